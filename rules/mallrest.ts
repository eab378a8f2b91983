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
    sv: 'Filer med mall i namnet ger bara upplysningar. Stäng av regeln för mappar med mallar i konfigurationen. Streck för underskrift godtas. I Word granskas rutor som visar sin uppmaning, tomma formulärfält och kopplingsfält utan värde.',
    en: 'Files with mall (template) in the name give information only. Turn the rule off for template folders in the configuration. Lines for a signature are accepted. In Word controls that show their prompt, empty form fields and merge fields without a value are reported.'
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
    {bad: 'Hej [[{0}]]! Du får [[{1}]] kronor.', message: 'left', better: 'Hej Karin! Du får 6 250 kronor.'},
    {
      good: 'Uttrycket {3} betyder tre gånger i mönster, och {8} betyder åtta.',
      because: {
        sv: 'Enstaka tal utan {0} eller {1} är inga rutor.',
        en: 'Single numbers without {0} or {1} are no slots.'
      }
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
    let numbers: ReadonlySet<number> | undefined
    const isNumberedSlot = (text: string) => {
      numbers ??= numberedSlots(document.blocks)
      return numbers.has(Number(text.slice(1, -1)))
    }
    return {
      block(block) {
        for (const {start, end} of findResidue(block, isTemplate)) {
          const slot = block.text.slice(start, end)
          if (
            /^\{\d+\}$/u.test(slot) &&
            !isNumberedSlot(slot) &&
            !ASKS.test(block.text.slice(Math.max(0, start - 40), start))
          )
            continue
          const text = block.text.slice(start, end).slice(0, 60)
          report(block, {start, end}, 'left', {text}, {level: isTemplate ? 'info' : 'error'})
        }
      }
    }
  }
})

/** Words right before a slot that ask for something. */
const ASKS = /(?:ange|fyll i|skriv|välj|namn|datum|belopp|adress|nummer|månad|handläggare):? ?$/iu

/** The numbers of a run of at least two (`{0}` and `{1}`, `{1}` and `{2}`) that begins with 0 or 1. */
function numberedSlots(blocks: readonly Block[]): ReadonlySet<number> {
  const present = new Set<number>()
  for (const {text, marks} of blocks)
    for (const mark of marks) {
      if (mark.kind !== 'placeholder' || mark.source !== 'pattern') continue
      const number = /^\{(\d+)\}$/u.exec(text.slice(mark.start, mark.end))?.[1]
      if (number) present.add(Number(number))
    }
  const run = new Set<number>()
  for (let next = present.has(0) ? 0 : 1; present.has(next); next++) run.add(next)
  return run.size > 1 ? run : new Set()
}

/** Each alternative begins with a fixed character and is bounded, so that the search is linear. */
const RESIDUE =
  /(?<![\p{L}\p{N}])(?:20XX(?:-XX(?:-XX)?)?|X{2,10}(?:[-:.]X{2,10}){0,4})(?![\p{L}\p{N}-])|_{4,400}|\((?:fyll i|ange|välj)[^()]{0,60}\)|\(stryk det som inte gäller\)|\[(?:ange|fyll i|välj|namn|månad|belopp|datum|adress|personnummer)[^[\]]{0,60}\]|klicka här för att (?:ange|skriva|fylla i)(?: text)?|klicka eller tryck här för att[^.]{0,40}|lorem ipsum dolor/giu

const SIGNATURE = /underskrift|namnteckning|signatur|namnförtydligande|ort och datum/iu

/** Whether a mark is a slot that nobody filled in. In a template the merge fields are as they should be. */
function isUnfilled(mark: Block['marks'][number], text: string, isTemplate: boolean): boolean {
  if (mark.kind !== 'placeholder') return false
  if (mark.source !== 'field') return true
  const shown = text.slice(mark.start, mark.end)
  if (/^_+$/u.test(shown)) return !SIGNATURE.test(text)
  return !isTemplate && /^«[^«»]{1,60}»$/u.test(shown)
}

function findResidue(block: Block, isTemplate: boolean): readonly {readonly start: number; readonly end: number}[] {
  const {text, marks} = block
  const found = marks.filter(mark => isUnfilled(mark, text, isTemplate)).map(({start, end}) => ({start, end}))
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
