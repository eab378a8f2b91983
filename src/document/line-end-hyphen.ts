/**
 * What becomes of a hyphen at the end of a soft line. Three cases look alike: a word cut in two ("kapi-⏎tel"), a compound
 * that has a hyphen of its own ("IT-⏎stöd", "e-⏎post"), and a first part that waits for its last ("barn-⏎och
 * ungdomsnämnden").
 */
export type LineJoin = 'space' | 'drop hyphen' | 'keep hyphen'

/** Words that go on after a part that waits for its last ("produktivitets-⏎och tillväxtmål"). */
const GOES_ON =
  /^(?:och|eller|samt|till|respektive|resp|som|men|o|alternativt|liksom|inklusive|plus|kontra|än|and|or)(?![\p{L}\p{N}])/u

/**
 * How the line that ends in `before` (its last three characters) joins the next, that begins with `next`.
 * - A hyphen between small letters is a division and goes, unless only one letter stands before it ("e-⏎post").
 * - With a capital or a digit on either side it stays ("Karl-⏎Erik", "covid-⏎19", "2000-⏎talet"), without space.
 * - Before a joining word it stays with its space; so does a dash that stands alone.
 */
export function joinLines(before: string, next: string): LineJoin {
  const hyphen = /([\p{L}\p{N}]?)([\p{L}\p{N}])[-\u2010]$/u.exec(before)
  const first = /^[\p{L}\p{N}]/u.exec(next)?.[0]
  if (!hyphen || first === undefined || GOES_ON.test(next)) return 'space'
  const divided = hyphen[1] !== '' && /\p{Ll}/u.test(hyphen[2] ?? '') && /\p{Ll}/u.test(first)
  return divided ? 'drop hyphen' : 'keep hyphen'
}
