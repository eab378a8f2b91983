/** Personal data is pointed out, and never shown in full by any report. */
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, loadLanguage, readSource} from '../../src/entry/node.js'
import {defaultOptions} from '../../src/rule/options.js'
import {
  findEmailAddresses,
  findIdentityNumbers,
  findPersonNames,
  findPhoneNumbers
} from '../../src/rule/personal-data.js'

const VALUES = ['19000101-9801', 'Maja Lindgren', '070-465 00 12', '0704650012', 'maja.lindgren@hotmail.com']

const PAGE = `# Klagomål från Maja Lindgren

Maja Lindgren, 19000101-9801, har med anledning av att hon ej erhållit svar på sin skrivelse den 3 maj inkommit med en ny skrivelse i vilken det framgår att hon skall nås på 070-465 00 12, 0704650012 eller maja.lindgren@hotmail.com, och erhållit en kopia av handlingarna (dnr SN 2026/0412).

## Maja Lindgren och svaret

Svaret skickades till maja.lindgren@hotmail.com!`

describe('a page with personal data', () => {
  it('has its places pointed out, and no value in the report, whichever rule speaks', async () => {
    const reviewer = createReviewer({
      rules: allRules.map(rule => ({
        rule,
        level: null,
        options: {...defaultOptions(rule.options), ...(rule.id === 'personuppgift' && {panel: true})}
      })),
      dictionaries: loadDictionaries(),
      allRules,
      lowestLevel: 'info',
      today: '2026-11-22',
      language: loadLanguage
    })
    const report = await reviewer.review(await readSource('sida.md', PAGE))
    const own = report.findings.filter(({rule}) => rule === 'personuppgift')
    expect(own.map(({message}) => message)).toEqual([
      'name',
      'name',
      'identity',
      'phone',
      'phone',
      'mail',
      'name',
      'mail'
    ])
    expect(report.findings.length).toBeGreaterThan(own.length + 3)
    const shown = JSON.stringify(report)
    for (const value of VALUES) expect(shown).not.toContain(value)
    expect(own[0]?.passage).toEqual({text: 'Klagomål från M••• ••••••••', span: {start: 14, end: 27}})
    expect(own[1]?.headingPath).toEqual(['Klagomål från M••• ••••••••'])
  })
})

describe('signs of personal data', () => {
  const words = (text: string, spans: readonly {readonly start: number; readonly end: number}[]) =>
    spans.map(({start, end}) => text.slice(start, end))

  it('finds identity numbers by day and check digit', () => {
    const text =
      '19000101-9801, 000101-9801, 000101+9801, 190001019801, samordningsnummer 000161-9808, fel: 19000101-9802, 19001301-9801, 0001019801, 212000-1140'
    expect(words(text, findIdentityNumbers(text))).toEqual([
      '19000101-9801',
      '000101-9801',
      '000101+9801',
      '190001019801',
      '000161-9808'
    ])
    expect(findIdentityNumbers('Personnummer: 0001019801')).toHaveLength(1)
  })

  it('finds phone numbers but not dates, case numbers or amounts', () => {
    const text =
      '08-465 004 12, 070-465 00 12, +46 8 465 004 12, 0704650012, 2026-05-04, SN 2026/0412, 10 000 000, 0-6 år'
    expect(words(text, findPhoneNumbers(text))).toEqual([
      '08-465 004 12',
      '070-465 00 12',
      '+46 8 465 004 12',
      '0704650012'
    ])
  })

  it('finds addresses, or only those of private persons', () => {
    const text = 'kontakt@ekfors.example, eva.ek@gmail.com'
    expect(words(text, findEmailAddresses(text, false))).toHaveLength(2)
    expect(words(text, findEmailAddresses(text, true))).toEqual(['eva.ek@gmail.com'])
  })

  it('finds full names, and leaves places, boards and works', () => {
    const text =
      'Eva Berg, Ali Norén, Zara Westergren och Karl-Erik von Post bor i Norra Ekfors. Region Skåne, Svenska Kyrkan, Anna Lindhs plats? Ekfors Energi och Stora Torget är platser.'
    expect(words(text, findPersonNames(text)).slice(0, 4)).toEqual([
      'Eva Berg',
      'Ali Norén',
      'Zara Westergren',
      'Karl-Erik von Post'
    ])
    expect(words(text, findPersonNames(text)).slice(4)).toEqual(['Anna Lindhs'])
  })
})
