import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'komma-dels-ju',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Komma i dels … dels och ju … desto', en: 'Comma in dels … dels and ju … desto'},
  why: {
    sv: 'Kommat visar var den andra delen börjar, så att läsaren ser att de två hör ihop.',
    en: 'The comma shows where the second part begins, so that the reader sees that the two belong together.'
  },
  note: {
    sv: 'Än … än granskas inte, eftersom än oftast jämför. Efter och, samt och eller behövs inget komma. I texterna som regeln har prövats på fanns bara 6 fynd, alla rätta.',
    en: 'Än … än is not reviewed, since än mostly compares. After och, samt and eller no comma is needed. The texts that the rule was tried on held only 6 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.6.4'}],
  options: {},
  messages: {missing: {sv: 'Sätt komma före ”{word}”.', en: 'Put a comma before “{word}”.'}},
  examples: [
    {
      bad: 'Du får stöd dels med hyran [[dels]] med maten.',
      message: 'missing',
      better: 'Du får stöd dels med hyran, dels med maten.'
    },
    {
      bad: 'Ju tidigare du ansöker [[desto]] snabbare får du svar.',
      message: 'missing',
      better: 'Ju tidigare du ansöker, desto snabbare får du svar.'
    },
    {
      bad: 'Ju mer vi vet [[ju]] bättre kan vi hjälpa dig.',
      message: 'missing',
      better: 'Ju mer vi vet, ju bättre kan vi hjälpa dig.'
    },
    {
      good: 'Du får stöd dels i form av pengar.',
      because: {sv: 'Här finns bara ett dels.', en: 'There is only one dels here.'}
    },
    {
      good: 'Stödet är dels en summa i månaden och dels ett lån.',
      because: {sv: 'Ordet och binder ihop delarna.', en: 'The word och joins the parts.'}
    },
    {
      good: 'Du vet ju att vi inte desto mindre har öppet.',
      because: {sv: 'Ju och desto hör inte ihop.', en: 'Ju and desto do not belong together.'}
    },
    {
      good: 'Ju fler vi är, desto mer hinner vi och desto gladare blir alla.',
      because: {sv: 'Kommat står där det ska.', en: 'The comma stands where it should.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      let hasDels = false
      let hasJu = false
      for (const token of tokens) {
        const {lower, index, start} = token
        if (token.protection !== '') continue
        const isDels = lower === 'dels'
        const isJu = (lower === 'ju' || lower === 'desto') && isComparative(tokens[index + 1])
        if (!isDels && !isJu) continue
        const isSecond = isDels ? hasDels : hasJu
        if (isDels) hasDels = true
        if (lower === 'ju') hasJu = true
        const before = tokens[index - 1]
        if (!isSecond || before?.kind !== 'word' || JOINING.has(before.lower) || !before.spaceAfter) continue
        const suggestions = [{replacement: ', ', safe: true, span: {start: before.end, end: start}}]
        report(block, token, 'missing', {word: token.text}, {suggestions})
      }
    }
  })
})

const JOINING = wordSet('och samt eller men att')
const SHORT_COMPARATIVES = wordSet('mer mera fler flera')

/** Comparatives end in -re, but for `mer` and `fler`. */
function isComparative(token: Token | undefined): boolean {
  return token !== undefined && (SHORT_COMPARATIVES.has(token.lower) || /..re$/u.test(token.lower))
}
