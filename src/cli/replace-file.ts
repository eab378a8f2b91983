import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import {dirname, join} from 'node:path'

let counter = 0

/**
 * Puts `content` in the place of a file that held `expected` when it was read. The new file is written beside the old one and
 * renamed, with the old one's mode, so that there is never half a file. Of a symbolic link the file that it leads to is replaced.
 * Answers `changed`, and leaves the file alone, if it holds something else by now.
 * @throws the error of the system if the file or its folder may not be written.
 */
export function replaceFile(path: string, expected: Uint8Array, content: Uint8Array): 'replaced' | 'changed' {
  const target = realpathSync(path)
  accessSync(target, constants.W_OK)
  const {mode, uid, gid} = statSync(target)
  const temporary = join(dirname(target), `.klarsprak-${process.pid}-${counter++}.tmp`)
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      for (let offset = 0; offset < content.length; ) offset += writeSync(file, content, offset)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    keepOwner(temporary, uid, gid)
    chmodSync(temporary, mode & 0o7777)
    if (!readFileSync(target).equals(expected)) {
      rmSync(temporary, {force: true})
      return 'changed'
    }
    renameSync(temporary, target)
    return 'replaced'
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** Only an administrator can give a file away; for all others the new file is their own, as with any editor. */
function keepOwner(file: string, uid: number, gid: number): void {
  const own = statSync(file)
  if (own.uid === uid && own.gid === gid) return
  try {
    chownSync(file, uid, gid)
  } catch {
    // The mode is kept all the same.
  }
}
