/**
 * The abbreviations that the splitter must know, as facts about where a sentence may end. What an abbreviation stands for
 * is in `dictionaries/`; here stands only how its point behaves.
 */

/** What comes after it belongs to the same sentence: `t.ex.`, `kl.`, `dr.`. */
export const CONTINUES = 1
/** May close a sentence: `m.m.`, `etc.`. It does so when what follows looks like the start of one. */
export const MAY_END = 2
/** An abbreviation only before a figure: `s. 12`, `bil. 3`. Elsewhere the point is a full stop (`en ny bil.`). */
export const BEFORE_NUMBER = 3
/** An abbreviation only after a figure, and may end a sentence there: `5 min.`, `10 st.`. */
export const AFTER_NUMBER = 4

const SINGLE: Readonly<Record<string, number>> = {
  ...entries(
    CONTINUES,
    'ang avs betr bitr ca c:a dir:s doc docent dr dvs enl etnol ev exkl fr frk förf g:a hr inkl inst jfr jur kand kl kungl lic leg milj mr mrs ms ordf phil polit prof red ref resp rev sid skr sr s:t s:ta s:a st:a tekn teol tel tfn tillf u.n.a vard övers odont bl möjl motsv ffa'
  ),
  ...entries(
    MAY_END,
    'osv etc mfl dyl o.d ff kap mom adr inc ltd co bros forts dec aug okt sept feb febr jan nov kr:n'
  ),
  ...entries(
    BEFORE_NUMBER,
    'a anm art avd bd bet bil cit del dir dnr ds exp fig fn jan feb febr mar mars apr maj jun jul juni juli lgh no not nr nris p par pkt pl pos pp prop punkt rn rskr s sek sou spec st str tab tf u uppl utg v vol'
  ),
  ...entries(
    AFTER_NUMBER,
    'cm dl ex f g ggr h ha kg km kr m m.l mdkr mån milj min mkr mm mnkr proc pct pers sek st t tim tkr tr uppl utg vån varv'
  )
}

const DOTTED: Readonly<Record<string, number>> = {
  ...entries(
    CONTINUES,
    't.ex bl.a s.k d.v.s fr.o.m t.o.m p.g.a m.a.o f.d e.kr f.kr f.ö i.o.m s.a.s o.s.a tekn.dr tekn.lic fil.dr fil.kand fil.mag jur.kand jur.dr med.dr ek.dr ek.mag ek.bist d.y d.ä n.b t.f v.d st.f a.a.o'
  ),
  ...entries(
    MAY_END,
    'm.m m.fl o.s.v o.d e.d e.dyl o.dyl e.m f.m f.n f.k f.v.b t.h t.v u.p.a v.g.v n.n a.d utg.omr reg.nr ö.h.t u.å s.d'
  )
}

/** Abbreviations written with spaces, by their first part: `t ex`, `fr o m`, `t. ex.`. */
export const SPACED: ReadonlyMap<string, readonly (readonly string[])[]> = groupByFirst([
  't ex',
  'bl a',
  's k',
  'd v s',
  'fr o m',
  't o m',
  'p g a',
  'm a o',
  'f d',
  'f ö',
  'i o m',
  's a s',
  'm m',
  'm fl',
  'o s v',
  'o d',
  'e d',
  'e dyl',
  'o dyl',
  'e m',
  'f m',
  'f n',
  't h',
  't v',
  'u p a',
  'd y',
  'd ä',
  'o s a',
  'f v b',
  'm v h'
])

/** How a word before a point behaves (lower case, without its last point), or 0 when it is no abbreviation. */
export const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(SINGLE),
  ...Object.entries(DOTTED)
])

function entries(behaviour: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map(word => [word, behaviour]))
}

function groupByFirst(forms: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>()
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const [first = '', ...rest] = form.split(' ')
    const group = groups.get(first)
    if (group) group.push(rest)
    else groups.set(first, [rest])
  }
  return groups
}
