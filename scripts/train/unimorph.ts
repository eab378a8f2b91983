import {readFileSync} from 'node:fs'
import type {LexiconBuilder} from './build-lexicon.js'

/** UniMorph's cells as tags of the treebank; `%` stands for the gender, which UniMorph does not give. */
const CELLS: Readonly<Record<string, string>> = {
  'N;INDF;NOM;SG': 'NOUN|Case=Nom|Definite=Ind|Gender=%|Number=Sing',
  'N;DEF;NOM;SG': 'NOUN|Case=Nom|Definite=Def|Gender=%|Number=Sing',
  'N;INDF;NOM;PL': 'NOUN|Case=Nom|Definite=Ind|Gender=%|Number=Plur',
  'N;DEF;NOM;PL': 'NOUN|Case=Nom|Definite=Def|Gender=%|Number=Plur',
  'N;INDF;GEN;SG': 'NOUN|Case=Gen|Definite=Ind|Gender=%|Number=Sing',
  'N;DEF;GEN;SG': 'NOUN|Case=Gen|Definite=Def|Gender=%|Number=Sing',
  'N;INDF;GEN;PL': 'NOUN|Case=Gen|Definite=Ind|Gender=%|Number=Plur',
  'N;DEF;GEN;PL': 'NOUN|Case=Gen|Definite=Def|Gender=%|Number=Plur',
  'V;ACT;IND;PRS': 'VERB|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act',
  'V;ACT;IND;PST': 'VERB|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act',
  'V;ACT;NFIN': 'VERB|VerbForm=Inf|Voice=Act',
  'V;IMP': 'VERB|Mood=Imp|VerbForm=Fin|Voice=Act',
  'V.CVB;ACT': 'VERB|VerbForm=Sup|Voice=Act',
  'V.CVB;PASS': 'VERB|VerbForm=Sup|Voice=Pass',
  'V;PASS;IND;PRS': 'VERB|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass',
  'V;PASS;IND;PST': 'VERB|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass',
  'V;PASS;NFIN': 'VERB|VerbForm=Inf|Voice=Pass',
  'ADJ;INDF;MASC+FEM;SG': 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing',
  'ADJ;INDF;NEUT;SG': 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  'ADJ;INDF;PL': 'ADJ|Case=Nom|Definite=Ind|Degree=Pos|Number=Plur',
  'ADJ;DEF': 'ADJ|Case=Nom|Definite=Def|Degree=Pos',
  'ADJ;INDF;PL;COMPV': 'ADJ|Case=Nom|Degree=Cmp',
  'ADJ;INDF;PL;SPRL': 'ADJ|Case=Nom|Definite=Ind|Degree=Sup',
  'ADJ;DEF;SPRL': 'ADJ|Case=Nom|Definite=Def|Degree=Sup'
}

/** Adds the words of a UniMorph table (lemma, form and features by tab). */
export function addUnimorph(file: string, lexicon: LexiconBuilder): void {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
  const definite = new Map<string, string>()
  for (const [lemma = '', form = '', cell] of rows) if (cell === 'N;DEF;NOM;SG') definite.set(lemma, form)
  for (const [lemma = '', form = '', cell = ''] of rows) {
    const tag = CELLS[cell]
    if (!tag || form.includes(' ') || lemma.includes(' ')) continue
    const gender = (definite.get(lemma) ?? lemma).endsWith('t') ? 'Neut' : 'Com'
    // A deponent has no voice in the treebank.
    const voice = lemma.endsWith('s') && tag.startsWith('VERB') ? tag.replace(/\|Voice=\w+/, '') : tag
    lexicon.add(form, voice.replace('%', gender), lemma)
  }
}
