import {localise} from '../i18n/texts.js'
import type {Localised} from '../text/localised.js'
import {UserError} from '../text/user-error.js'

/** Why something could not be read, in words, from what the system or a reader threw. */
export function readFailure(error: unknown): Localised {
  if (error instanceof UserError) return error.texts
  const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : ''
  return localise(({errors}) => {
    switch (code) {
      case 'EACCES':
      case 'EPERM':
        return errors.noPermission
      case 'ENOENT':
        return errors.vanished
      case 'ELOOP':
        return errors.linkLoop
      case 'ELINK':
        return errors.brokenLink
      case '':
        return errors.crashed(error instanceof Error ? describe(error) : String(error))
      default:
        return errors.unreadable(code)
    }
  })
}

/** An error with its causes, innermost last. */
function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${describe(error.cause)}` : error.message
}
