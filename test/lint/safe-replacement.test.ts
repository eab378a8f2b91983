/** Which replacements of the word list may be made unseen. The sentences are traps that real texts taught us. */
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, readSource} from '../../src/entry/node.js'
import {defaultOptions} from '../../src/rule/options.js'

const reviewer = createReviewer({
  rules: allRules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
  dictionaries: loadDictionaries(),
  allRules,
  lowestLevel: 'info',
  today: '2026-01-01'
})

async function safeEdits(text: string): Promise<readonly string[]> {
  const document = await readSource('a.txt', text)
  const {findings} = await reviewer.inspect(document)
  return findings.flatMap(({block, suggestions}) =>
    suggestions
      .filter(({safe}) => safe)
      .map(({span, replacement}) => `${document.blocks[block]?.text.slice(span.start, span.end)} → ${replacement}`)
  )
}

describe('a replacement that is made unseen', () => {
  it.each([
    ['Du har erhållit ett brev från oss.', 'erhållit → fått'],
    ['Avgiften skall erläggas i förväg.', 'skall → ska', 'erläggas → betalas'],
    ['Vi skickar brevet i syfte att hjälpa dig.', 'i syfte att → för att'],
    ['Studien kräves av nämnden innan du får börja.', 'kräves → krävs'],
    ['Hon vill ej flytta härifrån i år.', 'ej → inte']
  ])('is one that fits wherever the words stand: %s', async (text, ...edits) => {
    expect(await safeEdits(text)).toEqual(edits)
  })

  it.each([
    'Detsamma gäller om du flyttar till en annan kommun.',
    'Avgiften är densamma som förra året för alla.',
    'Hon har avlagt examen vid universitetet i Ekfors.',
    'Vi samråder med vederbörande myndighet om saken.',
    'Nämnden kan biträda förslaget i den delen.',
    'Det finns nyttjade lokaler kvar i huset.',
    'Den andel som räntan utgör av skulden är liten.',
    'De påvisade smittan i provet från badet.',
    'Hennes dotter heter Dina och hon är fem år.',
    'Vi räknar varje påbörjat dygn som ett dygn.'
  ])('is not one that changes the meaning: %s', async text => {
    expect(await safeEdits(text)).toEqual([])
  })
})
