import {countOwnWords, countOwnWordsBetween} from '../src/language/own-words.js'
import type {Sentence} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'lang-mening',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Lång mening', en: 'Long sentence'},
  why: {
    sv: 'I en lång mening måste läsaren hålla mycket i minnet innan slutet kommer. En tanke i varje mening är lättare att följa.',
    en: 'In a long sentence the reader has to remember a lot before the end comes. One thought a sentence is easier to follow.'
  },
  note: {
    sv: 'En laghänvisning räknas som ett ord. Citat, rubriker och tabeller räknas inte. Efter kolon räknas varje led i en uppräkning för sig.',
    en: 'A law reference counts as one word. Quotations, headings and tables do not count. After a colon each item of an enumeration counts by itself.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3'},
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Lunds universitet, skrivråd'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    noticeAbove: {
      type: 'integer',
      default: 20,
      minimum: 1,
      description: {sv: 'Fler ord än så ger ett råd.', en: 'More words than this give a piece of advice.'}
    },
    warningAbove: {
      type: 'integer',
      default: 25,
      minimum: 1,
      description: {sv: 'Fler ord än så ger en varning.', en: 'More words than this give a warning.'}
    },
    errorAbove: {
      type: 'integer',
      default: 35,
      minimum: 1,
      description: {sv: 'Fler ord än så ger ett fel.', en: 'More words than this give an error.'}
    }
  },
  profiles: {
    rapport: {options: {noticeAbove: 25, warningAbove: 35, errorAbove: 45}},
    protokoll: {options: {noticeAbove: 25, warningAbove: 35, errorAbove: 45}},
    lattlast: {options: {noticeAbove: 12, warningAbove: 15, errorAbove: 20}}
  },
  messages: {
    long: {
      sv: 'Meningen har {count} ord. Dela den: en tanke per mening räcker.',
      en: 'The sentence has {count} words. Split it: one thought a sentence is enough.'
    }
  },
  examples: [
    {
      bad: '[[Eftersom du inte har skickat in de intyg som vi bad om i brevet den 3 mars kan vi inte avgöra om du har rätt till pengar för april.]]',
      message: 'long',
      better:
        'Du har inte skickat in de intyg som vi bad om den 3 mars. Därför kan vi inte avgöra om du har rätt till pengar för april.'
    },
    {
      bad: 'Hej! [[Nämnden har läst de uppgifter som du lämnade i ansökan och de intyg som har kommit in från vården, och vi har också pratat med dig.]]',
      message: 'long',
      better: 'Hej! Vi har läst din ansökan och intygen från vården. Vi har också pratat med dig.'
    },
    {
      good: 'Du behöver lämna in: hyresavi för de senaste tre månaderna, lönebesked för de senaste tre månaderna, kontoutdrag för alla konton, intyg från läkaren och kvitto på glasögonen.',
      because: {sv: 'Uppräkningen efter kolon är korta led.', en: 'The enumeration after the colon is short items.'}
    },
    {
      good: 'Beslutet är fattat enligt 12 kap. 1 § första stycket socialtjänstlagen (2025:400) och gäller den hyra, den el och den mat som du behöver.',
      because: {sv: 'Laghänvisningen räknas som ett enda ord.', en: 'The law reference counts as a single word.'}
    },
    {
      good: 'Läkaren skriver: ”Hon har sedan ett år tillbaka svår värk i ryggen och kan varken stå, gå eller sitta någon längre stund utan att behöva vila.”',
      because: {sv: 'Citatet är inte skribentens egna ord.', en: 'The quotation is not in the words of the writer.'}
    }
  ],
  create: ({options, report}) => ({
    sentence(sentence) {
      const {kind} = sentence.block
      if (kind !== 'paragraph' && kind !== 'listItem') return
      if (sentence.tokens.length <= options.noticeAbove) return
      const count = longestPart(sentence)
      if (count <= options.noticeAbove) return
      const level = count > options.errorAbove ? 'error' : count > options.warningAbove ? 'warning' : 'notice'
      report(sentence.block, sentence, 'long', {count}, {level})
    }
  })
})

/** Words of the sentence, or, when an enumeration of three items or more follows a colon, of its longest part. */
function longestPart(sentence: Sentence): number {
  const {tokens} = sentence
  const colon = tokens.findIndex(token => token.text === ':')
  if (colon === -1) return countOwnWords(sentence)
  const cuts = [colon]
  for (let i = colon + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.text === ',' || token?.text === ';') cuts.push(i)
  }
  if (cuts.length < 3) return countOwnWords(sentence)
  let longest = countOwnWordsBetween(tokens, 0, colon)
  cuts.forEach((cut, index) => {
    longest = Math.max(longest, countOwnWordsBetween(tokens, cut + 1, cuts[index + 1] ?? tokens.length))
  })
  return longest
}
