import type {Sentence, Token} from '../src/language/token.js'
import {frequencyOfLemma, frequencyOfParts, frequencyOfSource} from '../src/language/word-frequency.js'
import {defineRule} from '../src/rule/define-rule.js'

const POS = ['NOUN', 'VERB', 'ADJ'] as const

export default defineRule({
  id: 'ovanligt-ord',
  needs: 'tags',
  status: 'trial',
  category: 'ord',
  severity: 'info',
  title: {sv: 'Ovanligt ord', en: 'Rare word'},
  why: {
    sv: 'Ett ord som nästan aldrig hörs i vardagen stoppar många läsare.',
    en: 'A word hardly ever heard in everyday life stops many readers.'
  },
  note: {
    sv: 'Ordet söks i grundform, och en sammansättning är så vanlig som sin ovanligaste del. Listan är talspråk: fackord som läsarna kan saknas i den, och därför är regeln på prov.',
    en: 'The word is looked up in its base form, and a compound is as common as its rarest part. The list is spoken language: terms that the readers know are missing from it, so the rule is on trial.'
  },
  sources: [
    {title: 'Van Heuven m.fl., SUBTLEX-UK, 2014 (hur vanligt ett ord är)'},
    {title: 'FrequencyWords av Hermit Dave (undertexter på svenska)'},
    {title: 'Gränsen: egen bedömning'}
  ],
  options: {
    minLetters: {
      type: 'integer',
      default: 7,
      minimum: 3,
      description: {sv: 'Kortare ord granskas inte.', en: 'Shorter words are not reviewed.'}
    },
    known: {
      type: 'strings',
      default: [],
      description: {sv: 'Ord som läsarna kan, i grundform.', en: 'Words that the readers know, in their base form.'}
    }
  },
  messages: {
    rare: {
      sv: '”{word}” är ett ovanligt ord. Finns det ett vanligare, eller kan du förklara det?',
      en: '“{word}” is a rare word. Is there a commoner one, or can you explain it?'
    }
  },
  examples: [
    {
      bad: 'Beslutet är [[behäftat]] med fel.',
      message: 'rare',
      better: 'Det är fel på beslutet.'
    },
    {
      bad: 'Kommunen [[premierar]] skolor som sparar el.',
      message: 'rare',
      better: 'Kommunen belönar skolor som sparar el.'
    },
    {
      good: 'Du får en arbetskamrat och ett köksfönster.',
      because: {sv: 'Delarna är vanliga ord.', en: 'The parts are common words.'}
    },
    {
      good: 'Handläggaren Gunilla Abrahamsson svarar.',
      because: {sv: 'Ett namn.', en: 'A name.'}
    },
    {
      good: 'Läs om flyttningen och genomförandet.',
      because: {sv: 'Bildade av vanliga verb.', en: 'Made of common verbs.'}
    },
    {
      good: 'Vi pratade om barnens skola och hemmet.',
      because: {sv: 'Böjda former av vanliga ord.', en: 'Inflected forms of common words.'}
    }
  ],
  create: ({options, report, tags, language, zipf}) => {
    const done = new Set(options.known.map(word => word.toLowerCase()))
    return {
      sentence(sentence) {
        for (const token of sentence.tokens) {
          if (!mayBeRare(token, options.minLetters) || done.has(token.lower) || zipf(token.lower) > 0) continue
          done.add(token.lower)
          if (!isProse(sentence)) continue
          const word = tags(sentence)[token.index]
          const pos = POS.find(each => each === word?.upos)
          if (!word || !pos || done.has(word.lemma)) continue
          done.add(word.lemma)
          const model = language()
          if (!model.lexica.some(lexicon => lexicon.find(token.lower) >= 0)) continue
          const known =
            frequencyOfLemma(word.lemma, pos, model, zipf) ||
            frequencyOfParts(word.lemma, model, zipf) ||
            frequencyOfSource(word.lemma, zipf)
          if (known > 0) continue
          report(sentence.block, token, 'rare', {word: token.text})
        }
      }
    }
  }
})

/** A word in lower case, without hyphen: names and abbreviations are known in other ways. */
function mayBeRare({kind, text, lower, protection}: Token, minLetters: number): boolean {
  return kind === 'word' && protection === '' && text === lower && text.length >= minLetters && !text.includes('-')
}

function isProse({block}: Sentence): boolean {
  return block.kind === 'paragraph' || block.kind === 'listItem'
}
