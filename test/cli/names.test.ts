import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {completionScript} from '../../src/cli/completion-script.js'
import {COMMANDS, commandNames, OPTIONS, type OptionName, SHELLS} from '../../src/cli/names.js'
import {normaliseArguments} from '../../src/cli/normalise-argv.js'
import {wantsColour} from '../../src/cli/session.js'
import {foldName, nearestName} from '../../src/text/nearest.js'
import {folderWith} from '../support/run-program.js'

describe('the table of names', () => {
  it('has no name twice', () => {
    const options = OPTIONS.flatMap((option: OptionName) => [
      ...new Set([option.id, option.english]),
      ...(option.short ? [option.short] : [])
    ])
    expect(new Set(options).size).toBe(options.length)
    const commands = COMMANDS.flatMap(commandNames)
    expect(new Set(commands).size).toBe(commands.length)
  })

  it('has ids that are the Swedish names without å, ä and ö', () => {
    for (const {id, swedish} of [...OPTIONS, ...COMMANDS] as {id: string; swedish?: string}[])
      if (swedish) expect(foldName(swedish)).toBe(id)
  })
})

describe('normaliseArguments', () => {
  it('puts Swedish names in place of English and of å, ä, ö, composed or not', () => {
    expect(normaliseArguments(['measure', '--output', 'a', '--språk=en'])).toEqual([
      'matt',
      '--utfil',
      'a',
      '--sprak=en'
    ])
    expect(normaliseArguments(['m\u0061\u030att', '-q'])).toEqual(['matt', '--tyst'])
  })

  it('leaves values, operands, unknown names and what follows -- as they are', () => {
    expect(normaliseArguments(['check', '--output', '--profile', 'measure'])).toEqual([
      'granska',
      '--utfil',
      '--profile',
      'measure'
    ])
    expect(normaliseArguments(['check', '--', '--output', 'check'])).toEqual(['granska', '--', '--output', 'check'])
    expect(normaliseArguments(['check', '--foo', '-'])).toEqual(['granska', '--foo', '-'])
  })
})

describe('nearestName', () => {
  it('finds a near name and no far one', () => {
    expect(nearestName('gransak', ['granska', 'regler'])).toBe('granska')
    expect(nearestName('språk', ['sprak'])).toBe('sprak')
    expect(nearestName('xyz', ['granska', 'regler'])).toBeUndefined()
    expect(nearestName('lix', ['ord'])).toBeUndefined()
  })

  it('takes no longer for a very long word', () => {
    expect(nearestName('x'.repeat(1_000_000), ['granska'])).toBeUndefined()
  })
})

describe('colour', () => {
  it.each([
    [{}, true, false, true],
    [{}, false, false, false],
    [{NO_COLOR: '1'}, true, false, false],
    [{NO_COLOR: ''}, true, false, true],
    [{FORCE_COLOR: '1'}, false, false, true],
    [{FORCE_COLOR: '0'}, true, false, false],
    [{FORCE_COLOR: '1'}, true, true, false],
    [{TERM: 'dumb'}, true, false, false]
  ])('%j, a terminal: %s, forbidden: %s → %s', (environment, isTerminal, forbidden, expected) => {
    expect(wantsColour(environment, isTerminal, forbidden)).toBe(expected)
  })
})

describe('shell completion', () => {
  const rules = ['kanslisprak', 'lang-mening']

  it.each(SHELLS)('%s knows every command, option and rule in both languages', shell => {
    const script = completionScript(shell, rules, 'sv')
    for (const name of [...COMMANDS.flatMap(({id, english}) => [id, english]), ...rules]) expect(script).toContain(name)
    for (const {id, english} of OPTIONS) for (const name of [id, english]) expect(script).toContain(name)
  })

  const bash = (words: readonly string[]) => {
    const file = join(folderWith({}), 'klarsprak.bash')
    writeFileSync(file, completionScript('bash', rules, 'sv'))
    const line = words.map(word => `'${word}'`).join(' ')
    const code = `source '${file}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _klarsprak; printf '%s\\n' "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', code], {encoding: 'utf8'})
      .stdout.split('\n')
      .filter(word => word !== '')
  }

  it.each([
    [['klarsprak', 'gran'], ['granska']],
    [['klarsprak', 'check', '--fo'], ['--format']],
    [
      ['klarsprak', 'granska', '--format', ''],
      ['terminal', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown']
    ],
    [
      ['klarsprak', 'granska', '--format', '=', 'j'],
      ['json', 'junit']
    ],
    [['klarsprak', 'granska', '--bara', 'kanslisprak,la'], ['kanslisprak,lang-mening']],
    [['klarsprak', 'granska', '--regel', 'lang'], ['lang-mening=']],
    [['klarsprak', 'granska', '--regel', 'lang-mening', '=', 'v'], ['varning']],
    [['klarsprak', 'regler', 'kan'], ['kanslisprak']],
    [['klarsprak', 'komplettering', 'z'], ['zsh']]
  ])('bash completes %j', (words, expected) => {
    expect(bash(words)).toEqual(expected)
  })
})
