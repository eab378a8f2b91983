import type {Localised} from '../text/localised.js'

/** One option of a rule, in terms a configuration can be checked against and a page can be written from. */
export type OptionDefinition =
  | {readonly type: 'boolean'; readonly default: boolean; readonly description: Localised}
  | {
      readonly type: 'integer' | 'number'
      readonly default: number
      readonly minimum: number
      readonly description: Localised
    }
  | {readonly type: 'strings'; readonly default: readonly string[]; readonly description: Localised}
  | {
      readonly type: 'choice'
      readonly choices: readonly string[]
      readonly default: string
      readonly description: Localised
    }

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>

/** The values a rule's code sees, derived from its definitions. */
export type OptionValues<D extends OptionDefinitions> = {
  readonly [K in keyof D]: D[K] extends {readonly choices: readonly (infer C)[]}
    ? C
    : D[K]['type'] extends 'boolean'
      ? boolean
      : D[K]['type'] extends 'strings'
        ? readonly string[]
        : number
}

/** The default values of all options. */
export function defaultOptions(definitions: OptionDefinitions): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(definitions).map(([key, definition]) => [key, definition.default]))
}
