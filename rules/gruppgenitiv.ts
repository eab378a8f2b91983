import type {LanguageModel, TaggedWord} from '../src/language/language-model.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'gruppgenitiv',
  needs: 'tags',
  status: 'trial',
  category: 'mening',
  severity: 'info',
  title: {sv: 'Genitiv inne i ett namn', en: 'Genitive inside a name'},
  why: {
    sv: 'När s:et står mitt i namnet måste läsaren leta efter vad som hör ihop.',
    en: 'When the s stands in the middle of the name the reader has to search for what belongs together.'
  },
  note: {
    sv: 'På prov: i de texter som regeln har prövats på fanns bara ett sådant namn att läsa.',
    en: 'On trial: the texts that the rule was tried on held only one such name to read.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '6.3.2'}],
  options: {},
  messages: {
    rewrite: {sv: 'Skriv om: ”{suggestion}”.', en: 'Rewrite: “{suggestion}”.'}
  },
  examples: [
    {
      bad: '[[Länsstyrelsens i Skåne län beslut]] gäller.',
      message: 'rewrite',
      better: 'Beslutet från Länsstyrelsen i Skåne län gäller.'
    },
    {
      bad: 'Du har läst [[förvaltningsrättens i Malmö dom]].',
      message: 'rewrite',
      better: 'Du har läst domen från förvaltningsrätten i Malmö.'
    },
    {
      good: 'Kommunens socialtjänst i Ekfors ringer dig.',
      because: {sv: 'Genitiven står intill sitt huvudord.', en: 'The genitive stands beside its noun.'}
    },
    {
      good: 'Ekfors kommuns beslut gäller.',
      because: {sv: 'S:et står sist i namnet.', en: 'The s stands last in the name.'}
    },
    {
      good: 'Medlen fördelas av Socialnämnden efter ansökan.',
      because: {sv: 'Fördelas är ett verb.', en: 'Fördelas is a verb.'}
    }
  ],
  create: ({report, tags, language}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      for (const token of tokens) {
        if (!/^\p{L}+(?:ens|ets)$/u.test(token.text)) continue
        if (!/^(?:i|för|på)$/u.test(tokens[token.index + 1]?.lower ?? '')) continue
        const nameEnd = endOfName(tokens, token.index + 2)
        const last = tokens[nameEnd]
        if (nameEnd < 0 || last?.kind !== 'word') continue
        const suggestion = rewrite(tokens, tags(sentence), token.index, nameEnd, language)
        if (suggestion === '') continue
        const span = {start: token.start, end: last.end}
        report(block, span, 'rewrite', {suggestion}, {suggestions: [{replacement: suggestion}]})
      }
    }
  })
})

/** Index after the name that begins at `index`: words with capitals, then `län`, `kommun` or `stad`; -1 for none. */
function endOfName(tokens: readonly Token[], index: number): number {
  let end = index
  while (tokens[end]?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(tokens[end]?.text ?? '')) end++
  if (end === index) return -1
  return /^(?:län|kommun|stad|region)$/u.test(tokens[end]?.lower ?? '') ? end + 1 : end
}

/** `beslutet från Länsstyrelsen i Skåne län`, with a capital first where the whole stood so; `''` when it is no such phrase. */
function rewrite(
  tokens: readonly Token[],
  words: readonly TaggedWord[],
  first: number,
  last: number,
  language: () => LanguageModel
): string {
  const owner = words[first]
  const owned = words[last]
  if (!owned || !owner?.features.includes('Case=Gen')) return ''
  // A judgement looks like the spoken form of the pronoun.
  const isJudgement = owned.form === 'dom'
  const isIndefinite = owned.features.includes('Definite=Ind') && owned.features.includes('Case=Nom')
  if (!isJudgement && !(owned.upos === 'NOUN' && isIndefinite)) return ''
  const number = (!isJudgement && /Number=\w+/u.exec(owned.features)?.[0]) || 'Number=Sing'
  const definite = language()
    .formsOf(isJudgement ? 'dom' : owned.lemma, 'NOUN')
    .find(
      ({features}) => features.includes('Definite=Def') && features.includes(number) && features.includes('Case=Nom')
    )
  if (!definite) return ''
  const isFirst = first === 0
  const name = tokens
    .slice(first + 1, last)
    .map(({text}) => text)
    .join(' ')
  const head = (tokens[first]?.text ?? '').slice(0, -1)
  const noun = isFirst ? definite.form.charAt(0).toUpperCase() + definite.form.slice(1) : definite.form
  return `${noun} från ${head} ${name}`
}
