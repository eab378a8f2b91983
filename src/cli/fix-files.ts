/** What `--fix` does with each file of a run, and what it says in the end. */
import type {Document} from '../document/document.js'
import {type Reviewer, readSource, textKindOf} from '../entry/node.js'
import {type FixResult, fixText} from '../fix/fix-text.js'
import {diffLines, type Hunk} from '../fix/unified-diff.js'
import type {FileReport} from '../report/report.js'
import {terminalStyle} from '../report/terminal-style.js'
import {printable} from '../report/wrap.js'
import {type Encoder, encoderFor} from '../text/encode.js'
import {readFailure} from './read-failure.js'
import {replaceFile} from './replace-file.js'
import type {Session} from './session.js'
import type {FixSettings} from './settings.js'

export interface FileToFix {
  /** As the user named it. */
  readonly path: string
  /** `-` for standard input. */
  readonly absolute: string
  readonly bytes: Uint8Array
  readonly document: Document
}

export interface Fixer {
  /** Changes the file, or shows how it would be changed, and gives the report on what is left, with the document it is about. */
  readonly fix: (
    file: FileToFix,
    reviewer: Reviewer
  ) => Promise<{readonly report: FileReport; readonly document: Document}>
  /** One or two sentences on the whole run. */
  readonly closing: () => string
}

/**
 * Makes what a run with `--fix` needs.
 * @param show where edits and diffs are written
 */
export function createFixer(settings: FixSettings, session: Session, show: (text: string) => void): Fixer {
  const texts = session.texts.fix
  const count = {edits: 0, files: 0, left: 0}
  return {
    async fix({path, absolute, bytes, document}, reviewer) {
      const kind = textKindOf(path)
      if (kind === null) {
        const {findings, report} = await reviewer.inspect(document)
        if (findings.some(({suggestions}) => suggestions.some(({safe}) => safe))) session.warn(texts.word(path))
        return {report: report(), document}
      }
      let encoder: Encoder | null | undefined
      const encoding = () => {
        if (encoder === undefined) encoder = encoderFor(bytes, kind)
        return encoder
      }
      const result = await fixText({
        document,
        mode: settings.mode,
        read: async source => ({...(await readSource(path, source)), notes: document.notes}),
        find: async current => (await reviewer.inspect(current)).findings,
        canHold: text => encoding()?.canHold(text) ?? false
      })
      for (const {line, before, after, obstacle} of result.left)
        if (obstacle === 'encoding' && encoding()) session.warn(texts.encoding(path, line, before, after))
      count.left += result.left.length
      const isToStdout = absolute === '-' && settings.writes
      if (result.applied.length === 0) {
        if (result.left.length > 0 && !encoding()) session.warn(texts.damaged(path))
        if (isToStdout) session.surroundings.stdout.write(bytes)
        return {report: await reviewer.review(document), document}
      }
      if (isToStdout) session.surroundings.stdout.write(encoding()?.encode(result.source) ?? bytes)
      else if (settings.writes) {
        const problem = save(absolute, bytes, encoding()?.encode(result.source) ?? bytes)
        if (problem !== null) {
          session.warn(problem === 'changed' ? texts.changed(path) : texts.notSaved(path, problem))
          return {report: await reviewer.review(document), document}
        }
      } else if (settings.showsDiff) show(diffText(path, document, result, session))
      else show(editList(path, result, session))
      count.edits += result.applied.length
      count.files++
      return {report: await reviewer.review(result.document), document: result.document}
    },
    closing() {
      const {edits, files, left} = count
      const done = settings.writes ? texts.done(edits, files) : texts.wouldDo(edits, files)
      return left === 0 ? done : `${done} ${texts.left(left)}`
    }
  }

  /** `null` if all went well. */
  function save(absolute: string, old: Uint8Array, content: Uint8Array): 'changed' | (string & {}) | null {
    try {
      return replaceFile(absolute, old, content) === 'changed' ? 'changed' : null
    } catch (error) {
      const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : ''
      return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? texts.readOnly
        : readFailure(error)[session.language]
    }
  }
}

/** Each edit on a line of its own, as a person would say it. */
function editList(path: string, {applied}: FixResult, session: Session): string {
  const {chalk} = terminalStyle(session.language, session)
  const {fix, report} = session.texts
  const lines = applied
    .toSorted((a, b) => a.line - b.line)
    .map(({rule, line, before, after}) => {
      const change = fix.change(chalk.red(visible(before)), chalk.green(visible(after)))
      return `  ${report.line(line)}: ${change} ${chalk.dim(rule)}`
    })
  return `${chalk.bold(printable(path))}\n${lines.join('\n')}\n\n`
}

/** A no-break space looks like any other, but is the point of some edits. */
function visible(text: string): string {
  return printable(text.replace(/[\u00a0\u202f]/gu, '⍽'))
}

function diffText(path: string, before: Document, {source, applied}: FixResult, session: Session): string {
  const {chalk} = terminalStyle(session.language, session)
  const name = printable(path)
  const hunks = diffLines(before.parts.get('') ?? '', source)
  // Programs that read a diff pass over what stands before its first line.
  const title = `${name}: ${session.texts.fix.edits(applied.length)}`
  return `${[chalk.bold(title), chalk.bold(`--- ${name}`), chalk.bold(`+++ ${name}`), ...hunks.flatMap(hunk => hunkLines(hunk, session))].join('\n')}\n`
}

function hunkLines({header, lines}: Hunk, session: Session): readonly string[] {
  const {chalk} = terminalStyle(session.language, session)
  return [
    chalk.cyan(header),
    ...lines.flatMap(({kind, text, isCutOff}) => {
      const line = kind + text
      const painted = kind === '-' ? chalk.red(line) : kind === '+' ? chalk.green(line) : line
      return isCutOff ? [painted, '\\ No newline at end of file'] : [painted]
    })
  ]
}
