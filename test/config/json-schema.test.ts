import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {parseDocument} from 'yaml'
import {rules} from '../../rules/index.js'
import {configSchema} from '../../src/config/json-schema.js'
import {parseConfigText} from '../../src/config/node.js'
import {validateConfig} from '../../src/config/validate.js'

const validate = new Ajv2020({allErrors: true, allowUnionTypes: true}).compile(configSchema(rules))

function programAccepts(text: string): boolean {
  const source = {file: 'klarsprak.config.yaml', text}
  try {
    validateConfig(parseConfigText(source), source, rules)
    return true
  } catch {
    return false
  }
}

describe('the JSON Schema of the configuration', () => {
  it.each([
    ['profil: webb\nurval: alla\nregler: {lix: av, lang-mening: {nivå: varning, råd-över: 18}}', true],
    ['profile: webb\nrules: {lang-mening: {level: warning}}\noverrides: [{files: "*.md", template: true}]', true],
    ['anpassningar: [{filer: [a, b], profil: brev, regler: {lix: upplysning}}]\nignorera: x\ntillägg: [a]', true],
    ['profl: webb', false],
    ['profil: web', false],
    ['regler: {lix: varnin}', false],
    ['regler: {lang-mening: {noticeAbov: 18}}', false],
    ['regler: {lang-mening: {noticeAbove: många}}', false],
    ['regler: {lang-mening: {noticeAbove: 0.5}}', false],
    ['anpassningar: [{profil: brev}]', false],
    ['ordlistor: 3', false]
  ])('agrees with the program on %j', (text, accepted) => {
    expect(programAccepts(text)).toBe(accepted)
    expect(validate(parseDocument(text).toJS()), JSON.stringify(validate.errors)).toBe(accepted)
  })
})
