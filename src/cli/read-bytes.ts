import {readFile} from 'node:fs/promises'

/** The content of a file, or of standard input for `-`. */
export async function readBytes(absolute: string): Promise<Uint8Array> {
  if (absolute !== '-') return readFile(absolute)
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
