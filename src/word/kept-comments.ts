import type {SourceSpan} from '../document/document.js'
import {openPackage} from '../document/ooxml/package.js'
import {readStory} from '../document/ooxml/read-story.js'
import type {OwnComment} from './own-marks.js'

/** What a comment of ours that a person has worked on speaks of. */
export interface KeptComment {
  readonly rule: string
  /** In the main part. */
  readonly start: number
  readonly end: number
}

/** Reads from comments that stay in the file which findings need no comment any more. */
export function keptComments(bytes: Uint8Array, own: readonly OwnComment[]): readonly KeptComment[] {
  if (own.length === 0) return []
  const opened = openPackage(bytes)
  const xml = opened.text(opened.main)
  if (xml === null) return []
  const places = new Map(readStory(opened.main, xml, ['w:document'], () => '').comments.map(place => [place.id, place]))
  return own.flatMap(({id, text}) => {
    // The last line names the rule.
    const rule = /klarsprak (?:regler|rules) ([a-z0-9-]+)\s*$/u.exec(text)?.[1]
    const place = places.get(id)
    return rule !== undefined && place && place.start >= 0 ? [{rule, start: place.start, end: place.end}] : []
  })
}

/** Whether a finding of `rule` at `place` is spoken of by one of the comments. */
export function isCovered(kept: readonly KeptComment[], rule: string, place: SourceSpan): boolean {
  return kept.some(comment => comment.rule === rule && comment.start <= place.end && comment.end >= place.start)
}
