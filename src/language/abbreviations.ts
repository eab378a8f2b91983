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
    'ang avd avs bitr ca dir doc dr dvs ekon em enl etnol ev exkl fil fr frk förf förs gm hr inkl inst iaf ing iv jfr jur kand kl kungl ledn lic leg med milj mr mrs ms mt mos kor nr obs odont ordf osv phil polit prof red ref resp sid sign skr sr st:a tekn teol tel tf tfn tillf ung utg uppl vard övers övre bl'
  ),
  ...entries(
    MAY_END,
    'osv etc mm mfl dyl ff kap mom st. adr tr inc ltd co bros forts aug dec febr feb jan nov okt sept mån tis ons tors fre lör sön tim'
  ),
  ...entries(
    BEFORE_NUMBER,
    's p f art bet bil bd fig tab tabell prop nr dnr pkt punkt vol rskr sou ds ds. par § a.a lgh jan feb mars apr maj del v no nos pp pl cit anm not'
  ),
  ...entries(AFTER_NUMBER, 'st min sek kr proc pct milj mån tim pers ex varv vån tr g kg m km cm mm f ff mkr tkr')
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
