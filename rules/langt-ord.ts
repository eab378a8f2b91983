import {COMMON_ZIPF} from '../src/language/frequency.js'
import type {Token} from '../src/language/token.js'
import {frequencyOfParts} from '../src/language/word-frequency.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'langt-ord',
  needs: 'tags',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Långt ord', en: 'Long word'},
  why: {
    sv: 'Ett mycket långt ord måste läsaren stava sig igenom. Delat i flera ord syns det vad det handlar om.',
    en: 'A reader has to spell out a very long word. Split into several words it shows what it is about.'
  },
  note: {
    sv: 'Bokstäverna räknas i grundformen och mellan bindestrecken. Lagnamn, myndigheter och förvaltningar granskas inte. Ord som är vanliga i vardagligt tal godtas, och ord av två vanliga delar får vara några bokstäver längre. Varje ord visas en gång.',
    en: 'Letters are counted in the base form and between hyphens. Names of laws, authorities and departments are not reviewed. Words common in everyday speech are accepted, and words of two common parts may be a few letters longer. Each word is shown once.'
  },
  sources: [
    {title: 'Björnsson: Läsbarhet, 1968 (långa ord)'},
    {title: 'FUB, Dyslexiförbundet och MTM, råd om lättläst'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.8'},
    {title: 'Van Heuven m.fl., SUBTLEX-UK, 2014 (hur vanligt ett ord är)'},
    {title: 'Gränserna: egen bedömning'}
  ],
  options: {
    infoAbove: {
      type: 'integer',
      default: 17,
      minimum: 6,
      description: {sv: 'Fler bokstäver än så ger en upplysning.', en: 'More letters than this give information.'}
    },
    noticeAbove: {
      type: 'integer',
      default: 23,
      minimum: 6,
      description: {sv: 'Fler bokstäver än så ger ett råd.', en: 'More letters than this give a piece of advice.'}
    },
    allow: {
      type: 'strings',
      default: ['funktionsnedsättning', 'personuppgiftsansvarig', 'personuppgiftsbehandling'],
      description: {
        sv: 'Långa ord som får stå kvar, i grundform.',
        en: 'Long words to leave alone, in their base form.'
      }
    }
  },
  profiles: {
    lattlast: {options: {infoAbove: 11, noticeAbove: 14}}
  },
  messages: {
    long: {
      sv: 'Ordet ”{word}” har {count} bokstäver. Dela upp det i flera ord.',
      en: 'The word “{word}” has {count} letters. Split it into several words.'
    }
  },
  examples: [
    {
      bad: 'Lämna in en [[bostadsanpassningsbidragsansökan]].',
      message: 'long',
      better: 'Ansök om bidrag för att anpassa bostaden.'
    },
    {
      bad: 'Vi gör en [[arbetsmarknadsanknytningsbedömning]].',
      message: 'long',
      better: 'Vi bedömer hur nära du är ett arbete.'
    },
    {
      good: 'Arbetsmarknadsförvaltningen svarar på frågor om socialtjänstförordningen.',
      because: {sv: 'Namnet på en förvaltning och en lag.', en: 'The names of a department and an ordinance.'}
    },
    {
      good: 'Läs mer på https://ekfors.se/forsorjningsstodsansokningsblankett innan du ansöker.',
      because: {sv: 'En webbadress är inget ord.', en: 'A web address is no word.'}
    },
    {
      good: 'Vi var tillsammans hela eftermiddagen och fortsättningen.',
      because: {sv: 'Långa ord som alla känner till.', en: 'Long words that everyone knows.'},
      options: {infoAbove: 10, noticeAbove: 14}
    },
    {
      good: 'Du som har en funktionsnedsättning kan få försörjningsstödet utbetalt kontant.',
      because: {
        sv: 'Det ena ordet är etablerat, det andra är kort i grundform.',
        en: 'One word is established, the other is short in its base form.'
      }
    }
  ],
  create: ({options, report, zipf, language, shows}) => {
    // Where only advice is shown the shorter words need not be taken apart.
    const least = shows('info') ? options.infoAbove : Math.max(options.infoAbove, options.noticeAbove)
    const done = new Set(options.allow.map(word => word.toLowerCase()))
    return {
      sentence(sentence) {
        if (sentence.block.kind === 'altText' || sentence.block.kind === 'title') return
        for (const token of sentence.tokens) {
          if (token.end - token.start <= least || !isOrdinaryWord(token)) continue
          const word = longestPart(token.lower)
          const count = letterCount(word)
          if (count <= least || done.has(word) || isName(word)) continue
          done.add(word)
          if (zipf(token.lower) >= KNOWN_ZIPF || zipf(word) >= KNOWN_ZIPF) continue
          const parts = language().split(word)
          const isEasy = parts.length === 2 && frequencyOfParts(word, language(), zipf) >= COMMON_ZIPF
          const easier = isEasy ? EASY_LETTERS : 0
          if (count <= options.infoAbove + easier) continue
          const level = count > options.noticeAbove + easier ? 'notice' : 'info'
          report(sentence.block, token, 'long', {word: token.text, count}, {level})
        }
      }
    }
  }
})

/** One in a million: met now and then by everyone who listens. */
const KNOWN_ZIPF = 3
/** How many letters more a word of two common parts may have. */
const EASY_LETTERS = 3

function isOrdinaryWord({kind, protection, text, lower, index}: Token): boolean {
  if (kind !== 'word' || protection !== '') return false
  return text === lower || index === 0
}

/** The longest part between hyphens, without its inflection as far as the ending tells it. */
function longestPart(word: string): string {
  const part = word.split('-').reduce((longest, next) => (next.length > longest.length ? next : longest), '')
  return part.replace(/s$/u, '').replace(/(?:arna|erna|orna|ar|er|or|en|et)$/u, '')
}

function letterCount(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length
}

/** Words that are nearly always the name of an authority, a unit or a statute. */
const NAME =
  /(?:förvaltning|ämbete?|nämnd|myndighet|verk|styrelse|kontor|direktorat|departement|inspektion|kommitté|utskott|byrå|domstol|institut|lag|balk|förordning|stadga|kommission|ombudsman|råd|direktiv|konvention|föreskrift|ordning)(?:en|et|n|nen|er|ar|erna|arna)?$/u

function isName(word: string): boolean {
  return NAME.test(word)
}
