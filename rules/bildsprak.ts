import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'bildsprak',
  status: 'trial',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Bildspråk', en: 'Figurative language'},
  why: {
    sv: 'Alla känner inte till uttrycket, och den som läser ordagrant förstår fel.',
    en: 'Not everyone knows the expression, and those who read it literally are misled.'
  },
  note: {
    sv: 'Regeln kan en lista med uttryck. Vanliga bilder som ingen längre ser (stödja sig på, ta ställning) hör inte dit. På prov: av 24 lästa fynd gick förslaget att sätta in i 20.',
    en: 'The rule knows a list of expressions. Common images that nobody notices any more are not among them. On trial: of 24 findings that were read the suggestion fitted in 20.'
  },
  sources: [
    {title: 'Webbriktlinjer.se, riktlinjer om begripligt språk'},
    {title: 'FUB, Dyslexiförbundet och MTM, råd om lättläst'},
    {title: 'Urvalet: egen bedömning'}
  ],
  messages: {
    replace: {
      sv: '”{word}” är bildspråk. Skriv vad du menar: ”{suggestion}”.',
      en: '“{word}” is figurative. Write what you mean: “{suggestion}”.'
    },
    remove: {
      sv: '”{word}” är bildspråk. Skriv vad du menar rakt ut.',
      en: '“{word}” is figurative. Write plainly what you mean.'
    }
  },
  examples: [
    {
      bad: 'Ditt ärende [[faller mellan stolarna]].',
      message: 'replace',
      better: 'Ingen har tagit ansvar för ditt ärende.'
    },
    {bad: 'Nu [[ligger bollen hos]] dig.', message: 'replace', better: 'Nu behöver du lämna in intyget.'},
    {bad: 'Projektet har [[lagts på is]].', message: 'replace', better: 'Vi väntar med projektet.'},
    {good: 'Bollen ligger hos Kalle på fotbollsplanen.', because: {sv: 'En verklig boll.', en: 'A real ball.'}},
    {good: 'Lägg isen på foten.', because: {sv: 'Is på riktigt.', en: 'Real ice.'}},
    {
      good: 'Ta med en stol till mötet och sätt den mellan stolarna.',
      because: {sv: 'Stolar på riktigt.', en: 'Real chairs.'}
    }
  ],
  words: 'bildsprak',
  profiles: {lattlast: {level: 'warning'}}
})
