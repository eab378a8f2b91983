import type {Document} from '../document/document.js'

/** A telephone number, an e-mail address, a postal code with its town, or a street with its number. */
const CONTACT =
  /(?:^|[^\d-])(?:\+46|0\d{1,3})[ –-]{1,3}\d{2,3}[\d -]{2,10}|[\p{L}\d]@[\p{L}\d]|\d{3} \d{2} \p{Lu}|(?:gatan|vägen|torget|gränd|plan) \d|(?:^|\D)(?:112|1177)(?:\D|$)|telefon(?:nummer)?:|e-post:/iu

/** Whether the document says how to reach someone; also outside its text: the foot of a page, a header, a link, a slot to fill in. */
export function hasContact({blocks, format, parts}: Document): boolean {
  if (format === 'html' && /mailto:|tel:|kontakt[^"'<>]{0,40}["']/iu.test(parts.get('') ?? '')) return true
  return blocks.some(
    ({text, marks}) =>
      CONTACT.test(text) ||
      marks.some(
        mark =>
          mark.kind === 'placeholder' ||
          (mark.kind === 'link' && isContactLink(mark.target, text.slice(mark.start, mark.end)))
      )
  )
}

function isContactLink(target: string, text: string): boolean {
  return /^(?:mailto|tel):|kontakt/iu.test(target) || /kontakt|mejl|e-post|ring /iu.test(text)
}
