import type {Block} from '../src/document/document.js'
import {countOwnWords} from '../src/language/own-words.js'
import {defineRule} from '../src/rule/define-rule.js'

/** Shorter paragraphs than this, in words, are greetings, addresses and signatures. */
const SHORTEST = 8

const SPEECH = /(?:^| )(?:\p{L}{0,30}tal|\p{L}{0,30}anförande) (?:av|vid|på|under|inför|till)(?: |$)/iu

const paragraph =
  'Vi läser din ansökan noga och ringer dig om något saknas. Sedan får du ett brev från oss där det står hur mycket pengar du får.'
const short = 'Vi läser din ansökan noga och ringer dig om något saknas.'
const paragraphs = (count: number) => Array.from({length: count}, () => paragraph).join('\n\n')

export default defineRule({
  id: 'saknar-mellanrubrik',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Mellanrubrik saknas', en: 'Subheading missing'},
  why: {
    sv: 'Mellanrubriker visar vad varje del handlar om, så att läsaren hittar det hen söker utan att läsa allt.',
    en: 'Subheadings show what each part is about, so that readers find what they look for without reading it all.'
  },
  note: {
    sv: 'Ren text granskas inte, eftersom rubriker inte syns där. Korta rader (hälsningar, adresser) räknas inte. Rader på högst fjorton ord utan punkt och korta rader i fetstil eller med nummer (§ 5 Årsmöte) gäller som rubriker. Listor räknas inte, och numrerade punkter och tal granskas inte.',
    en: 'Plain text is not reviewed, because headings do not show there. Short lines (greetings, addresses) do not count. Lines of at most fourteen words without a full stop and short lines in bold or with a number (§ 5 Årsmöte) pass for headings. Lists do not count, and numbered points and speeches are not reviewed.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.2, 2.1.3, 3.5.1'},
    {title: 'KMH, skrivråd (mellanrubrik vid fler än fyra stycken)'}
  ],
  options: {
    maxParagraphs: {
      type: 'integer',
      default: 4,
      minimum: 1,
      description: {
        sv: 'Så många stycken får stå utan rubrik, om de inte är riktigt korta.',
        en: 'How many paragraphs may stand without a heading, unless they are very short.'
      }
    },
    maxWords: {
      type: 'integer',
      default: 300,
      minimum: 20,
      description: {sv: 'Så många ord får stå utan rubrik.', en: 'How many words may stand without a heading.'}
    }
  },
  profiles: {
    brev: {options: {maxParagraphs: 6, maxWords: 400}},
    rapport: {options: {maxParagraphs: 6, maxWords: 400}},
    webb: {options: {maxWords: 250}},
    protokoll: {level: 'off'}
  },
  messages: {
    missing: {
      sv: 'Här är mycket text utan rubrik: {count} ord. Lägg in en informativ rubrik.',
      en: 'There is a lot of text without a heading here: {count} words. Put in an informative one.'
    }
  },
  examples: [
    {
      bad: `# Ansökan\n\n${paragraphs(10)}\n\n[[${short}]] Sedan får du svar av oss i ett brev på posten, och i brevet står det vad du kan göra.`,
      message: 'missing',
      better: `# Ansökan\n\n${paragraphs(6)}\n\n## Så får du svar\n\n${paragraphs(4)}`,
      format: 'markdown'
    },
    {
      bad: `# Ansökan\n\n${short}\n\n[[${short}]] Sedan får du svar.`,
      message: 'missing',
      better: `# Ansökan\n\n${short}\n\n## Svar\n\n${short}`,
      format: 'markdown',
      options: {maxWords: 20}
    },
    {
      good: `# Brev\n\n${paragraphs(3)}`,
      because: {
        sv: 'Ett brev på tre stycken behöver ingen rubrik till.',
        en: 'A letter of three paragraphs needs no more headings.'
      },
      format: 'markdown'
    },
    {
      good: `# Stadgar\n\n${paragraphs(4)}\n\n**Så får du svar**\n\n${paragraphs(4)}`,
      because: {sv: 'Raden i fetstil gäller som rubrik.', en: 'The line in bold passes for a heading.'},
      format: 'markdown'
    },
    {
      good: `# Tal av kommunstyrelsens ordförande\n\n${paragraphs(7)}\n\n${paragraphs(7)}`,
      because: {sv: 'Ett tal ska höras.', en: 'A speech is to be heard.'},
      format: 'markdown'
    },
    {
      good: `# Beslut\n\n${Array.from({length: 16}, (_, i) => `${i + 1}. ${paragraph}`).join('\n\n')}`,
      because: {sv: 'Numrerade punkter hittar läsaren ändå.', en: 'Readers find numbered points anyway.'},
      format: 'markdown'
    },
    {
      good: '# Kontakt\n\nHej!\n\nTack för sist.\n\nRing oss.\n\nVi svarar.\n\nVälkommen!\n\nHälsningar',
      because: {sv: 'Korta rader är inga stycken.', en: 'Short lines are no paragraphs.'},
      format: 'markdown'
    },
    {
      good: Array.from({length: 7}, () => paragraph).join('\n'),
      because: {sv: 'Ren text kan inte visa rubriker.', en: 'Plain text cannot show headings.'}
    }
  ],
  create: ({options, report, document, sentences}) => {
    // A speech is heard, and nobody reads its headings.
    if (SPEECH.test(document.blocks.find(isTitle)?.text ?? '')) return {}
    let paragraphCount = 0
    let numbered = 0
    let words = 0
    /** Where the stretch first became too long, if it did. */
    let tooLongAt: Block | undefined
    const flush = () => {
      const [sentence] = tooLongAt ? sentences(tooLongAt) : []
      // Points of a judgment, sections and verses are found by their numbers.
      if (tooLongAt && sentence && numbered * 2 < paragraphCount) report(tooLongAt, sentence, 'missing', {count: words})
      paragraphCount = 0
      numbered = 0
      words = 0
      tooLongAt = undefined
    }
    return {
      block(block) {
        if (document.format === 'plain' || block.region !== 'body') return
        if (block.kind === 'heading' || block.kind === 'title' || isHeadingLike(block)) flush()
        // Lists lead the eye as headings do.
        if (block.kind !== 'paragraph') return
        const own = sentences(block).reduce((sum, sentence) => sum + countOwnWords(sentence), 0)
        words += own
        if (own >= SHORTEST) paragraphCount++
        if (
          block.kind === 'paragraph' &&
          own >= SHORTEST &&
          /^(?:§ ?\d|\d+(?:[.)]|(?: ?[a-z])? §)? )/u.test(block.text)
        )
          numbered++
        const manyParagraphs = paragraphCount > options.maxParagraphs && words * 10 > options.maxWords * 9
        if (manyParagraphs || words > options.maxWords) tooLongAt ??= block
      },
      end: flush
    }
  }
})

function isTitle({kind}: Block): boolean {
  return kind === 'title' || kind === 'heading'
}

/** A line of at most fourteen words, or a short one in bold or with a number, without a full stop: a heading to the reader. */
function isHeadingLike({kind, text, marks}: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'listItem') || text.length > 110 || /[.,:;!]$/u.test(text)) return false
  if (kind === 'paragraph' && /^\p{Lu}\S*(?: \S+){0,13}$/u.test(text)) return true
  if (/^(?:§ ?\d|\d+(?:\.\d+){0,3}\.? \p{Lu})/u.test(text)) return true
  return marks.some(
    mark => (mark.kind === 'strong' || mark.kind === 'emphasis') && mark.start === 0 && mark.end === text.length
  )
}
