import type {Sentence} from '../language/token.js'
import type {Finding} from '../lint/finding.js'

/**
 * How a finding is met by a person who has not asked for all: `shown`; `repeat`, since a weightier or earlier finding of the same rule in
 * the same paragraph stands for it; or `crowded`, since its sentence already has the most findings that a reader can take in.
 */
export type View = 'shown' | 'repeat' | 'crowded'

/** The most findings that one sentence shows. */
const MOST_IN_SENTENCE = 3

/**
 * Says for each finding how it is met. What is about the whole document, or about several sentences together, is always shown, but for repeats.
 *
 * @param findings sorted by block
 * @param sentences the sentences of a block by its index
 * @param impact how much a finding hurts; of those alike the first is kept
 */
export function assignViews(
  findings: readonly Finding[],
  sentences: (block: number) => readonly Sentence[],
  impact: (finding: Finding) => number
): readonly View[] {
  const views: View[] = findings.map(() => 'shown')
  for (let start = 0; start < findings.length; ) {
    const block = findings[start]?.block ?? -1
    let end = start + 1
    while (end < findings.length && findings[end]?.block === block) end++
    if (block >= 0 && end - start > 1) {
      const weighed = findings
        .slice(start, end)
        .map((finding, i) => ({finding, at: start + i, weight: impact(finding)}))
      weighed.sort((a, b) => b.weight - a.weight || a.at - b.at)
      const rules = new Set<string>()
      const inSentence = new Map<number, number>()
      for (const {finding, at} of weighed) {
        if (rules.has(finding.rule)) {
          views[at] = 'repeat'
          continue
        }
        rules.add(finding.rule)
        const place = sentenceAround(sentences(block), finding)
        if (place === -1) continue
        const before = inSentence.get(place) ?? 0
        if (before >= MOST_IN_SENTENCE) views[at] = 'crowded'
        inSentence.set(place, before + 1)
      }
    }
    start = end
  }
  return views
}

/** The sentence that the finding lies in, or -1 if it reaches over more than one. */
function sentenceAround(sentences: readonly Sentence[], {span}: Finding): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  const next = sentences[low + 1]
  return next && next.start < span.end ? -1 : low
}
