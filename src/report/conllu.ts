/** CoNLL-U (universaldependencies.org/format.html): written from documents, and with the analysis of given tokens made anew. */
import type {Document} from '../document/document.js'
import {analyseBlock} from '../language/analyse.js'
import {sucTag} from '../language/grammar/suc-tag.js'
import type {ParsedSentence} from '../language/grammar/syntax.js'
import {createLadder, type LanguageSource} from '../language/ladder.js'
import {UserError} from '../text/user-error.js'

/**
 * Writes a document as CoNLL-U: a block is a paragraph, ids of sentences are block–sentence, counted from 1. Every column is filled but
 * DEPS; XPOS is the tag in the manner of SUC.
 */
export function writeConllu(document: Document, source: LanguageSource, write: (text: string) => void): void {
  let isFirst = true
  for (const block of document.blocks) {
    // A ladder for a block: nothing is asked for twice, and a long document is not kept in memory.
    const {syntax} = createLadder(source)
    const sentences = analyseBlock(block)
    for (const sentence of sentences) {
      const {index, start, end, tokens} = sentence
      if (tokens.length === 0) continue
      const comments = [
        ...(isFirst ? [`# newdoc id = ${onOneLine(document.path)}`] : []),
        ...(index === 0 ? [`# newpar id = ${block.index + 1}`] : []),
        `# sent_id = ${block.index + 1}-${index + 1}`,
        `# text = ${onOneLine(block.text.slice(start, end))}`
      ]
      isFirst = false
      const parsed = syntax(sentence)
      const isLast = index === sentences.length - 1
      const lines = tokens.map((token, at) => {
        // The end of a paragraph is a space between words to those who put the text together again.
        const isGlued = !token.spaceAfter && !(isLast && at === tokens.length - 1)
        return wordLine(String(at + 1), parsed, at, isGlued ? 'SpaceAfter=No' : '_')
      })
      write(`${[...comments, ...lines].join('\n')}\n\n`)
    }
  }
}

/**
 * Reads CoNLL-U and writes it with tags, lemmas and trees made anew for the tokens that stand there. Comments, the ranges of multiword
 * tokens and the column MISC are kept, and what the format asks for is added where it is missing; empty nodes are left out, since they
 * belong to enhanced graphs.
 * @throws UserError that names the line, if a line is no row of CoNLL-U
 */
export function writeReanalysed(text: string, source: LanguageSource, write: (text: string) => void): void {
  let comments: string[] = []
  let rows: Row[] = []
  let count = 0
  const close = () => {
    if (rows.length > 0) {
      count++
      write(`${[...completed(comments, rows, count), ...reanalysed(rows, source)].join('\n')}\n\n`)
    }
    comments = []
    rows = []
  }
  text.split(/\r?\n/u).forEach((line, i) => {
    if (line.trim() === '') close()
    else if (line.startsWith('#')) comments.push(line)
    else {
      const row = readRow(line, i + 1)
      if (!row.id.includes('.')) rows.push(row)
    }
  })
  close()
}

interface Row {
  /** `3`, or `3-4` for a multiword token. */
  readonly id: string
  readonly form: string
  readonly misc: string
}

function readRow(line: string, number: number): Row {
  const [id = '', form = '', ...rest] = line.split('\t')
  const misc = rest[7]
  if (!/^\d+(?:[-.]\d+)?$/u.test(id) || form === '' || misc === undefined || rest.length !== 8) {
    throw new UserError({
      sv: `Rad ${number} är inte CoNLL-U. Där ska stå ett nummer, ett ord och åtta kolumner till, skilda med tabb.`,
      en: `Line ${number} is not CoNLL-U. It should have a number, a word and eight more columns, with tabs between.`
    })
  }
  return {id, form: form.normalize('NFC'), misc: misc === '' ? '_' : misc}
}

/** Comments with `sent_id` and `text`. */
function completed(comments: readonly string[], rows: readonly Row[], count: number): readonly string[] {
  const has = (name: string) => comments.some(comment => new RegExp(`^#\\s*${name}\\s*=`, 'u').test(comment))
  return [
    ...comments,
    ...(has('sent_id') ? [] : [`# sent_id = ${count}`]),
    ...(has('text') ? [] : [`# text = ${textOf(rows)}`])
  ]
}

function textOf(rows: readonly Row[]): string {
  let text = ''
  let lastCovered = 0
  for (const {id, form, misc} of rows) {
    const [first = 0, last = first] = id.split('-').map(Number)
    if (first <= lastCovered) continue
    lastCovered = last
    text += form + (/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(misc) ? '' : ' ')
  }
  return text.trimEnd()
}

function reanalysed(rows: readonly Row[], source: LanguageSource): readonly string[] {
  const words = source.model().tag(rows.filter(({id}) => !id.includes('-')).map(({form}) => form))
  const sentence = {words, ...source.parser().parse(words)}
  let at = -1
  return rows.map(({id, form, misc}) => {
    if (id.includes('-')) return [id, onOneLine(form), ...Array.from({length: 7}, () => '_'), misc].join('\t')
    at++
    return wordLine(String(at + 1), sentence, at, misc)
  })
}

/** ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC. */
function wordLine(id: string, {words, heads, relations}: ParsedSentence, at: number, misc: string): string {
  const word = words[at]
  if (!word) throw new Error('there is no such word')
  const {form, lemma, upos, features} = word
  return [
    id,
    onOneLine(form),
    onOneLine(lemma),
    upos,
    sucTag(word),
    features === '' ? '_' : features,
    (heads[at] ?? -1) + 1,
    relations[at] ?? 'dep',
    '_',
    misc
  ].join('\t')
}

/** Line breaks and tabs would end a field or a comment. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
