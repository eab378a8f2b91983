/** The keys of a configuration file, in Swedish and English: what is read, what is suggested, and what the JSON Schema is made from. */
import type {Localised} from '../text/localised.js'
import {foldName} from '../text/nearest.js'

/** What stands after a key. `rules` is an object of rule id → level or object; `overrides` a list of objects with `OVERRIDE_KEYS`. */
export type KeyType = 'profile' | 'preset' | 'rules' | 'overrides' | 'strings' | 'boolean'

export interface ConfigKey {
  /** Without å, ä, ö: the name inside the program. */
  readonly id: string
  readonly swedish: string
  readonly english: string
  readonly type: KeyType
  readonly description: Localised
}

export const CONFIG_KEYS = [
  {
    id: 'profil',
    swedish: 'profil',
    english: 'profile',
    type: 'profile',
    description: {
      sv: 'Vilken sorts text det är. Gränserna anpassas.',
      en: 'What kind of text it is. Limits are adapted.'
    }
  },
  {
    id: 'urval',
    swedish: 'urval',
    english: 'preset',
    type: 'preset',
    description: {
      sv: 'Vilka regler som gäller: rekommenderad eller alla.',
      en: 'Which rules apply: recommended or all.'
    }
  },
  {
    id: 'regler',
    swedish: 'regler',
    english: 'rules',
    type: 'rules',
    description: {sv: 'En nivå för en regel, eller nivå och val.', en: 'A level for a rule, or level and options.'}
  },
  {
    id: 'anpassningar',
    swedish: 'anpassningar',
    english: 'overrides',
    type: 'overrides',
    description: {sv: 'Andra inställningar för vissa filer.', en: 'Other settings for some files.'}
  },
  {
    id: 'ordlistor',
    swedish: 'ordlistor',
    english: 'dictionaries',
    type: 'strings',
    description: {sv: 'Egna ordlistor, som TSV-filer.', en: 'Word lists of your own, as TSV files.'}
  },
  {
    id: 'termer',
    swedish: 'termer',
    english: 'terms',
    type: 'strings',
    description: {
      sv: 'Organisationens termer, som TSV-filer: term, avrådda, ägare, granskas.',
      en: 'The organisation’s terms, as TSV files: preferred, deprecated, owner, review.'
    }
  },
  {
    id: 'tillagg',
    swedish: 'tillägg',
    english: 'plugins',
    type: 'strings',
    description: {sv: 'JavaScript-filer med egna regler.', en: 'JavaScript files with rules of your own.'}
  },
  {
    id: 'ignorera',
    swedish: 'ignorera',
    english: 'ignore',
    type: 'strings',
    description: {sv: 'Filer som inte ska granskas.', en: 'Files that are not to be reviewed.'}
  }
] as const satisfies readonly ConfigKey[]

/** The keys of one entry of `anpassningar`. */
export const OVERRIDE_KEYS = [
  {
    id: 'filer',
    swedish: 'filer',
    english: 'files',
    type: 'strings',
    description: {sv: 'Vilka filer det gäller, som mönster.', en: 'Which files it is about, as patterns.'}
  },
  CONFIG_KEYS[0],
  CONFIG_KEYS[2],
  {
    id: 'mall',
    swedish: 'mall',
    english: 'template',
    type: 'boolean',
    description: {
      sv: 'Filerna är mallar: tomma fält ska vara kvar.',
      en: 'The files are templates: empty fields are to be left.'
    }
  }
] as const satisfies readonly ConfigKey[]

/** The key of a rule's level in a configuration, beside the rule's options. */
export const LEVEL_KEY = {id: 'niva', swedish: 'nivå', english: 'level'} as const

/** The key among `keys` that `name` is, in either language and with or without å, ä, ö. */
export function findKey<K extends {readonly id: string; readonly english: string}>(
  keys: readonly K[],
  name: string
): K | undefined {
  const folded = foldName(name)
  return keys.find(key => key.id === folded || key.english === folded)
}
