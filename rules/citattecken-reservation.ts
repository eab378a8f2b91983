import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'

const MARKS = new Set(['”', '"', '“', '»', '«'])
/** Words before or after that tell that the quoted words are mentioned or defined, not doubted. */
const MENTIONS =
  /^(?:ord\p{L}*|begrepp\p{L}*|term\p{L}*|uttryck\p{L}*|rubrik\p{L}*|ruta\p{L}*|rutor\p{L}*|knapp\p{L}*|fält\p{L}*|flik\p{L}*|länk\p{L}*|avsnitt\p{L}*|fil\p{L}*|sida\p{L}*|text\p{L}*|meny\p{L}*|kalla[rsdt]\p{L}*|heter|hette|benämn\p{L}*|mena[rs]|betyd\p{L}*|definiera\p{L}*|avse[rs]?|stå[rs]?|skriv\p{L}*|skrev|välj\p{L}*|klicka\p{L}*|tryck\p{L}*|så\p{L}*|med|titel\p{L}*|namn\p{L}*|form\p{L}*)$/u

export default defineRule({
  id: 'citattecken-reservation',
  status: 'trial',
  category: 'skrivregler',
  severity: 'info',
  title: {sv: 'Citattecken som reservation', en: 'Quotation marks as a reservation'},
  why: {
    sv: 'Citattecken kring ett ord kan läsas som ironi: som att den som skriver inte tror på det.',
    en: 'Quotation marks around a word may be read as irony, as if the writer did not believe it.'
  },
  note: {
    sv: 'På prov: orden kan också vara ett kort citat. Ord som nämns, förklaras eller är namn på rutor och knappar får stå.',
    en: 'On trial: the words may also be a short quotation. Words mentioned, explained or naming fields and buttons may stand.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.11.4'}],
  options: {},
  profiles: {rapport: {level: 'off'}, protokoll: {level: 'off'}},
  messages: {
    irony: {
      sv: 'Citattecknen kan tolkas som ironi. Skriv vad du menar.',
      en: 'The quotation marks may be taken as irony. Write what you mean.'
    }
  },
  examples: [
    {bad: 'Du får [[”bara”]] lite hjälp.', message: 'irony', better: 'Du får lite hjälp.'},
    {bad: 'Han är [[”sjuk”]] i dag.', message: 'irony', better: 'Han säger att han är sjuk i dag.'},
    {good: 'Rutan ”Försörjning” fylls i.', because: {sv: 'Namnet på en ruta.', en: 'The name of a field.'}},
    {good: 'Med ”insats” menas stöd.', because: {sv: 'Ordet förklaras.', en: 'The word is explained.'}},
    {
      good: 'Ordet ”klient” används inte längre, och ”brukare” betyder olika saker.',
      because: {sv: 'Orden nämns.', en: 'The words are mentioned.'}
    }
  ],
  create: ({report}) => ({
    sentence({block, tokens}) {
      if (block.kind !== 'paragraph') return
      for (let i = 1; i < tokens.length - 2; i++) {
        const open = tokens[i] as Token
        if (!MARKS.has(open.text) || open.spaceAfter || open.protection !== '') continue
        const word = tokens[i + 1] as Token
        const close = tokens[i + 2] as Token
        if (!MARKS.has(close.text) || word.kind !== 'word' || word.text !== word.lower) continue
        const around = tokens.slice(Math.max(0, i - 4), i + 6)
        if (!around.some(token => token !== word && MENTIONS.test(token.lower)))
          report(block, {start: open.start, end: close.end}, 'irony', {})
        i += 2
      }
    }
  })
})
