import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'lanktext-intetsagande',
  status: 'stable',
  category: 'webb',
  severity: 'warning',
  title: {sv: 'Intetsägande länktext', en: 'Link text that says nothing'},
  why: {
    sv: 'Den som lyssnar på sidan hoppar ofta från länk till länk. ”Läs mer” säger inte vart länken går.',
    en: 'Those who listen to a page often jump from link to link. “Read more” does not say where the link goes.'
  },
  note: {
    sv: 'En webbadress som länktext ger bara ett råd, och godtas i noter, i Word, efter ordet adress och när den bara är webbplatsens namn.',
    en: 'A web address as link text gives advice only, and is accepted in notes, in Word, after the word adress and when it is just the name of the site.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.6'},
    {title: 'WCAG 2.1', section: '2.4.4'},
    {title: 'webbriktlinjer.se', section: 'R5'}
  ],
  options: {
    phrases: {
      type: 'strings',
      default: [
        'klicka här',
        'klicka',
        'tryck här',
        'läs mer',
        'läs mer här',
        'läs vidare',
        'läs här',
        'mer',
        'mer information',
        'mer info',
        'här',
        'hit',
        'länk',
        'länken',
        'den här länken',
        'den här sidan',
        'denna sida',
        'denna länk',
        'hämta',
        'ladda ner',
        'öppna',
        'visa',
        'visa mer',
        'fortsätt',
        'se mer',
        'se här'
      ],
      description: {sv: 'Länktexter som inte säger något.', en: 'Link texts that say nothing.'}
    }
  },
  messages: {
    empty: {
      sv: 'Länken ”{text}” säger inte vart den går. Skriv vad läsaren får.',
      en: 'The link “{text}” does not say where it goes. Write what the reader gets.'
    },
    address: {
      sv: 'Länken är en webbadress. Skriv i stället vad läsaren får.',
      en: 'The link is a web address. Write instead what the reader gets.'
    }
  },
  examples: [
    {
      bad: '[[[Klicka här]]](stod) för att läsa om stödet.',
      message: 'empty',
      better: '[Så ansöker du om försörjningsstöd](stod)',
      format: 'markdown'
    },
    {
      bad: 'Vill du veta mer? [[[Läs mer »]]](https://ekfors.se/stod)',
      message: 'empty',
      better: '[Läs hur vi räknar ut beloppet](https://ekfors.se/stod)',
      format: 'markdown'
    },
    {
      bad: '<p>Se <a href="https://ekfors.se/stod">[[https://ekfors.se/stod]]</a> för tiderna.</p>',
      message: 'address',
      better: '<p>Se <a href="https://ekfors.se/stod">tiderna på vår webbplats</a>.</p>',
      format: 'html'
    },
    {
      good: '[Läs mer om försörjningsstöd](stod)',
      because: {sv: 'Ämnet står i länken.', en: 'The topic is in the link.'},
      format: 'markdown'
    },
    {
      good: '[Ansök digitalt](ansok)',
      because: {sv: 'Länken säger vad man gör.', en: 'The link says what one does.'},
      format: 'markdown'
    },
    {
      good: '<p>Vi finns på <a href="https://ekfors.se">https://ekfors.se</a>, och laddar hos <a href="https://mer.example">Mer</a>.</p>',
      because: {
        sv: 'Webbplatsens namn, och ett namn med stor bokstav inne i meningen.',
        en: 'The name of the site, and a name with a capital inside the sentence.'
      },
      format: 'html'
    },
    {
      good: 'Klicka här i rutan för att läsa mer.',
      because: {sv: 'Det är ingen länk.', en: 'It is no link.'}
    }
  ],
  create: ({options, report, document}) => {
    const empty = new Set(options.phrases.map(phrase => phrase.toLowerCase()))
    return {
      block(block) {
        for (const mark of block.marks) {
          if (mark.kind !== 'link') continue
          const text = block.text.slice(mark.start, mark.end)
          if (text.length > 500) continue
          const bare = text
            .toLowerCase()
            .replace(/[^\p{L}\p{N} /:.-]/gu, '')
            .replace(/[.:-]+$/u, '')
            .trim()
          const before = block.text.slice(Math.max(0, mark.start - 30), mark.start)
          // A capital inside a sentence begins a name.
          if (/^\p{Lu}/u.test(text) && /[\p{Ll},] $/u.test(before)) continue
          if (empty.has(bare)) report(block, mark, 'empty', {text})
          else if (
            /^(?:https?:\/\/|www\.)[^\s/:]+\/\S+$/u.test(text) &&
            !/(?:\]\(|(?:url|adress|adressen):? )$/iu.test(before) &&
            block.region === 'body' &&
            document.format !== 'docx'
          )
            report(block, mark, 'address', {}, {level: 'notice'})
        }
      }
    }
  }
})
