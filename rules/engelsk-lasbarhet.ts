import {defineRule} from '../src/rule/define-rule.js'

/** The findings of this rule are made by `reviewEnglish`, which alone reads English. */
export default defineRule({
  id: 'engelsk-lasbarhet',
  language: 'en',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Svårläst mening i engelsk text', en: 'Hard sentence in English text'},
  why: {
    sv: 'Många som läser på engelska har ett annat modersmål. Korta meningar med vanliga ord når fler.',
    en: 'Many who read English have another first language. Short sentences with common words reach more people.'
  },
  note: {
    sv: 'Sju formler räknar ord, stavelser och kända ord. De ser inte om innehållet är begripligt.',
    en: 'Seven formulas count words, syllables and known words. They cannot see whether the content makes sense.'
  },
  sources: [
    {title: 'retext-readability', url: 'https://github.com/retextjs/retext-readability'},
    {title: 'Rudolf Flesch: A new readability yardstick, 1948'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    age: {
      type: 'integer',
      default: 18,
      minimum: 6,
      description: {
        sv: 'Åldern på läsaren, räknat i amerikansk skolgång.',
        en: 'The age of the reader, counted in American schooling.'
      }
    },
    minAgreement: {
      type: 'integer',
      default: 5,
      minimum: 1,
      description: {
        sv: 'Så många av de sju formlerna ska tycka att meningen är svår.',
        en: 'So many of the seven formulas must find the sentence hard.'
      }
    },
    minWords: {
      type: 'integer',
      default: 15,
      minimum: 1,
      description: {
        sv: 'Kortare meningar granskas inte, där väger ett enda långt ord för tungt.',
        en: 'Shorter sentences are not reviewed; a single long word weighs too much in them.'
      }
    }
  },
  messages: {
    hard: {
      sv: 'Meningen är svår enligt {count} av 7 mått. Dela den eller välj enklare ord.',
      en: 'The sentence is hard by {count} of 7 measures. Split it or choose simpler words.'
    }
  },
  examples: [
    {
      bad: '[[Notwithstanding the aforementioned stipulations, applicants demonstrating exceptional socioeconomic vulnerability may nevertheless be considered eligible for supplementary municipal assistance following an individual administrative assessment.]]',
      message: 'hard',
      better:
        'You may still get help from the municipality if you are in a very hard situation. We look at each case on its own.'
    },
    {
      bad: '[[The administrative representatives of the municipality are responsible for the coordination of individual accommodation arrangements, necessitating comprehensive documentation of the socioeconomic circumstances and rehabilitation possibilities of applicants.]]',
      message: 'hard',
      better: 'We help you find a home. Send us papers that show how you live and what you need.'
    },
    {
      good: 'You can ask for help with your rent, your food and your clothes if your own money is not enough for the month.',
      because: {sv: 'Meningen är lång men orden är vanliga.', en: 'The sentence is long but the words are common.'}
    },
    {
      good: 'Municipal administrative responsibilities necessitate comprehensive documentation.',
      because: {sv: 'En kort mening säger för lite om hur svår texten är.', en: 'A short sentence says too little.'}
    },
    {
      good: 'We will call you on Monday and talk about what you need help with at home and when you want us to come to you.',
      because: {sv: 'Många ord, men alla är korta och vanliga.', en: 'Many words, but all are short and common.'}
    }
  ],
  create: () => ({})
})
