/**
 * The report as SARIF 2.1.0 (OASIS standard, 2020), written result by result. Besides the standard it keeps to what GitHub code
 * scanning asks for: rule help, a location in every result, and fingerprints that do not depend on the line.
 */
import {textsIn} from '../i18n/texts.js'
import type {Level} from '../rule/level.js'
import {fingerprint} from './fingerprint.js'
import {renderMessage} from './message.js'
import {fullPlaceText, placeText} from './place-text.js'
import type {FailedFile, FileReport, ReportedFinding, Reporter, ReporterContext} from './report.js'
import {rulePage} from './rule-page.js'
import {uriOf} from './uri.js'

/** SARIF has three levels and no lighter one than `note` that is shown. */
const SARIF_LEVELS: Readonly<Record<Level, 'note' | 'warning' | 'error'>> = {
  info: 'note',
  notice: 'note',
  warning: 'warning',
  error: 'error'
}

/** Writes SARIF 2.1.0. */
export function createSarifReporter(context: ReporterContext): Reporter {
  /** The rules that have findings, in the order in which they are first met: the page of each is long. */
  const ruleIndex = new Map<string, number>()
  const failed: FailedFile[] = []
  let first = true
  return {
    begin: () =>
      context.write(
        `{\n"version": "2.1.0",\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"runs": [{\n"columnKind": "utf16CodeUnits",\n"language": "${context.language}",\n"results": [`
      ),
    file: report => {
      const seen = new Map<string, number>()
      for (const finding of report.findings) {
        context.write(`${first ? '' : ','}\n${JSON.stringify(result(report, finding, seen, ruleIndex, context))}`)
        first = false
      }
    },
    failed: failure => {
      failed.push(failure)
    },
    end: () => {
      const invocation = {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: failed.map(({path, reason}) => ({
          level: 'error',
          message: {text: `${path}: ${reason[context.language]}`},
          locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path)}}}]
        }))
      }
      const rules = Array.from(ruleIndex.keys(), id => descriptor(id, context))
      const driver = {name: 'klarsprak', version: context.version, rules}
      context.write(
        `${first ? '' : '\n'}],\n"invocations": ${JSON.stringify([invocation])},\n"tool": ${JSON.stringify({driver})}\n}]\n}\n`
      )
    }
  }
}

function descriptor(id: string, {rule: find, language}: ReporterContext): object {
  const rule = find(id)
  if (!rule) return {id}
  const markdown = rulePage(rule, language)
  const url = rule.sources.find(source => source.url)?.url
  return {
    id,
    name: id,
    shortDescription: {text: rule.title[language]},
    fullDescription: {text: rule.why[language]},
    help: {text: rule.why[language], markdown},
    ...(url && {helpUri: url}),
    defaultConfiguration: {level: SARIF_LEVELS[rule.severity]},
    properties: {category: rule.category, tags: ['plain-language', rule.category], status: rule.status}
  }
}

function result(
  report: FileReport,
  finding: ReportedFinding,
  seen: Map<string, number>,
  ruleIndex: Map<string, number>,
  context: ReporterContext
): object {
  const rule = context.rule(finding.rule)
  const index = ruleIndex.get(finding.rule) ?? ruleIndex.size
  ruleIndex.set(finding.rule, index)
  const message = rule ? renderMessage(rule, finding.message, finding.data, context.language) : finding.message
  const where = fullPlaceText(finding, textsIn(context.language))
  const inWord = finding.place.kind === 'word'
  return {
    ruleId: finding.rule,
    ruleIndex: index,
    level: SARIF_LEVELS[finding.level],
    message: {text: inWord ? `${message} (${where})` : message},
    locations: [location(report, finding, placeText(finding, textsIn(context.language)))],
    partialFingerprints: {'klarsprakFinding/v1': fingerprint(finding, seen)},
    ...fixes(report, finding),
    properties: {level: finding.level, messageId: finding.message, headingPath: finding.headingPath}
  }
}

function location(report: FileReport, finding: ReportedFinding, where: string): object {
  const {place, headingPath, passage} = finding
  const artifactLocation = {uri: uriOf(report.path)}
  const words = passage.text.slice(passage.span.start, passage.span.end)
  const logicalLocations =
    place.kind === 'word' || headingPath.length > 0
      ? [{fullyQualifiedName: place.kind === 'word' ? [...headingPath, where].join(' › ') : headingPath.join(' › ')}]
      : undefined
  return {
    physicalLocation: {
      artifactLocation,
      ...(place.kind === 'text' && {
        region: {...region(place), ...(words !== '' && {snippet: {text: words}})}
      })
    },
    ...(logicalLocations && {logicalLocations})
  }
}

function region(place: Extract<ReportedFinding['place'], {kind: 'text'}>): object {
  return {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    charOffset: place.start.offset,
    charLength: place.end.offset - place.start.offset
  }
}

/** Replacements of the very words that are meant; those of other words in the passage have no known place in the source. */
function fixes({path}: FileReport, {place, passage, suggestions}: ReportedFinding): object {
  if (place.kind !== 'text' || passage.span.end === passage.span.start) return {}
  const own = suggestions.filter(({span}) => span.start === passage.span.start && span.end === passage.span.end)
  if (own.length === 0) return {}
  return {
    fixes: own.map(({replacement}) => ({
      description: {text: replacement},
      artifactChanges: [
        {
          artifactLocation: {uri: uriOf(path)},
          replacements: [{deletedRegion: region(place), insertedContent: {text: replacement}}]
        }
      ]
    }))
  }
}
