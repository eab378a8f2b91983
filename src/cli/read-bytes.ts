import {readFile} from 'node:fs/promises'
import type {Surroundings} from './session.js'

/** The content of a file, or of standard input for `-`. */
export async function readBytes(absolute: string, {stdin}: Pick<Surroundings, 'stdin'>): Promise<Uint8Array> {
  if (absolute !== '-') return readFile(absolute)
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
