import type {DocumentAssembler} from './assembler.js'

/** Below this share of the letters, code is no surprise to anybody. */
const MIN_CODE_SHARE = 0.1

/** Says how much of a document stands in code blocks, if it is much. */
export function noteCode(assembler: DocumentAssembler, codeLetters: number, textLetters: number): void {
  const share = codeLetters / (codeLetters + textLetters)
  if (!(share >= MIN_CODE_SHARE)) return
  const percent = Math.round(share * 100)
  assembler.addNote({
    code: 'code-not-reviewed',
    text: {
      sv: `${percent} % av texten står i kodblock och granskades inte.`,
      en: `${percent}% of the text is in code blocks and was not reviewed.`
    }
  })
}
