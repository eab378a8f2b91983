/** What a letter says about how to appeal: förvaltningslagen (2017:900) 33 § second paragraph and 40–44 §§. */
import type {Block} from '../../document/document.js'
import type {Sentence} from '../../language/token.js'
import type {Span} from '../../text/span.js'
import {isInLetter, type Section} from './sections.js'

/**
 * `legality`: laglighetsprövning by kommunallagen (2017:725) 13 kap., where 33 and 43–44 §§ do not apply (2 §). `none`: the letter
 * says that the decision may not be appealed. `ordinary`: any other decision.
 */
export type AppealKind = 'ordinary' | 'legality' | 'none'

export interface AppealPlace {
  readonly block: Block
  /** A sentence; offsets in the block's text. */
  readonly span: Span
  readonly text: string
}

export interface Appeal {
  readonly kind: AppealKind
  /** The first sentence that speaks of appealing, or `undefined`: nothing is said. */
  readonly mention: AppealPlace | undefined
  /** Every sentence of the instructions, in reading order. */
  readonly sentences: readonly AppealPlace[]
  /** Whether the instructions stand in an enclosed sheet or on a form. */
  readonly isEnclosed: boolean
  /** A slot of a template stands in the instructions: what it holds is not known. */
  readonly hasSlot: boolean
  /** Sentences that say within which time. */
  readonly periods: readonly AppealPlace[]
  /** Whether it says from which day the time is counted, or gives the last day. */
  readonly saysFrom: boolean
  /** Whether it says that the letter goes to the authority that decided. */
  readonly toAuthority: boolean
  /** The sentence that sends the letter straight to the court, if there is one. */
  readonly toCourt: AppealPlace | undefined
  /** Whether it names the court, or other body, that tries the case. */
  readonly namesCourt: boolean
  /** Whether it says that the reader shall write which decision it is about. */
  readonly asksWhich: boolean
  /** Whether it says that the reader shall write how it is to be changed. */
  readonly asksHow: boolean
}

/** Not of the past: "beslutet överklagades" is background. */
const APPEAL = /överklag(?!ade|ats|at(?![A-Za-zÀ-ÖØ-öø-ÿ]))|besvärshänvisning|anför[A-Za-zÀ-ÖØ-öø-ÿ]{0,3} besvär/iu
/** Words that show that a block goes on with the instructions. */
const GOES_ON =
  /överklag|förvaltningsrätt|domstol|veckor från|inom tre veckor|skrivelse|skriv|brev(?:et)?(?![A-Za-zÀ-ÖØ-öø-ÿ])|yrka|ändring|personnummer|adress|fullmakt|ombud|för sent/iu

const LEGALITY =
  /laglighetsprövning|laglighetsprövas|kommunalbesvär|13 kap\.? (?:\d{1,2} §§? )?(?:i )?kommunallagen|kommunallagen\s?(?:\(2017:725\))?,? 13 kap/iu
const NOT_APPEALABLE =
  /(?:kan|får|går) (?:därför |alltså )?(?:inte|ej) (?:att )?(?:särskilt )?överklaga|(?:inte|ej) (?:är )?överklagbart?(?![A-Za-zÀ-ÖØ-öø-ÿ])|överklagas (?:inte|ej)/iu

const PERIOD =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:(?:en|två|tre|fyra|fem|sex|\d{1,2}) (?:veckor|vecka|månader|månad|dagar|dag)|21 dagar|senast (?:den )?\d)/iu
const FROM =
  /(?:från|efter)[^.!?]{0,40}?(?:den dag|dagen|det datum|datumet|beslutsdat|beslutets|att|det|du (?:fick|får|har fått|tog|mott)|ni (?:fick|tog|mott)|delgiv|del av)|senast (?:den )?\d|sedan (?:du|ni) (?:fick|tog|har fått)|(?:efter|från) delgivning/iu

const AUTHORITY_WORD = String.raw`(?:oss|nämnden|[A-Za-zÀ-ÖØ-öø-ÿ]{2,40}nämnden|[A-Za-zÀ-ÖØ-öø-ÿ]{0,30}styrelsen|kommunen|förvaltningen|[A-Za-zÀ-ÖØ-öø-ÿ]{2,30}förvaltningen|[A-Za-zÀ-ÖØ-öø-ÿ]{0,30}kontoret|myndigheten|beslutsmyndigheten|[A-Za-zÀ-ÖØ-öø-ÿ]{2,30}myndigheten|[A-Za-zÀ-ÖØ-öø-ÿ]{3,30}verket|[A-Za-zÀ-ÖØ-öø-ÿ]{3,30}kassan|handläggaren|[A-Za-zÀ-ÖØ-öø-ÿ]{0,20}utskottet|avsändaren|enheten|[A-Za-zÀ-ÖØ-öø-ÿ]{3,30} kommun|[A-Za-zÀ-ÖØ-öø-ÿ]{3,30} stad|länsstyrelsen|region [A-Za-zÀ-ÖØ-öø-ÿ]{2,20})`
const TO_AUTHORITY = new RegExp(
  String.raw`(?:skicka|sänd|lämna|ges? in|in(?:ges|lämnas|sändas)|mejla|posta|komm(?:it|a) in|inkom(?:mit|ma)|ställas|insänd)[A-Za-zÀ-ÖØ-öø-ÿ]{0,3}(?![A-Za-zÀ-ÖØ-öø-ÿ])[^.!?]{0,80}?(?<!vidare )till (?:[A-Za-zÀ-ÖØ-öø-ÿ]{2,20} ){0,2}?${AUTHORITY_WORD}(?![A-Za-zÀ-ÖØ-öø-ÿ])|${AUTHORITY_WORD} tillhanda|(?:vi|${AUTHORITY_WORD}) (?:måste |ska )?(?:ha )?(?:fått|har fått|få|får|tagit emot) (?:in )?(?:ditt |ert )?(?:överklagande|brev|skrivelse)|(?:till|hos) den (?:myndighet|nämnd) som (?:har )?(?:fattat|beslutat|meddelat)|adressen (?:är|till)[^.!?]{0,40}(?:nämnd|kommun|förvaltning)`,
  'iu'
)
const COURT =
  /förvaltningsrätt|kammarrätt|mark- och miljödomstol|(?<![A-Za-zÀ-ÖØ-öø-ÿ])domstol|länsstyrelsen|överklagandenämnd|allmän förvaltningsdomstol|skolväsendets överklagandenämnd/iu
const TO_COURT =
  /(?:skicka|sänd|lämna|ges? in|in(?:ges|lämnas|sändas)|mejla|posta)[A-Za-zÀ-ÖØ-öø-ÿ]{0,3}(?![A-Za-zÀ-ÖØ-öø-ÿ])[^.!?]{0,60}?(?<!vidare )till (?:[A-Za-zÀ-ÖØ-öø-ÿ]{2,12} )?(?:förvaltningsrätten|domstolen|kammarrätten)/iu
const NOT_TO_COURT =
  /(?:inte|ej|aldrig) (?:direkt )?till (?:förvaltningsrätten|domstolen)|vidare|(?:vi|nämnden) (?:skickar|lämnar|sänder)/iu

const WHICH =
  /vilket beslut|det beslut (?:som )?(?:du|ni|man)|beslutet(?:s)? (?:som (?:du )?överklagas?|diarienummer|nummer|ärendenummer)|vad (?:för beslut|som överklagas)|vilken (?:del|dag|punkt)|ärende(?:ts )?nummer|diarienummer|vilka (?:beslut|delar)/iu
const HOW =
  /(?:vad|hur|vilken|vilka|på vilket sätt|det)[^.!?\n]{0,50}(?:ändr|vill|yrka)|ändring(?:en|ar)?[^.!?\n]{0,40}(?:vill|yrka|begär|önskar)|yrka[sr]?(?![A-Za-zÀ-ÖØ-öø-ÿ])|hur beslutet (?:ska|bör)/iu

/** That the instructions stand elsewhere in the letter: "Hur du gör står i bilagan", "Besvärshänvisning bifogas". */
const ENCLOSED =
  /(?:i|se) (?:den )?(?:[A-Za-zÀ-ÖØ-öø-ÿ]{0,20} )?bilaga|bilagan|bifoga[dst]|medföljer|följer med|medskickad|baksidan|nästa sida|separat|(?:på|med|använda?) (?:en |vår |den )?blankett|blanketten|skickar (?:vi )?med|e-tjänst/iu
const ABOUT_HOW = /överklag|besvärshänvisning|hur (?:du|man|ni) (?:gör|ska göra)|anvisning/iu

/** Reads the instructions for appeal out of a letter. */
export function readAppeal(
  sections: readonly Section[],
  blocks: readonly Block[],
  sentencesOf: (block: Block) => readonly Sentence[]
): Appeal {
  const inInstructions = instructionBlocks(sections, blocks)
  const sentences: AppealPlace[] = inInstructions.flatMap(block =>
    block.kind === 'heading'
      ? []
      : sentencesOf(block).map(({start, end}) => ({block, span: {start, end}, text: block.text.slice(start, end)}))
  )
  const mentioning = inInstructions.find(({text}) => APPEAL.test(text))
  const text = inInstructions.map(block => block.text).join('\n')
  const whole = blocks.filter(isInLetter)
  const kind = whole.some(block => LEGALITY.test(block.text))
    ? 'legality'
    : inInstructions.some(block => NOT_APPEALABLE.test(block.text)) &&
        !/du (?:kan|har rätt att|får) överklaga/iu.test(text)
      ? 'none'
      : 'ordinary'
  const enclosed = sections.some(
    section => section.kind === 'enclosures' && section.blocks.some(block => APPEAL.test(block.text))
  )
  return {
    kind,
    mention:
      sentences.find(place => APPEAL.test(place.text)) ??
      (mentioning && {block: mentioning, span: {start: 0, end: mentioning.text.length}, text: mentioning.text}),
    sentences,
    isEnclosed:
      enclosed ||
      blocks.some(block => /^bilag/iu.test(block.text) && APPEAL.test(block.text)) ||
      sentences.some(({text: sentence}) => ENCLOSED.test(sentence) && ABOUT_HOW.test(sentence)),
    hasSlot: inInstructions.some(block => block.marks.some(({kind: mark}) => mark === 'placeholder')),
    periods: sentences.filter(
      place => PERIOD.test(place.text) && !/betala|ansök(?:a|an) (?:på nytt|igen)/iu.test(place.text)
    ),
    saysFrom: FROM.test(text),
    toAuthority: TO_AUTHORITY.test(text),
    toCourt: sentences.find(place => TO_COURT.test(place.text) && !NOT_TO_COURT.test(place.text)),
    namesCourt: COURT.test(text),
    asksWhich: WHICH.test(text),
    asksHow: HOW.test(text)
  }
}

/**
 * The blocks of the sections about appeal; without such a heading the blocks from the first that speaks of it on, as long as they go on
 * with it.
 */
function instructionBlocks(sections: readonly Section[], blocks: readonly Block[]): readonly Block[] {
  const titled = sections.filter(({kind}) => kind === 'appeal')
  const own = titled.flatMap(({title, blocks: inside}) => (title ? [title, ...inside] : inside))
  if (own.some(({kind}) => kind !== 'heading')) return own
  const found: Block[] = [...own]
  const headings = new Set(own)
  let isOpen = false
  for (const block of blocks) {
    if (!isInLetter(block)) continue
    if (APPEAL.test(block.text) && !(block.kind === 'heading' && headings.has(block))) isOpen = true
    else if (block.kind === 'heading') isOpen = false
    else if (isOpen && !block.list && !GOES_ON.test(block.text)) isOpen = false
    if (isOpen) found.push(block)
  }
  return found
}
