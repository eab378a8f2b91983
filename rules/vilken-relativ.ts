import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'vilken-relativ',
  needs: 'tags',
  status: 'trial',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Vilken i stället för som', en: 'Vilken instead of som'},
  why: {
    sv: 'Som är kortare och vanligare än vilken och vilka. De långa orden låter som lagtext.',
    en: 'Som is shorter and commoner than vilken and vilka. The long words sound like statute.'
  },
  note: {
    sv: 'Efter komma kan vilket syfta på hela satsen, och vilka på något längre bort. Därför granskas bara vilken och vilka utan komma före, direkt efter ett substantiv.',
    en: 'After a comma vilket may mean the whole clause, and vilka something further off. So only vilken and vilka without a comma before, right after a noun, are reviewed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '8.3.1'}],
  options: {},
  messages: {
    som: {sv: 'Skriv hellre ”som” än ”{word}”.', en: 'Rather write “som” than “{word}”.'}
  },
  examples: [
    {
      bad: 'Den plan [[vilken]] vi skrev gäller till maj.',
      message: 'som',
      better: 'Den plan som vi skrev gäller till maj.'
    },
    {
      bad: 'De barn [[vilka]] bor hos dig får bidrag.',
      message: 'som',
      better: 'De barn som bor hos dig får bidrag.'
    },
    {
      good: 'Beslutet är nytt, vilket betyder att du kan överklaga.',
      because: {sv: 'Vilket syftar på hela satsen.', en: 'Vilket means the whole clause.'}
    },
    {
      good: 'Slutsatserna i utredningen, vilka finns i bilaga 2, visar hur stödet fungerar.',
      because: {sv: 'Som skulle syfta på utredningen.', en: 'Som would mean the investigation.'}
    },
    {
      good: 'Berätta för handläggaren vilka papper du har.',
      because: {sv: 'En indirekt fråga.', en: 'An indirect question.'}
    },
    {
      good: 'Tala med din chef om vilken dag som passar.',
      because: {sv: 'En indirekt fråga.', en: 'An indirect question.'}
    }
  ],
  create: ({report, tags}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of tokens) {
        if (!RELATIVE.has(token.lower) || token.protection !== '' || !mayFollowNoun(tokens, token)) continue
        const words = tags(sentence)
        const [before, after] = [words[token.index - 1], words[token.index + 1]]
        if (before?.upos !== 'NOUN' || !after || !FOLLOWS.has(after.upos)) continue
        // A question asked by a verb before it: vi frågade personalen vilka som kom.
        const asks = words.slice(0, token.index).some(word => ASKING.has(word.lemma))
        if (asks || !agrees(token.lower, before.features)) continue
        report(block, token, 'som', {word: token.text}, {suggestions: [{replacement: 'som'}]})
      }
    }
  })
})

/** Not vilket: without its comma it nearly always means the whole clause. */
const RELATIVE = new Set(['vilken', 'vilka'])
/** What begins a relative clause after its pronoun: a subject or the verb. */
const FOLLOWS = new Set(['PRON', 'VERB', 'AUX', 'PROPN', 'ADV'])
const ASKING = new Set(
  'fråga undra veta se berätta visa avgöra bestämma ange beskriva förklara bedöma framgå utreda undersöka välja kontrollera kartlägga redovisa diskutera specificera identifiera'.split(
    ' '
  )
)

function mayFollowNoun(tokens: readonly Token[], {index}: Token): boolean {
  const before = tokens[index - 1]
  return before?.kind === 'word' && before.lower.length > 2 && tokens[index + 1]?.lower !== 'som'
}

/** Whether a noun can be what the pronoun is about: in gender and number, and not definite without a determiner. */
function agrees(pronoun: string, features: string): boolean {
  if (features.includes('Case=Gen')) return false
  if (pronoun === 'vilka') return features.includes('Number=Plur')
  if (!features.includes('Number=Sing')) return false
  return features.includes('Gender=Com')
}
