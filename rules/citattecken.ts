import type {Block} from '../src/document/document.js'
import type {Token} from '../src/language/token.js'
import {defineRule} from '../src/rule/define-rule.js'
import {isAssigned} from '../src/rule/number-pattern.js'

export default defineRule({
  id: 'citattecken',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Citattecken', en: 'Quotation marks'},
  why: {
    sv: 'Svenska citattecken ser likadana ut i båda ändar: ” … ”. Raka eller utländska tecken stör ett vant öga.',
    en: 'Swedish quotation marks look the same at both ends: ” … ”. Straight or foreign marks disturb a trained eye.'
  },
  note: {
    sv: 'Det första stället i ett dokument märks tydligt, de följande som info. Tecken som saknar sitt par får stå.',
    en: 'The first place in a document is shown, those that follow are info. Marks without a partner are left alone.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.11, 13.11.3'}],
  options: {},
  messages: {
    mark: {
      sv: 'Använd svenska citattecken: ” … ”.',
      en: 'Use Swedish quotation marks: ” … ”.'
    }
  },
  examples: [
    {bad: 'Han sa [["]]ja[["]].', message: 'mark', better: 'Han sa ”ja”.'},
    {bad: 'Rutan [[„]]Försörjning[[“]] fylls i.', message: 'mark', better: 'Rutan ”Försörjning” fylls i.'},
    {bad: 'Skriv [[“]]nej” i rutan.', message: 'mark', better: 'Skriv ”nej” i rutan.'},
    {
      good: 'Skärmen är 5" bred och 7" hög.',
      because: {sv: 'Tecknet betyder tum.', en: 'The mark means inches.'}
    },
    {
      good: '”Ordföranden sa: ’Beslutet gäller i maj’”, skrev tidningen.',
      because: {
        sv: 'Enkla tecken är rätt i ett citat i ett citat.',
        en: 'Single marks are right in a quotation in a quotation.'
      }
    },
    {
      good: 'Skriv `echo "hej"` i fönstret.',
      because: {sv: 'Kod ska stå som den är.', en: 'Code is to stand as it is.'},
      format: 'markdown'
    },
    {
      good: 'Rutan [figur bild="karta.png"] visar kartan.',
      because: {sv: 'Tecknen hör till ett kommando.', en: 'The marks belong to a command.'}
    },
    {
      good: 'Skriv vilka filer det gäller: ["*.docx", "beslut/*.md"].',
      because: {sv: 'Det är kod, fast den inte är märkt som kod.', en: 'It is code, though it is not marked as such.'}
    },
    {
      good: 'Måttet är 12" och tecknet " har inget par.',
      because: {sv: 'Ett ensamt tecken kan vara något annat.', en: 'A lone mark can be something else.'}
    }
  ],
  create: ({report, sentences}) => {
    let found = 0
    return {
      block(block) {
        if (block.kind === 'altText' || !/["“„‟]/u.test(block.text)) return
        for (const {start, end} of wrongMarks(
          block,
          sentences(block).flatMap(sentence => sentence.tokens)
        )) {
          const level = found++ === 0 ? 'notice' : 'info'
          report(block, {start, end}, 'mark', {}, {level, suggestions: [{replacement: '”', safe: true}]})
        }
      }
    }
  }
})

/** The marks that are not ”, of those that open or close a pair; in order. */
function wrongMarks(block: Block, tokens: readonly Token[]): readonly Token[] {
  const wrong: Token[] = []
  let open: Token | undefined
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'punctuation' || !/^["“”„‟]$/u.test(token.text)) continue
    const before = block.text[token.start - 1] ?? ' '
    const after = block.text[token.end] ?? ' '
    if (open === undefined) {
      // 5": inches, or a mark whose partner stands in another block.
      if (token.text !== '„' && (/[\p{L}\p{N}]/u.test(before) || /\s/u.test(after))) continue
      if (index < tokens.length - 1) open = token
    } else if (/[\s(]/u.test(before) && !/[\s.,;:?!)]/u.test(after)) open = token
    else {
      if (!isAssigned(block, open) && !isCode(block, open, token))
        for (const mark of [open, token]) if (mark.text !== '”') wrong.push(mark)
      open = undefined
    }
  }
  return wrong
}

/** `["*.docx"]`: a text in a list of a program, or a pattern for names. */
function isCode({text}: Block, open: Token, close: Token): boolean {
  const before = text.charAt(open.start - 1)
  if (before === '[' || before === '{') return true
  const quoted = text.slice(open.end, Math.min(close.start, open.end + 200))
  return /[*_=<>{}\\|$]/u.test(quoted) && !quoted.includes(' ')
}
