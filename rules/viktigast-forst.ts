import type {Block} from '../src/document/document.js'
import {readDecision} from '../src/rule/decision/read-decision.js'
import {isInLetter} from '../src/rule/decision/sections.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'viktigast-forst',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Det viktigaste kommer inte först', en: 'The main thing does not come first'},
  why: {
    sv: 'Den som öppnar ett brev vill först veta vad det betyder för hen, sedan vad som har hänt.',
    en: 'Those who open a letter first want to know what it means to them, then what has happened.'
  },
  note: {
    sv: 'Granskar första stycket i brev: texter med ärendenummer eller datum som talar till läsaren, eller profilerna brev och beslut. Märker bara stycken som enbart berättar om ärendets gång eller lagen. I beslut med beslutsmening granskar beslutsmening-forst ordningen. Webbsidor granskas inte: ämnet står nästan alltid i rubriken.',
    en: 'Reviews the first paragraph of letters: texts with a case number or date that speak to the reader, or the profiles brev and beslut. Reports only paragraphs that tell of nothing but the course of the case or the law. In decisions with a decision sentence beslutsmening-forst reviews the order. Web pages are not reviewed: the topic is nearly always in the heading.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.3, 1.5'},
    {title: 'Isof, Klarspråkshjälpen'}
  ],
  options: {
    letter: {
      type: 'boolean',
      default: false,
      description: {sv: 'Texten är ett brev.', en: 'The text is a letter.'}
    }
  },
  profiles: {
    brev: {options: {letter: true}},
    beslut: {options: {letter: true}},
    webb: {level: 'off'},
    rapport: {level: 'off'},
    protokoll: {level: 'off'}
  },
  messages: {
    buried: {
      sv: 'Börja med beskedet. Bakgrunden kan komma efteråt.',
      en: 'Begin with the message. The background can come afterwards.'
    }
  },
  examples: [
    {
      bad: '[[Ansökan inkom den 3 mars. Komplettering begärdes den 12 mars. Utredning har genomförts.]]',
      message: 'buried',
      better: 'Du får 6 250 kronor för april. Vi betalar ut pengarna den 27 mars.',
      options: {letter: true}
    },
    {
      bad: '[[Socialtjänsten har enligt socialtjänstlagen till uppgift att stödja enskilda.]]',
      message: 'buried',
      better: 'Vi behöver träffa dig. Ring oss före den 3 maj.',
      options: {letter: true}
    },
    {
      good: 'Vi har fått din ansökan om pengar för april. Du får 6 250 kronor.',
      because: {sv: 'Beskedet kommer i andra meningen.', en: 'The message comes in the second sentence.'},
      options: {letter: true}
    },
    {
      good: 'Vi beklagar sorgen. Din mamma har avlidit och därför avslutar vi hennes hemtjänst.',
      because: {sv: 'En mjuk inledning vid dödsfall.', en: 'A gentle opening after a death.'},
      options: {letter: true}
    },
    {
      good: 'Vi har bara prövat om du ansökte i tid.',
      because: {sv: 'Ett besked om avvisning.', en: 'A message of dismissal.'},
      options: {letter: true}
    },
    {
      good: 'Ansökan kom in den 3 mars. Utredning har genomförts av konsulter, enligt rapporten.',
      because: {sv: 'Texten är inget brev.', en: 'The text is no letter.'}
    }
  ],
  create: ({options, report, document, sentences}) => ({
    end() {
      const own = document.blocks.filter(block => isInLetter(block) && block.language === 'sv')
      const first = own.find(isOpening)
      if (!first || MESSAGE.test(first.text) || !COURSE.test(first.text)) return
      const {kind, facts, rulings} = readDecision(document, sentences)
      if (rulings.length > 0) return
      const isLetter =
        facts.some(fact => fact.kind === 'case' || fact.kind === 'date') &&
        own.filter(({text}) => TO_READER.test(text)).length > 1 &&
        own.length < MOST_BLOCKS
      if (options.letter || kind === 'decision' || isLetter)
        report(first, {start: 0, end: first.text.length}, 'buried', {})
    }
  })
})

/** Longer texts are no letters. */
const MOST_BLOCKS = 60

const TO_READER = /(?<!\p{L})(?:du|dig|din|ditt|dina)(?!\p{L})/iu
/** What is said to the reader: a decision, a demand, a wish, a question. */
const MESSAGE =
  /(?<!\p{L})(?:du|ni) (?:får|kan|ska|skall|måste|behöver|har rätt|är välkommen)|(?:får|kan|ska|måste|behöver) (?:du|ni)(?!\p{L})|(?<!\p{L})vi (?:behöver|vill|ber|kallar|bjuder|skickar|betalar|säger|beklagar|har beslutat|erbjuder)|(?<!\p{L})(?:ring|kom|skicka|lämna|betala|välkommen|kontakta|läs|fyll i|svara|boka)(?!\p{L})|avslår|beviljar|avslås|beviljas|beklagar|avlidit|behövs|\?/iu
/** What has happened, or what the law says. */
const COURSE =
  /(?<!\p{L})(?:inkom|inkommit|begärdes|begärts|(?:har )?(?:genomförts|upprättats|utretts)|genomfördes|med anledning av|med hänvisning till|i enlighet med|enligt \p{L}{3,30}lagen|till uppgift att|ankom)(?!\p{L})/iu

/** The first running text that is no greeting, label or address. */
function isOpening({kind, text}: Block): boolean {
  return (
    kind === 'paragraph' &&
    /[.!?]$/u.test(text) &&
    text.split(' ').length >= 6 &&
    !/^(?:hej|bästa|kära)(?!\p{L})/iu.test(text) &&
    !/^[^.]{2,20}: /u.test(text)
  )
}
