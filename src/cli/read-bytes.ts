import {readFileSync} from 'node:fs'
import type {Surroundings} from './session.js'

/**
 * The content of a file, or of standard input for `-`. Read at once: files are reviewed one by one, and a promise a file costs more
 * than the reading.
 */
export async function readBytes(absolute: string, {stdin}: Pick<Surroundings, 'stdin'>): Promise<Uint8Array> {
  if (absolute !== '-') return readFileSync(absolute)
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
