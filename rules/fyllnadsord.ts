import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'
import type {PhraseMatch} from '../src/rule/phrase.js'
import {firstAlternative, spanOf} from '../src/rule/phrase-rule.js'

export default defineRule({
  id: 'fyllnadsord',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Fyllnadsord', en: 'Filler words'},
  why: {
    sv: 'Ord som inget tillför tar tid att läsa och gömmer det som är viktigt.',
    en: 'Words that add nothing take time to read and hide what matters.'
  },
  note: {
    sv: 'Ett enda uttryck i ett stycke visas bara som upplysning.',
    en: 'A single expression in a paragraph is shown as information only.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.4'}, {title: 'Urvalet: egen bedömning'}],
  options: {
    minCount: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: {
        sv: 'Från så många uttryck i ett stycke blir upplysningen ett råd.',
        en: 'From so many expressions in a paragraph on, information becomes advice.'
      }
    }
  },
  messages: {
    replace: {
      sv: '”{word}” tillför inget. Det räcker med ”{suggestion}”.',
      en: '“{word}” adds nothing. “{suggestion}” is enough.'
    },
    remove: {sv: '”{word}” tillför inget. Stryk det gärna.', en: '“{word}” adds nothing. You may well delete it.'}
  },
  examples: [
    {
      bad: '[[Det är så att]] du måste lämna in hyresavin.',
      message: 'remove',
      better: 'Du måste lämna in hyresavin.'
    },
    {
      bad: 'Vi ska arbeta [[på ett effektivt sätt]].',
      message: 'replace',
      better: 'Vi ska arbeta effektivt.'
    },
    {
      good: 'Hon har i och för sig rätt till bistånd, men har inte ansökt.',
      because: {sv: 'I juridisk text betyder uttrycket i sig självt.', en: 'In law the expression means in itself.'}
    },
    {
      good: 'I princip tre av fyra får hjälp.',
      because: {sv: 'I princip betyder nästan här.', en: 'I princip means nearly here.'}
    },
    {
      good: 'Arbetet sker på ett sätt som passar dig.',
      because: {sv: 'Vilket sätt det är står efteråt.', en: 'Which way it is stands after it.'}
    },
    {
      good: 'Ett staket går kring huset.',
      because: {sv: 'Kring betyder runt här, inte om.', en: 'Kring means around here, not about.'}
    }
  ],
  phrases: {dictionary: 'ordbyten', select: row => row.kategori === 'fyllnad'},
  create: ({options, report}) => {
    let block: Block | undefined
    let matches: PhraseMatch[] = []
    const flush = () => {
      const level = matches.length >= options.minCount ? 'notice' : 'info'
      for (const match of matches) {
        const span = spanOf(match)
        const word = match.sentence.block.text.slice(span.start, span.end)
        const suggestion = match.replacements[0] ?? firstAlternative(match.row)
        if (suggestion === '') report(match.sentence.block, span, 'remove', {word}, {level})
        else
          report(
            match.sentence.block,
            span,
            'replace',
            {word, suggestion},
            {
              level,
              suggestions: match.replacements.map(replacement => ({replacement}))
            }
          )
      }
      matches = []
    }
    return {
      block(next) {
        flush()
        block = next
      },
      phrase(match) {
        if (match.sentence.block === block) matches.push(match)
      },
      end: flush
    }
  }
})
