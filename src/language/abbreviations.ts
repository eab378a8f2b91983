/**
 * The abbreviations that the splitter must know, as facts about where a sentence may end. What an abbreviation stands for
 * is in `dictionaries/`; here stands only how its point behaves. Words that are also common words ("min", "del", "bil") count
 * as abbreviations only next to a figure.
 */

/** What comes after it belongs to the same sentence: `t.ex.`, `kl.`, `dr.`. */
export const CONTINUES = 1
/** May close a sentence, and does when what follows looks like the start of one: `m.m.`, `etc.`. */
export const MAY_END = 2
/** An abbreviation before a figure: `s. 12`, `bil. 3`. */
export const BEFORE_NUMBER = 4
/** An abbreviation after a figure, which may also close a sentence: `5 min.`, `10 st.`. */
export const AFTER_NUMBER = 8

/** How the point of a word behaves, as a sum of the constants; by the word in lower case without its last point. */
export const ABBREVIATIONS: ReadonlyMap<string, number> = collect([
  [
    CONTINUES,
    'ang avs betr bitr bl ca c:a doc dr dvs enl etnol ev exkl ffa fr frk förf g:a hr inkl jfr jur kand kl kungl lic leg möjl ' +
      'motsv mr mrs ms odont ordf phil polit prof red ref resp rev sid skr sr s:a s:t s:ta st:a tekn teol tel tfn tillf vs övers'
  ],
  [
    CONTINUES,
    't.ex bl.a s.k d.v.s fr.o.m t.o.m p.g.a m.a.o f.d f.ö i.o.m s.a.s o.s.a tekn.dr tekn.lic fil.dr fil.kand fil.mag fil.lic ' +
      'jur.kand jur.dr jur.lic med.dr med.kand ek.dr ek.mag d.y d.ä n.b st.f a.a i.e e.g a.k.a org.nr pers.nr tel.nr ' +
      'art.nr ref.nr reg.nr mob.nr'
  ],
  [MAY_END, 'osv etc mfl dyl ff adr inc ltd bros forts ek.bist ggr kr mdkr milj mkr mnkr pct proc tkr'],
  [
    MAY_END,
    'm.m m.fl o.s.v o.d e.d e.dyl o.dyl e.m f.m f.n f.k f.v.b t.h t.v u.p.a v.g.v m.v.h n.n a.d utg.omr ö.h.t u.å s.d ' +
      'e.kr f.kr t.f v.d'
  ],
  [
    BEFORE_NUMBER,
    'a anm apr art aug avd bd bet bil cit d dec del dir dnr ds exp f febr feb fig fn fre jan jul jun kap lgh lör maj mar mom mån no not nov nr okt ons ' +
      'p par pkt pl pos pp prop punkt rn rskr s sek sept sou spec st str sön tab tf tis tor tors u uppl utg v vol'
  ],
  [
    AFTER_NUMBER,
    'apr aug cm dec dl ex f febr feb g h ha jan jul jun kap kg km min mom m mån nov okt pers sek ' +
      'sept st t tim tr uppl utg vån varv åk årg'
  ]
])

/**
 * The rest of each abbreviation that is also written with spaces (`t ex`, `fr. o. m.`), by its first part; longest first.
 */
export const SPACED_ABBREVIATIONS: ReadonlyMap<string, readonly (readonly string[])[]> = groupByFirst(
  't ex,bl a,s k,d v s,fr o m,t o m,p g a,m a o,f d,f ö,i o m,s a s,m m,m fl,o s v,o d,e d,e dyl,o dyl,e m,f m,f n,t h,t v,' +
    'u p a,d y,d ä,o s a,f v b,m v h,v g v,e kr,f kr'
)

function collect(groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const behaviours = new Map<string, number>()
  for (const [behaviour, words] of groups)
    for (const word of words.split(' ')) behaviours.set(word, (behaviours.get(word) ?? 0) | behaviour)
  return behaviours
}

function groupByFirst(forms: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>()
  for (const form of forms.split(',').sort((a, b) => b.length - a.length)) {
    const [first = '', ...rest] = form.split(' ')
    const group = groups.get(first)
    if (group) group.push(rest)
    else groups.set(first, [rest])
  }
  return groups
}
