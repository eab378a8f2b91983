/** `npm run evaluate -- FILE.conllu`: the CoNLL 2018 measures of tokens and sentences from raw text. */
import {readFileSync} from 'node:fs'
import type {Block} from '../src/document/document.js'
import {TextBuilder} from '../src/document/text-builder.js'
import {readConllu, type Score, scoreSegmentation} from '../src/evaluate/conll.js'
import {rawText} from '../src/evaluate/raw-text.js'
import {analyseBlock} from '../src/language/analyse.js'
import type {Sentence} from '../src/language/token.js'

const args = process.argv.slice(2)
const showErrors = args.includes('--errors')
const files = args.filter(arg => !arg.startsWith('--'))
if (files.length === 0) {
  process.stderr.write('Usage: npm run evaluate -- FILE.conllu [--errors]\n')
  process.exitCode = 2
}

for (const file of files) {
  const gold = readConllu(readFileSync(file, 'utf8'))
  const goldForms = gold.map(sentence => sentence.tokens.map(token => token.form.normalize('NFC')))
  for (const headingsAsParagraphs of [false, true]) {
    const system = readPlainBlocks(rawText(gold, {headingsAsParagraphs})).flatMap(block => analyseBlock(block))
    const {tokens, sentences} = scoreSegmentation(
      goldForms,
      system.map(sentence => sentence.tokens.map(token => token.text))
    )
    process.stdout.write(`${file}${headingsAsParagraphs ? ' (headings as paragraphs)' : ''}\n`)
    process.stdout.write(`  tokens     ${format(tokens)}\n  sentences  ${format(sentences)}\n`)
    if (showErrors && headingsAsParagraphs) printErrors(goldForms, system)
  }
}

function readPlainBlocks(text: string): Block[] {
  return text.split('\n\n').map((paragraph, index) => {
    const builder = new TextBuilder()
    builder.append(paragraph, 0)
    return {
      ...builder.finish(),
      index,
      kind: 'paragraph',
      region: 'body',
      heading: -1,
      level: 0,
      language: 'sv'
    }
  })
}

function format(score: Score): string {
  const percent = (value: number) => (100 * value).toFixed(2).padStart(6)
  const counts = `gold ${score.gold}, system ${score.system}, correct ${score.correct}`
  return `F1 ${percent(score.f1)}  P ${percent(score.precision)}  R ${percent(score.recall)}  (${counts})`
}

/** Every place where the two differ: `|` a boundary in both, `+` only in the system, `-` only in gold. */
function printErrors(gold: readonly (readonly string[])[], system: readonly Sentence[]): void {
  const goldEnds = ends(gold)
  const systemEnds = ends(system.map(sentence => sentence.tokens.map(token => token.text)))
  const characters = gold.flat().join(' ').replace(/\s/gu, '')
  const context = (at: number, sign: string) =>
    `${characters.slice(Math.max(0, at - 30), at)} ${sign} ${characters.slice(at, at + 30)}\n`
  for (const level of ['sentences', 'tokens'] as const) {
    const all = new Set([...goldEnds[level], ...systemEnds[level]])
    for (const at of [...all].sort((a, b) => a - b)) {
      if (goldEnds[level].has(at) && systemEnds[level].has(at)) continue
      process.stdout.write(`  ${level} ${context(at, systemEnds[level].has(at) ? '+' : '-')}`)
    }
  }
}

function ends(segmentation: readonly (readonly string[])[]): {sentences: Set<number>; tokens: Set<number>} {
  const sentences = new Set<number>()
  const tokens = new Set<number>()
  let at = 0
  for (const sentence of segmentation) {
    for (const form of sentence) {
      at += form.replace(/\s/gu, '').length
      tokens.add(at)
    }
    sentences.add(at)
  }
  return {sentences, tokens}
}
