import {formsOf} from '../morphology/inflect.js'

/** Verbs in -s that have no active form with the same meaning, so that their forms are never passive. */
export const PURE_DEPONENTS: readonly string[] =
  `andas avundas blygas brottas brås dagas dväljas envisas finnas frodas färdas förefinnas förolyckas förundras gnabbas grämas handskas
  harmas hoppas hämnas idas kivas kräkas kvällas lyckas låtsas minnas misslyckas nalkas nännas samsas skämmas slåss svettas synas tampas tarvas
  tredskas trilskas trivas tyckas töras umgås utspelas vankas vantrivas vidkännas vistas vämjas våndas väsnas yvas åldras`.split(
    /\s+/
  )

const forms: ReadonlySet<string> = new Set(
  PURE_DEPONENTS.flatMap(verb => formsOf(verb, 'VERB').map(({form}) => form)).filter(form => form.endsWith('s'))
)

/** Whether a form in lower case belongs to a verb that exists only as a deponent (`hoppades`, `trivs`, `finns`). */
export function isPureDeponent(lower: string): boolean {
  return forms.has(lower)
}
