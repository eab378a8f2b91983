/** Which parts a decision has, found by headings and by content. */
import type {Block, Document} from '../../document/document.js'
import {hasContact} from '../contact.js'
import {findDates, MONTH} from './dates.js'
import type {Fact} from './facts.js'
import type {Ruling} from './rulings.js'
import {isInLetter, type PartKind, type Section} from './sections.js'

export interface Parts {
  /** The reasons, or where they are to be found. */
  readonly reasons: boolean
  /** A law or a paragraph that the decision rests on; what is cited about the appeal or personal data does not count. */
  readonly law: boolean
  /** From when, for how long or how much. */
  readonly period: boolean
  /** How an amount was worked out. */
  readonly calculation: boolean
  /** How to reach the authority. */
  readonly contact: boolean
  /** Who decided: by name, by signature, or the board itself. */
  readonly decider: boolean
  /** The day of the decision. */
  readonly date: boolean
}

const REASONS =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:eftersom|därför|skälet|skälen|skäl|anledning(?:en)?|orsak(?:en)?|beror på|på grund av|p\.?g\.?a|enär|emedan|varför|motiver[A-Za-zÀ-ÖØ-öø-ÿ]{2,6}|bedöm[A-Za-zÀ-ÖØ-öø-ÿ]{0,8}|anser|med hänsyn till|med tanke på|mot bakgrund av|med anledning av|genom att|för att (?:du|ni|det|den)|då (?:du|ni|det|den|sökanden?|behovet|inkomst))(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const REASONS_ENCLOSED =
  /(?:motivering|skäl|utredning)[^.!?]{0,40}(?:bifog|bilag)|(?:bifog|bilag)[^.!?]{0,40}(?:motivering|utredning|skäl)/iu
const LAW =
  /\d ?[a-z]? ?§|§ ?\d|(?<![A-Za-zÀ-ÖØ-öø-ÿ])\d{1,2} kap(?:\.|itlet| )|(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:SoL|LSS|LVU|LVM|SFB|PBL|HSL|FB|LUL|BAB-lagen)(?![A-Za-zÀ-ÖØ-öø-ÿ])|(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:lagen|förordningen) (?:\(\d{4}:\d|om [A-Za-zÀ-ÖØ-öø-ÿ])|(?:bestämmels|föreskrift)[A-Za-zÀ-ÖØ-öø-ÿ]{1,8} i |\(\d{4}:\d{1,4}\)/u
const NAMED_LAW =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])([A-Za-zÀ-ÖØ-öø-ÿ]{4,40}?)(?:lagen|balken|förordningen|stadgan)(?![A-Za-zÀ-ÖØ-öø-ÿ])/giu
/** First parts of words in -lagen that are no laws. */
const NO_LAW = /^(?:av|för|under|an|bo|in|upp|ut|be|om|på|ned|över|genom|djur|fisk|inkomst|trä|växt|aktiebo|förbo)$/iu
const NOT_ITS_BASIS = /överklag|personuppgift|dataskydd|offentlighets|sekretess|delegation/iu

/** For how long, from when or how much. */
const PERIOD = new RegExp(
  String.raw`\d[\d ]{0,9}(?:,\d\d)? ?(?:kr|kronor|:-|procent|%)(?![A-Za-zÀ-ÖØ-öø-ÿ])|(?<![A-Za-zÀ-ÖØ-öø-ÿ])${MONTH}(?![A-Za-zÀ-ÖØ-öø-ÿ])|(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:tills ?vidare|från och med|fr\.? ?o\.? ?m|t\.? ?o\.? ?m|tidsbegräns[A-Za-zÀ-ÖØ-öø-ÿ]{1,8}|(?:per|i|varje) (?:månad|månaden|vecka|veckan|dag|dygn)|timmar|gånger|en gång|engångs[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}|(?:läsår|termin|månad|vecka|år|dag|vistelse)[A-Za-zÀ-ÖØ-öø-ÿ]{0,6}|(?:hela|under) [A-Za-zÀ-ÖØ-öø-ÿ]{3,20}(?:året|tiden|perioden))(?![A-Za-zÀ-ÖØ-öø-ÿ])|\d{4}-\d\d|(?<!\d)20\d\d(?!\d)`,
  'iu'
)
const CALCULATION =
  /räknat|räknar|uträkning|beräkn|minus|plus (?=\d)|norm(?:en)?(?![A-Za-zÀ-ÖØ-öø-ÿ])|riksnorm|taxa|avgiftsunderlag|schablon|fast(?:a)? belopp|högst|bilaga|bilagan|kvitto|faktura|kostnadsförslag|offert/iu
const AMOUNT = /(?<!\d)(\d[\d ]{0,9}(?:,\d\d)?) ?(?:kr|kronor|:-)(?![A-Za-zÀ-ÖØ-öø-ÿ])/giu

/** Signs of who has the power to decide on behalf of a board. */
export const DELEGATED =
  /(?:enligt|på|genom|med stöd av) delegation|nämndens (?:uppdrag|vägnar)|delegations(?:beslut|ordning)/iu
const DECIDED_BY =
  /(?:beslut(?:et|at)?|avgjort)[^.!?]{0,40}(?:fattat|fattats|fattades|fattad|avgjorts|beslutat|beslutats|tagits|togs) av (?!(?:kommunen|oss|nämnden|förvaltningen|myndigheten)[.,]?(?: |$))|(?:^|[.!?] )beslutat av (?!(?:kommunen|oss|nämnden|förvaltningen|myndigheten)[.,]?(?: |$))|föredragande|i (?:den slutliga )?handläggningen (?:har )?delt/iu
const SIGNATURE =
  /^(?:(?:på nämndens vägnar|enligt uppdrag|vänliga? hälsning(?:ar|en)?|med vänlig(?:a)? hälsning(?:ar)?|hälsningar)[,\s]{0,2})?(?!(?:Bilaga|Ekfors|Kopia|Box|Telefon|Vänlig|Med)(?![A-Za-zÀ-ÖØ-öø-ÿ]))\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){1,3}(?=$|[,\n]|\s{1,2}(?:\d:e |\p{Ll}))/u
/** Facts whose line is the head of the letter: its day is not that of the support. */
const HEAD: ReadonlySet<Fact['kind']> = new Set(['date', 'case'])
/** How many blocks from the end a signature is looked for in. */
const LAST = 8

/** Finds the parts that can be told without knowing what kind of decision it is. */
export function findParts(
  document: Document,
  sections: readonly Section[],
  facts: readonly Fact[],
  operative: readonly Ruling[]
): Parts {
  const own = document.blocks.filter(isInLetter)
  const inSections = (...kinds: readonly PartKind[]) =>
    sections.filter(({kind}) => kinds.includes(kind)).flatMap(({blocks}) => blocks)
  const appeal = new Set(inSections('appeal', 'contact'))
  const body = own.filter(block => !appeal.has(block) && block.kind !== 'heading')
  const inHead = new Set(facts.flatMap(({kind, block}) => (HEAD.has(kind) && block.text.length < 120 ? [block] : [])))
  return {
    reasons:
      inSections('reasons').length > 0 ||
      body.some(({text}) => (REASONS.test(text) && !/^.{0,80}överklag/iu.test(text)) || REASONS_ENCLOSED.test(text)),
    law: inSections('law').length > 0 || own.some(block => namesLaw(block, appeal.has(block))),
    period: periodBlocks(sections).some(
      block => !inHead.has(block) && (PERIOD.test(block.text) || block.marks.some(({kind}) => kind === 'placeholder'))
    ),
    calculation:
      inSections('calculation').length > 0 || body.some(({text}) => CALCULATION.test(text)) || countAmounts(body) >= 4,
    contact: hasContact(document),
    decider: facts.some(({kind}) => kind === 'decider') || hasDecider(document.blocks, own, operative),
    date: facts.some(({kind}) => kind === 'date') || hasDate(document.blocks, own)
  }
}

function namesLaw({text, marks}: Block, isAppeal: boolean): boolean {
  if (isAppeal) return false
  const own = text.split(/(?<=[.!?]) (?=\p{Lu})/u).filter(sentence => !NOT_ITS_BASIS.test(sentence))
  return own.some(
    sentence =>
      LAW.test(sentence) ||
      [...sentence.matchAll(NAMED_LAW)].some(match => !NO_LAW.test(match[1] ?? '')) ||
      (/lag|bestämmelse|paragraf/iu.test(sentence) && marks.some(({kind}) => kind === 'placeholder'))
  )
}

/** Where a time may stand: everywhere but in what came before and in how to appeal. */
function periodBlocks(sections: readonly Section[]): readonly Block[] {
  return sections.flatMap(({kind, title, blocks}) =>
    kind === 'background' || kind === 'reasons' || kind === 'appeal' || kind === 'law'
      ? []
      : title
        ? [title, ...blocks]
        : blocks
  )
}

function countAmounts(blocks: readonly Block[]): number {
  return new Set(blocks.flatMap(({text}) => [...text.matchAll(AMOUNT)].map(match => match[1]))).size
}

function hasDecider(all: readonly Block[], own: readonly Block[], operative: readonly Ruling[]): boolean {
  if (all.some(({text}) => DELEGATED.test(text) || DECIDED_BY.test(text))) return true
  if (
    operative.some(
      ({text, namesAuthority}) =>
        namesAuthority && /(?<![A-Za-zÀ-ÖØ-öø-ÿ])beslutat|beslutar(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu.test(text)
    )
  )
    return true
  const decided = operative.at(-1)?.block.index ?? -1
  return own
    .slice(-LAST)
    .filter(({index}) => index > decided)
    .some(({text, kind}) => kind !== 'heading' && text.length < 120 && !/[?]$/u.test(text) && SIGNATURE.test(text))
}

/** A full date in the first or last lines, in a line of its own or after the place or the word. */
function hasDate(all: readonly Block[], own: readonly Block[]): boolean {
  const head = all.filter(({region}) => region === 'pageHeader' || region === 'textBox')
  return (
    [...head, ...own.slice(0, 6), ...own.slice(-LAST)].some(
      ({text}) => text.length < 160 && findDates(text).length > 0 && !/överklag|ansök/iu.test(text)
    ) ||
    all.some(
      ({text}) =>
        /beslut(?:et|at|ade)?[^.!?]{0,30}(?:fattades|fattat|fattats|beslutat)? ?den \d/iu.test(text) ||
        (/^(?:beslut|ekfors|\p{Lu}[A-Za-zÀ-ÖØ-öø-ÿ]+) (?:den )?\d/iu.test(text) &&
          findDates(text.slice(0, 60)).length > 0)
    )
  )
}
