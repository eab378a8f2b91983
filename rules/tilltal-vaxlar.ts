import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'tilltal-vaxlar',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Tilltalet växlar', en: 'The form of address changes'},
  why: {
    sv: 'När texten byter mellan du, ni och namn undrar läsaren om det handlar om flera personer.',
    en: 'When the text changes between du, ni and a name the reader wonders whether it is about several people.'
  },
  note: {
    sv: 'Ni om flera personer (ni två, ni i familjen) godtas i hela texten, liksom texter där båda tilltalen är vanliga. Ett ensamt er, ert eller era räknas inte. Namn och sökanden räknas bara där de tydligt är läsaren.',
    en: 'Ni about several people (ni två, ni i familjen) is accepted in the whole text, as are texts where both forms are common. Er, ert or era alone do not count. Names and sökanden count only where they clearly are the reader.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5, 8.2.1'}],
  options: {},
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    mixed: {
      sv: 'Texten byter mellan ”{first}” och ”{second}”. Håll fast vid ett tilltal.',
      en: 'The text changes between “{first}” and “{second}”. Keep to one form of address.'
    }
  },
  examples: [
    {
      bad: '[[Ni]] ska lämna in papper. Du får svar sedan.',
      message: 'mixed',
      better: 'Du ska lämna in papper. Du får svar sedan.'
    },
    {
      bad: '[[Karin Lund]] kan överklaga. Du ska då skriva varför.',
      message: 'mixed',
      better: 'Du kan överklaga. Du ska då skriva varför.'
    },
    {
      bad: 'Du får svar i maj. Din ansökan är komplett. [[Sökanden]] ska meddela om inkomsten ändras.',
      message: 'mixed',
      better: 'Du får svar i maj. Din ansökan är komplett. Du ska meddela om inkomsten ändras.'
    },
    {
      good: 'Du får svar i maj. Ni är två föräldrar, och era inkomster räknas ihop.',
      because: {sv: 'Ni är flera personer här.', en: 'Ni is several people here.'}
    },
    {
      good: 'Föreningen kan ansöka om bidrag. Ni får svar i maj.',
      because: {sv: 'Ni är en förening, och inget du finns.', en: 'Ni is an association, and there is no du.'}
    },
    {
      good: 'Karin Lund svarar på dina frågor. Du kan ringa henne på tisdagar.',
      because: {sv: 'Namnet är handläggarens.', en: 'The name is that of the caseworker.'}
    },
    {
      good: 'Läkaren frågade: ”Hur mår ni i dag?” Du svarade att du var trött.',
      because: {sv: 'Ni står i ett citat.', en: 'Ni stands in a quotation.'}
    }
  ],
  create: ({report}) => {
    const uses: Use[] = []
    /** Once ni is several people, the writer means different readers by du and ni. */
    let meansSeveral = false
    return {
      sentence(sentence) {
        const {kind, region} = sentence.block
        if ((kind !== 'paragraph' && kind !== 'listItem') || region !== 'body') return
        const isAboutSeveral = sentence.tokens.some(token => SEVERAL.has(token.lower))
        for (const token of sentence.tokens) {
          if (token.protection !== '' || sentence.tokens[token.index - 1]?.text === '(') continue
          if (DU.has(token.lower)) uses.push({form: 'du', sentence, tokens: [token]})
          else if (NI.has(token.lower)) {
            if (isAboutSeveral) meansSeveral ||= isGroup(sentence, token)
            else uses.push({form: 'ni', sentence, tokens: [token]})
          }
        }
        const party = readerInThirdPerson(sentence)
        if (party) uses.push({form: 'other', sentence, tokens: party})
      },
      end() {
        const du = uses.filter(use => use.form === 'du')
        const ni = uses.filter(use => use.form === 'ni')
        const other = uses.filter(use => use.form === 'other')
        // Er, ert and era often turn to all readers at once (tack för era svar): a subject must stand there too.
        const hasSubject = ni.some(({tokens}) => tokens[0]?.lower === 'ni')
        if (hasSubject && !meansSeveral && isSlip(du.length, ni.length)) reportMix(du, ni)
        else if (du.length + ni.length > 0 && other.length > 0) reportMix(du.length > 0 ? du : ni, other)
      }
    }

    /** Points at the first use of the rarer form; of equally common ones, at the one that stands first. */
    function reportMix(a: readonly Use[], b: readonly Use[]): void {
      const rarer = a.length < b.length ? a : b
      const [use] = rarer
      const [first] = use?.tokens ?? []
      const last = use?.tokens.at(-1)
      if (!use || !first || !last) return
      const span = {start: first.start, end: last.end}
      const word = use.sentence.block.text.slice(span.start, span.end)
      const main = rarer === a ? b : a
      report(use.sentence.block, span, 'mixed', {
        first: main[0]?.form === 'other' ? (main[0].tokens[0]?.text ?? '') : (main[0]?.form ?? ''),
        second: word.toLowerCase() === 'ni' || use.form === 'ni' ? 'ni' : word
      })
    }
  }
})

/**
 * Whether one form is a slip among the other: one in five at most, or a short text. Where both are common the writer means
 * different readers by them.
 */
function isSlip(du: number, ni: number): boolean {
  const rarer = Math.min(du, ni)
  return rarer > 0 && (du + ni <= 6 || rarer * 5 <= du + ni)
}

interface Use {
  readonly form: 'du' | 'ni' | 'other'
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const DU = words('du dig din ditt dina')
const NI = words('ni er ert era')

/** Words that show that ni is more than one person. */
const SEVERAL = words(
  'båda två tre alla tillsammans familj familjen föräldrar föräldrarna makar sambo sambor partner hushåll hushållet barn barnen syskon gemensamt gemensamma par paret förening föreningen företag företaget själva varandra grupp gruppen ihop organisation organisationen kommun kommunen myndighet myndigheten verksamhet verksamheten team kollegor medarbetare kompis skola skolan nämnd nämnden'
)

/** Say how many and not who: in the same sentence they may be about something else (`på båda sidor`). */
const QUANTITIES = words('båda två tre alla själva')
/** What several readers are to each other. */
const MEMBERS = words(
  'tillsammans ihop varandra familj familjen föräldrar makar sambor par paret syskon grupp gruppen team kollegor medarbetare kompis'
)

/** Whether a sentence calls the readers a group, or says how many right after ni. */
function isGroup({tokens}: Sentence, {index}: Token): boolean {
  if (QUANTITIES.has(tokens[index + 1]?.lower ?? '')) return true
  return tokens.some(({lower}) => MEMBERS.has(lower))
}

/** What an applicant does: a full name or `sökanden` before it is the reader. */
const APPLICANT_VERBS = words('kan ska skall måste får har ansöker söker beviljas behöver bör')
const APPLICANT_WORDS = words(
  'överklaga ansökt ansöka lämna rätt bistånd meddela beviljas avslag bevilja komplettera återbetala försörjningsstöd'
)

/** A full name or `sökanden` first in a sentence about what the applicant may or must do. */
function readerInThirdPerson({tokens}: Sentence): readonly Token[] | undefined {
  const [first, second] = tokens
  if (!first || !second) return undefined
  const isName = isCapitalised(first) && isCapitalised(second)
  const party =
    first.lower === 'sökanden'
      ? [first]
      : first.lower === 'den' && second.lower === 'sökande'
        ? [first, second]
        : isName
          ? [first, second]
          : undefined
  if (!party) return undefined
  const verb = tokens[party.length]
  if (!verb || !APPLICANT_VERBS.has(verb.lower)) return undefined
  const rest = tokens.slice(party.length + 1, party.length + 7)
  return verb.lower === 'ansöker' || verb.lower === 'beviljas' || rest.some(token => APPLICANT_WORDS.has(token.lower))
    ? party
    : undefined
}

function isCapitalised({kind, text}: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(text)
}
