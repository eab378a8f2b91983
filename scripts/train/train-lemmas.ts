import {changeOf} from './build-lexicon.js'

/** Changes from form to lemma by tag and ending, for words that no lexicon has: the shortest endings that tell. */
export class LemmaChanges {
  private readonly counts = new Map<string, Map<string, number>>()

  add(form: string, tag: string, lemma: string): void {
    if (!/^(?:NOUN|VERB|ADJ)/.test(tag) || form.length < 4) return
    const change = changeOf(form, lemma)
    for (let length = 0; length <= Math.min(5, form.length); length++) {
      const key = `${tag}\t${form.slice(form.length - length)}`
      const changes = this.counts.get(key) ?? new Map<string, number>()
      changes.set(change, (changes.get(change) ?? 0) + 1)
      this.counts.set(key, changes)
    }
  }

  /** Lines for the lemmatiser: tag, ending, change. */
  lines(): string[] {
    const best = new Map<string, string>()
    for (const [key, changes] of this.counts) {
      let total = 0
      let top = ''
      let most = 0
      for (const [change, count] of changes) {
        total += count
        if (count > most || (count === most && change < top)) {
          most = count
          top = change
        }
      }
      if (total >= 3) best.set(key, top)
    }
    const lines: string[] = []
    for (const [key, change] of [...best].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const tab = key.indexOf('\t')
      // An ending that says what a shorter one says is not needed.
      let inherited: string | undefined
      for (let from = tab + 2; from <= key.length && inherited === undefined && key.length > tab + 1; from++) {
        inherited = best.get(key.slice(0, tab + 1) + key.slice(from))
      }
      if (change !== inherited) lines.push(`${key}\t${change}`)
    }
    return lines
  }
}
