/**
 * A letter in sections, each with what it is about as far as its heading says. A heading is a heading of the format, a line in
 * bold, a short line that reads as one ("Motivering"), a label before a colon ("Beslut: …"), or a cell beside its text.
 */
import type {Block, Document} from '../../document/document.js'

/** What a section of a decision is for. `opening` is what stands before the first heading, or right under the title. */
export type PartKind =
  | 'opening'
  | 'decision'
  | 'reasons'
  | 'background'
  | 'calculation'
  | 'law'
  | 'appeal'
  | 'contact'
  | 'conditions'
  | 'enclosures'
  | 'other'

export interface Section {
  readonly kind: PartKind
  /** The block that is its heading, or `null`. */
  readonly title: Block | null
  /** Its text, without the heading; in reading order. */
  readonly blocks: readonly Block[]
}

/** Tried in this order: "Motivering till beslutet" is reasons, "Hur beslutet överklagas" appeal. */
const TITLES: readonly (readonly [PartKind, RegExp])[] = [
  ['appeal', /överklag|besvärshänvisning|inte (?:är )?nöjd|missnöjd|besvär(?:a dig|stid)/iu],
  [
    'reasons',
    /motiver|^skäl|skälen? (?:för|till)|^(?:så här |därför|varför)|(?<![A-Za-zÀ-ÖØ-öø-ÿ])därför (?:får|har|säger|blir)|bedömning|så (?:har vi|vi har|vi) (?:tänk|bedöm)|så ser vi på|(?:grund|orsak|anledning)(?:en|er|erna)? (?:för|till) (?:beslut|att)/iu
  ],
  ['calculation', /räknat|uträkning|beräkning|kalkyl/iu],
  [
    'background',
    /^(?:bakgrund|ärendet$|ärendebeskrivning|utredning|ansökan|din ansökan|yttrande|ditt yttrande|kommunicering|beslutsunderlag|underlag|handlingar|sammanfattning av (?:ärendet|ansökan))|ärendets (?:gång|beredning)|(?:har ansökt|ansökte) om|har hänt/iu
  ],
  [
    'law',
    /^(?:tillämplig[at] |aktuella )?(?:lagar|lagrum|lagstöd|lagtext|bestämmelser|föreskrifter|regler|författning)|rättslig|lagen säger|säger lagen/iu
  ],
  [
    'decision',
    /^(?:(?:ditt|vårt|nämndens|kommunens|[A-Za-zÀ-ÖØ-öø-ÿ]{3,40}nämndens) )?(?:del|grund)?(?:beslut|besluten|beslutet)(?:smening|sformulering)?(?:$| (?:om|avseende|gällande|angående|rörande|i ärendet|i korthet)(?![A-Za-zÀ-ÖØ-öø-ÿ]))|^(?:det här|detta|så|så här|vad) (?:har |vi har |beslutar )?(?:vi|nämnden|[A-Za-zÀ-ÖØ-öø-ÿ]{0,40}nämnden|kommunen)?(?: har)? ?(?:beslutat|beslutar)|^(?:del)?(?:avslag|bifall)(?: |$)/iu
  ],
  [
    'conditions',
    /villkor|behöver du göra|ska du göra|(?:så|hur) (?:du )?betala|händer (?:nu|sedan|härnäst)|att tänka på/iu
  ],
  ['enclosures', /^bilag/iu],
  ['contact', /^kontakt|^frågor|har du frågor|hör av dig|mer information|^upplysning|vill du veta mer/iu]
]

/** A label at the beginning of a paragraph that opens a section of its own. */
const RUN_IN =
  /^(beslut|delbeslut|motivering|skäl|skälen för beslutet|bakgrund|bedömning|lagrum|lagstöd|överklagande|så överklagar du|hur man överklagar|besvärshänvisning)(?::| –) ?(?=\S)/iu

/** What a heading says its section is about; `other` where it says nothing that is known. */
function kindOfTitle(title: string): PartKind {
  const text = title
    .slice(0, 120)
    .replace(/^[\d.)§ ]{1,8}/u, '')
    .replace(/[:.]$/u, '')
    .trim()
  return TITLES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

/** Whether the block is a part of the letter's own text: not its head, foot or notes. */
export function isInLetter({region, kind}: Block): boolean {
  return (region === 'body' || region === 'textBox') && kind !== 'title' && kind !== 'description' && kind !== 'altText'
}

/** Splits the letter's own text into sections, in reading order. */
export function splitSections(document: Document): readonly Section[] {
  const sections: {kind: PartKind; title: Block | null; blocks: Block[]}[] = [
    {kind: 'opening', title: null, blocks: []}
  ]
  const open = (kind: PartKind, title: Block | null) => sections.push({kind, title, blocks: []})
  let hasTitle = false
  let beside: Block | undefined
  for (const block of document.blocks) {
    if (!isInLetter(block)) continue
    const current = sections[sections.length - 1]
    if (block.cell && beside?.cell && isRightOf(beside, block)) {
      current?.blocks.push(block)
      // The table goes on after the pair of label and text.
      open('other', null)
      beside = undefined
      continue
    }
    beside = undefined
    if (block.kind === 'heading') {
      const isFirst = !hasTitle && sections.every(({blocks}) => blocks.every(({text}) => text.length < 80))
      open(isFirst ? openingKind(block) : kindOfTitle(block.text), block)
      hasTitle = true
    } else if (isHeadingLike(block)) open(kindOfTitle(block.text), block)
    else if (block.cell && isLabelCell(block, document.blocks)) {
      open(kindOfTitle(block.text), block)
      beside = block
    } else {
      const label = block.kind === 'paragraph' ? RUN_IN.exec(block.text)?.[1] : undefined
      if (label) open(kindOfTitle(label), null)
      sections[sections.length - 1]?.blocks.push(block)
    }
  }
  return sections
}

/** The title of the letter ("Beslut om hemtjänst") opens it; only a bare word ("Beslut", "Bakgrund") may be the heading of a part. */
function openingKind({text}: Block): PartKind {
  const isPart =
    /^(?:beslut(?:et)?|bakgrund(?:en)?|ärendet|utredning(?:en)?|bedömning(?:en)?|motivering(?:en)?|skäl(?:en)?(?: för beslutet)?):?$/iu
  return isPart.test(text.trim()) ? kindOfTitle(text) : 'opening'
}

/** A short line that reads as a heading, in bold or by its words. */
function isHeadingLike({kind, text, marks}: Block): boolean {
  if (kind !== 'paragraph' || text.length > 70 || /[.!?,;]$/u.test(text) || /: \S|[.!?] /u.test(text)) return false
  if (marks.some(mark => mark.kind === 'strong' && mark.start === 0 && mark.end >= text.length - 1)) return true
  return kindOfTitle(text) !== 'other' && !/(?:avslås|avslår|beviljas|beviljar|bifalls)/iu.test(text)
}

function isLabelCell(cell: Block, blocks: readonly Block[]): boolean {
  if (cell.text.length > 40) return false
  const kind = kindOfTitle(cell.text)
  if (kind !== 'decision' && kind !== 'reasons' && kind !== 'law' && kind !== 'appeal') return false
  const next = blocks[cell.index + 1]
  return next?.cell !== undefined && isRightOf(cell, next) && next.text.length > 12
}

function isRightOf(left: Block, right: Block): boolean {
  return (
    left.cell !== undefined &&
    right.cell !== undefined &&
    right.cell.table === left.cell.table &&
    right.cell.row === left.cell.row &&
    right.cell.column > left.cell.column
  )
}
