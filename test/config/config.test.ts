import {describe, expect, it} from 'vitest'
import {configNodeOf, parseConfigText} from '../../src/config/node.js'
import {overrideMatcher, resolveRules} from '../../src/config/resolve.js'
import {validateConfig} from '../../src/config/validate.js'
import {defineRule, type Rule} from '../../src/rule/define-rule.js'
import {UserError} from '../../src/text/user-error.js'

function ruleNamed(id: string, changes: Partial<Rule> = {}): Rule {
  const rule = defineRule({
    id,
    status: 'stable',
    category: 'mening',
    severity: 'notice',
    title: {sv: 'Rubrik', en: 'Title'},
    why: {sv: 'Därför.', en: 'Because.'},
    sources: [],
    options: {
      maxWords: {type: 'integer', default: 20, minimum: 1, description: {sv: 'Antal ord.', en: 'Words.'}},
      strict: {type: 'boolean', default: false, description: {sv: 'Strängt.', en: 'Strict.'}},
      words: {type: 'strings', default: [], description: {sv: 'Ord.', en: 'Words.'}},
      style: {type: 'choice', choices: ['kort', 'lång'], default: 'kort', description: {sv: 'Stil.', en: 'Style.'}}
    },
    profiles: {rapport: {options: {maxWords: 25}}, lattlast: {level: 'warning'}},
    messages: {},
    examples: [],
    create: () => ({})
  })
  return {...rule, ...changes}
}

const RULES = [ruleNamed('lang-mening'), ruleNamed('lix', {status: 'trial'}), ruleNamed('mallrest')]

function read(text: string) {
  const source = {file: 'klarsprak.config.yaml', text}
  return validateConfig(parseConfigText(source), source, RULES)
}

function faultOf(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof UserError) return error.in('sv')
    throw error
  }
  throw new Error('no fault')
}

function resolved(text: string, path = 'brev.md', wishes?: Parameters<typeof resolveRules>[3]) {
  const config = read(text)
  const resolution = resolveRules(RULES, config, overrideMatcher(config)(path), wishes)
  return Object.fromEntries(resolution.rules.map(rule => [rule.rule.id, rule]))
}

describe('reading a configuration', () => {
  it('understands Swedish and English names, with and without å, ä, ö', () => {
    const swedish = read('profil: webb\nregler:\n  lang-mening: {nivå: varning, högst-ord: 30}\n')
    const english = read('profile: webb\nrules:\n  lang-mening: {level: warning, maxWords: 30}\n')
    expect(swedish).toEqual(english)
    expect(read('tillägg: [a.js]').plugins).toEqual(['a.js'])
    expect(read('tillagg: a.js').plugins).toEqual(['a.js'])
  })

  it('reads JSON, also with tabs', () => {
    expect(read('{\n\t"profil": "brev",\n\t"regler": {"lix": "av"}\n}').profile?.value).toBe('brev')
  })

  it('takes an empty file for no settings', () => {
    expect(read('# bara en kommentar\n').rules).toEqual([])
  })

  it.each([
    ['profl: webb', 1, 'Menade du ”profil”', '^^^^^'],
    ['urval: rekommenderad\nprofil: web', 2, 'Menade du ”webb”', '^^^'],
    ['regler:\n  lang-menning: av', 2, 'Menade du ”lang-mening”', '^^^^^^^^^^^^'],
    ['regler:\n  lix: varnin', 2, 'Menade du ”varning”', '^^^^^^'],
    ['regler:\n  lang-mening:\n    maxWord: 3', 3, 'Menade du ”maxWords”', '^^^^^^^'],
    ['regler:\n  lang-mening:\n    maxWords: 0', 3, 'ett heltal från 1', '^'],
    ['regler:\n  lang-mening:\n    maxWords: många', 3, 'ett heltal från 1, inte ”många”', '^^^^^'],
    ['regler:\n  lang-mening:\n    strict: kanske', 3, 'true eller false', '^^^^^^'],
    ['regler:\n  lang-mening:\n    style: längre', 3, 'Välj bland: kort, lång', '^^^^^^'],
    ['regler:\n  lang-mening:\n    words: {a: 1}', 3, 'en lista med texter', '^^^^^^'],
    ['regler:\n  lang-mening: 3', 2, 'en nivå eller namn och värden', '^'],
    ['anpassningar:\n  - profil: webb', 2, 'Säg vilka filer det gäller', '^'],
    ['profil: webb\nprofile: brev', 2, 'är samma sak', '^^^^^^^'],
    ['profil: webb\nprofil: brev', 2, 'Samma namn står två gånger', '^'],
    ['regler:\n\tlix: av', 2, 'mellanslag i stället för tabb', '^'],
    ['regler: [', 1, 'går inte att tolka', ''],
    ['- webb', 1, 'lista med namn och värden', '^']
  ])('shows the line and the nearest right name: %j', (text, line, message, marks) => {
    const fault = faultOf(text)
    expect(fault).toMatch(new RegExp(`^klarsprak\\.config\\.yaml, rad ${line}: `))
    expect(fault).toContain(message)
    expect(fault).toContain(marks)
    if (marks !== '') expect(fault).toContain(`${line} │ ${(text.split('\n')[line - 1] ?? '').replace('\t', ' ')}`)
  })

  it('names file and key where there is no line: a configuration written as code', () => {
    const source = {file: 'klarsprak.config.js', text: null}
    expect(() => validateConfig(configNodeOf({profil: 'web'}), source, RULES)).toThrow(
      /^klarsprak\.config\.js: ”profil” kan inte vara ”web”\. Menade du ”webb”/u
    )
  })

  it('is not overwhelmed by aliases within aliases or by depth', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (let i = 1; i < 9; i++)
      bomb.push(`${'abcdefghi'[i]}: &${'abcdefghi'[i]} [${`*${'abcdefghi'[i - 1]},`.repeat(9)}]`)
    expect(faultOf(bomb.join('\n'))).toContain('för många nivåer')
    expect(faultOf(`profil: ${'['.repeat(40)}${']'.repeat(40)}`)).toContain('för många nivåer')
  })
})

describe('what is in force', () => {
  it('lets later settings win, and knows where each comes from', () => {
    const text = [
      'profil: rapport',
      'regler:',
      '  lang-mening: {strict: true}',
      'anpassningar:',
      '  - filer: ["*.docx"]',
      '    regler:',
      '      lang-mening: {nivå: fel, maxWords: 10}'
    ].join('\n')
    const markdown = resolved(text)['lang-mening']
    expect(markdown?.level).toEqual({value: null, origin: {kind: 'default'}})
    expect(markdown?.options.maxWords).toEqual({value: 25, origin: {kind: 'profile', profile: 'rapport'}})
    expect(markdown?.options.strict?.origin).toEqual({kind: 'file', file: 'klarsprak.config.yaml', line: 3})
    expect(markdown?.options.words).toEqual({value: [], origin: {kind: 'default'}})
    const word = resolved(text, 'beslut/avslag.docx')['lang-mening']
    expect(word?.level).toEqual({value: 'error', origin: {kind: 'file', file: 'klarsprak.config.yaml', line: 7}})
    expect(word?.options.maxWords?.value).toBe(10)
    expect(word?.options.strict?.value).toBe(true)
  })

  it('lets an override choose another profile, and the command line choose above all', () => {
    const text = 'profil: rapport\nanpassningar:\n  - {filer: "latt/**", profil: lattlast}'
    expect(resolved(text, 'latt/a.md')['lang-mening']?.level.value).toBe('warning')
    expect(resolved(text, 'annat/a.md')['lang-mening']?.options.maxWords?.value).toBe(25)
    const wishes = {profile: 'brev' as const, levels: [{rule: 'lang-mening', level: 'off' as const}], only: []}
    const above = resolved(text, 'latt/a.md', wishes)['lang-mening']
    expect(above?.level).toEqual({value: 'off', origin: {kind: 'commandLine'}})
    expect(above?.options.maxWords?.value).toBe(20)
  })

  it('leaves rules on trial out unless all are asked for or the rule is named', () => {
    expect(resolved('').lix?.level).toEqual({value: 'off', origin: {kind: 'preset'}})
    expect(resolved('urval: alla').lix?.level.value).toBe(null)
    expect(resolved('regler: {lix: råd}').lix?.level.value).toBe('notice')
    expect(resolved('', 'a.md', {levels: [], only: ['lix']}).lix?.level.value).toBe(null)
  })

  it('silences the rule about empty fields in templates', () => {
    const text = 'anpassningar:\n  - {filer: "mallar/**", mall: true}'
    expect(resolved(text, 'mallar/beslut.md').mallrest?.level.value).toBe('off')
    expect(resolved(text, 'beslut.md').mallrest?.level.value).toBe(null)
  })

  it('refuses a wish for a rule that does not exist', () => {
    expect(() => resolved('', 'a.md', {levels: [], only: ['lang-menning']})).toThrow(/Menade du ”lang-mening”/u)
  })
})
