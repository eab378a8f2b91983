/** Short names of laws and what they are called in full, so that `SoL` and `socialtjänstlagen` are one. */
const SHORT: Readonly<Record<string, string>> = {
  sol: 'socialtjänstlagen',
  fl: 'förvaltningslagen',
  fpl: 'förvaltningsprocesslagen',
  osl: 'offentlighetsochsekretesslagen',
  kl: 'kommunallagen',
  brb: 'brottsbalken',
  fb: 'föräldrabalken',
  sfb: 'socialförsäkringsbalken',
  rb: 'rättegångsbalken',
  pbl: 'planochbygglagen',
  hsl: 'hälsoochsjukvårdslagen',
  tf: 'tryckfrihetsförordningen',
  rf: 'regeringsformen',
  jb: 'jordabalken',
  gdpr: 'dataskyddsförordningen',
  dsf: 'dataskyddsförordningen',
  skoll: 'skollagen',
  sfl: 'skatteförfarandelagen',
  afl: 'lagenomallmänförsäkring',
  lss: 'lss',
  lvu: 'lvu',
  lvm: 'lvm',
  lou: 'lou',
  lov: 'lov'
}

/** Numbers in the Swedish Code of Statutes of laws that have no name in one word. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  '1993:387': 'lss',
  '1990:52': 'lvu',
  '1988:870': 'lvm',
  '2016:1145': 'lou',
  '2008:962': 'lov'
}

const BY_SUBJECT: readonly (readonly [RegExp, string])[] = [
  [/om stöd och service/u, 'lss'],
  [/vård av unga/u, 'lvu'],
  [/vård av missbrukare/u, 'lvm'],
  [/offentlig upphandling/u, 'lou'],
  [/valfrihetssystem/u, 'lov']
]

/** Last parts of hyphenated names (`offentlighets- och sekretesslagen`), whose first part a pattern of one word does not see. */
const LAST_PARTS: Readonly<Record<string, string>> = {
  sekretesslagen: 'offentlighetsochsekretesslagen',
  bygglagen: 'planochbygglagen',
  sjukvårdslagen: 'hälsoochsjukvårdslagen'
}

/** One key for the full name, the short name and the number of a law; `''` if `name` is not the name of one. `lagen` alone names none. */
export function lawKey(name: string): string {
  const bare = name.toLowerCase()
  if (/^\d/u.test(bare)) return BY_NUMBER[bare] ?? bare
  const subject = bare.includes(' ') ? BY_SUBJECT.find(([expression]) => expression.test(bare))?.[1] : undefined
  if (subject !== undefined) return subject
  const short = SHORT[bare] ?? (bare.endsWith('s') ? SHORT[bare.slice(0, -1)] : undefined)
  if (short !== undefined) return short
  const full = bare.replace(/(?<=en)s$/u, '')
  if (!/.{3}(?:lagen|balken|förordningen|formen)$/u.test(full)) return ''
  return LAST_PARTS[full] ?? full
}
