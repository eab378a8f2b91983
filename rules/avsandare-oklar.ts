import type {Sentence, Token} from '../src/language/token.js'
import {DECISION_OPTIONS, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'avsandare-oklar',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Oklart vem som skriver', en: 'Unclear who is writing'},
  why: {
    sv: 'När samma avsändare heter vi, nämnden, förvaltningen och kommunen undrar läsaren vem som gör vad.',
    en: 'When one sender is called vi, nämnden, förvaltningen and kommunen the reader wonders who does what.'
  },
  note: {
    sv: 'Märker ”undertecknad” i beslut och brev, och beslut där minst tre bara nämnda avsändare (nämnden, förvaltningen, kommunen, enheten, undertecknad) gör något. Fulla namn räknas inte.',
    en: 'Reports “undertecknad” in decisions and letters, and decisions where at least three barely named senders (nämnden, förvaltningen, kommunen, enheten, undertecknad) act. Full names do not count.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5'},
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Helsingborgs stad, Hjälp med språket'}
  ],
  options: {
    ...DECISION_OPTIONS,
    maxSenders: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: {
        sv: 'Så många olika ord för avsändaren godtas.',
        en: 'So many different words for the sender are accepted.'
      }
    }
  },
  profiles: {
    beslut: {options: {decision: true}},
    rapport: {level: 'off'},
    protokoll: {level: 'off'},
    webb: {level: 'off'}
  },
  messages: {
    several: {
      sv: 'Avsändaren heter {senders}. Säg ”vi” och skriv en gång vilka ni är.',
      en: 'The sender is called {senders}. Say “vi” and write once who you are.'
    },
    undersigned: {
      sv: 'Skriv ”jag” eller ditt namn i stället för ”{word}”.',
      en: 'Write “jag” or your name instead of “{word}”.'
    }
  },
  examples: [
    {
      bad: '[[Nämnden]] beslutar om din ansökan. Förvaltningen utreder. Kommunen skickar svaret.',
      message: 'several',
      better: 'Socialnämnden i Ekfors beslutar om din ansökan. Vi utreder och skickar svaret.',
      options: {decision: true}
    },
    {
      bad: 'Du kan ringa [[undertecknad]] om du har frågor.',
      message: 'undersigned',
      better: 'Du kan ringa mig om du har frågor.'
    },
    {
      good: 'Socialnämnden i Ekfors har beslutat. Vi skickar med en bilaga.',
      because: {sv: 'Nämnden beslutar, vi skriver.', en: 'The board decides, we write.'},
      options: {decision: true}
    },
    {
      good: 'Vi på socialtjänsten svarar. Du kan ringa din handläggare Eva.',
      because: {sv: 'Texten säger vilka vi är.', en: 'The text says who we are.'},
      options: {decision: true}
    },
    {
      good: 'Kommunen bygger en skola. Nämnden beslutar i maj, och förvaltningen äger huset.',
      because: {
        sv: 'Ingen avsändare till ett beslut: tre som gör olika saker.',
        en: 'No sender of a decision: three that do different things.'
      }
    },
    {
      good: 'Avtalet är undertecknat av båda parter. Skicka en undertecknad kopia till oss, så får du svar.',
      because: {sv: 'Undertecknad är här en beskrivning.', en: 'Undertecknad is a description here.'}
    }
  ],
  create: context => {
    const {options, report, document} = context
    const undersigned: {readonly sentence: Sentence; readonly token: Token}[] = []
    const senders = new Map<string, {readonly sentence: Sentence; readonly token: Token}>()
    return {
      sentence(sentence) {
        const {kind, region} = sentence.block
        if ((kind !== 'paragraph' && kind !== 'listItem') || region !== 'body') return
        for (const token of sentence.tokens) {
          if (!SENDERS.has(token.lower) || token.protection !== '') continue
          if (token.lower === 'undertecknad') {
            if (isPerson(sentence, token)) undersigned.push({sentence, token})
          } else if (!acts(sentence, token)) continue
          const word = token.lower
          if (!senders.has(word)) senders.set(word, {sentence, token})
        }
      },
      end() {
        if (undersigned.length === 0 && senders.size <= options.maxSenders) return
        const isLetter = document.blocks.some(({text}) => TO_READER.test(text))
        const [person] = undersigned
        if (person && (isLetter || options.decision))
          report(person.sentence.block, person.token, 'undersigned', {word: person.token.lower})
        const [first] = senders.values()
        if (first && senders.size > options.maxSenders && decisionIn(context))
          report(first.sentence.block, first.token, 'several', {
            senders: [...senders.keys()].map(word => `”${word}”`).join(', ')
          })
      }
    }
  }
})

const SENDERS = new Set([
  'nämnden',
  'förvaltningen',
  'kommunen',
  'enheten',
  'myndigheten',
  'avdelningen',
  'undertecknad'
])
const TO_READER = /(?<!\p{L})(?:du|dig|din|ditt|dina|ni|er)(?!\p{L})/iu

/** A noun follows the participle ("en undertecknad kopia"); the person stands alone. */
function isPerson({tokens, block}: Sentence, token: Token): boolean {
  const before = tokens[token.index - 1]?.lower ?? ''
  const after = block.text.slice(token.end, token.end + 30)
  if (/^(?:en|den|är|blir|var|ett|din|underskriven|och|\(|\p{L}+(?:skt|talt|digt|ellt|ligt))$/u.test(before))
    return false
  return !/^ (?:kopia|handling|blankett|fullmakt|version|ansökan|avtal|av(?!\p{L})|och|original|bilaga|försäkran|överenskommelse)/iu.test(
    after
  )
}

/** Whether the sender opens the sentence or follows its verb, and so does something. */
function acts({tokens, block}: Sentence, token: Token): boolean {
  const after = tokens[token.index + 1]
  if (token.index > 1 || after?.kind !== 'word') return false
  return !/^ (?:i|för|av|och|eller|som|på|med|är) /iu.test(block.text.slice(token.end, token.end + 8))
}
