/** The rules of the format (universaldependencies.org/format.html) on whatever is written, and that given tokens are analysed as they stand. */
import {describe, expect, it} from 'vitest'
import {packageLanguage} from '../../src/entry/load-language.js'
import {writeConllu, writeReanalysed} from '../../src/report/conllu.js'
import {readText} from '../support/read-text.js'

const UPOS = new Set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '))
/** The 37 universal relations; a subtype may follow after a colon. */
const RELATIONS = new Set(
  `acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat goeswith iobj list
  mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp`.split(/\s+/)
)
const XPOS = new Set('AB DT HA HD HP HS IE IN JJ KN MAD MID NN PAD PC PL PM PN PP PS RG RO SN UO VB'.split(' '))

function written(text: string, format?: 'markdown' | 'html'): string {
  let out = ''
  writeConllu(readText(text, format), packageLanguage, piece => {
    out += piece
  })
  return out
}

function reanalysed(text: string): string {
  let out = ''
  writeReanalysed(text, packageLanguage, piece => {
    out += piece
  })
  return out
}

/** What is wrong with a CoNLL-U file, a line for each fault. */
function faults(conllu: string): readonly string[] {
  const wrong: string[] = []
  for (const sentence of conllu.split('\n\n')) {
    if (sentence === '') continue
    const lines = sentence.split('\n')
    const comments = lines.filter(line => line.startsWith('#'))
    const rows = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'))
    const words = rows.filter(([id = '']) => !id.includes('-'))
    const complain = (what: string) => wrong.push(`${what}: ${comments.join(' ')}`)
    if (comments.filter(line => line.startsWith('# sent_id = ')).length !== 1) complain('sent_id')
    const text = comments.find(line => line.startsWith('# text = '))?.slice('# text = '.length)
    if (text !== textOf(rows)) complain(`text ${textOf(rows)}`)
    words.forEach((row, at) => {
      const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', relation = '', deps = ''] =
        row
      if (row.length !== 10 || row.some(cell => cell === '')) complain(`columns of ${id}`)
      if (id !== String(at + 1)) complain(`id ${id}`)
      if (/^\s|\s$/u.test(form + lemma)) complain(`space round ${form}`)
      if (!UPOS.has(upos)) complain(`upos ${upos}`)
      if (!XPOS.has(xpos.split('|')[0] ?? '')) complain(`xpos ${xpos}`)
      const names = feats === '_' ? [] : feats.split('|').map(pair => pair.split('=')[0] ?? '')
      if (feats !== '_' && !/^[A-Z]\w*=[A-Z0-9][\w,]*(?:\|[A-Z]\w*=[A-Z0-9][\w,]*)*$/u.test(feats))
        complain(`feats ${feats}`)
      if (names.join() !== [...new Set(names)].sort().join()) complain(`order of ${feats}`)
      if (!RELATIONS.has(relation.split(':')[0] ?? '')) complain(`deprel ${relation}`)
      if ((relation === 'root') !== (head === '0')) complain(`root ${relation}`)
      if (deps !== '_') complain(`deps ${deps}`)
      if (Number(head) > words.length || Number(head) === at + 1 || !/^\d+$/u.test(head)) complain(`head ${head}`)
    })
    if (words.filter(([, , , , , , head]) => head === '0').length !== 1) complain('one root')
    for (const [id = ''] of words) {
      let at = Number(id)
      for (let steps = 0; at !== 0; steps++) {
        if (steps > words.length) {
          complain(`cycle at ${id}`)
          break
        }
        at = Number(words[at - 1]?.[6])
      }
    }
  }
  return wrong
}

function textOf(rows: readonly (readonly string[])[]): string {
  let covered = 0
  let text = ''
  for (const row of rows) {
    const [first = 0, last = first] = (row[0] ?? '').split('-').map(Number)
    if (first <= covered) continue
    covered = last
    text += row[1] + (row[9]?.includes('SpaceAfter=No') ? '' : ' ')
  }
  return text.trimEnd()
}

describe('CoNLL-U of a document', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['a letter', 'Din ansökan har avslagits av nämnden. Du kan överklaga beslutet (12 kap. 1 § SoL)!'],
    ['capitals without a verb', 'BESLUT OM EKONOMISKT BISTÅND'],
    ['names in a list', 'Anna Berg, Omar Said, Li Ek'],
    ['signs and emoji', '😀 → § 5 % … ”Ja” – 10 000 kr * ***'],
    ['English', 'You can apply for support at any time before the 1st of May.'],
    ['small letters without stops', 'hej ja undrar när pengarna kommer asså de skulle va här i fredags'],
    ['slots and addresses', 'Hej [namn], läs {{lank}} på https://ekfors.se/a?b=1 eller skriv till oss@ekfors.se'],
    ['debris', '1l|1 ]] ¬ rn ~~ ,, ;; ((( x'.repeat(20)],
    ['a sentence of 900 words', `Vi ser ${'att den som söker stöd och som bor här, '.repeat(100)}får hjälp.`],
    ['decomposed letters', 'Du fa\u030ar pengar na\u0308r vi har sett o\u0308ver ditt a\u0308rende.']
  ]

  it.each(hostile)('follows the format: %s', (_name, text) => {
    const out = written(text)
    expect(out).not.toBe('')
    expect(faults(out)).toEqual([])
  })

  it('gives paragraphs and sentences their own numbers', () => {
    const out = written('# Svar\n\nDu får pengar. Vi ringer.\n', 'markdown')
    expect(out.match(/^# (?:newpar|sent_id|text).*$/gmu)).toEqual([
      '# newpar id = 1',
      '# sent_id = 1-1',
      '# text = Svar',
      '# newpar id = 2',
      '# sent_id = 2-1',
      '# text = Du får pengar.',
      '# sent_id = 2-2',
      '# text = Vi ringer.'
    ])
  })

  it('has lemma, both tags, features, head and relation of each word', () => {
    const rows = written('Nämnden beslutar.').trimEnd().split('\n').slice(-3)
    expect(rows).toEqual([
      '1\tNämnden\tnämnd\tNOUN\tNN|UTR|SIN|DEF|NOM\tCase=Nom|Definite=Def|Gender=Com|Number=Sing\t2\tnsubj\t_\t_',
      '2\tbeslutar\tbesluta\tVERB\tVB|PRS|AKT\tMood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act\t0\troot\t_\tSpaceAfter=No',
      '3\t.\t.\tPUNCT\tMAD\t_\t2\tpunct\t_\t_'
    ])
  })
})

describe('CoNLL-U analysed anew', () => {
  it('comes out as it was when it was written from a document', () => {
    const out = written('Din ansökan har avslagits. Du kan överklaga till förvaltningsrätten, om du vill.')
    const bare = out.replace(/^(\d+\t[^\t]+)(?:\t[^\t]+){7}/gmu, '$1\t_\t_\t_\t_\t_\t_\t_')
    expect(bare).not.toBe(out)
    expect(reanalysed(bare)).toBe(out)
  })

  it('keeps comments, ranges and MISC, and adds what is missing', () => {
    const empty = (id: string, form: string, misc = '_') => [id, form, ...Array(7).fill('_'), misc].join('\t')
    const source = [
      '# source = egen text',
      empty('1', 'Vi'),
      empty('2-3', 'skaru'),
      empty('2', 'ska'),
      empty('2.1', 'nog'),
      empty('3', 'du'),
      empty('4', 'svara', 'SpaceAfter=No|Gloss=answer'),
      empty('5', '.')
    ].join('\r\n')
    const out = reanalysed(source)
    expect(faults(out)).toEqual([])
    const lines = out.trimEnd().split('\n')
    expect(lines.slice(0, 3)).toEqual(['# source = egen text', '# sent_id = 1', '# text = Vi skaru svara.'])
    expect(lines.map(line => line.split('\t')[0]).slice(3)).toEqual(['1', '2-3', '2', '3', '4', '5'])
    expect(out).toContain('\tSpaceAfter=No|Gloss=answer\n')
  })

  it('says which line is not of the format', () => {
    expect(() => reanalysed('1\tVi\t_\n')).toThrow(/Rad 1 är inte CoNLL-U/)
    expect(() => reanalysed('# text = Hej\nHej')).toThrow(/Rad 2/)
  })

  it('of nothing is nothing', () => {
    expect(reanalysed('')).toBe('')
    expect(reanalysed('\n\n# bara en kommentar\n\n')).toBe('')
  })
})
