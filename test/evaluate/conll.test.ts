import {describe, expect, it} from 'vitest'
import {alignTokens, readConllu, scoreSegmentation, scoreWords} from '../../src/evaluate/conll.js'
import {rawText} from '../../src/evaluate/raw-text.js'

const FILE = `# newpar id = 1
# text = Du får svar. Vi ringer dig.
1\tDu\tdu\tPRON\t_\tCase=Nom\t2\tnsubj\t_\t_
2\tfår\tfå\tVERB\t_\t_\t0\troot\t_\t_
3\tsvar\tsvar\tNOUN\t_\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1\tVi\tvi\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tringer\tringa\tVERB\t_\t_\t0\troot\t_\t_

# newpar id = 2
1\tHej\thej\tINTJ\t_\t_\t0\troot\t_\t_
`

describe('readConllu', () => {
  it('reads sentences, paragraphs and the columns that are scored', () => {
    const sentences = readConllu(FILE)
    expect(sentences.map(sentence => sentence.tokens.length)).toEqual([4, 2, 1])
    expect(sentences.map(sentence => sentence.startsParagraph)).toEqual([true, false, true])
    expect(sentences[0]?.tokens[0]).toEqual({
      form: 'Du',
      lemma: 'du',
      upos: 'PRON',
      feats: 'Case=Nom',
      head: 2,
      deprel: 'nsubj',
      spaceAfter: true
    })
  })

  it('passes over multiword ranges and empty nodes', () => {
    const text = '1-2\tden\t_\n1\tde\t_\n1.1\tx\t_\n2\tn\t_\n'
    expect(readConllu(text)[0]?.tokens.map(token => token.form)).toEqual(['de', 'n'])
  })
})

describe('rawText', () => {
  it('joins sentences by a space and paragraphs by a blank line', () => {
    expect(rawText(readConllu(FILE), {headingsAsParagraphs: false})).toBe('Du får svar. Vi ringer\n\nHej')
  })

  it('can set a sentence without an end mark as a paragraph of its own', () => {
    expect(rawText(readConllu(FILE), {headingsAsParagraphs: true})).toBe('Du får svar.\n\nVi ringer\n\nHej')
  })

  it('sets a file without spacing by the rules of typography', () => {
    const rows = ['Han', 'sa', '(', 'ja', ')', ':', '"', 'Kom', '!', '"'].map((form, i) => `${i + 1}\t${form}`)
    expect(rawText(readConllu(rows.join('\n')), {headingsAsParagraphs: false})).toBe('Han sa (ja): "Kom!"')
  })
})

describe('scoreSegmentation', () => {
  it('counts what covers the same characters, white space aside', () => {
    // Gold: 5 tokens, 2 sentences. System: "10 000" is cut in two, and the first sentence is cut in two.
    const gold = [
      ['Du', 'får', '10 000'],
      ['Vi', 'ringer']
    ]
    const system = [
      ['Du', 'får'],
      ['10', '000'],
      ['Vi', 'ringer']
    ]
    const {tokens, sentences} = scoreSegmentation(gold, system)
    expect(tokens).toMatchObject({gold: 5, system: 6, correct: 4})
    expect(tokens.precision).toBeCloseTo(4 / 6)
    expect(tokens.recall).toBeCloseTo(4 / 5)
    expect(tokens.f1).toBeCloseTo(8 / 11)
    expect(sentences).toMatchObject({gold: 2, system: 3, correct: 1})
    expect(sentences.f1).toBeCloseTo(2 / 5)
  })

  it('refuses texts that differ', () => {
    expect(() => scoreSegmentation([['Du']], [['Vi']])).toThrow(/differ at character 0/)
  })
})

describe('alignTokens', () => {
  it('pairs tokens that cover the same characters', () => {
    expect(alignTokens([['a', 'bc'], ['d']], [['a'], ['b', 'c', 'd']])).toEqual([
      [0, 0],
      [2, 3]
    ])
  })
})

describe('scores of words', () => {
  const gold = `1\tHon\thon\tPRON\t_\tCase=Nom|Definite=Def\t2\tnsubj\t_\t_
2\tskrev\tskriva\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tbrevet\tbrev\tNOUN\t_\tDefinite=Def\t2\tobj\t_\t_
4\tt.ex.\ttill_exempel\tADV\t_\tAbbr=Yes|ExtPos=ADV\t2\tadvmod\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
`
  it('counts tags, features, lemmas, heads and relations by hand', () => {
    // Wrong: UPOS and lemma of brevet, features of Hon, head of t.ex.; the relation of brevet differs in its subtype only.
    const system = `1\tHon\thon\tPRON\t_\tCase=Nom\t2\tnsubj\t_\t_
2\tskrev\tskriva\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tbrevet\tbrevet\tPROPN\t_\tDefinite=Def\t2\tobj:x\t_\t_
4\tt.ex.\ttill_exempel\tADV\t_\tAbbr=Yes\t3\tadvmod\t_\t_
5\t.\t.\tPUNCT\t_\t_\t2\tconj\t_\t_
`
    const {upos, feats, lemmas, uas, las} = scoreWords(readConllu(gold), readConllu(system))
    expect([upos, feats, lemmas, uas, las].map(({correct}) => correct)).toEqual([4, 4, 4, 4, 3])
    expect(upos.f1).toBeCloseTo(0.8)
  })

  it('a token divided otherwise is missed in both directions', () => {
    // "t.ex" and "." for "t.ex." and ".": two of six system tokens and one of five gold tokens have no fellow.
    const system = `1\tHon\thon\tPRON\t_\tCase=Nom|Definite=Def\t2\tnsubj\t_\t_
2\tskrev\tskriva\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tbrevet\tbrev\tNOUN\t_\tDefinite=Def\t2\tobj\t_\t_
4\tt.ex\ttill_exempel\tADV\t_\tAbbr=Yes\t2\tadvmod\t_\t_
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
`
    const {upos, las} = scoreWords(readConllu(gold), readConllu(system))
    expect(upos).toMatchObject({gold: 5, system: 6, correct: 4})
    expect(las.correct).toBe(4)
    expect(upos.f1).toBeCloseTo(8 / 11)
  })
})
