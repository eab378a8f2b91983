import type {Sentence} from '../src/language/token.js'
import {type Correction, correctionRule, isOwnWording} from '../src/rule/correction-rule.js'

/**
 * First parts, and what the other word begins with when the two share its last part. The parts that are no words of their own
 * (`hälso`) cannot stand alone before any compound.
 */
const PAIRS: ReadonlyMap<string, RegExp> = new Map([
  ['hälso', /^.{6}/u],
  ['utbildnings', /^.{6}/u],
  ['arbetsmarknads', /^.{6}/u],
  ['samhällsbyggnads', /^.{6}/u],
  ['omsorgs', /^.{6}/u],
  ['individ', /^familje(?:omsorg|nämnd|stöd|enhet|avdelning)/u],
  [
    'barn',
    /^(?:ungdoms(?!tid|åren)|elevhälso|skol(?:nämnd|förvaltning)|utbildnings(?:nämnd|förvaltning)|familje(?:nämnd|enhet))/u
  ],
  ['vård', /^omsorgs(?:nämnd|förvaltning|kontor|boende|program|college|personal|avdelning|enhet|utskott)/u],
  ['äldre', /^(?:handikapp|omsorgs)(?:nämnd|omsorg|förvaltning)/u],
  ['budget', /^skuldrådgiv/u],
  ['kultur', /^(?:fritids|bildnings|utbildnings)(?:nämnd|förvaltning|kontor|utskott|avdelning)/u],
  ['miljö', /^(?:byggnads|bygg|hälsoskydds|samhällsbyggnads)(?:nämnd|kontor|förvaltning|avdelning|enhet|inspektör)/u],
  ['bygg', /^miljö(?:nämnd|kontor|förvaltning|avdelning|enhet)/u],
  ['plan', /^bygg(?:lag|nämnd|enhet|förordning)/u],
  ['mark', /^(?:miljödom|exploaterings)/u],
  ['jord', /^skogsbruk/u],
  ['skol', /^(?:barnomsorg|fritids|kultur|förskole)/u]
])

export default correctionRule({
  id: 'utelamnat-efterled',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Bindestreck när ordets slut är utelämnat', en: 'Hyphen where the end of a word is left out'},
  why: {
    sv: 'Bindestrecket visar att ordet fortsätter: hälso- står för hälsovård. Utan det ser det ut som ett eget ord.',
    en: 'The hyphen shows that the word goes on: hälso- stands for hälsovård. Without it it looks like a word of its own.'
  },
  note: {
    sv: 'Bara kända par granskas, eftersom samma ord ofta kan stå för sig: vård och omsorg.',
    en: 'Only known pairs are reviewed, since the same words may often stand alone: vård och omsorg.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '7.3'}],
  message: {sv: 'Sätt bindestreck: ”{suggestion}”.', en: 'Add a hyphen: “{suggestion}”.'},
  examples: [
    {
      bad: '[[Individ och familjeomsorg]] ger stöd.',
      message: 'write',
      better: 'Individ- och familjeomsorg ger stöd.'
    },
    {bad: '[[Hälso och sjukvård]] ingår.', message: 'write', better: 'Hälso- och sjukvård ingår.'},
    {
      bad: 'Du kan ringa kommunens [[budget och skuldrådgivare]].',
      message: 'write',
      better: 'Du kan ringa kommunens budget- och skuldrådgivare.'
    },
    {
      good: 'Barn och ungdomar deltar i vård och omsorg i hemmet.',
      because: {sv: 'Hela ord på båda sidor.', en: 'Whole words on both sides.'}
    },
    {
      good: 'Barn- och utbildningsnämnden möts i dag.',
      because: {sv: 'Bindestrecket finns.', en: 'The hyphen is there.'}
    },
    {
      good: 'Vi pratade om budget och skulder, och om mark och miljö.',
      because: {sv: 'Inga sammansättningar med samma slut.', en: 'No compounds with the same end.'}
    }
  ],
  correct: findLeftOut
})

function* findLeftOut({block, tokens}: Sentence): Generator<Correction> {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || !isOwnWording(token)) continue
    const second = PAIRS.get(token.lower)
    const last = tokens[i + 2]
    if (!second || !last || last.kind !== 'word' || !second.test(last.lower)) continue
    const joint = tokens[i + 1]?.lower
    if (joint !== 'och' && joint !== 'eller' && joint !== '&') continue
    const rest = block.text.slice(token.end, last.end)
    yield {start: token.start, end: last.end, replacement: `${token.text}-${rest}`}
  }
}
