/** The JSON Schema of a configuration, derived from the keys and the rules, so that an editor can complete and check it. */
import {PROFILES, type Rule} from '../rule/define-rule.js'
import {optionName} from '../rule/option-names.js'
import type {OptionDefinition} from '../rule/options.js'
import {CONFIG_KEYS, type ConfigKey, LEVEL_KEY, OVERRIDE_KEYS} from './keys.js'
import {LEVEL_CHOICES, PRESET_CHOICES} from './names.js'

/** JSON Schema (2020-12) for `klarsprak.config.json` and `.yaml`. Plugins' rules are unknown to it and are let through. */
export function configSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'klarsprak.config',
    ...objectSchema(CONFIG_KEYS, {$schema: {type: 'string'}}),
    $defs: {
      level: {enum: [...LEVEL_CHOICES.sv, ...LEVEL_CHOICES.en]},
      profile: {enum: PROFILES},
      preset: {enum: [...PRESET_CHOICES.sv, ...PRESET_CHOICES.en]},
      strings: {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]},
      boolean: {type: 'boolean'},
      rules: {type: 'object', properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)]))},
      overrides: {
        type: 'array',
        items: {
          ...objectSchema(OVERRIDE_KEYS, {}),
          anyOf: [{required: ['filer']}, {required: ['files']}]
        }
      }
    }
  }
}

/** Each key under its Swedish name, its name without å, ä, ö, and its English name. */
function objectSchema(keys: readonly ConfigKey[], more: Readonly<Record<string, object>>): object {
  const properties: Record<string, object> = {...more}
  for (const {id, swedish, english, type, description} of keys) {
    properties[swedish] = {$ref: `#/$defs/${type}`, description: description.sv}
    properties[id] = properties[swedish]
    properties[english] ??= {$ref: `#/$defs/${type}`, description: description.en}
  }
  return {type: 'object', additionalProperties: false, properties}
}

function ruleSchema(rule: Rule): object {
  const level = {$ref: '#/$defs/level'}
  const options = Object.entries(rule.options).flatMap(([name, option]) =>
    [optionName(name, 'sv'), name].map(written => [written, optionSchema(option)] as const)
  )
  return {
    description: rule.title.sv,
    anyOf: [
      level,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          [LEVEL_KEY.swedish]: level,
          [LEVEL_KEY.id]: level,
          [LEVEL_KEY.english]: level,
          ...Object.fromEntries(options)
        }
      }
    ]
  }
}

function optionSchema(option: OptionDefinition): object {
  const shared = {description: option.description.sv, default: option.default}
  switch (option.type) {
    case 'boolean':
      return {type: 'boolean', ...shared}
    case 'strings':
      return {$ref: '#/$defs/strings', ...shared}
    case 'choice':
      return {enum: option.choices, ...shared}
    case 'integer':
    case 'number':
      return {type: option.type, minimum: option.minimum, ...shared}
  }
}
