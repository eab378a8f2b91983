import type {ReportedFinding} from './report.js'

/**
 * The same finding in the same words keeps its fingerprint when lines move; equal ones in a file are told apart by a number.
 *
 * @param seen how often each came in the file so far; one map a file
 */
export function fingerprint({rule, message, passage}: ReportedFinding, seen: Map<string, number>): string {
  const hash = hashText([rule, message, passage.text, passage.span.start].join('\u0000'))
  const turn = (seen.get(hash) ?? 0) + 1
  seen.set(hash, turn)
  return `${hash}:${turn}`
}

/** FNV-1a (Fowler, Noll, Vo), twice 32 bits with different seeds, as 16 hexadecimal digits. */
function hashText(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x01000193)
  }
  return [a, b].map(part => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
