/**
 * `npm run evaluate -- FILE.conllu [--models FOLDER]`: the CoNLL 2018 measures from raw text, and of tags, lemmas and trees with gold tokens; F of each relation.
 * `npm run evaluate -- FOLDER`: the measures of the rules on a folder of texts (see `evaluate-editor.ts`).
 */
import {readFileSync, statSync} from 'node:fs'
import type {Block} from '../src/document/document.js'
import {TextBuilder} from '../src/document/text-builder.js'
import {loadLanguageModel, loadParser} from '../src/entry/load-language.js'
import {type ConlluSentence, readConllu, type Score, scoreSegmentation, scoreWords} from '../src/evaluate/conll.js'
import {rawText} from '../src/evaluate/raw-text.js'
import {analyseBlock} from '../src/language/analyse.js'
import type {Sentence} from '../src/language/token.js'
import {evaluateEditor} from './evaluate-editor.js'

const args = process.argv.slice(2)
const showErrors = args.includes('--errors')
// The model in another folder, as one made without the set that is measured on.
const models = args.includes('--models') ? args[args.indexOf('--models') + 1] : undefined
const given = args.filter(arg => !arg.startsWith('--') && arg !== models)
const folders = given.filter(path => statSync(path).isDirectory())
const files = given.filter(path => !folders.includes(path))
if (given.length === 0) {
  process.stderr.write(
    'Usage: npm run evaluate -- FILE.conllu [--models FOLDER] [--errors]\n       npm run evaluate -- FOLDER\n'
  )
  process.exitCode = 2
}

for (const folder of folders) await evaluateEditor(folder)

const model = loadLanguageModel(models)
const parser = loadParser(models)

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
    if (headingsAsParagraphs)
      printWords(
        gold,
        system.map(sentence => analysed(sentence.tokens.map(token => token.text)))
      )
    if (showErrors && headingsAsParagraphs) printErrors(goldForms, system)
  }
  process.stdout.write(`${file} (gold tokens)\n`)
  const tagged = gold.map(sentence => analysed(sentence.tokens.map(token => token.form)))
  printWords(gold, tagged)
  printPassive(gold, tagged)
  printRelations(gold, tagged)
}

function analysed(forms: readonly string[]): ConlluSentence {
  const words = model.tag(forms)
  const {heads, relations} = parser.parse(words)
  const tokens = words.map(({form, lemma, upos, features}, at) => ({
    form,
    lemma,
    upos,
    feats: features,
    head: (heads[at] ?? -1) + 1,
    deprel: relations[at] ?? '_',
    spaceAfter: true
  }))
  return {tokens, startsParagraph: false}
}

function printWords(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): void {
  const {upos, feats, lemmas, uas, las} = scoreWords(gold, system)
  process.stdout.write(`  UPOS       ${format(upos)}\n  FEATS      ${format(feats)}\n  lemmas     ${format(lemmas)}\n`)
  process.stdout.write(`  UAS        ${format(uas)}\n  LAS        ${format(las)}\n`)
}

/** F of each relation, subtypes apart: head and relation must be right. */
function printRelations(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): void {
  const counts = new Map<string, {gold: number; system: number; both: number}>()
  const countOf = (relation: string) => {
    const known = counts.get(relation) ?? {gold: 0, system: 0, both: 0}
    counts.set(relation, known)
    return known
  }
  for (const [i, {tokens}] of gold.entries()) {
    for (const [j, {head, deprel}] of tokens.entries()) {
      const guess = system[i]?.tokens[j]
      countOf(deprel).gold++
      countOf(guess?.deprel ?? '_').system++
      if (guess?.deprel === deprel && guess.head === head) countOf(deprel).both++
    }
  }
  const lines = [...counts]
    .filter(([, count]) => count.gold >= 10)
    .sort((a, b) => b[1].gold - a[1].gold)
    .map(([relation, count]) => `${relation} ${((200 * count.both) / (count.gold + count.system)).toFixed(1)}`)
  process.stdout.write(`  relations  ${lines.join(', ')}\n`)
}

/** The s-passive: verbs with passive voice that are not participles. */
function printPassive(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): void {
  const isPassive = (feats: string) => feats.includes('Voice=Pass') && !feats.includes('VerbForm=Part')
  let inGold = 0
  let inSystem = 0
  let inBoth = 0
  for (const [i, {tokens}] of gold.entries()) {
    for (const [j, {feats}] of tokens.entries()) {
      const guess = isPassive(system[i]?.tokens[j]?.feats ?? '_')
      if (isPassive(feats)) inGold++
      if (guess) inSystem++
      if (guess && isPassive(feats)) inBoth++
    }
  }
  const f1 = (200 * inBoth) / (inGold + inSystem)
  process.stdout.write(`  s-passive  F1 ${f1.toFixed(2)}  (gold ${inGold}, system ${inSystem}, correct ${inBoth})\n`)
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
