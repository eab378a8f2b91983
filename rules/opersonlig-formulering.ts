import type {Sentence, Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'opersonlig-formulering',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Opersonlig formulering', en: 'Impersonal wording'},
  why: {
    sv: 'När ingen gör något i meningen vet läsaren inte vem som har bedömt, och vem det gäller.',
    en: 'When nobody acts in the sentence the reader does not know who has judged, and whom it concerns.'
  },
  note: {
    sv: 'Granskas i fasta uttryck (det åligger, det ankommer på) och i ”bedömning har gjorts”. Ordet man godtas: det är bättre än passiv. Det föreligger är kanslispråk, men döljer ingen. I texterna som regeln har prövats på fanns bara 2 fynd, alla rätta.',
    en: 'Reviewed in set expressions (det åligger, det ankommer på) and in “bedömning har gjorts”. The word man is accepted: it is better than the passive. Det föreligger is officialese, but hides nobody. The texts that the rule was tried on held only 2 findings, all right.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.3.3, 1.3.4'},
    {title: 'Språkrådet, Klarspråkstestet'}
  ],
  options: {},
  profiles: {protokoll: {level: 'info'}},
  messages: {
    impersonal: {
      sv: '”{words}” döljer vem. Skriv ut vem det är.',
      en: '“{words}” hides who it is. Write out who.'
    }
  },
  examples: [
    {
      bad: '[[Det har framkommit]] att inkomst har erhållits.',
      message: 'impersonal',
      better: 'Du har haft inkomst.'
    },
    {
      bad: '[[Bedömning har gjorts]] att behovet inte föreligger.',
      message: 'impersonal',
      better: 'Vi bedömer att du inte behöver hjälpen.'
    },
    {
      bad: '[[Det åligger]] den enskilde att meddela ändringar.',
      message: 'impersonal',
      better: 'Du måste meddela ändringar.'
    },
    {
      good: 'Det regnar i dag, och det finns plats på boendet.',
      because: {sv: 'Ingen gör något.', en: 'Nobody acts.'}
    },
    {good: 'Det är bra om du ringer.', because: {sv: 'Det står vem som ringer.', en: 'It says who calls.'}},
    {good: 'Man får ansöka flera gånger.', because: {sv: 'Man får stå.', en: 'Man may stay.'}},
    {
      good: 'Din bedömning har gjorts om. Beslutet har fattats av nämnden.',
      because: {sv: 'Det står vems bedömning och vem som beslutade.', en: 'It says whose assessment and who decided.'}
    }
  ],
  create: ({report}) => ({
    sentence(sentence) {
      const {block, tokens} = sentence
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return
      for (const token of tokens) {
        if (token.protection !== '') continue
        const last = token.lower === 'det' ? impersonalVerb(tokens, token.index) : bareAct(sentence, token)
        if (!last) continue
        const words = block.text.slice(token.start, last.end)
        report(block, {start: token.start, end: last.end}, 'impersonal', {words})
        return
      }
    }
  })
})

const VERBS = wordSet('åligger ålåg åvilar erfordras erfordrades')

/** The last word of `det åligger`, `det har framkommit`, `det ankommer på` or `det är av vikt att`. */
function impersonalVerb(tokens: readonly Token[], index: number): Token | undefined {
  const next = (step: number) => tokens[index + step]?.lower ?? ''
  if (VERBS.has(next(1))) return tokens[index + 1]
  if (/^(?:ankommer|ankom)$/u.test(next(1)) && next(2) === 'på') return tokens[index + 2]
  if (/^(?:har|hade)$/u.test(next(1)) && next(2) === 'framkommit') return tokens[index + 2]
  if (
    next(1) === 'är' &&
    next(2) === 'av' &&
    /^(?:stor|största|yttersta|särskild)?$/u.test(next(3) === 'vikt' ? '' : next(3))
  ) {
    const weight = next(3) === 'vikt' ? 3 : 4
    return next(weight) === 'vikt' && next(weight + 1) === 'att' ? tokens[index + weight] : undefined
  }
  return undefined
}

const ACTS = wordSet(
  'bedömning utredning beslut prövning samråd kontroll avstämning uppföljning samtal hänsyn beräkning granskning besök anmälan kommunicering omprövning'
)
/** How far after the verb `av` still says who, in words. */
const AGENT_REACH = 12
const DONE = wordSet('gjorts fattats tagits skett genomförts vidtagits inletts påbörjats hållits skickats förts')

/** The last word of `bedömning har gjorts`, at the beginning of its clause and with nobody named. */
function bareAct({tokens}: Sentence, {index, lower}: Token): Token | undefined {
  if (!ACTS.has(lower)) return undefined
  if (index > 0 && !/^(?:[,;:]|att|och|men|då|eftersom)$/u.test(tokens[index - 1]?.lower ?? '')) return undefined
  if (tokens[index - 2]?.lower === 'efter') return undefined
  if (!/^(?:har|hade)$/u.test(tokens[index + 1]?.lower ?? '')) return undefined
  const verb = /^(?:inte|också|även|därefter)$/u.test(tokens[index + 2]?.lower ?? '') ? index + 3 : index + 2
  const last = tokens[verb]
  if (!last || !DONE.has(last.lower) || tokens.slice(verb, verb + AGENT_REACH).some(token => token.lower === 'av'))
    return undefined
  return last
}
