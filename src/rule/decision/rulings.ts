/**
 * The sentences that say what is decided (beslutsmeningar). Known by their verb in the present ("avslår", "beviljas", "ger dig"), by
 * "du får" with what one gets, or by "har beslutat"; not where they tell what another has decided, what may happen or what happens
 * if something else does.
 */
import type {Block} from '../../document/document.js'
import type {Sentence} from '../../language/token.js'
import type {Span} from '../../text/span.js'
import type {PartKind, Section} from './sections.js'

/** `burden`: something is demanded, ended or taken back. `open`: the sentence says that it is decided, not which way. */
export type Outcome = 'granted' | 'refused' | 'partly' | 'burden' | 'open'

export interface Ruling {
  readonly block: Block
  /** The sentence; offsets in the block's text. */
  readonly span: Span
  readonly text: string
  readonly outcome: Outcome
  /** Whether the sentence names the authority by more than "vi", "nämnden" or "kommunen". */
  readonly namesAuthority: boolean
  /** Whether it stands in a heading. */
  readonly isHeading: boolean
  readonly section: PartKind
}

/** Cheap test before sentences are looked at. */
const CUE =
  /avsl|bevilj|bifall|beslut|får |ger |ge |säger (?:nej|ja)|godkänn|återkr|betalar? tillbaka|avvis|avskriv|upphör|drar in|dras in|sänk|förläng|avslutar|återkall|upphäv|medge|rätt till|utan åtgärd|omhänder|faststä|tilldelas|lämnas|lämnar|meddelas|ges(?![A-Za-zÀ-ÖØ-öø-ÿ])|förelägg|godkänt/iu

const REFUSAL =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:avslår|avslås|avslå|avslagen|avslaget|säger nej|nekar|nekas|beviljar inte|beviljas inte|beviljas ej|inte bevilja[sr]?|ej bevilja[sr]?|avvisar|avvisas|avvisa|avslagits|(?:lämnas|lämnar|lämna) (?:[A-Za-zÀ-ÖØ-öø-ÿ]{2,20} ){0,2}utan åtgärd)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const GRANT =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:beviljar|beviljas|bevilja|bifaller|bifalls|bifalles|bifalla|godkänner|godkänns|godkänna|säger ja|medger|medges|förlänger|förlängs|förlänga|beviljats|godkänts|(?:är|har blivit) (?:beviljad|beviljat|godkänd|godkänt)|tilldelas|(?:lämnar|ger) (?:bygglov|tillstånd|startbesked)|(?:bygglov|tillstånd|startbesked) (?:lämnas|ges|meddelas))(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const BURDEN =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:återkräver|återkrävs|återkräva|kräver att (?:du|ni) betalar|ska (?:du )?betala tillbaka|återkallar|återkallas|återkalla|upphäver|upphävs|upphäva|avskriver|avskrivs|avskriva|drar in|dras in|avslutar|avslutas|avsluta|upphör|sänker|sänks|förelägger|föreläggs|förelägga|omhändertas|omhändertar|omhänderta)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const DECIDES =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:(?:beslutar|har (?:därför )?beslutat|beslut(?:at)?s|beslut har fattats)(?: [A-Za-zÀ-ÖØ-öø-ÿ]+){0,3}? (?:att|om)|fastställer|fastställs|ändrar (?:inte )?(?:(?:sitt|vårt|ditt|det|sitt tidigare|vårt tidigare) )?beslut(?:et)?)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
/** "Vi kan tyvärr inte ge dig …": the "kan" of a refusal, not of what may come. */
const CANNOT_GIVE =
  /(?:(?:vi|nämnden|kommunen) kan|kan (?:vi|nämnden|kommunen)) (?:tyvärr |därför |alltså )?(?:inte|ej) (?:bevilja|ge|godkänna|bifalla|gå med på)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
/** Under the heading for it one word may be the decision. */
const BARE =
  /^(?:beslut(?:et)?:? ?)?(?:helt |rent |delvis )?(?:avslag|bifall|delavslag|beviljat|avslaget)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const GIVES = /(?<![A-Za-zÀ-ÖØ-öø-ÿ])ger (?:dig|er|familjen|\p{Lu}[A-Za-zÀ-ÖØ-öø-ÿ]+)(?![A-Za-zÀ-ÖØ-öø-ÿ])/u

/** What one can be given by a decision; an amount counts too. */
const BENEFIT = String.raw`(?:\d[\d \u00a0]{0,9}(?:,\d\d)? ?(?:kr|kronor|:-)(?![A-Za-zÀ-ÖØ-öø-ÿ])|(?<![A-Za-zÀ-ÖØ-öø-ÿ])[A-Za-zÀ-ÖØ-öø-ÿ]{0,30}(?:bistånd|bidrag|stöd|pengar|hemtjänst|insats|ersättning|boende|försörjning|ledsag|kontaktperson|kontaktfamilj|skolskjuts|färdtjänst|tillstånd|avlös|larm|assistans|tandvård|glasögon|sysselsättning|placering|lov(?![A-Za-zÀ-ÖØ-öø-ÿ])|plats(?![A-Za-zÀ-ÖØ-öø-ÿ])|hjälp(?:en)?(?![A-Za-zÀ-ÖØ-öø-ÿ])))|det (?:som )?du (?:har )?(?:ansökt|sökt|bett)|allt (?:som )?du (?:har )?(?:ansökt|sökt)|en del av`
const YOU_GET = new RegExp(
  String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:du|ni) får (?!veta|svar|ett svar|ringa|besked)[^.!?]{0,60}?${BENEFIT}`,
  'iu'
)
const YOU_DO_NOT_GET = new RegExp(
  String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:du|ni) får (?:därför |alltså )?(?:inte|ingen|inget|inga)(?![A-Za-zÀ-ÖØ-öø-ÿ])[^.!?]{0,60}?${BENEFIT}`,
  'iu'
)
const HAS_RIGHT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:du|ni) har (?:därför )?(?:(?:inte|ej) )?rätt till [^.!?]{0,40}?${BENEFIT}`,
  'iu'
)
const PARTLY =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:en del av|delvis|till viss del|delavslag|av sökta|i den del|i övrigt|resten av|i övriga delar)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu

/** Words in the same clause that make a case that may come, or one that was, of what follows. */
const HYPOTHETICAL =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:när|ifall|innan|tills|oavsett|såvida|huruvida|hur|kan|kunna|brukar|skulle|får|tidigare|så att|för att)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const IF =
  /(?:^|[ ,;:])(?:om|ifall) (?:du|ni|vi|man|nämnden|kommunen|myndigheten|förvaltningen|domstolen|någon|den|det|din|er|beslutet|ansökan|[A-Za-zÀ-ÖØ-öø-ÿ]{2,30}nämnden)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
/** After these "om" tells what it is about: ansökan om, beslut om. */
const ABOUT = /(?:ansökan|ansökningar|begäran|beslut|besluten|frågan|yrkande|ärendet|uppgift|talan|avtal),? om /giu
const OPENS_WITH_IF = /^(?:om|när|ifall|innan) (?!beslut(?:et)?(?![A-Za-zÀ-ÖØ-öø-ÿ]))/iu
const OTHERS =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:försäkringskassan|arbetsförmedlingen|migrationsverket|skatteverket|kronofogden|csn|pensionsmyndigheten|förvaltningsrätten|kammarrätten|domstolen|tingsrätten|banken|hyresvärden|arbetsgivaren|kommunfullmäktige|regeringen|riksdagen)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu

const AUTHORITY = new RegExp(
  [
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])[A-Za-zÀ-ÖØ-öø-ÿ]{3,30}(?:nämnden|nämnd|styrelsen|kassan|verket|myndigheten|inspektionen|utskottet)(?![A-Za-zÀ-ÖØ-öø-ÿ])`,
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:nämnden|nämnd|styrelsen|myndigheten) (?:för|i|på) [A-Za-zÀ-ÖØ-öø-ÿ]`,
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:och|-) ?[A-Za-zÀ-ÖØ-öø-ÿ]{3,30}nämnden(?![A-Za-zÀ-ÖØ-öø-ÿ])`,
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])\p{Lu}[A-Za-zÀ-ÖØ-öø-ÿ]{2,30} (?:kommun|stad|region)(?![A-Za-zÀ-ÖØ-öø-ÿ])`,
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])Region \p{Lu}`,
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:länsstyrelsen|rektorn|överförmyndaren|överförmyndarnämnden|byggnadsnämnden) `
  ].join('|'),
  'u'
)
const AUTHORITY_ANY_CASE = new RegExp(AUTHORITY.source, 'iu')

const SILENT: ReadonlySet<PartKind> = new Set(['appeal', 'law', 'contact', 'enclosures'])
/** Sections that tell what was and why: only a verb of decision counts there, and not another's. */
const TELLING: ReadonlySet<PartKind> = new Set(['background', 'calculation', 'reasons', 'conditions'])

/** The decision sentences of a letter, in reading order. */
export function findRulings(
  sections: readonly Section[],
  sentences: (block: Block) => readonly Sentence[]
): readonly Ruling[] {
  const rulings: Ruling[] = []
  for (const {kind, title, blocks} of sections) {
    if (title && title.kind === 'heading' && CUE.test(title.text)) {
      const outcome = outcomeOf(title.text, kind === 'reasons' ? 'reasons' : 'opening')
      if (outcome && outcome !== 'open' && kind !== 'appeal' && kind !== 'reasons')
        rulings.push(makeRuling(title, {start: 0, end: title.text.length}, outcome, kind))
    }
    if (SILENT.has(kind)) continue
    for (const block of blocks) {
      if (block.language === 'en' || block.kind === 'quotation' || !CUE.test(block.text)) continue
      if (block.kind === 'tableCell' && kind !== 'decision') continue
      for (const {start, end} of sentences(block)) {
        const outcome = outcomeOf(block.text.slice(start, Math.min(end, start + 600)), kind)
        if (outcome) rulings.push(makeRuling(block, {start, end}, outcome, kind))
      }
    }
  }
  return rulings
}

/** Whether the text names an authority by its full name. */
function namesAuthority(text: string): boolean {
  return AUTHORITY_ANY_CASE.test(text)
}

function makeRuling(block: Block, span: Span, outcome: Outcome, section: PartKind): Ruling {
  const text = block.text.slice(span.start, span.end)
  const hasSlot = block.marks.some(
    mark => mark.kind === 'placeholder' && mark.start < span.end && mark.end > span.start
  )
  return {
    block,
    span,
    text,
    outcome,
    namesAuthority: hasSlot || namesAuthority(text),
    isHeading: block.kind === 'heading',
    section
  }
}

/** Which way the sentence decides, or `undefined` if it decides nothing. */
function outcomeOf(text: string, section: PartKind): Outcome | undefined {
  if (text.endsWith('?') || !CUE.test(text)) return undefined
  const isTelling = TELLING.has(section)
  if (section === 'decision' && BARE.test(text))
    return /delvis|delavslag/iu.test(text) ? 'partly' : /bifall|beviljat/iu.test(text) ? 'granted' : 'refused'
  if (CANNOT_GIVE.test(text) && !OPENS_WITH_IF.test(text)) return 'refused'
  if ((section === 'decision' || section === 'opening') && isReal(text, HAS_RIGHT))
    return /har (?:därför )?(?:inte|ej) rätt/iu.test(text) ? 'refused' : 'granted'
  if (isTelling && OTHERS.test(text)) return undefined
  const refused = isReal(text, REFUSAL) || (!isTelling && isReal(text, YOU_DO_NOT_GET))
  const granted =
    isReal(text, GRANT) ||
    (!isTelling && (isReal(text, GIVES) || (!YOU_DO_NOT_GET.test(text) && isReal(text, YOU_GET))))
  const isNegated =
    refused &&
    !/(?:bevilja|godkänn|bifall|ger dig)(?![^.]{0,60}avsl)/iu.test(
      text.replace(/(?:inte|ej) bevilja[A-Za-zÀ-ÖØ-öø-ÿ]*|bevilja[A-Za-zÀ-ÖØ-öø-ÿ]* (?:inte|ej)/giu, '')
    )
  if (refused && granted && !isNegated) return 'partly'
  if (refused) return PARTLY.test(text) ? 'partly' : 'refused'
  if (isReal(text, BURDEN) && !isTelling) return 'burden'
  if (granted) return PARTLY.test(text) ? 'partly' : 'granted'
  if (isReal(text, DECIDES)) return /(?<![A-Za-zÀ-ÖØ-öø-ÿ])inte(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu.test(text) ? 'refused' : 'open'
  return undefined
}

/** Whether the pattern stands as a statement of what is so, not of what may be. */
function isReal(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text)
  if (!match || OPENS_WITH_IF.test(text)) return false
  const before = text.slice(Math.max(0, match.index - 160), match.index)
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  return !HYPOTHETICAL.test(clause) && !IF.test(clause.replace(ABOUT, ' '))
}
