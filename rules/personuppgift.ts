import type {Block} from '../src/document/document.js'
import {readDecision} from '../src/rule/decision/read-decision.js'
import {defineRule} from '../src/rule/define-rule.js'
import {
  findEmailAddresses,
  findGivenNames,
  findIdentityNumbers,
  findPersonNames,
  findPhoneNumbers
} from '../src/rule/personal-data.js'
import type {Span} from '../src/text/span.js'

export default defineRule({
  id: 'personuppgift',
  status: 'stable',
  category: 'webb',
  severity: 'warning',
  title: {sv: 'Personuppgift', en: 'Personal data'},
  why: {
    sv: 'En text som visas för fler ska inte avslöja vem den handlar om.',
    en: 'A text that is shown to others should not reveal whom it is about.'
  },
  note: {
    sv: 'Visar platsen men aldrig hela uppgiften, i ingen rapport. Personnummer och samordningsnummer kontrolleras med kontrollsiffran. Beslut och andra handlingar i ett ärende får innehålla uppgifter om den de gäller och märks bara i profilerna för webb, rapport och protokoll. Namn hittas om förnamnet är vanligt eller efternamnet slutar som sådana brukar: ungefär åtta av tio för- och efternamn i löpande myndighetstext (uppskattat på ett urval om 150 ord med versal).',
    en: 'Shows the place but never the whole value, in any report. Identity numbers are checked by their check digit. Decisions and other papers of a case may hold facts about the person and are reported only in the profiles for web, reports and minutes. Names are found if the given name is common or the surname ends as such do: about eight in ten full names in running text by authorities (estimated on a sample of 150 capitalised pairs).'
  },
  sources: [
    {title: 'EU:s dataskyddsförordning (2016/679)', section: 'artikel 5.1 c (uppgiftsminimering)'},
    {title: 'Folkbokföringslagen (1991:481)', section: '18 § (personnummer)'},
    {title: 'Egen bedömning'}
  ],
  options: {
    published: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Texten ska publiceras: även handlingar i ett ärende granskas.',
        en: 'The text is to be published: papers of a case are reviewed too.'
      }
    },
    panel: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Texten ska visas för en panel: alla namn, telefonnummer och e-postadresser märks.',
        en: 'The text is to be shown to a panel: all names, phone numbers and e-mail addresses are reported.'
      }
    }
  },
  profiles: {
    webb: {options: {published: true}},
    rapport: {options: {published: true}},
    protokoll: {options: {published: true}},
    lattlast: {options: {published: true}}
  },
  messages: {
    identity: {
      sv: 'Här står ett personnummer. Ta bort det innan texten visas för andra.',
      en: 'Here is an identity number. Remove it before the text is shown to others.'
    },
    name: {
      sv: 'Här står en persons namn. Byt det innan texten visas för andra.',
      en: 'Here is the name of a person. Change it before the text is shown to others.'
    },
    case: {
      sv: 'Namnet står ihop med ett ärendenummer. Ta bort ett av dem.',
      en: 'The name stands together with a case number. Remove one of them.'
    },
    phone: {
      sv: 'Här står ett telefonnummer. Ta bort det innan texten visas för andra.',
      en: 'Here is a phone number. Remove it before the text is shown to others.'
    },
    mail: {
      sv: 'Här står en e-postadress till en person. Ta bort den eller byt den.',
      en: 'Here is the e-mail address of a person. Remove or change it.'
    }
  },
  examples: [
    {
      bad: 'Anmälan kom från [[19000101-9801]] i maj.',
      message: 'identity',
      better: 'Anmälan kom från en boende i maj.'
    },
    {
      bad: 'Nämnden behandlade en klagan från [[Amir Dahlgren]] (dnr SN 2026/0412).',
      message: 'case',
      better: 'Nämnden behandlade en klagan (dnr SN 2026/0412).'
    },
    {
      bad: 'Skriv till [[kerstin.hed@hotmail.com]] om du vill vara med.',
      message: 'mail',
      better: 'Skriv till kultur@ekfors.example om du vill vara med.'
    },
    {
      bad: 'När [[Maja Lindgren]] ringde fick hon inget svar.',
      message: 'name',
      better: 'När den sökande ringde fick hon inget svar.',
      options: {panel: true}
    },
    {
      bad: 'Hon svarar på [[08-465 004 12]] efter klockan 17.',
      message: 'phone',
      better: 'Hon svarar på telefon efter klockan 17.',
      options: {panel: true}
    },
    {
      good: 'Fakturan har numret 19000101-9802, och organisationsnumret är 212000-1140.',
      because: {sv: 'Kontrollsiffran eller månaden stämmer inte.', en: 'The check digit or the month is not right.'}
    },
    {
      good: 'Ring 08-465 004 00 eller mejla kontakt@ekfors.example.',
      because: {sv: 'Myndighetens egna kontaktvägar.', en: 'The ways to reach the authority.'}
    },
    {
      good: 'Ordförande Eva Sten presenterade budgeten (dnr KS 2026/0112).',
      because: {
        sv: 'Den som företräder kommunen är inte part i ärendet.',
        en: 'Those who speak for the municipality are no party to the case.'
      }
    },
    {
      good: 'Personnummer: 19000101-9801\nDnr: SN 2026/0412\nDatum: 2026-05-04\nDu får hemtjänst från den 8 maj.',
      because: {
        sv: 'En handling i ärendet, som ska ha uppgiften.',
        en: 'A paper of the case, which shall have the fact.'
      }
    }
  ],
  create: ({options, report, document, sentences}) => {
    const found: Found[] = []
    return {
      block(block) {
        const {text} = block
        if (block.kind === 'altText' || isExample(text)) return
        const own: Found[] = []
        const add = (message: Kind, spans: readonly Span[]) => {
          for (const span of spans) if (!isInCode(block, span)) own.push({block, span, message})
        }
        if (/\d{6}/u.test(text)) add('identity', findIdentityNumbers(text))
        add('mail', findEmailAddresses(text, !options.panel))
        if (options.panel) {
          add('phone', findPhoneNumbers(text))
          add('name', findPersonNames(text))
          add('name', findGivenNames(text))
        } else if (text.length < LONGEST_WITH_CASE && CASE.test(text))
          for (const {start, end} of sentences(block)) {
            const sentence = text.slice(start, end)
            if (!CASE.test(sentence)) continue
            const names = findPersonNames(sentence).filter(name => !isOfficial(sentence, name))
            add(
              'case',
              names.map(name => ({start: start + name.start, end: start + name.end}))
            )
          }
        // Two signs may see the same words: the first and longest is kept.
        let end = 0
        for (const one of own.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
          if (one.span.start < end) continue
          found.push(one)
          end = one.span.end
        }
      },
      end() {
        if (found.length === 0 || (!options.published && !options.panel && isOfACase())) return
        for (const {block, span, message} of found) report(block, span, message, {}, {conceal: true})
      }
    }

    /** Papers of a case name the person on a labelled line, or are decisions. */
    function isOfACase(): boolean {
      const decision = readDecision(document, sentences)
      return decision.kind === 'decision' || decision.facts.some(({kind}) => kind === 'party')
    }
  }
})

type Kind = 'identity' | 'case' | 'mail' | 'name' | 'phone'

interface Found {
  readonly block: Block
  readonly span: Span
  readonly message: Kind
}

const LONGEST_WITH_CASE = 4000
const CASE = /(?<!\p{L})(?:dnr|diarienummer|ärendenummer|ärende) ?:? ?(?:\p{Lu}{1,5}[ -]?)?\d{2,4}[/:-]\d/iu

function isExample(text: string): boolean {
  return text.length < 2000 && /exempel|t\.ex\.|ååååmmdd|åååå-?mm-?dd|testperson|påhittad|fiktiv/iu.test(text)
}

function isInCode({marks}: Block, {start, end}: Span): boolean {
  return marks.some(
    ({kind, start: from, end: to}) => (kind === 'code' || kind === 'placeholder') && from < end && start < to
  )
}

/** Whether the name is that of someone who acts for the authority or in politics. */
function isOfficial(sentence: string, {start, end}: Span): boolean {
  return (
    /(?:handläggare|ordförande|ledamot|ledamöter|ersättare|sekreterare|chef|direktör|föredragande|konsult|rektor|strateg|samordnare|kontaktperson|ansvarig|minister|råd|ombudsman|domare|professor|utredare|av)[:,]? $/iu.test(
      sentence.slice(Math.max(0, start - 40), start)
    ) ||
    /^ ?(?:\((?:S|M|C|L|V|MP|KD|SD|-)\)|, (?:\p{Ll}+)?(?:handläggare|sekreterare|chef|ordförande|direktör|utredare))/u.test(
      sentence.slice(end, end + 40)
    )
  )
}
