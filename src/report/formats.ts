import type {Reporter, ReporterContext} from './report.js'

/** The formats for other programs, by name. Each is loaded when it is asked for. */
const MAKERS: Readonly<Record<string, () => Promise<(context: ReporterContext) => Reporter>>> = {
  json: async () => (await import('./json.js')).createJsonReporter,
  sarif: async () => (await import('./sarif.js')).createSarifReporter,
  github: async () => (await import('./github.js')).createGithubReporter,
  gitlab: async () => (await import('./gitlab.js')).createGitlabReporter,
  junit: async () => (await import('./junit.js')).createJunitReporter,
  checkstyle: async () => (await import('./checkstyle.js')).createCheckstyleReporter,
  rdjson: async () => (await import('./rdjson.js')).createRdjsonReporter,
  markdown: async () => (await import('./markdown.js')).createMarkdownReporter
}

/** The names of the formats for other programs. */
export const MACHINE_FORMATS: readonly string[] = Object.keys(MAKERS)

/** The function that makes reporters of a format; `undefined` for a name that is none of `MACHINE_FORMATS`. */
export async function reporterMaker(format: string): Promise<((context: ReporterContext) => Reporter) | undefined> {
  return MAKERS[format]?.()
}
