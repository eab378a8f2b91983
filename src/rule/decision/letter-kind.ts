/**
 * Whether a text is a decision letter at all. The rules about decisions speak of nothing else: not of a page about decisions, of minutes, of
 * an inquiry, of a judgment.
 */
import type {Block, Document} from '../../document/document.js'
import type {Appeal} from './appeal.js'
import type {Fact} from './facts.js'
import {DELEGATED} from './parts.js'
import type {Ruling} from './rulings.js'
import {isInLetter, type Section} from './sections.js'

/**
 * `decision`: its content shows that it is one. `other`: its content shows that it is something else. `unclear`: neither; the
 * rules speak if the profile says that it is a decision.
 */
export type LetterKind = 'decision' | 'other' | 'unclear'

interface Found {
  readonly sections: readonly Section[]
  readonly facts: readonly Fact[]
  readonly rulings: readonly Ruling[]
  readonly appeal: Appeal
}

/** What a text calls itself, in its title or in the first lines, when it is no decision letter. */
const OTHER_TITLE =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:sammanträdes)?protokoll|tjänsteskrivelse|tjänsteutlåtande|förslag till beslut|beslutsförslag|föredragningslista|dagordning|^utredning|utredning (?:av|om|inför|enligt)|^rapport|riktlinje|^policy|^rutin|vägledning|handbok|^remiss|^yttrande|^pm(?![A-Za-zÀ-ÖØ-öø-ÿ])|promemoria|begäran om komplettering|komplettera|behöver (?:fler|mer)|kallelse|inbjudan|mottagningsbevis|kontrollmeddelande|delgivning|påminnelse|^information|^frågor och svar|så (?:ansöker|överklagar) du|^hur man överklagar|överklaga (?:ett )?beslut|mål nr|^dom(?![A-Za-zÀ-ÖØ-öø-ÿ])|^blankett|^föreskrift|författningssamling|delegationsordning|avtal|faktura/iu
/** Words of courts and of authorities that decide in other ways. */
const OTHER_AUTHORITY =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:domskäl|domslut|käranden|svaranden|hovrättens|tingsrättens|kammarrättens avgörande|förvaltningsrättens avgörande|högsta domstolen|regeringsrätten|högsta förvaltningsdomstolen|migrationsöverdomstolen|justitieombudsman[A-Za-zÀ-ÖØ-öø-ÿ]*|justitiekanslern|allmänna reklamationsnämnden|diskrimineringsombudsmannen|prövningstillstånd|avslår överklagandet|bifaller överklagandet|överklagandet avslås)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
const MINUTES =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:närvarande ledamöter|justerare|justeras|tjänstgörande ersättare|sammanträdesdatum|beslutande ledamöter|ledamöter|nämnden beslutar enligt förslag|paragraf(?:en|er) justeras)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu
/** Law of Finland is cited as number and year with a slash: its decisions follow another act. */
const FINNISH =
  /\d{2,4}\/(?:19|20)\d\d\)?,? \d{0,3} ?§|(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:euro|Suomi\.fi|besvärsmyndighet|omprövningsbegäran|småbarnspedagogik|ändringssökande)(?![A-Za-zÀ-ÖØ-öø-ÿ])|\d ?€/iu

const FIRST_LINES = 6

/** Whether the facts are those of a case: without them a text is no decision by its content. A cheap test for all other texts. */
export function isAboutACase(facts: readonly Fact[]): boolean {
  return facts.some(({kind}) => kind === 'case' || kind === 'party' || kind === 'identity' || kind === 'decider')
}

/** Judges what kind of letter it is. */
export function judgeKind(document: Document, {sections, facts, rulings, appeal}: Found): LetterKind {
  const own = document.blocks.filter(isInLetter)
  if (own.some(({text}) => OTHER_AUTHORITY.test(text) || FINNISH.test(text))) return 'other'
  const titles = titlesOf(document.blocks, own)
  const isTitled = titles.some(({text}) => TITLED.test(text))
  if (titles.some(({text}) => OTHER_TITLE.test(text)) && !isTitled) return 'other'
  if (own.filter(({text}) => MINUTES.test(text)).length >= 2) return 'other'
  if (own.filter(({kind, text}) => kind === 'heading' && /^§ ?\d/u.test(text)).length >= 2) return 'other'

  const decides =
    rulings.some(({outcome, section}) => outcome !== 'open' || section === 'decision') ||
    sections.some(({kind}) => kind === 'decision')
  if (!decides && !isTitled) return 'unclear'
  const has = (kind: Fact['kind']) => facts.some(fact => fact.kind === kind)
  const signs = [
    has('case'),
    has('date'),
    has('party') || has('identity'),
    has('decider') || own.some(({text}) => DELEGATED.test(text)),
    appeal.mention !== undefined,
    isTitled && decides,
    rulings.some(
      ({outcome, text}) =>
        outcome !== 'open' && /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:din ansökan|ger dig|du får)(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu.test(text)
    )
  ].filter(Boolean).length
  return isAboutACase(facts) && signs >= 3 ? 'decision' : 'unclear'
}

/** What the text calls itself: its title, its page header, and the lines up to the first heading. */
function titlesOf(blocks: readonly Block[], own: readonly Block[]): readonly Block[] {
  const head = own.slice(0, FIRST_LINES)
  const heading = head.findIndex(({kind}) => kind === 'heading')
  const lines = heading === -1 ? head : head.slice(0, heading + 1)
  const around = blocks.filter(({kind, region}) => kind === 'title' || region === 'pageHeader')
  return [...lines, ...around].filter(({text}) => text.length < 120 && !/[.!?]$/u.test(text))
}

const TITLED =
  /^(?:(?:del)?beslut(?!sunderlag|sstöd|sordning|sförslag)(?:$|et?(?![A-Za-zÀ-ÖØ-öø-ÿ])| )|avslag|bifall|återkrav|du får (?:inte )?)/iu
