import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'mallrest',
  status: 'stable',
  category: 'beslut',
  severity: 'error',
  title: {sv: 'Text kvar från mallen', en: 'Text left from the template'},
  why: {
    sv: 'En ruta som ingen har fyllt i gör att läsaren saknar en uppgift och tvivlar på resten.',
    en: 'A slot that nobody filled in leaves the reader without a fact and in doubt about the rest.'
  },
  note: {
    sv: 'Filer med mall i namnet ger bara upplysningar. Stäng av regeln för mappar med mallar i konfigurationen. Streck för underskrift godtas.',
    en: 'Files with mall (template) in the name give information only. Turn the rule off for template folders in the configuration. Lines for a signature are accepted.'
  },
  sources: [{title: 'Egen bedömning'}],
  options: {
    template: {
      type: 'boolean',
      default: false,
      description: {
        sv: 'Filen är en mall: då ges bara upplysningar.',
        en: 'The file is a template: only information is given.'
      }
    }
  },
  messages: {
    left: {
      sv: 'Här står text kvar från mallen: ”{text}”. Fyll i eller ta bort.',
      en: 'Text is left from the template: “{text}”. Fill it in or remove it.'
    }
  },
  examples: [
    {bad: 'Du får [[XX]] kronor för april.', message: 'left', better: 'Du får 6 250 kronor för april.'},
    {bad: 'Datum: [[20XX-XX-XX]]', message: 'left', better: 'Datum: 12 maj 2026'},
    {
      bad: 'Du får pengar för [[<<månad>>]]. [[Klicka här för att ange text]].',
      message: 'left',
      better: 'Du får pengar för april.'
    },
    {
      good: '[Läs mer om överklagande](https://ekfors.se/overklaga)',
      because: {sv: 'En länk, ingen ruta.', en: 'A link, not a slot.'},
      format: 'markdown'
    },
    {
      good: 'Rapporten säger att kommunen ”vill [genom nämnden] ge stöd” enligt socialtjänstlagen (2025:400).',
      because: {sv: 'Hakparentesen är ett tillägg i ett citat.', en: 'The brackets are an addition in a quotation.'}
    },
    {
      good: 'Underskrift: ______________',
      because: {sv: 'Strecket är till för namnet.', en: 'The line is for the name.'}
    },
    {
      good: 'Kung Gustav III och XXL-tröjan är ingen mallrest.',
      because: {sv: 'Romerska siffror och storlekar.', en: 'Roman numerals and sizes.'}
    }
  ],
  create: ({options, report, document}) => {
    const isTemplate = options.template || /(?:^|[^\p{L}])(?:mall|mallar|template)(?![\p{L}])/iu.test(document.path)
    return {
      block(block) {
        for (const {start, end} of findResidue(block)) {
          const text = block.text.slice(start, end).slice(0, 60)
          report(block, {start, end}, 'left', {text}, {level: isTemplate ? 'info' : 'error'})
        }
      }
    }
  }
})

/** Each alternative begins with a fixed character and is bounded, so that the search is linear. */
const RESIDUE =
  /(?<![\p{L}\p{N}])(?:20XX(?:-XX(?:-XX)?)?|X{2,10}(?:[-:.]X{2,10}){0,4})(?![\p{L}\p{N}-])|_{4,400}|\((?:fyll i|ange|välj)[^()]{0,60}\)|\(stryk det som inte gäller\)|\[(?:ange|fyll i|välj|namn|månad|belopp|datum|adress|personnummer)[^[\]]{0,60}\]|klicka här för att (?:ange|skriva|fylla i)(?: text)?|klicka eller tryck här för att[^.]{0,40}|lorem ipsum dolor/giu

function findResidue(block: Block): readonly {readonly start: number; readonly end: number}[] {
  const {text, marks} = block
  const found = marks
    .filter(mark => mark.kind === 'placeholder' && mark.source === 'pattern')
    .map(({start, end}) => ({start, end}))
  if (/XX|__|\(|\[|klicka|lorem/iu.test(text)) {
    const opaque = marks.filter(mark => covers(mark.kind))
    let at = 0
    let coveredTo = 0
    let forSignature: boolean | undefined
    for (const match of text.matchAll(RESIDUE)) {
      const start = match.index
      const end = start + match[0].length
      if (/^[Xx]/u.test(match[0]) && match[0] !== match[0].toUpperCase()) continue
      if (match[0].startsWith('_')) {
        forSignature ??= isForSignature(text)
        if (forSignature) continue
      }
      // Marks and matches are both sorted by start: one walk over either.
      while (at < opaque.length && (opaque[at]?.start ?? 0) < end) {
        coveredTo = Math.max(coveredTo, opaque[at]?.end ?? 0)
        at++
      }
      if (start < coveredTo) continue
      found.push({start, end})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function covers(kind: Block['marks'][number]['kind']): boolean {
  return kind === 'code' || kind === 'math' || kind === 'shortcode' || kind === 'placeholder' || kind === 'quotation'
}

function isForSignature(text: string): boolean {
  return /underskrift|namnteckning|signatur|namnförtydligande|ort|datum|namn|personnummer|telefon|adress|ansökan/iu.test(
    text
  )
}
