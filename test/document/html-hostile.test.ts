import {describe, expect, it} from 'vitest'
import {checkDocument} from '../../src/document/check-document.js'
import {readHtml} from '../../src/document/read-html.js'
import {wrongAnchors} from '../support/check-anchors.js'
import {growth, LINEAR} from '../support/growth.js'

const PIECES = [
  ...'<p> </p> <div> </div> <b> </b> <i> <a href="x"> </a> <a id="y"/> <ul> <li> </ul> <ol> <dl> <dt> <dd> </dl>'.split(
    ' '
  ),
  ...'<table> <tr> <td> <th> </table> <caption> <br> <hr> <pre> </pre> <code> </code> <h2> </h2> <q> </q>'.split(' '),
  ...'<blockquote> </blockquote> <main> </main> <article> <nav> </nav> <template> <select> <option> <svg> </svg>'.split(
    ' '
  ),
  ...'<math> <mi> </math> <script> </script> <title> </title> <body> <html> <head> <x-y> </x-y> <sup> <label>'.split(
    ' '
  ),
  ...'<?php ?> {{ }} {% %} <% %> <!-- --> &amp; &auml &#228; &#xfffff; &notit; & < > " = ö e\u0301 ﬁ kapi- \u00ad \u200b'.split(
    ' '
  ),
  ...'ord. Ord och — 12 « » \ud83d\ude00 \ud800 \udc00 \r\n \n \r \t \u00a0'.split(' ').filter(piece => piece !== ''),
  '<img alt="Bild &amp; text" src=a>',
  '<img>',
  '<p lang=en>',
  '<span lang="fi">',
  '</span>',
  '<p th:text="x">',
  '<td rowspan=2 colspan=3>',
  '<p style="display:none">',
  '<!-- klarsprak-av lix: skäl -->',
  '\n\n',
  ' '
]

/** Numbers from 0 to below 1, the same in every run (Lehmer, modulus 2^31 - 1). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('readHtml on hostile pages', () => {
  it('keeps every invariant and every place on pages of random pieces', () => {
    const random = randomNumbers(20_260_301)
    for (let i = 0; i < 400; i++) {
      const length = 3 + Math.floor(random() * 60)
      const source = Array.from({length}, () => PIECES[Math.floor(random() * PIECES.length)]).join(
        random() < 0.5 ? '' : ' '
      )
      const document = readHtml('slump.html', source)
      expect([JSON.stringify(source), checkDocument(document), wrongAnchors(document)]).toEqual([
        JSON.stringify(source),
        [],
        []
      ])
    }
  })

  it.each<[string, (count: number) => string]>([
    ['nested blocks', count => `${'<div>'.repeat(count)}x`],
    ['nested lists with text', count => '<ul><li>a'.repeat(count)],
    ['nested tables', count => '<table><tr><td>a'.repeat(count)],
    ['nested preformatted text', count => '<pre>a'.repeat(count)],
    [
      'formatting left open',
      count => `<p>${Array.from({length: count}, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(count)}`
    ],
    ['nested languages', count => '<span lang=fi>'.repeat(count) + '<p>x</p>'.repeat(count)],
    ['cells that span', count => `<table>${'<tr><td rowspan=999 colspan=999>a<td>b'.repeat(count / 10)}`],
    ['ampersands', count => `<p>${'&'.repeat(count)}${'&amp;'.repeat(count)}`],
    ['open comments', count => '<!-- klarsprak-av '.repeat(count)],
    ['open template code', count => '{{ <? <% ${ {% '.repeat(count)],
    ['line breaks', count => 'a<br>'.repeat(count)],
    ['attributes', count => `<p ${Array.from({length: count}, (_, i) => `a${i}=x`).join(' ')}>a`]
  ])('takes time in proportion to the size for %s', (_name, make) => {
    const run = (count: number) => {
      readHtml('stor.html', make(count))
    }
    expect(growth(run, 1000)).toBeLessThan(LINEAR)
  })

  it('reads one line of 5 MB', () => {
    const document = readHtml('lang.html', `<p>${'Nämnden beslutar om bistånd. '.repeat(175_000)}`)
    expect(document.blocks).toHaveLength(1)
    expect(document.blocks[0]!.text.length).toBe(175_000 * 29 - 1)
  })
})
