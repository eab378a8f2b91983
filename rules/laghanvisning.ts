import type {Sentence, Token} from '../src/language/token.js'
import {type Correction, correctionRule} from '../src/rule/correction-rule.js'

export default correctionRule({
  id: 'laghanvisning',
  status: 'stable',
  category: 'skrivregler',
  severity: 'notice',
  title: {sv: 'Hur en laghänvisning skrivs', en: 'How a law reference is written'},
  why: {
    sv: 'Läsaren ska kunna slå upp paragrafen. Det går lättast när hänvisningen ser ut som i lagen.',
    en: 'The reader should be able to look the section up, which is easiest when the reference looks as in the law.'
  },
  note: {
    sv: '§ 7 är rätt i protokoll och stadgar, och granskas bara när en lag följer. Paragrafens nummer ändras aldrig.',
    en: '§ 7 is right in minutes and bylaws, and is reviewed only when a law follows. The number itself is never changed.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '13.14, 13.5.3, 14.4.2'}],
  profiles: {webb: {level: 'info'}},
  message: {sv: 'Skriv hänvisningen så här: ”{suggestion}”.', en: 'Write the reference like this: “{suggestion}”.'},
  examples: [
    {
      bad: 'Beslut fattat enligt [[4 kap 1§ SoL]].',
      message: 'write',
      better: 'Vi har beslutat enligt 4 kap. 1 § socialtjänstlagen.'
    },
    {bad: 'Se [[§7 FL]].', message: 'write', better: 'Se 7 § förvaltningslagen.'},
    {
      bad: 'Stödet regleras i [[kap 4 §1]]. Läs [[9§ LSS]].',
      message: 'write',
      better: 'Stödet regleras i 4 kap. 1 §. Läs 9 § LSS.'
    },
    {
      good: 'Vi har beslutat enligt 12 kap. 1 § socialtjänstlagen (2025:400) och 2 § första stycket 3.',
      because: {sv: 'Så skrivs en hänvisning.', en: 'That is how a reference is written.'}
    },
    {good: 'Protokoll: § 7 Avslutning', because: {sv: 'En paragraf i ett protokoll.', en: 'A section of minutes.'}},
    {
      good: 'Se 31–33 §§ förvaltningslagen och 3:4 RF.',
      because: {sv: 'Flera paragrafer, och den korta formen.', en: 'Several sections, and the short form.'}
    }
  ],
  correct: findReferences
})

const LAW =
  '(?:SoL|LSS|LVU|LVM|FL|KL|OSL|PBL|HSL|PSL|FPL|BrB|RB|JB|FB|ÄB|RF|TF|\\p{L}\\p{Ll}{2,}(?:lagen|balken|förordningen))'
const LETTER = '(?: [a-h](?!\\p{L}))?'
const CHAPTER_FIRST = new RegExp(`^kap\\.? (\\d+),? ?§ ?(\\d+${LETTER})`, 'iu')
const SIGN_AFTER_CHAPTER = new RegExp(`(\\d kap\\.) § ?(\\d+${LETTER})`, 'u')
const SIGN_FIRST = new RegExp(`^§ ?(\\d+${LETTER})(?= (?:i )?${LAW})`, 'u')

function* findReferences({block, tokens}: Sentence): Generator<Correction> {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.protection !== 'reference') continue
    let first = i
    while (tokens[i + 1]?.protection === 'reference') i++
    if (isChapter(tokens[first - 1])) first--
    const {start} = tokens[first] as Token
    // "kap 4 § 1", "4 kap § 1": the figure comes last, outside the reference as the scanner sees it.
    if (
      /^kap\.? \d+,? ?§$|\d kap\.? ?§$/iu.test(
        block.text.slice(Math.max(start, (tokens[i] as Token).end - 20), tokens[i]?.end)
      )
    )
      if (tokens[i + 1]?.kind === 'number') i++
    const {end} = tokens[i] as Token
    const text = block.text.slice(start, end)
    // A long run of references is a list; one that is wrong there is better mended by hand.
    if (text.length > 120 || text.includes('\n') || (block.text.charAt(end) === '.' && text.endsWith('kap'))) continue
    const replacement = rewrite(text)
    if (replacement !== text) yield {start, end, replacement}
  }
}

function isChapter(token: Token | undefined): boolean {
  return token?.lower === 'kap' || token?.lower === 'kap.'
}

/** Space, point and order of a reference; never its figures. */
function rewrite(text: string): string {
  const spaced = text.replace(/(\d)(§)/gu, '$1 $2').replace(/(\d)([a-h]) ?§/gu, '$1 $2 §')
  if (/^kap/iu.test(text)) return spaced.replace(CHAPTER_FIRST, '$1 kap. $2 §')
  if (/§.*kap/u.test(text)) return spaced
  return spaced
    .replace(/(\d )kap(?= \d| §|$)/u, '$1kap.')
    .replace(SIGN_AFTER_CHAPTER, '$1 $2 §')
    .replace(SIGN_FIRST, '$1 §')
}
