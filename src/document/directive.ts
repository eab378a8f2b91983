import type {Directive} from './document.js'

/** What a comment says: everything of a directive that does not depend on where it stands. */
export type ParsedDirective = Pick<Directive, 'action' | 'rules' | 'reason' | 'until'>

/** A comment longer than this (UTF-16 units) is not a directive; nobody gives such a reason. */
const MAX_LENGTH = 2000

const ACTIONS: Readonly<Record<string, Directive['action']>> = {
  av: 'disable',
  disable: 'disable',
  på: 'enable',
  pa: 'enable',
  enable: 'enable',
  'hoppa-över': 'skip',
  'hoppa-over': 'skip',
  ignore: 'skip'
}

/**
 * Reads the content of a comment as a wish to silence rules, or gives `null` where it is an ordinary comment. Understands
 * `klarsprak-av regel, regel: skäl`, `klarsprak-på`, `klarsprak-hoppa-över regel: skäl, t.o.m. 2027-06-30`, the same with or
 * without å, ä and ö, the English `klarsprak-disable`, `-enable` and `-ignore … until 2027-06-30`, and the form of a Word
 * comment, `klarspråk: hoppa över regel: skäl`. Rules are parted by commas or spaces and come out as ids (`å` → `a`);
 * no rule means all rules. A last day that is no date stays in the reason.
 */
export function parseDirective(text: string): ParsedDirective | null {
  if (text.length > MAX_LENGTH) return null
  const line = text.normalize('NFC').split(/\s+/u).join(' ').trim()
  const start = /^klarspr[åa]k(?:-| ?: ?)/iu.exec(line)
  if (!start) return null
  const command = line.slice(start[0].length).replace(/^hoppa (?=[öo]ver)/iu, 'hoppa-')
  const word = /^[\p{L}-]+/u.exec(command)?.[0] ?? ''
  const action = ACTIONS[word.toLowerCase()]
  if (!action) return null
  const {rest, until} = takeUntil(command.slice(word.length).trim())
  const {ids, reason} = takeRules(rest)
  return {action, rules: ids, reason, until}
}

function takeUntil(rest: string): {readonly rest: string; readonly until: string} {
  const match = /(?:^|[,;(]? )(?:t\.? ?o\.? ?m\.?|till och med|until|through) (\d{4}-\d{2}-\d{2})\)?\.?$/iu.exec(rest)
  const until = match?.[1]
  return match && until && isDate(until) ? {rest: rest.slice(0, match.index), until} : {rest, until: ''}
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The rules stand before a colon, or before ` -- ` as other linters write it; without either, all that is left is rules. */
function takeRules(rest: string): {readonly ids: readonly string[]; readonly reason: string} {
  const end = /:(?: |$)| ?-- ?/u.exec(rest)
  const list = end ? rest.slice(0, end.index) : rest
  const ids = list
    .split(/[ ,;]+/u)
    .filter(id => id !== '')
    .map(toRuleId)
  return {ids: [...new Set(ids)], reason: end ? rest.slice(end.index + end[0].length).trim() : ''}
}

function toRuleId(name: string): string {
  return name.toLowerCase().replace(/[åä]/gu, 'a').replace(/ö/gu, 'o')
}
