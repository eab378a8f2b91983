import type {TaggedWord} from '../src/language/language-model.js'
import type {Sentence, Token} from '../src/language/token.js'
import {type Counted, limitRule} from '../src/rule/limit-rule.js'

export default limitRule({
  id: 'genitivkedja',
  needs: 'tags',
  status: 'trial',
  title: {sv: 'Många genitiv i rad', en: 'Many genitives in a row'},
  why: {
    sv: 'Läsaren måste hålla reda på vem som äger vad, och börjar bakifrån.',
    en: 'The reader has to keep track of who owns what, beginning from the end.'
  },
  note: {
    sv: 'På prov: i de texter som regeln har prövats på fanns inga sådana kedjor att läsa.',
    en: 'On trial: the texts that the rule was tried on held no such chains to read.'
  },
  sources: [
    {title: 'Språkrådet, Klarspråkstestet'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '6.3.2'}
  ],
  limits: {notice: 3, warning: 4},
  counted: {sv: 'genitiv i rad', en: 'genitives in a row'},
  message: {
    sv: 'Här är {count} genitiv i rad. Skriv om med ”av”, ”från” eller ”om”.',
    en: 'Here are {count} genitives in a row. Rewrite with “av”, “från” or “om”.'
  },
  examples: [
    {
      bad: '[[Nämndens utredares bedömnings]] slutsats är klar.',
      message: 'many',
      better: 'Utredaren har gjort sin bedömning.'
    },
    {
      bad: 'Du har överklagat [[kommunens socialtjänsts handläggares]] beslut.',
      message: 'many',
      better: 'Du har överklagat handläggarens beslut.'
    },
    {
      good: 'Ekfors kommuns skrivregler gäller.',
      because: {sv: 'Två genitiv räcker inte.', en: 'Two genitives are not enough.'}
    },
    {
      good: 'Barnets, mammans och pappans namn står i beslutet.',
      because: {sv: 'Genitiven är uppräknade, inte i kedja.', en: 'The genitives are enumerated, not chained.'}
    },
    {
      good: 'Det sker annars alltid tidigt på morgonen.',
      because: {sv: 'Ord på s är inte alltid genitiv.', en: 'Words in s are not always genitives.'}
    }
  ],
  *measure(sentence: Sentence, least, {tags}): Generator<Counted> {
    const {tokens} = sentence
    if (!hasRun(tokens, least)) return
    const words = tags(sentence)
    for (let first = 0; first < words.length; first++) {
      let end = first
      while (isGenitive(words[end]) && tokens[end]?.protection === '') end++
      const last = tokens[end - 1]
      if (end - first >= least && last) yield {start: tokens[first]?.start ?? 0, end: last.end, count: end - first}
      if (end > first) first = end
    }
  }
})

/** So many words in -s in a row. */
function hasRun(tokens: readonly Token[], least: number): boolean {
  let run = 0
  return tokens.some(({lower}) => {
    run = lower.endsWith('s') ? run + 1 : 0
    return run >= least
  })
}

function isGenitive(word: TaggedWord | undefined): boolean {
  return (word?.upos === 'NOUN' || word?.upos === 'PROPN') && word.features.includes('Case=Gen')
}
