/** `klarsprak jamfor`: a text and its rewrite side by side. */
import {type Comparison, compareTexts, type ReviewedText} from '../compare/compare-texts.js'
import {loadDictionaries, loadLanguage, programVersion, readDocument} from '../entry/node.js'
import {localise} from '../i18n/texts.js'
import {createLadder} from '../language/ladder.js'
import {UserError} from '../text/user-error.js'
import {fileDestination, screenDestination} from './destinations.js'
import {comparisonText} from './jamfor-terminal.js'
import {oneFile} from './one-file.js'
import {createPlanner} from './plan.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'

/** Goes up when a field changes its meaning or goes away. */
const JSON_VERSION = 1

/** Compares two files. The exit code is 1 if the new text has lost something that the old one said. */
export async function runCompare(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const [first, second, extra] = operands
  if (first === undefined || second === undefined)
    throw new UserError(
      localise(texts => texts.errors.missingOperand(texts.operands.twoFiles, texts.examples.jamfor?.[0]?.[0] ?? ''))
    )
  if (extra !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOperands(extra)))
  if (first === '-' && second === '-') throw new UserError(localise(texts => texts.errors.stdinTwice))
  const [output, another] = settings.outputs
  if (another !== undefined) throw new UserError(localise(texts => texts.errors.tooManyOutputs))
  const plan = createPlanner(settings, session.cwd, settings.lowestLevel)
  const review = async (operand: string): Promise<ReviewedText> => {
    const {path, absolute, source} = oneFile([operand], settings, session.cwd, operand)
    const {reviewer} = await plan(absolute)
    try {
      const document = await readDocument(path, await readBytes(source, session.surroundings))
      const {report, shownText} = await reviewer().inspect(document)
      return {document, report: report(), shownText}
    } catch (cause) {
      const reason = readFailure(cause)
      throw new UserError({sv: `${path}: ${reason.sv}`, en: `${path}: ${reason.en}`}, {cause})
    }
  }
  const before = await review(first)
  const after = await review(second)
  const ladder = createLadder(await loadLanguage())
  const comparison = compareTexts(before, after, {tag: ladder.tags, acronyms: knownAcronyms()})

  const {write, finish, abandon} =
    output === undefined ? screenDestination(session.write) : fileDestination(output, session.cwd)
  try {
    const isJson =
      settings.formats.length > 0 ? settings.formats.includes('json') : (output?.endsWith('.json') ?? false)
    write(
      isJson
        ? `${JSON.stringify(asJson(before, after, comparison, session), null, 2)}\n`
        : comparisonText(before.report, after.report, comparison, session, output === undefined)
    )
    finish()
  } catch (error) {
    abandon()
    throw error
  }
  return comparison.lost > 0 ? 1 : 0
}

function asJson(before: ReviewedText, after: ReviewedText, comparison: Comparison, {language}: Session): object {
  const {meaning, lost, rules, gone, added} = comparison
  const text = ({report: {path, format, measures, index}}: ReviewedText) => {
    return {path, format, index: index === null ? null : index.value, measures}
  }
  const finding = ({rule, level, place, headingPath, passage}: (typeof gone)[number]) => {
    return {rule, level, place, headingPath, passage}
  }
  return {
    version: JSON_VERSION,
    tool: {name: 'klarsprak', version: programVersion()},
    language,
    before: text(before),
    after: text(after),
    lost,
    meaning,
    rules,
    gone: gone.map(finding),
    added: added.map(finding)
  }
}

const CONTENT = /\p{L}{4,}/gu

/** From acronyms to the words in what they stand for, which a rewrite may write out. */
function knownAcronyms(): ReadonlyMap<string, readonly string[]> {
  const rows = loadDictionaries().get('akronymer-socialtjanst')?.rows ?? []
  return new Map(
    rows.flatMap(({kortform = '', utskriven = ''}) => {
      const words = utskriven.toLowerCase().match(CONTENT) ?? []
      return kortform === '' || words.length === 0 ? [] : [[kortform.toLowerCase(), words] as const]
    })
  )
}
