import {isOwnWording} from '../src/rule/correction-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

/** Units, acronyms and well-known names of programs. */
const USUAL = new Set(
  'GitHub GitLab JavaScript TypeScript YouTube LinkedIn PowerPoint OpenStreetMap WordPress BankID MobilePay PayPal QuickTime SharePoint OneDrive OneNote McDonald DeepL ChatGPT WhatsApp TikTok FaceTime AirDrop iPhone iPad'.split(
    ' '
  )
)

export default defineRule({
  id: 'logotypversal',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Stor bokstav mitt i ordet', en: 'Capital in the middle of a word'},
  why: {
    sv: 'Skrivsättet hör till logotyper. I löpande text är det svårare att läsa.',
    en: 'The spelling belongs to logotypes. In running text it is harder to read.'
  },
  note: {
    sv: 'På prov: regeln vet inte vilka namn som ägaren själv skriver så. Lägg dem i inställningen ignore.',
    en: 'On trial: the rule does not know which names their owners write so. Put them in the option ignore.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '9.4.3'}],
  options: {
    ignore: {
      type: 'strings',
      default: [],
      description: {sv: 'Namn som får stå kvar.', en: 'Names to leave alone.'}
    }
  },
  messages: {
    capital: {
      sv: 'Skriv ”{word}” som vanligt i löptext, utan stor bokstav inne i ordet.',
      en: 'Write “{word}” as usual in running text, without a capital inside the word.'
    }
  },
  examples: [
    {bad: 'Vi har ett [[KontorsHotell]].', message: 'capital', better: 'Vi har ett kontorshotell.'},
    {bad: 'Ring [[MinVård]].', message: 'capital', better: 'Ring Min vård.'},
    {good: 'Vi mäter pH i vattnet och kWh i nätet.', because: {sv: 'Måttenheter.', en: 'Units.'}},
    {good: 'FoU är viktigt, skrev SvD.', because: {sv: 'Förkortningar.', en: 'Acronyms.'}},
    {
      good: 'Logga in med BankID på din iPhone.',
      because: {sv: 'Namn som är kända i den formen.', en: 'Names known in that form.'}
    }
  ],
  create: ({options, report}) => {
    const ignored = new Set(options.ignore)
    return {
      sentence({block, tokens}) {
        for (const token of tokens) {
          const {kind, text} = token
          if (kind !== 'word' || text === token.lower || !isOwnWording(token)) continue
          if (!/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}{2,}$/u.test(text) || USUAL.has(text) || ignored.has(text)) continue
          report(block, token, 'capital', {word: text})
        }
      }
    }
  }
})
