/**
 * Which language Word's own settings say, as far as they can be believed. Word marks what is typed with the language of the keyboard, and
 * much Swedish text is marked as English, so a mark must be borne out by the words.
 */
import {detectLanguage} from '../../text/detect-language.js'

/** The part of a language tag that names the language: `sv` of `sv-SE`. */
export function primaryLanguage(tag: string): string {
  return (tag.toLowerCase().split(/[-_]/u)[0] ?? '').trim()
}

/**
 * The language of the document: that in which most of its text is marked and which the words bear out, or `''`.
 * @param weights characters by language tag.
 * @param sample some of the text.
 */
export function documentLanguage(weights: ReadonlyMap<string, number>, sample: string): string {
  const seen = detectLanguage(sample)
  const tags = [...weights].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
  return tags.find(tag => seen === null || isBorneOut(tag, seen)) ?? ''
}

/** Whether a stretch marked as another language than the document's is likely to be in it. */
export function isForeignStretch(tag: string, text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  const seen = detectLanguage(text)
  if (primaryLanguage(tag) === 'en' || primaryLanguage(tag) === 'sv') return words >= 3 && seen === primaryLanguage(tag)
  return words >= 5 && seen === null
}

function isBorneOut(tag: string, seen: 'sv' | 'en' | 'other'): boolean {
  const primary = primaryLanguage(tag)
  return primary === seen || (seen === 'other' && primary !== 'sv' && primary !== 'en')
}
