import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {readText} from '../support/read-text.js'
import {runRule} from '../support/run-rule.js'

/** What the rule would write instead of the marked word, first suggestion, in `text`. */
function suggestionIn(id: string, text: string): readonly string[] {
  const rule = rules.find(other => other.id === id)
  if (!rule) throw new Error(id)
  return runRule(rule, readText(text)).map(
    finding => finding.suggestions[0]?.replacement ?? `(${finding.data.suggestion})`
  )
}

describe('a replacement', () => {
  it.each([
    ['Ansökan inkom i mars.', 'kom in'],
    ['Du har erhållit stöd sedan maj.', 'fått'],
    ['Du erhåller stöd från maj.', 'får'],
    ['Stödet började erhållas i maj, säger hon.', '(få)'],
    ['Du kan inlämna intyget i maj.', 'lämna in'],
    ['Intyget inlämnades i maj.', 'lämnades in'],
    ['Vi har översänt intyget.', 'skickat'],
    ['Intyget översändes i maj.', 'skickades'],
    ['Kommunen tillhandahåller en bil.', 'erbjuder'],
    ['Det föreligger hinder för stödet.', 'finns'],
    ['Det förelåg hinder för stödet.', 'fanns'],
    ['Hyran utgör en del av kostnaden.', 'är'],
    ['De åberopade en dom.', 'hänvisade till'],
    ['Uppgifterna återfinns i bilagan.', 'finns'],
    ['Uppgifterna återfanns i bilagan.', 'fanns'],
    ['Utredningen påbörjades i maj.', 'började'],
    ['Nämnden har åsidosatt reglerna.', 'inte följt'],
    ['Erhåller du stöd från maj?', 'Får'],
    ['Hon har anmanats att betala.', 'uppmanats']
  ])('comes in the form of the match: %s', (text, expected) => {
    expect(suggestionIn('kanslisprak', text)[0]).toBe(expected)
  })

  it('is left out when the word order would have to change', () => {
    expect(suggestionIn('fast-sammansatt-verb', 'I maj mottog vi intyget.')).toEqual(['(ta emot)'])
  })

  it('is another first in the sentence where the word would be read as a condition', () => {
    expect(suggestionIn('lang-preposition', 'Beträffande din hyra gäller samma sak.')).toEqual(['När det gäller'])
    expect(suggestionIn('lang-preposition', 'Vi skriver beträffande din hyra.')).toEqual(['om'])
  })

  it('that says du is offered only in a text that does', () => {
    expect(suggestionIn('kanslisprak', 'Om ansökan beviljas får barnet en plats.')).toEqual([])
    expect(suggestionIn('kanslisprak', 'Om ansökan beviljas får du en plats.')).toEqual(['du får det du har ansökt om'])
  })

  it('keeps number and definiteness of a noun', () => {
    expect(suggestionIn('kanslisprak', 'Du har fått två anmaningar.')).toEqual(['uppmaningar'])
    expect(suggestionIn('kanslisprak', 'Läs anmaningens första sida.')).toEqual(['uppmaningens'])
  })

  it('takes the words before a noun with it when the gender changes', () => {
    expect(suggestionIn('kanslisprak', 'Det blev ett dröjsmål på en vecka.')).toEqual(['en försening'])
    expect(suggestionIn('kanslisprak', 'Ett dröjsmål kan uppstå.')).toEqual(['En försening'])
    expect(suggestionIn('kanslisprak', 'Detta onödiga dröjsmål beror på oss.')).toEqual(['Denna onödiga försening'])
  })

  it.each([
    ['yrkestitel-konsmarkerad', 'Två justeringsmän skrev under.', 'justerare'],
    ['yrkestitel-konsmarkerad', 'Justeringsmännen skrev under.', 'Justerarna'],
    ['yrkestitel-konsmarkerad', 'Förtroendemännen får arvode.', 'De förtroendevalda'],
    ['skrytfena', 'Informationsåtgärderna börjar i maj.', 'Informationen'],
    ['overklagan-ord', 'Skicka din skriftliga överklagan till oss.', 'ditt skriftliga överklagande'],
    ['overklagan-ord', 'Överklagan ska komma in i tid.', 'Överklagandet']
  ])('of a noun stands in its number and definiteness: %s, %s', (id, text, expected) => {
    expect(suggestionIn(id, text)).toEqual([expected])
  })

  it('is left out in the passive where a preposition would stand alone', () => {
    expect(suggestionIn('kanslisprak', 'Överklagandet bifalls.')).toEqual(['(säga ja till)'])
    expect(suggestionIn('kanslisprak', 'De bifaller överklagandet.')).toEqual(['säger ja till'])
    expect(suggestionIn('fast-sammansatt-verb', 'Det ska tillses att du får hjälp.')).toEqual(['ses till'])
  })

  it('takes den här along', () => {
    expect(suggestionIn('lanord', 'Den här workshopen börjar i maj.')).toEqual(['Det här arbetsmötet'])
  })

  it('is left out when an adjective could not follow', () => {
    expect(suggestionIn('kanslisprak', 'Det blev ett kort dröjsmål.')).toEqual(['(försening)'])
    expect(suggestionIn('kanslisprak', 'Dröjsmålet var onödigt.')).toEqual(['(försening)'])
  })

  it('agrees with its noun when it is an adjective', () => {
    expect(suggestionIn('kanslisprak', 'Ta med erforderliga papper.')).toEqual(['nödvändiga'])
    expect(suggestionIn('kanslisprak', 'Ta med erforderligt intyg.')).toEqual(['nödvändigt'])
  })

  it.each([
    'Det är ännu inte klarlagt vad som hände.',
    'Beslutet är diariefört.',
    'Vi hittade begagnade möbler.',
    'Du får ett utökat stöd.'
  ])('is not made for a participle: %s', text => {
    expect(suggestionIn('kanslisprak', text)).toEqual([])
  })

  it('is made for a supine that looks like a participle', () => {
    expect(suggestionIn('kanslisprak', 'Nämnden har inte klarlagt vad som hände.')).not.toEqual([])
    expect(suggestionIn('kanslisprak', 'De har utökat stödet.')).toEqual(['ökat'])
  })

  it.each([
    ['Stödet erhålles i maj.', '(få)'],
    ['Du kan mottaga stödet.', 'ta emot'],
    ['Du mottager stödet i maj.', 'tar emot']
  ])('is found for an old form: %s', (text, expected) => {
    const found = [...suggestionIn('kanslisprak', text), ...suggestionIn('alderdomligt-ord', text)]
    expect(found).toEqual([expected])
  })
})

describe('an expression', () => {
  it('is found with words between the verb and the rest', () => {
    expect(suggestionIn('kanslisprak', 'Du får gärna inkomma skriftligen med ditt svar.')).toHaveLength(1)
    expect(suggestionIn('kanslisprak', 'Har du inte möjlighet att komma ringer du oss.')).toHaveLength(1)
  })

  it('is not found where an adjective between makes it say more', () => {
    expect(suggestionIn('kanslisprak', 'Du som har en verklig möjlighet att få jobb får stanna.')).toEqual([])
  })

  it('is not found across other words that belong elsewhere', () => {
    expect(suggestionIn('tautologi', 'Vi planerar mötet i god tid i förväg.')).toEqual([])
  })

  it('wins when it is longer', () => {
    expect(suggestionIn('kanslisprak', 'Du ska inkomma med intyg.')).toEqual(['lämna in'])
  })

  it('is left alone in a quotation, in a name and when it is mentioned', () => {
    expect(suggestionIn('kanslisprak', 'Lagen säger: ”Om behov föreligger ska nämnden utreda.”')).toEqual([])
    expect(suggestionIn('kanslisprak', 'Boken heter Att Erhålla Stöd.')).toEqual([])
    expect(suggestionIn('kanslisprak', 'Skriv inte ”erhålla” i brev.')).toEqual([])
  })
})
