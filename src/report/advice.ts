import type {Texts} from '../i18n/texts.js'
import type {ReportedFinding} from './report.js'
import {printable} from './wrap.js'

const MAX_SUGGESTIONS = 3

/** What could stand instead, a sentence for each place that is meant; what the message already says is not said again. */
export function adviceSentences(
  {suggestions, passage}: ReportedFinding,
  message: string,
  texts: Texts
): readonly string[] {
  const groups = new Map<string, {readonly words: string; readonly own: boolean; readonly replacements: string[]}>()
  for (const {span, replacement} of suggestions) {
    const key = `${span.start} ${span.end}`
    const group = groups.get(key) ?? {
      words: plainLine(passage.text.slice(span.start, span.end)),
      own: span.start === passage.span.start && span.end === passage.span.end,
      replacements: []
    }
    group.replacements.push(plainLine(replacement))
    groups.set(key, group)
  }
  return [...groups.values()].slice(0, MAX_SUGGESTIONS).flatMap(({words, own, replacements}) => {
    const all = [...new Set(replacements)].filter(replacement => replacement.trim() !== '').slice(0, MAX_SUGGESTIONS)
    const removable = replacements.some(replacement => replacement.trim() === '')
    if (all.length === 0) return [texts.report.remove(words.trim())]
    const said = (replacement: string) => message.includes(`”${replacement}”`) || message.includes(`“${replacement}”`)
    const options = own ? all.filter(replacement => !said(replacement)) : all
    if (options.length === 0) return []
    const advice = !own
      ? texts.report.replace(words, options)
      : options.length < all.length
        ? texts.report.also(options)
        : texts.report.suggest(options)
    return [removable ? `${advice}, ${texts.report.orRemove}` : advice]
  })
}

/** Text on one line, without control characters and without the characters of private use that terminals mark passages with. */
export function plainLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').replace(/[\ue000\ue001]/gu, '\ufffd'))
}

/** Repeats longer than this, or more than this, are counted only. */
const NAMED_REPEATS = {characters: 40, count: 6} as const

/** How many findings of the same kind the paragraph has besides, and which, if these are few and short. */
export function repeatsText(repeats: readonly string[], texts: Texts): string {
  const words = [...new Set(repeats.map(word => plainLine(word)))]
  const named = words.length <= NAMED_REPEATS.count && words.every(word => word.length <= NAMED_REPEATS.characters)
  return texts.report.repeats(repeats.length, named ? words : [])
}
