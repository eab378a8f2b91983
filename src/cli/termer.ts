import type {Document} from '../document/document.js'
import {type Place, placeFinder} from '../document/place.js'
import {allRules, READABLE, readDocument, today} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {createTermFinder, type TermUse} from '../lint/term-use.js'
import {shortPlaceText} from '../report/place-text.js'
import type {FailedFile} from '../report/report.js'
import {terminalStyle} from '../report/terminal-style.js'
import {displayWidth, printable, wrapText} from '../report/wrap.js'
import {overdueTerms} from '../rule/term-list.js'
import {UserError} from '../text/user-error.js'
import {fileDestination, screenDestination} from './destinations.js'
import {discover} from './discover.js'
import type {LoadedConfig, SourcedTerm} from './load-config.js'
import {createPlanner} from './plan.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** Goes up when a field changes its meaning or goes away. */
const JSON_VERSION = 1
/** How many places of a name are told on the screen; the rest are counted. */
const MAX_PLACES = 4
/** The rule whose list of names is looked for. */
const RULE = 'termvariation'

interface Use {
  readonly path: string
  readonly place: Place
  /** The heading above, unless it may hold personal data. */
  readonly under: string
  readonly text: string
}

interface Name {
  readonly name: string
  /** What the organisation says of it; `''` when it has said nothing. */
  readonly status: 'preferred' | 'deprecated' | ''
  readonly uses: readonly Use[]
}

interface Concept {
  readonly concept: string
  readonly names: readonly Name[]
}

/** `klarsprak termer`: which concepts go by several names in a set of texts, and where. */
export async function runTerms(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  if (operands.length === 0) throw new UserError(localise(texts => texts.errors.noTermPaths))
  const [output, extra] = settings.outputs
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOutputs))
  const {files, failed} = discover(operands, session.cwd, READABLE)
  const plan = createPlanner(settings, session.cwd, 'error')
  const rule = allRules.find(({id}) => id === RULE)
  if (!rule) throw new Error(`The rule ${RULE} is missing`)
  const finders = new Map<LoadedConfig, ReturnType<typeof createTermFinder>>()
  const uses = new Map<string, Map<string, Use[]>>()
  const failures: FailedFile[] = [...failed]
  let count = 0
  for (const file of files) {
    const path = file.path === '-' ? settings.stdinName : file.path
    const {loaded, ignored} = await plan(file.path === '-' ? `${session.cwd}/${path}` : file.absolute)
    if (!file.named && ignored) continue
    const find = finders.get(loaded) ?? createTermFinder(rule, loaded.dictionaries())
    finders.set(loaded, find)
    try {
      const document = await readDocument(path, await readBytes(file.absolute, session.surroundings))
      gather(uses, document, find(document))
      count++
    } catch (error) {
      failures.push({path, reason: readFailure(error)})
    }
  }
  const terms = [...finders.keys()].flatMap(loaded => loaded.terms())
  const concepts = severalNames(uses, terms)
  const overdue = overdueTerms(terms, today())
  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  try {
    if (settings.formats.includes('json')) writeJson({concepts, overdue, failures}, session, write)
    else writeText({concepts, overdue, count}, session, write)
    finish()
  } catch (error) {
    abandon()
    throw error
  }
  for (const {path, reason} of failures) session.warn(`${path}: ${reason[session.language]}`)
  return failures.length > 0 ? 2 : 0
}

function gather(uses: Map<string, Map<string, Use[]>>, document: Document, found: readonly TermUse[]): void {
  const placeOf = placeFinder(document)
  for (const {concept, name, block, span} of found) {
    const names = uses.get(concept) ?? new Map<string, Use[]>()
    uses.set(concept, names)
    const own = names.get(name) ?? []
    names.set(name, own)
    own.push({
      path: document.path,
      place: placeOf(block, span, undefined),
      under: shownHeading(document.blocks[block.heading]?.text ?? ''),
      text: block.text.slice(span.start, span.end)
    })
  }
}

/** Numbers and addresses in a heading may be a person's. */
function shownHeading(heading: string): string {
  return /[\d@]/u.test(heading) ? '' : heading
}

/** The concepts that go by several names, or by one that the organisation advises against; those with most uses first. */
function severalNames(
  uses: ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>,
  terms: readonly SourcedTerm[]
): readonly Concept[] {
  const preferred = new Set(terms.map(term => term.preferred))
  const deprecated = new Set(terms.flatMap(term => term.deprecated))
  const statusOf = (name: string) => (deprecated.has(name) ? 'deprecated' : preferred.has(name) ? 'preferred' : '')
  const total = ({names}: Concept) => names.reduce((sum, name) => sum + name.uses.length, 0)
  return [...uses]
    .map(([concept, names]) => ({
      concept,
      names: [...names]
        .map(([name, own]) => ({name, status: statusOf(name), uses: own}) satisfies Name)
        .sort((a, b) => b.uses.length - a.uses.length || (a.name < b.name ? -1 : 1))
    }))
    .filter(({names}) => names.length > 1 || names.some(({status}) => status === 'deprecated'))
    .sort((a, b) => total(b) - total(a) || (a.concept < b.concept ? -1 : 1))
}

function writeJson(
  result: {
    readonly concepts: readonly Concept[]
    readonly overdue: readonly SourcedTerm[]
    readonly failures: readonly FailedFile[]
  },
  {language}: Session,
  write: (text: string) => void
): void {
  const {concepts, overdue, failures} = result
  const data = {
    version: JSON_VERSION,
    concepts,
    overdue: overdue.map(({preferred, owner, review, file}) => ({term: preferred, owner, review, file})),
    failed: failures.map(({path, reason}) => ({path, reason: reason[language]}))
  }
  write(`${JSON.stringify(data, null, 2)}\n`)
}

function writeText(
  {
    concepts,
    overdue,
    count
  }: {readonly concepts: readonly Concept[]; readonly overdue: readonly SourcedTerm[]; readonly count: number},
  session: Session,
  write: (text: string) => void
): void {
  const {texts} = session
  const {chalk, width} = terminalStyle(session.language, session)
  const line = (text = '') => write(`${text.trimEnd()}\n`)
  line(concepts.length === 0 ? texts.terms.none(count) : texts.terms.several(concepts.length, count))
  for (const {concept, names} of concepts) {
    line()
    line(chalk.bold(printable(concept)))
    const labels = names.map(({name, status}) => printable(name) + (status === '' ? '' : ` (${texts.terms[status]})`))
    const column = Math.max(...labels.map(displayWidth)) + 2
    names.forEach(({uses}, index) => {
      const label = labels[index] ?? ''
      const shown = uses.slice(0, MAX_PLACES).map(use => `${printable(use.path)} ${whereIn(use, session)}`)
      const rest = uses.length - shown.length
      const places = `${texts.report.times(uses.length)}: ${shown.join(', ')}${rest > 0 ? ` ${texts.terms.andMore(rest)}` : ''}`
      const pad = ' '.repeat(column - displayWidth(label))
      wrapText(places, Math.max(20, width - column - 2)).forEach((text, i) => {
        line(i === 0 ? `  ${label}${pad}${text}` : ' '.repeat(column + 2) + text)
      })
    })
  }
  if (concepts.length > 0) {
    line()
    line(texts.terms.choose)
  }
  for (const text of overdueLines(overdue, session)) {
    line()
    for (const part of wrapText(text, width)) line(part)
  }
}

function whereIn({place, under}: Use, {texts}: Session): string {
  return place.kind === 'word' && under !== '' && place.paragraph > 0 && !place.cell
    ? texts.report.paragraphUnder(place.paragraph, under)
    : shortPlaceText(place, texts)
}

/** What is said of terms whose review date has passed: a sentence for each list. */
export function overdueLines(overdue: readonly SourcedTerm[], {texts}: Session): readonly string[] {
  const byFile = new Map<string, SourcedTerm[]>()
  for (const term of overdue) byFile.set(term.file, [...(byFile.get(term.file) ?? []), term])
  return [...byFile].map(([file, terms]) =>
    texts.terms.overdue(
      file,
      terms.map(({preferred, review, owner}) => ({term: printable(preferred), review, owner: printable(owner)}))
    )
  )
}
