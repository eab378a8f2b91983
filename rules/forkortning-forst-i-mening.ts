import type {Sentence} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

/** What the cut-off abbreviations stand for, and whether there is only one reading. */
const WRITTEN_OUT = new Map<string, readonly [string, boolean]>([
  ['bl.a.', ['bland annat', false]],
  ['t.ex.', ['till exempel', true]],
  ['p.g.a.', ['på grund av', true]],
  ['pga.', ['på grund av', true]],
  ['fr.o.m.', ['från och med', true]],
  ['t.o.m.', ['till och med', true]],
  ['i.o.m.', ['i och med', true]],
  ['m.a.o.', ['med andra ord', true]],
  ['dvs.', ['det vill säga', true]],
  ['d.v.s.', ['det vill säga', true]],
  ['f.ö.', ['för övrigt', true]],
  ['f.n.', ['för närvarande', true]],
  ['ev.', ['eventuellt', false]],
  ['enl.', ['enligt', true]],
  ['ang.', ['om', false]],
  ['inkl.', ['inklusive', true]],
  ['exkl.', ['exklusive', true]],
  ['s.k.', ['så kallade', false]]
])

export default correctionRule({
  id: 'forkortning-forst-i-mening',
  status: 'stable',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Förkortning först i meningen', en: 'Abbreviation first in the sentence'},
  why: {
    sv: 'En mening som börjar med en förkortning är svår att läsa högt och svår att komma in i.',
    en: 'A sentence that begins with an abbreviation is hard to read aloud and hard to get into.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '11.3'}],
  message: {
    sv: 'Börja inte meningen med en förkortning. Skriv ut ”{suggestion}”.',
    en: 'Do not begin the sentence with an abbreviation. Write “{suggestion}”.'
  },
  examples: [
    {bad: '[[Bl.a.]] hyran räknas med.', message: 'write', better: 'Bland annat hyran räknas med.'},
    {
      bad: '[[P.g.a.]] sjukdom är telefonen stängd.',
      message: 'write',
      better: 'På grund av sjukdom är telefonen stängd.'
    },
    {
      good: 'Pdf-filen finns på webben.',
      because: {sv: 'Ett ord, inte en avbrytning.', en: 'A word, not a cut-off one.'}
    },
    {good: 'E-posten läses varje dag.', because: {sv: 'Ett ord.', en: 'A word.'}},
    {
      good: 'Dnr 12/2025 gäller mars. Du kan t.ex. ringa.',
      because: {
        sv: 'En hänvisning i ett brevhuvud, och en förkortning inne i meningen.',
        en: 'A reference in a letterhead, and an abbreviation inside the sentence.'
      }
    }
  ],
  correct: findFirst
})

function* findFirst({block, tokens}: Sentence): Generator<Correction> {
  const [first] = tokens
  if (block.kind !== 'paragraph' || first?.kind !== 'abbreviation' || first.protection !== '') return
  const [long, safe] = WRITTEN_OUT.get(first.lower) ?? []
  if (!long || tokens.length < 4) return
  yield {
    start: first.start,
    end: first.end,
    replacement: long.charAt(0).toUpperCase() + long.slice(1),
    safe: safe === true
  }
}
