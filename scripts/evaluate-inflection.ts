/**
 * Compares the inflection with a UniMorph table (lemma, form, features by tab) and prints the share of cells right:
 * `node scripts/evaluate-inflection.ts ../shared/ud/unimorph-swe.tsv [--errors N]`. A cell with several forms in the
 * table is right when ours is one of them.
 */
import {readFileSync} from 'node:fs'
import {formsByLexicon} from '../src/language/lexicon/inflect-by-lexicon.js'
import {Lexicon} from '../src/language/lexicon/lexicon.js'
import {formsOf} from '../src/language/morphology/inflect.js'

const [file = '../shared/ud/unimorph-swe.tsv', , shown = '0', part = 'all'] = process.argv.slice(2)
const CELLS: Readonly<Record<string, readonly ['NOUN' | 'VERB' | 'ADJ', string]>> = {
  'N;INDF;NOM;SG': ['NOUN', 'Case=Nom|Definite=Ind|*|Number=Sing'],
  'N;DEF;NOM;SG': ['NOUN', 'Case=Nom|Definite=Def|*|Number=Sing'],
  'N;INDF;NOM;PL': ['NOUN', 'Case=Nom|Definite=Ind|*|Number=Plur'],
  'N;DEF;NOM;PL': ['NOUN', 'Case=Nom|Definite=Def|*|Number=Plur'],
  'N;INDF;GEN;SG': ['NOUN', 'Case=Gen|Definite=Ind|*|Number=Sing'],
  'N;DEF;GEN;SG': ['NOUN', 'Case=Gen|Definite=Def|*|Number=Sing'],
  'N;INDF;GEN;PL': ['NOUN', 'Case=Gen|Definite=Ind|*|Number=Plur'],
  'N;DEF;GEN;PL': ['NOUN', 'Case=Gen|Definite=Def|*|Number=Plur'],
  'V;ACT;IND;PRS': ['VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act'],
  'V;ACT;IND;PST': ['VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act'],
  'V;ACT;NFIN': ['VERB', 'VerbForm=Inf|Voice=Act'],
  'V;IMP': ['VERB', 'Mood=Imp|VerbForm=Fin|Voice=Act'],
  'V.CVB;ACT': ['VERB', 'VerbForm=Sup|Voice=Act'],
  'V.CVB;PASS': ['VERB', 'VerbForm=Sup|Voice=Pass'],
  'V;PASS;IND;PRS': ['VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass'],
  'V;PASS;IND;PST': ['VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass'],
  'V;PASS;NFIN': ['VERB', 'VerbForm=Inf|Voice=Pass'],
  'V.PTCP;PRS': ['VERB', 'Case=Nom|Degree=Pos|Tense=Pres|VerbForm=Part'],
  'V.PTCP;PST': ['VERB', 'Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part'],
  'ADJ;INDF;MASC+FEM;SG': ['ADJ', 'Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing'],
  'ADJ;INDF;NEUT;SG': ['ADJ', 'Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing'],
  'ADJ;INDF;PL': ['ADJ', 'Case=Nom|Definite=Ind|Degree=Pos|Number=Plur'],
  'ADJ;DEF': ['ADJ', 'Case=Nom|Definite=Def|Degree=Pos'],
  'ADJ;INDF;PL;COMPV': ['ADJ', 'Case=Nom|Degree=Cmp'],
  'ADJ;INDF;PL;SPRL': ['ADJ', 'Case=Nom|Definite=Ind|Degree=Sup'],
  'ADJ;DEF;SPRL': ['ADJ', 'Case=Nom|Definite=Def|Degree=Sup']
}

const passedOver = new Set<string>()
const wanted = new Map<string, {lemma: string; cell: string; forms: Set<string>}>()
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [lemma = '', form = '', cell = ''] = line.split('\t')
  if (!CELLS[cell] || lemma.includes(' ')) continue
  // Spelling from before 1906, Old Swedish, and headings of a table that were taken for forms.
  if (/þ|ð|æ|qv|fv|hv/i.test(lemma) || /^(?:feminine|masculine|neuter)$/.test(form)) {
    passedOver.add(lemma)
    continue
  }
  const key = `${lemma}\t${cell}`
  const entry = wanted.get(key) ?? {lemma, cell, forms: new Set<string>()}
  entry.forms.add(form)
  wanted.set(key, entry)
}
// With --lexica: the words that neither our own lexicon nor that of dictionary-sv has, by those two.
const lexica = process.argv.includes('--lexica')
  ? ['own', 'dictionary-sv'].map(name => {
      const bytes = readFileSync(`models/lexicon-${name}.bin`)
      return new Lexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
    })
  : null
const counts = new Map<string, [number, number]>()
const errors = new Map<string, string[]>()
for (const {lemma, cell, forms} of wanted.values()) {
  // The even half may be read for mistakes; the odd half is for measuring alone.
  const odd = [...lemma].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 1
  if ((part === 'even' && odd) || (part === 'odd' && !odd)) continue
  if (lexica?.some(lexicon => lexicon.find(lemma) >= 0)) continue
  const [pos, pattern] = CELLS[cell] ?? ['NOUN', '']
  const [start = '', end = ''] = pattern.split('*|')
  const ours = (lexica ? formsByLexicon(lemma, pos, lexica) : formsOf(lemma, pos)).find(
    ({features}) =>
      features === pattern ||
      (pattern.includes('*') && features.startsWith(start) && features.endsWith(end)) ||
      // An adjective that does not inflect has one form for all.
      (features === 'Case=Nom|Degree=Pos' && pattern.includes('Degree=Pos') && pos === 'ADJ')
  )
  const count = counts.get(pos) ?? [0, 0]
  count[1]++
  if (ours && forms.has(ours.form)) count[0]++
  else
    errors.set(`${pos} ${lemma}`, [...(errors.get(`${pos} ${lemma}`) ?? []), `${ours?.form} (${[...forms].join('/')})`])
  counts.set(pos, count)
}
for (const [pos, [right, all]] of counts) {
  console.log(`${pos}\t${right} of ${all}\t${((100 * right) / all).toFixed(2)} %`)
}
console.log(`passed over as old spelling or no Swedish: ${passedOver.size} lemmas`)
let printed = 0
for (const [lemma, lines] of errors) {
  if (printed++ >= Number(shown)) break
  console.log(`${lemma}: ${lines.join(', ')}`)
}
