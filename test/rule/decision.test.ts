/** Letters understood as decisions, whatever their shape. */
import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {analyseBlock} from '../../src/language/analyse.js'
import {findDates} from '../../src/rule/decision/dates.js'
import {readDecision} from '../../src/rule/decision/read-decision.js'
import {COMPLETE_LETTERS, type DecisionLetter, FIELD_LETTERS, OTHER_TEXTS, PAGES} from '../support/decision-letters.js'
import {readText} from '../support/read-text.js'
import {runRule} from '../support/run-rule.js'

const letterRules = rules.filter(rule => 'decision' in rule.options && rule.status === 'stable')

function understand({text, format}: Pick<DecisionLetter, 'text' | 'format'>) {
  return readDecision(readText(text, format), analyseBlock)
}

function complaints({text, format}: DecisionLetter, asDecision: boolean): readonly string[] {
  const document = readText(text, format)
  return letterRules.flatMap(rule =>
    runRule(rule, document, asDecision ? {decision: true} : {})
      .filter(({level}) => level !== 'info')
      .map(finding => `${finding.rule} (${finding.message})`)
  )
}

const letter = (name: string) => {
  const found = COMPLETE_LETTERS.find(other => other.name.startsWith(name))
  if (!found) throw new Error(`No letter: ${name}`)
  return found
}

/** The letter without each sentence or line that matches. */
function without(name: string, ...parts: readonly (string | RegExp)[]): DecisionLetter {
  const whole = letter(name)
  const text = parts.reduce<string>((rest, part) => {
    const less = rest.replace(part, '')
    if (less === rest) throw new Error(`Not in the letter: ${part}`)
    return less
  }, whole.text)
  return {...whole, text}
}

describe('a complete decision', () => {
  it.each(COMPLETE_LETTERS)('is known as one: $name', example => {
    expect(understand(example).kind).toBe('decision')
  })

  it.each(COMPLETE_LETTERS)('is left in peace by the rules about decisions: $name', example => {
    expect(complaints(example, false)).toEqual([])
    expect(complaints(example, true)).toEqual([])
  })
})

describe('a text that is no decision', () => {
  it.each(OTHER_TEXTS)('is left in peace whatever the profile: $name', example => {
    expect(understand(example).kind).toBe('other')
    expect(complaints(example, true)).toEqual([])
  })

  it.each(PAGES)('is left in peace without the profile: $name', example => {
    expect(understand(example).kind).not.toBe('decision')
    expect(complaints(example, false)).toEqual([])
  })
})

describe('what is decided', () => {
  it.each([
    ['a refusal without', 'refused'],
    ['a refusal with the', 'refused'],
    ['a favourable', 'granted'],
    ['a decision in a table', 'partly'],
    ['several decisions', 'partly'],
    ['a template', 'unknown'],
    ['a message', 'burden'],
    ['a reclaim', 'burden'],
    ['a partial refusal', 'partly']
  ])('%s letter is %s', (name, outcome) => {
    expect(understand(letter(name)).outcome).toBe(outcome)
  })

  it.each([
    ['Om nämnden avslår din ansökan kan du överklaga.'],
    ['Försäkringskassan avslår ofta sådana ansökningar, tror du.'.replace('avslår ofta', 'kan avslå')],
    ['När vi beviljar hemtjänst gör vi en plan.'],
    ['Du får veta mer i nästa vecka.'],
    ['Du får svar på din ansökan om bidrag i maj.'],
    ['Får du bistånd för maj?']
  ])('nothing in: %s', text => {
    expect(understand({text, format: 'plain'}).rulings).toEqual([])
  })

  it.each([
    ['Ansökan om bistånd avslås.', 'refused'],
    ['Din ansökan om pengar till glasögon är avslagen.', 'refused'],
    ['Nämnden beviljar inte boendestöd.', 'refused'],
    ['Nämnden bifaller din ansökan delvis.', 'partly'],
    ['Nämnden har beslutat att du får hemtjänst.', 'granted'],
    ['Ditt stöd upphör den 1 maj.', 'burden']
  ])('%s is %s', (text, outcome) => {
    expect(understand({text, format: 'plain'}).outcome).toBe(outcome)
  })
})

describe('a part that is missing', () => {
  it('is named: the decision', () => {
    expect(
      complaints(
        without('a refusal with the', 'Socialnämnden i Ekfors avslår din ansökan om boendestöd.', 'Avslag på ansökan'),
        true
      )
    ).toContain('beslutsmening-saknas (missing)')
  })

  it('is named: the reasons', () => {
    const reasonless = without('a refusal without', /Skälet är att.*\n/u)
    expect(complaints(reasonless, false)).toEqual(['motivering-saknas (why)'])
  })

  it('is named: the law', () => {
    expect(complaints(without('a refusal without', /Beslutet bygger på.*\n/u), false)).toEqual(['lagrum-saknas (law)'])
  })

  it('is named: how to appeal', () => {
    expect(complaints(without('a refusal without', /Du kan överklaga.*\n/u), false)).toEqual([
      'overklagande-saknas (missing)'
    ])
  })

  it('is named: the time to appeal', () => {
    expect(complaints(without('a refusal without', / Vi måste ha fått[^.]*\./u), false)).toEqual([
      'overklagande-saknas (time)'
    ])
  })

  it('is named: what the time is counted from', () => {
    expect(complaints(without('a refusal without', / från den dag då du fick beslutet/u), false)).toEqual([
      'overklagandetid-fel (start)'
    ])
  })

  it('is named: where the appeal is sent', () => {
    expect(
      complaints(
        {
          ...letter('a reclaim'),
          text: letter('a reclaim').text.replace('Skicka brevet till oss inom', 'Överklaga inom')
        },
        false
      )
    ).toEqual(['overklagande-vart (where)'])
  })

  it('is named: what the appeal shall contain', () => {
    expect(complaints(without('a refusal without', / Skriv vilket beslut[^.]*\./u), false)).toEqual([
      'overklagande-innehall (both)'
    ])
  })

  it('is named: who decided', () => {
    expect(complaints(without('a refusal without', /\nJonas Wide.*/u), false)).toEqual(['beslutsfattare-saknas (who)'])
  })

  it('is named: the day', () => {
    expect(complaints(without('a refusal without', /Datum.*\n/u), false)).toEqual(['beslutsfattare-saknas (day)'])
  })

  it('is named: for how long', () => {
    expect(complaints(without('a favourable', ' från den 8 juni 2026 tills vidare'), false)).toEqual([
      'beslut-period (period)'
    ])
  })

  it('is not asked for where the law does not: reasons and appeal of a favourable decision', () => {
    const {parts, appeal} = understand(letter('a favourable'))
    expect(parts.reasons).toBe(false)
    expect(appeal.mention).toBeUndefined()
    expect(complaints(letter('a favourable'), true)).toEqual([])
  })
})

describe('a part that is wrong or late', () => {
  it('is named: the time counted from the day of the decision', () => {
    const wrong = letter('a refusal without').text.replace('från den dag då du fick beslutet', 'från beslutsdatum')
    expect(complaints({...letter('a refusal without'), text: wrong}, false)).toEqual(['overklagandetid-fel (from)'])
  })

  it('is named: the appeal sent straight to the court', () => {
    const wrong = letter('a refusal without')
      .text.replace(
        /Skriv till Förvaltningsrätten i Göteborg men skicka brevet till Omsorgsnämnden[^.]*\./u,
        'Skicka brevet till Förvaltningsrätten i Göteborg.'
      )
      .replace('Vi måste ha fått ditt brev', 'Brevet ska ha kommit in')
    expect(complaints({...letter('a refusal without'), text: wrong}, false)).toEqual(['overklagande-vart (toYou)'])
  })

  it('is named: the decision after the reasons', () => {
    const {text, ...rest} = letter('a refusal with the')
    const [, decision = ''] = /(## Beslut\n\n.*\n\n)/u.exec(text) ?? []
    const late = text
      .replace(decision, '')
      .replace('## Bestämmelser', `${decision}## Bestämmelser`)
      .replace('# Avslag på', '# Om din')
    expect(complaints({...rest, text: late}, false)).toEqual(['beslutsmening-forst (late)'])
  })
})

describe('the kinds of appeal', () => {
  it('are told apart', () => {
    expect(understand(letter('a decision that may not')).appeal.kind).toBe('none')
    expect(understand(letter('legality')).appeal.kind).toBe('legality')
    expect(understand(letter('several')).appeal.kind).toBe('ordinary')
    expect(understand(letter('the instructions in')).appeal.isEnclosed).toBe(true)
  })
})

describe('an appeal of the past', () => {
  it('is background, not instructions', () => {
    const text = 'Nämnden avslår ansökan. Beslutet överklagades i maj. Du har inte överklagat förr.'
    expect(understand({text, format: 'plain'}).appeal.mention).toBeUndefined()
  })
})

describe('dates', () => {
  it('are read in the forms that letters have', () => {
    const text = 'Den 3 maj 2026, 2026-05-04, 5/5 2026 och 1:a juni 2026, men inte 2026-13-01 eller 31 februari 2026.'
    expect(findDates(text).map(({iso}) => iso)).toEqual(['2026-05-03', '2026-05-04', '2026-05-05', '2026-06-01'])
  })
})

describe('a decision as it comes from the office', () => {
  const ids = new Set(['kontakt-saknas', 'motsagelse', 'gammal-lag'])
  const all = rules.filter(rule => rule.status === 'stable' && ('decision' in rule.options || ids.has(rule.id)))

  it.each(FIELD_LETTERS)('has the faults that an editor names: $name', ({text, format, expected}) => {
    const document = readText(text, format)
    const found = all.flatMap(rule =>
      runRule(rule, document)
        .filter(({level}) => level !== 'info')
        .map(finding => `${finding.rule} (${finding.message})`)
    )
    expect(found).toEqual(expected)
  })
})
