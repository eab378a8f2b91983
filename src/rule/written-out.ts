import type {DictionaryRow} from './dictionary.js'

/** A row of `forkortningar` written out: what its note would rather see (`Skriv hellre om.`), else what the letters stand for. */
export function writtenOut({anmärkning = '', utskriven = ''}: DictionaryRow): string {
  return /^Skriv hellre ([\p{L} ]+)\./u.exec(anmärkning)?.[1] ?? utskriven
}
