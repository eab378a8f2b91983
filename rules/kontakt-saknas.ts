import type {Sentence} from '../src/language/token.js'
import {hasContact} from '../src/rule/contact.js'
import {decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'kontakt-saknas',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Kontaktuppgifter saknas', en: 'Contact details missing'},
  why: {
    sv: 'Den som ska höra av sig måste få veta hur: vem, telefon, tid och adress.',
    en: 'Those who are to get in touch must learn how: who, telephone, hours and address.'
  },
  note: {
    sv: 'Märker beslut utan kontaktuppgifter, och andra texter som ber läsaren höra av sig, eller lovar att göra det, utan att säga hur. I profilerna brev och beslut ska uppgifterna alltid finnas.',
    en: 'Reports decisions without contact details, and other texts that ask the reader to get in touch, or promise to, without saying how. In the profiles brev and beslut the details must always be there.'
  },
  sources: [{title: 'Förvaltningslagen (2017:900)', section: '6–7 §§ (service och tillgänglighet)'}],
  options: {
    letter: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Texten är ett brev: då ska kontaktuppgifter alltid finnas.',
        en: 'The text is a letter: then contact details must always be there.'
      }
    }
  },
  profiles: {
    brev: {options: {letter: true}},
    beslut: {options: {letter: true}},
    rapport: {level: 'off'},
    protokoll: {level: 'off'}
  },
  messages: {
    how: {
      sv: 'Skriv hur läsaren når er: namn, telefon, tid och adress.',
      en: 'Write how the reader reaches you: name, telephone, hours and address.'
    }
  },
  examples: [
    {
      bad: '[[Vi hör av oss om vi behöver mer uppgifter.]]',
      message: 'how',
      better: 'Ring din handläggare Eva Berg på 012-34 56 78. Vi svarar vardagar 9–12.'
    },
    {bad: '[[Kontakta oss vid frågor.]]', message: 'how', better: 'Mejla socialtjansten@ekfors.example.'},
    {good: 'Ring Eva Berg på 012-34 56 78.', because: {sv: 'Numret står där.', en: 'The number is there.'}},
    {
      good: 'Biblioteket är stängt på midsommarafton.',
      because: {sv: 'En kort notis utan svar.', en: 'A short notice that asks for no answer.'}
    },
    {
      good: '[Kontakta oss](/kontakt) om du har frågor.',
      because: {sv: 'Länken säger hur.', en: 'The link says how.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document, sentences}) => {
    let invitation: Sentence | undefined
    let words = 0
    return {
      sentence(sentence) {
        const {block, start, end, tokens} = sentence
        if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || block.region !== 'body') return
        words += tokens.length
        const first = tokens[0]
        if (invitation || !first || first.protection !== '' || !tokens.some(({lower}) => CUES.has(lower))) return
        if (INVITATION.test(block.text.slice(start, Math.min(end, start + 300)))) invitation = sentence
      },
      end() {
        if (!invitation && words < 30) return
        if (hasContact(document)) return
        if (!invitation && !options.letter && !decisionIn({options: CONTENT_ONLY, document, sentences})) return
        if (invitation) report(invitation.block, invitation, 'how', {})
        else report(null, {start: 0, end: 0}, 'how', {})
      }
    }
  }
})

/** Without the profile a text is a decision if its content shows it. */
const CONTENT_ONLY = {decision: false}

const CUES: ReadonlySet<string> = new Set(['oss', 'dig', 'gärna', 'frågor'])

const INVITATION =
  /(?:^|[^\p{L}])(?:kontakta oss|hör av dig|hör gärna av dig|ring oss|ring gärna|mejla oss|vi hör av oss|vänd dig till oss|har du frågor|vid frågor(?! (?:som|om|av|kring|rörande)(?!\p{L})))(?!\p{L})/iu
