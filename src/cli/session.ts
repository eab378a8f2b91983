import type {Texts} from '../i18n/texts.js'
import type {InterfaceLanguage} from '../text/localised.js'

/** What the program needs of the process that it runs in. */
export interface Surroundings {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** As much as is used of a stream that text is written to. */
export interface OutputStream {
  readonly write: (content: string | Uint8Array) => unknown
  /** Whether a person is watching. */
  readonly isTTY?: boolean
  readonly columns?: number
  readonly writableNeedDrain?: boolean
  readonly once: (event: 'drain', done: () => void) => unknown
}

/** What every command gets of the surroundings: where it runs and how to speak. */
export interface Session {
  readonly language: InterfaceLanguage
  readonly texts: Texts
  readonly cwd: string
  /** Whether standard output takes colour. */
  readonly colour: boolean
  readonly columns: number
  /** Writes to standard output. */
  readonly write: (text: string) => void
  /** Writes a line to standard error. */
  readonly warn: (text: string) => void
  readonly surroundings: Surroundings
}

/** `0` clean, `1` findings at or above the level, `2` could not run. */
export type ExitCode = 0 | 1 | 2

/**
 * Whether to use colour: `--no-color` and `NO_COLOR` (not empty) forbid it, `FORCE_COLOR` (not `0`) asks for it, else it is
 * used when a person is watching. See no-color.org and force-color.org.
 */
export function wantsColour(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  forbidden: boolean
): boolean {
  if (forbidden || environment.NO_COLOR) return false
  const {FORCE_COLOR: force} = environment
  if (force !== undefined) return force !== '0' && force !== 'false'
  return isTerminal && environment.TERM !== 'dumb'
}
