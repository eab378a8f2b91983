import type {Place} from '../document/place.js'
import type {Texts} from '../i18n/texts.js'
import type {ReportedFinding} from './report.js'

/** Where a finding stands, in a few words, for one who sees the heading above it: "rad 12", "stycke 3", "tabell 1, rad 2, kolumn 3". */
export function placeText({place, passage}: ReportedFinding, texts: Texts): string {
  if (passage.text === '') return texts.report.wholeDocument.toLowerCase()
  return shortPlaceText(place, texts)
}

/** A place in a few words: "rad 12", "stycke 3". */
export function shortPlaceText(place: Place, texts: Texts): string {
  return place.kind === 'text' ? texts.report.line(place.start.line) : wordPlaceText(place, texts)
}

/** As `placeText`, for one who does not see the heading: "stycke 3 under Motivering". */
export function fullPlaceText(finding: ReportedFinding, texts: Texts): string {
  const heading = finding.headingPath.at(-1)
  if (finding.place.kind !== 'word' || heading === undefined || finding.place.paragraph === 0)
    return placeText(finding, texts)
  return texts.report.paragraphUnder(finding.place.paragraph, heading)
}

function wordPlaceText(place: Extract<Place, {kind: 'word'}>, texts: Texts): string {
  const {report} = texts
  const where = place.cell
    ? report.cell(place.cell.table, place.cell.row, place.cell.column)
    : place.paragraph > 0
      ? report.paragraph(place.paragraph)
      : report.heading
  const region = report.regions[place.region]
  return region === '' ? where : `${where} ${region}`
}
