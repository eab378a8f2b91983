import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {eisner} from '../../scripts/train/eisner.js'
import {actionsOf, type TreeSentence, trainActions} from '../../scripts/train/train-parser.js'
import {seeded} from '../../scripts/train/train-tagger.js'
import {loadLanguageModel} from '../../src/entry/load-language.js'
import {type DependencyTree, Parser} from '../../src/language/parser/parser.js'
import {Search} from '../../src/language/parser/search.js'
import {type ParserWord, WordColumns} from '../../src/language/parser/words.js'

const model = loadLanguageModel()
const file = readFileSync(new URL('../../models/parser.bin', import.meta.url))
const data = file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
const parser = new Parser(data)

function parse(text: string): {words: readonly ParserWord[]; tree: DependencyTree} {
  const words = model.tag(text.split(' '))
  return {words, tree: parser.parse(words)}
}

/** `form>head relation` for each word. */
function draw(text: string): string[] {
  const {words, tree} = parse(text)
  return words.map(({form}, at) => `${form}>${words[tree.heads[at] ?? -1]?.form ?? ''} ${tree.relations[at]}`)
}

/** Throws unless there is one root, all words lead to it, and no arcs cross. */
function checkTree({heads, relations}: DependencyTree): void {
  const {length} = heads
  expect(relations.length).toBe(length)
  const roots = [...heads.keys()].filter(at => heads[at] === -1)
  expect(roots.length).toBe(length === 0 ? 0 : 1)
  // Each word's chain of heads is walked once: a word whose chain is known ends the walk.
  const state = new Uint8Array(length)
  for (let word = 0; word < length; word++) {
    const chain: number[] = []
    let at = word
    while (at >= 0 && state[at] === 0) {
      state[at] = 1
      chain.push(at)
      at = heads[at] ?? -1
    }
    expect(at < 0 || state[at] === 2).toBe(true)
    for (const done of chain) state[done] = 2
  }
  for (const [at, relation] of relations.entries()) expect(relation === 'root').toBe(heads[at] === -1)
  // Arcs nest like brackets when none of them cross.
  const open: number[] = []
  const arcs = [...heads.keys()]
    .filter(at => heads[at] !== -1)
    .map(at => [Math.min(at, heads[at]!), Math.max(at, heads[at]!)] as const)
  arcs.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  for (const [start, end] of arcs) {
    while (open.length > 0 && open.at(-1)! <= start) open.pop()
    expect(open.length === 0 || open.at(-1)! >= end).toBe(true)
    open.push(end)
  }
}

function randomTree(length: number, random: () => number): number[] {
  const scores = Array.from({length: length + 1}, () => Array.from({length: length + 1}, () => random()))
  return eisner(scores).slice(1)
}

describe('the parser', () => {
  it('finds subject, object and auxiliary of a plain sentence', () => {
    expect(draw('Du ska lämna ansökan .')).toEqual([
      'Du>lämna nsubj',
      'ska>lämna aux',
      'lämna> root',
      'ansökan>lämna obj',
      '.>lämna punct'
    ])
  })

  it('finds the subject after the verb', () => {
    expect(draw('I dag fattar nämnden ett beslut .')).toContain('nämnden>fattar nsubj')
  })

  it('finds the noun of a preposition and the clause of a subjunction', () => {
    const drawn = draw('Du får pengarna om du bor i kommunen .')
    expect(drawn).toContain('i>kommunen case')
    expect(drawn).toContain('bor>får advcl')
  })

  it('makes one projective tree of any words', () => {
    const hostile = [
      '',
      '.',
      ') ) ) ( ( (',
      'att att att att att och och och som som som',
      'VIKTIG INFORMATION TILL ALLA',
      '🙂 🙂 🙂',
      '12 34 56 , , , 78',
      'av av av av av av av av av av av av av av av av',
      'The quick brown fox jumps over the lazy dog',
      'nt:/\\ %%% x1 ¤¤¤ \u0000 \ud800'
    ]
    for (const text of hostile) checkTree(parse(text).tree)
    const random = seeded(7)
    const tags = ['NOUN', 'VERB', 'ADP', 'PUNCT', 'CCONJ', 'SCONJ', 'PRON', 'X', '', 'unheard of']
    for (let i = 0; i < 200; i++) {
      const words = Array.from({length: Math.floor(random() * 30)}, () => ({
        form: 'ord'.repeat(Math.floor(random() * 3)),
        upos: tags[Math.floor(random() * tags.length)] ?? '',
        features: random() < 0.3 ? 'VerbForm=Fin' : '_'
      }))
      checkTree(parser.parse(words))
    }
  })

  it('makes one tree of a sentence of thousands of words', () => {
    const words = model.tag(
      'Nämnden beslutade att avslå ansökan och att skriva till den sökande ,'.repeat(500).split(' ')
    )
    const tree = parser.parse(words)
    expect(words.length).toBeGreaterThan(5000)
    checkTree(tree)
  })

  it('gives the same tree whatever was parsed before, and whoever parses', () => {
    const text = 'Om du inte är nöjd med beslutet kan du överklaga det till förvaltningsrätten .'
    const before = parse(text).tree
    parse('Kort .')
    parse(`${text} ${text} ${text}`)
    expect(parse(text).tree).toEqual(before)
    expect(new Parser(data).parse(parse(text).words)).toEqual(before)
  })

  it('refuses a file that is not a parser model', () => {
    expect(() => new Parser(new ArrayBuffer(4))).toThrow('npm run train')
    expect(() => new Parser(new ArrayBuffer(400))).toThrow('npm run train')
  })
})

describe('the search', () => {
  it('can make every projective tree, and its oracle finds the way', () => {
    const random = seeded(3)
    const columns = new WordColumns()
    const search = new Search(columns, new Int8Array(4 << 8), 8, 1)
    for (let i = 0; i < 300; i++) {
      const heads = randomTree(1 + Math.floor(random() * 9), random)
      const actions = actionsOf(heads)
      expect(actions).toHaveLength(2 * heads.length)
      columns.fill(
        heads.map(() => ({form: 'ord', upos: 'NOUN', features: '_'})),
        0,
        heads.length
      )
      let state = search.start()
      for (const action of actions ?? []) {
        expect(search.allows(state, action)).toBe(true)
        state = search.apply(state, action, 0)
      }
      const found = new Int32Array(heads.length + 2)
      search.heads(state, found)
      expect([...found.subarray(1, heads.length + 1)].map(head => (head > heads.length ? 0 : head))).toEqual(heads)
    }
  })

  it('has no way to a tree with crossing arcs or with two roots', () => {
    expect(actionsOf([3, 4, 0, 3])).toBeNull()
    expect(actionsOf([0, 0])).toBeNull()
  })

  it('learns trees by heart', () => {
    const random = seeded(5)
    const sentences: TreeSentence[] = [...'abcdef'].map(letter => {
      const words = [...'rstuvwxyz'].map(other => ({form: letter + other, upos: 'NOUN', features: '_'}))
      return {words, heads: randomTree(9, random), relations: words.map(() => 'dep')}
    })
    const weights = trainActions(sentences, {epochs: 100, bits: 14, width: 4, seed: 1, margin: 1})
    const search = new Search(new WordColumns(), weights, 14, 4)
    for (const sentence of sentences) {
      const found = new Int32Array(12)
      search.run(sentence.words, 0, 9, found)
      expect([...found.subarray(1, 10)].map(head => head % 10)).toEqual(sentence.heads)
    }
  })
})

describe('the best projective tree', () => {
  it('is the best of all, counted by hand', () => {
    // Three words: the root and two dependents of it score 30; the chain from the right scores 28.
    expect(
      eisner([
        [0, 1, 10, 9],
        [0, 0, 0, 0],
        [0, 10, 0, 10],
        [0, 0, 9, 0]
      ]).slice(1)
    ).toEqual([2, 0, 2])
  })
})
