import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {wordSet} from '../src/text/word-set.js'

export default defineRule({
  id: 'komma-fore-att',
  status: 'stable',
  category: 'mening',
  severity: 'notice',
  title: {sv: 'Komma före nödvändig att-sats', en: 'Comma before a necessary att-clause'},
  why: {
    sv: 'Att-satsen hör ihop med verbet. Kommat bryter av mitt i tanken.',
    en: 'The att-clause belongs to the verb. The comma breaks the thought in two.'
  },
  note: {
    sv: 'Granskas bara direkt efter verb som anser, säger och visar. Komma före som granskas inte, eftersom bara meningen avgör om bisatsen är nödvändig. I texterna som regeln har prövats på fanns bara 11 fynd, alla rätta.',
    en: 'Reviewed only right after verbs such as anser, säger and visar. A comma before som is not reviewed, since only the meaning tells whether the clause is necessary. The texts that the rule was tried on held only 11 findings, all right.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.6.7'}],
  options: {},
  messages: {remove: {sv: 'Ta bort kommat före ”att”.', en: 'Take away the comma before “att”.'}},
  examples: [
    {
      bad: 'Vi anser[[,]] att du har rätt till bistånd.',
      message: 'remove',
      better: 'Vi anser att du har rätt till bistånd.'
    },
    {
      bad: 'I brevet skriver du[[,]] att hyran är hög.',
      message: 'remove',
      better: 'I brevet skriver du att hyran är hög.'
    },
    {
      good: 'Vi tror, liksom du, att pengarna räcker.',
      because: {sv: 'Kommatecknen står runt ett inskott.', en: 'The commas stand around an insertion.'}
    },
    {
      good: 'Nämnden kan, som vi ser, att döma av svaret, räkna om avgiften.',
      because: {sv: 'Kommatecknen står runt inskott.', en: 'The commas stand around insertions.'}
    },
    {
      good: 'Det är bra att fråga, att lyssna och att läsa.',
      because: {sv: 'Kommat skiljer led i en uppräkning.', en: 'The comma parts items of an enumeration.'}
    },
    {
      good: 'Dessa regler, som kom 2018, gäller i dag.',
      because: {sv: 'Bisatsen är inte nödvändig.', en: 'The clause is not necessary.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      for (const token of tokens) {
        if (token.lower !== 'att' || token.protection !== '') continue
        const comma = tokens[token.index - 1]
        if (comma?.text !== ',' || tokens[token.index + 1]?.lower === 'döma') continue
        if (!endsInVerb(tokens, comma.index) || closesInsertion(tokens, comma.index)) continue
        report(block, comma, 'remove', {}, {suggestions: [{replacement: '', safe: true}]})
      }
    }
  })
})

/** Verbs whose object is an att-clause, in the forms that can stand right before it. */
const VERBS =
  wordSet(`anse anser ansåg ansett säga säger sa sade sagt skriva skriver skrev skrivit tycka tycker tyckte tyckt tro tror trodde
  trott mena menar menade menat besluta beslutar beslutade beslutat visa visar visade visat uppge uppger uppgav uppgett uppgivit hävda hävdar hävdade
  hävdat anföra anför anförde anfört bedöma bedömer bedömde bedömt konstatera konstaterar konstaterade konstaterat konstaterades
  konstaterats föreslå föreslår föreslog föreslagit vet visste framgår framgick innebär innebar betyder förklara förklarar förklarade
  förklarat meddela meddelar meddelade meddelat påstå påstår påstod påstått uttala uttalar uttalade uttalat yttrar yttrade framhålla framhåller framhöll
  framhållit påpeka påpekar påpekade påpekat understryker underströk upplyser upplyste förstår förstod kräver krävde begär begärde hoppas
  finner fann funnit antar antog medför medförde`)
const SUBJECTS = wordSet('jag du vi ni han hon hen man de')
const OPENS_INSERTION = wordSet('som liksom vilket såsom enligt så om när efter i på av till med utan och')

/** A verb of the list right before the comma, or with a pronoun after it: `skriver du,`. */
function endsInVerb(tokens: readonly Token[], comma: number): boolean {
  const last = tokens[comma - 1]?.lower ?? ''
  return VERBS.has(last) || (SUBJECTS.has(last) && VERBS.has(tokens[comma - 2]?.lower ?? ''))
}

/** Whether the comma ends something that another comma began: `som du vet,`. */
function closesInsertion(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--)
    if (tokens[i]?.text === ',') return comma - i <= 3 || OPENS_INSERTION.has(tokens[i + 1]?.lower ?? '')
  return false
}
