import type {Block} from '../src/document/document.js'
import {type SimpleList, simpleLists} from '../src/document/lists.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'punktlista-skiljetecken',
  status: 'stable',
  category: 'stycke',
  severity: 'notice',
  title: {sv: 'Skiljetecken i punktlista', en: 'Punctuation in a bullet list'},
  why: {
    sv: 'Punkterna skiljer redan leden åt. Komman, semikolon och ”och” gör listan svårare att överblicka.',
    en: 'The bullets already keep the items apart. Commas, semicolons and “och” make the list harder to take in.'
  },
  note: {
    sv: 'Att punkt saknas efter sista ledet är bara en upplysning: många webbplatser utelämnar den. Listor med flera stycken i en punkt granskas inte.',
    en: 'A missing point after the last item is information only: many websites leave it out. Lists with several paragraphs in an item are not reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '3.9.4, 3.9.5, 13.1, 13.5.1'}],
  options: {
    finalPoint: {
      type: 'boolean',
      default: true,
      description: {
        sv: 'Upplys om att punkt saknas efter sista ledet.',
        en: 'Tell when there is no point after the last item.'
      }
    }
  },
  messages: {
    mark: {
      sv: 'Punkten slutar med ”{mark}”. Ta bort tecknet: listan delar redan upp.',
      en: 'The item ends with “{mark}”. Remove the mark: the list already divides.'
    },
    conjunction: {
      sv: 'Skriv inte ”{word}” mellan punkterna. Säg det hellre före listan.',
      en: 'Do not write “{word}” between the items. Say it before the list instead.'
    },
    point: {
      sv: 'De andra punkterna slutar med punkt. Sätt punkt här också.',
      en: 'The other items end with a point. Put one here too.'
    },
    last: {
      sv: 'Sätt punkt efter sista ledet i listan.',
      en: 'Put a point after the last item of the list.'
    },
    colon: {
      sv: 'Punkterna fortsätter meningen. Ta bort kolonet efter ”att”.',
      en: 'The items continue the sentence. Remove the colon after “att”.'
    }
  },
  examples: [
    {
      bad: 'Du behöver\n\n- hyresavi[[,]]\n- kvitto[[;]]\n- intyg.',
      message: 'mark',
      better: 'Du behöver\n\n- hyresavi\n- kvitto\n- intyg.',
      format: 'markdown'
    },
    {
      bad: '<p>Ta med</p><ul><li>hyresavi</li><li>kvitto [[och]]</li><li>intyg.</li></ul>',
      message: 'conjunction',
      better: '<p>Ta med</p><ul><li>hyresavi</li><li>kvitto</li><li>intyg.</li></ul>',
      format: 'html'
    },
    {
      bad: 'Gör så här:\n\n- Ansök på webben.\n- [[Skicka dina kvitton]]\n- Vänta på svar.',
      message: 'point',
      better: 'Gör så här:\n\n- Ansök på webben.\n- Skicka dina kvitton.\n- Vänta på svar.',
      format: 'markdown'
    },
    {
      bad: 'Du behöver\n\n- hyresavi\n- [[intyg]]',
      message: 'last',
      better: 'Du behöver\n\n- hyresavi\n- intyg.',
      format: 'markdown'
    },
    {
      good: 'Nämnden beslutade att\n\n- höja avgiften\n- anställa en utredare.',
      because: {sv: 'Punkt bara efter sista ledet är rätt.', en: 'A point after the last item only is right.'},
      format: 'markdown'
    },
    {
      good: '1. Ansök.\n2. Ring, eller mejla, oss.\n3. Vänta.',
      because: {sv: 'Hela meningar har egna punkter.', en: 'Full sentences have points of their own.'},
      format: 'markdown'
    },
    {
      good: '- [Ansök](/ansok)\n- [Överklaga](/overklaga)',
      because: {sv: 'En meny behöver ingen punkt.', en: 'A menu needs no point.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document}) => {
    return {
      end() {
        for (const list of simpleLists(document)) {
          reviewMarks(list)
          reviewPoints(list)
          const {introduction} = list
          const colon = introduction?.text.length ?? 0
          if (introduction?.text.endsWith(' att:'))
            report(introduction, {start: colon - 4, end: colon}, 'colon', {}, {level: 'info'})
        }
      }
    }

    function reviewMarks({items}: SimpleList): void {
      items.forEach((item, i) => {
        const {text} = item
        const tail = /[,;]?(?: (och|eller|samt)[,;]?)?$/u.exec(text.slice(-8))
        const [ending = '', word] = tail ?? []
        const start = text.length - ending.length
        if (word && i === items.length - 2) {
          const at = text.lastIndexOf(word)
          const edit = {replacement: '', span: {start, end: text.length}}
          report(item, {start: at, end: at + word.length}, 'conjunction', {word}, {suggestions: [edit]})
        } else if (ending !== '' && !word) {
          const span = {start, end: text.length}
          report(item, span, 'mark', {mark: ending}, {suggestions: [{replacement: '', safe: true}]})
        }
        const opening =
          i === items.length - 1 ? /^(och|samt|eller) (?!så vidare)\p{Ll}/u.exec(text.slice(0, 20))?.[1] : undefined
        if (opening) report(item, {start: 0, end: opening.length}, 'conjunction', {word: opening})
      })
    }

    function reviewPoints({items}: SimpleList): void {
      const last = items.at(-1)
      if (!last) return
      const missing = items.filter(item => !ENDED.test(item.text))
      const pointed = items.filter(item => item !== last && item.text.endsWith('.')).length
      if (pointed >= 1 && pointed > missing.length - 1 && missing.length * 3 <= items.length) {
        for (const item of missing) if (isSentenceLike(item)) report(item, wordsOf(item), 'point', {})
      } else if (options.finalPoint && ENDS_IN_WORD.test(last.text) && pointed === 0)
        report(last, wordsOf(last), 'last', {}, {level: 'info'})
    }
  }
})

/** Not in a figure, an acronym or code. */
const ENDS_IN_WORD = /\p{Ll}{2}[)”]?$/u

const ENDED = /[.!?:…][)”"]?$/u

/** One line that begins with a capital, has at least three words and ends in an ordinary one. */
function isSentenceLike({text, marks}: Block): boolean {
  if (!/^\p{Lu}\p{Ll}*(?: \S+){2}/u.test(text) || !ENDS_IN_WORD.test(text) || text.includes('\n')) return false
  return !marks.some(mark => mark.end >= text.length - 1)
}

function wordsOf({text}: Block): {readonly start: number; readonly end: number} {
  return {start: 0, end: text.length}
}
