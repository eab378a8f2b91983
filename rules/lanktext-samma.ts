import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'lanktext-samma',
  status: 'stable',
  category: 'webb',
  severity: 'notice',
  title: {sv: 'Samma länktext till olika sidor', en: 'Same link text to different pages'},
  why: {
    sv: 'Den som får länkarna upplästa i en lista kan inte skilja dem åt om de heter samma sak.',
    en: 'Those who have the links read aloud as a list cannot tell them apart if they have the same name.'
  },
  note: {
    sv: 'Länkar i tabeller godtas, eftersom raden säger vad de gäller. Olika platser på samma sida räknas som en sida.',
    en: 'Links in tables are accepted, because the row says what they are about. Places on one page count as one page.'
  },
  sources: [
    {title: 'WCAG 2.1', section: '2.4.4'},
    {title: 'webbriktlinjer.se', section: 'R5'}
  ],
  options: {},
  messages: {
    same: {
      sv: '”{text}” leder till olika sidor. Gör länktexterna olika.',
      en: '“{text}” leads to different pages. Make the link texts different.'
    }
  },
  examples: [
    {
      bad: '[Läs mer](/ansok) om ansökan. [[[Läs mer]]](/overklaga) om att överklaga.',
      message: 'same',
      better: '[Läs mer om ansökan](/ansok). [Läs mer om att överklaga](/overklaga).',
      format: 'markdown'
    },
    {
      bad: '<p><a href="/ett">Öppna blanketten</a></p><p><a href="/tva">[[Öppna blanketten]]</a></p>',
      message: 'same',
      better: '<p><a href="/ett">Öppna blankett ett</a></p><p><a href="/tva">Öppna blankett två</a></p>',
      format: 'html'
    },
    {
      good: '[Ansök om pengar](/ansok) i dag. Du kan [ansök om pengar](https://ekfors.se/ansok/) när du vill.',
      because: {sv: 'Länkarna går till samma sida.', en: 'The links go to the same page.'},
      format: 'markdown'
    },
    {
      good: '[Mer om hyran](/stod#hyra) och [mer om hyran](/stod#avgifter)',
      because: {sv: 'De går till olika platser på en sida.', en: 'They go to different places on one page.'},
      format: 'markdown'
    },
    {
      good: '[1](#not-ett) och [1](#not-tva)',
      because: {sv: 'Det är notsiffror.', en: 'They are note numbers.'},
      format: 'markdown'
    }
  ],
  create: ({report}) => {
    const targets = new Map<string, {readonly target: Target; reported: boolean}>()
    return {
      block(block) {
        if (block.marks.length === 0 || block.kind === 'tableCell' || block.kind === 'altText') return
        for (const mark of block.marks) {
          if (mark.kind !== 'link') continue
          const text = block.text.slice(mark.start, mark.end)
          const target = parseTarget(mark.target)
          if (!target || text.length > 200 || !/\p{L}{3}/u.test(text)) continue
          const key = text
            .toLowerCase()
            .replace(/[^\p{L}\p{N} ]/gu, '')
            .trim()
          const first = targets.get(key)
          if (!first) targets.set(key, {target, reported: false})
          else if (!first.reported && !isSame(first.target, target)) {
            first.reported = true
            report(block, mark, 'same', {text})
          }
        }
      }
    }
  }
})

interface Target {
  /** Lower case, without `www.`; `''` for a link within the site. */
  readonly host: string
  /** Without slashes at either end, fragment and `index.html`. */
  readonly path: string
}

/** `null` for what is no page: an address, a telephone number, a place on this page. */
function parseTarget(href: string): Target | null {
  if (href.length > 2000) return null
  const [, host = '', rest = href] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/iu.exec(href) ?? []
  if (/^(?:#|[a-z]+:)/iu.test(rest)) return null
  const path = rest
    .replace(/#.*$/u, '')
    .replace(/^(?:\.{0,2}\/)+/u, '')
    .replace(/(?:index\.html?)?\/?$/iu, '')
  return {host: host.toLowerCase(), path: path.toLowerCase()}
}

/** A link within the site may be written with or without the site's own address. */
function isSame(a: Target, b: Target): boolean {
  return a.path === b.path && (a.host === b.host || a.host === '' || b.host === '')
}
