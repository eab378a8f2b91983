import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {packageLanguage} from '../../src/entry/load-language.js'
import {lint} from '../../src/lint/engine.js'
import {buildPhraseIndex} from '../../src/lint/phrase-index.js'
import {defaultOptions} from '../../src/rule/options.js'
import {overdueTerms, parseTermList, withTerms} from '../../src/rule/term-list.js'
import {UserError} from '../../src/text/user-error.js'
import {dictionaries} from '../support/dictionaries.js'
import {readText} from '../support/read-text.js'

const LIST = [
  'term\tavrådda\tägare\tgranskas',
  'ekonomiskt bistånd\tsocialbidrag;socialhjälp\tSocialtjänsten\t2026-05-01',
  'stödperson\tbarnvakt\t\t2027-01-01',
  'intyg\tattest\t\t'
].join('\n')

/** The findings of avradd-term with our own lists and these terms. */
function findingsIn(text: string): readonly string[] {
  const rule = rules.find(({id}) => id === 'avradd-term')!
  const index = buildPhraseIndex([rule], withTerms(dictionaries, parseTermList(LIST, 'termer.tsv')))
  const document = readText(text)
  const inForce = {rule, level: null, options: defaultOptions(rule.options)}
  return lint(document, [inForce], index, packageLanguage).findings.map(({block, data, suggestions}) => {
    const [first] = suggestions
    const {text: own = ''} = document.blocks[block] ?? {}
    return first
      ? own.slice(0, first.span.start) + first.replacement + own.slice(first.span.end)
      : `(${data.suggestion})`
  })
}

describe('an organisation’s deprecated term', () => {
  it.each([
    ['Barnvakten heter Eva.', 'Stödpersonen heter Eva.'],
    ['Vi söker två barnvakter.', 'Vi söker två stödpersoner.'],
    ['Socialbidraget betalas ut i maj.', 'Det ekonomiska biståndet betalas ut i maj.'],
    ['Du kan få socialbidrag.', 'Du kan få ekonomiskt bistånd.'],
    ['Ta med en attest från läkaren.', 'Ta med ett intyg från läkaren.'],
    ['Attesten ska vara ny.', 'Intyget ska vara ny.']
  ])('is found, with the preferred one in its form: %s', (text, mended) => {
    expect(findingsIn(text)).toEqual([mended])
  })

  it('is left alone where the preferred one stands, and in a quotation', () => {
    expect(findingsIn('Stödpersonen ringer om ditt intyg.')).toEqual([])
    expect(findingsIn('Hon skrev: ”Jag vill ha en barnvakt på fredag kväll.”')).toEqual([])
  })
})

describe('a term list', () => {
  it('may have its columns in English', () => {
    const [term] = parseTermList('preferred\tdeprecated\towner\treview\nintyg\tattest\tArkivet\t2026-01-31\n', 't.tsv')
    expect(term).toMatchObject({preferred: 'intyg', deprecated: ['attest'], owner: 'Arkivet', review: '2026-01-31'})
  })

  it.each([
    ['avrådda\nattest\n', 'Ordlistan t.tsv, rad 1: kolumnen ”term” saknas.'],
    ['term\tavråda\nintyg\tattest\n', 'rad 1: okänd kolumn ”avråda”. Menade du ”avrådda”?'],
    ['term\tavrådda\n# vanliga\n\n\tattest\n', 'rad 4: ”term” är tom.'],
    ['term\tgranskas\nintyg\t2026-02-30\n', 'rad 2: ”2026-02-30” är ingen dag.'],
    ['term\tordklass\nintyg\tsubst\n', 'rad 2: ordklassen ”subst” finns inte.'],
    ['term\tavrådda\nintyg\tattest\nbevis\tAttest\n', 'rad 3: ”Attest” står redan under ”intyg”.']
  ])('is refused with file and line: %j', (text, message) => {
    expect(() => parseTermList(text, 't.tsv')).toThrow(UserError)
    expect(() => parseTermList(text, 't.tsv')).toThrow(message)
  })

  it('tells which terms should have been looked over, the day itself not yet', () => {
    const terms = parseTermList(LIST, 't.tsv')
    expect(overdueTerms(terms, '2026-05-01')).toEqual([])
    expect(overdueTerms(terms, '2027-06-01').map(({preferred}) => preferred)).toEqual([
      'ekonomiskt bistånd',
      'stödperson'
    ])
  })
})
