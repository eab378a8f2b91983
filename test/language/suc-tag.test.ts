import {describe, expect, it} from 'vitest'
import {sucTag} from '../../src/language/grammar/suc-tag.js'

describe('the tag in the manner of SUC', () => {
  it.each([
    ['nämnden', 'NOUN', 'Case=Nom|Definite=Def|Gender=Com|Number=Sing', 'NN|UTR|SIN|DEF|NOM'],
    ['kommunens', 'NOUN', 'Case=Gen|Definite=Def|Gender=Com|Number=Sing', 'NN|UTR|SIN|DEF|GEN'],
    ['Ekfors', 'PROPN', 'Case=Nom', 'PM|NOM'],
    ['avslås', 'VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass', 'VB|PRS|SFO'],
    ['hoppas', 'VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin', 'VB|PRS|SFO'],
    ['har', 'AUX', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act', 'VB|PRS|AKT'],
    ['stora', 'ADJ', 'Case=Nom|Definite=Def|Degree=Pos', 'JJ|POS|UTR/NEU|SIN|DEF|NOM'],
    ['större', 'ADJ', 'Case=Nom|Degree=Cmp', 'JJ|KOM|UTR/NEU|SIN/PLU|IND/DEF|NOM'],
    [
      'beviljad',
      'ADJ',
      'Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part',
      'PC|PRF|UTR|SIN|IND|NOM'
    ],
    ['du', 'PRON', 'Case=Nom|Definite=Def|Gender=Com|Number=Sing|PronType=Prs', 'PN|UTR|SIN|DEF|SUB'],
    ['som', 'PRON', 'PronType=Rel', 'HP|-|-|-'],
    ['sin', 'PRON', 'Definite=Def|Gender=Com|Number=Sing|Poss=Yes|PronType=Prs', 'PS|UTR|SIN|DEF'],
    ['inte', 'PART', 'Polarity=Neg', 'AB'],
    ['att', 'PART', '_', 'IE'],
    ['att', 'SCONJ', '_', 'SN'],
    ['.', 'PUNCT', '_', 'MAD'],
    [',', 'PUNCT', '_', 'MID'],
    ['(', 'PUNCT', '_', 'PAD']
  ])('of %s (%s %s) is %s', (form, upos, features, tag) => {
    expect(sucTag({form, upos, features})).toBe(tag)
  })
})
