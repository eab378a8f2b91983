import type {Block, Document} from '../document/document.js'

/** The beginning of a section of a statute or of a treaty: `5 §`, `12 a §`, `3 kap. 1 §`, `Artikel 4`. */
const SECTION = /^(?:(?:\d+ (?:[a-z] )?kap\. )?\d+ ?(?:[a-z] )?§|Artikel \d)/u
/** A document with so many sections, one for so many paragraphs or more, is a statute. */
const LEAST_SECTIONS = 4
const PARAGRAPHS_FOR_ONE = 8
/** A document where so many paragraphs of ten name a section is about the law rather than to a reader: a judgement, bylaws. */
const TENTHS_WITH_SECTION = 3
/** Words of bills and of what else comes before a law; so many paragraphs with them make such a text. */
const DRAFTING = /(?:lagrådet|lagrådsremiss|författningsförslag|propositionen)(?!\p{L})/iu
const LEAST_DRAFTING = 3

/**
 * Which blocks of a document are wording of the law, or stay close to it: those under a heading or after a paragraph that begins as a
 * section does, until the next heading of another kind; and every block of a document that is made of sections or full of them, or that prepares a law.
 */
export function statuteBlocks({blocks}: Document): (block: Block) => boolean {
  const inside = new Uint8Array(blocks.length)
  let sections = 0
  let paragraphs = 0
  let naming = 0
  let drafting = 0
  let isOpen = false
  for (const {index, kind, text, heading} of blocks) {
    const isSection = SECTION.test(text)
    if (isSection) sections++
    if (kind === 'heading') isOpen = isSection || (heading >= 0 && inside[heading] === 1)
    else {
      if (kind === 'paragraph') paragraphs++
      if (kind === 'paragraph' && text.includes('§')) naming++
      if (DRAFTING.test(text)) drafting++
      if (isSection) isOpen = true
    }
    inside[index] = isOpen ? 1 : 0
  }
  const isMadeOfSections = sections >= LEAST_SECTIONS && sections * PARAGRAPHS_FOR_ONE >= paragraphs
  const isAboutSections = naming >= LEAST_SECTIONS && naming * 10 >= paragraphs * TENTHS_WITH_SECTION
  const isStatute = isMadeOfSections || isAboutSections || drafting >= LEAST_DRAFTING
  return ({index}) => isStatute || inside[index] === 1
}
