import type {WordForm} from './features.js'
import {participleAgreement} from './verb.js'

/** `positive comparative superlative neuter plural`; the last two only where irregular, `-` for a form not used. */
const IRREGULAR = new Map<string, readonly string[]>(
  `god bättre bäst
bra bättre bäst bra bra
dålig sämre sämst
ond värre värst
gammal äldre äldst gammalt gamla
liten mindre minst litet små
stor större störst
hög högre högst
låg lägre lägst
lång längre längst
trång trängre trängst
tung tyngre tyngst
ung yngre yngst
grov grövre grövst
få färre - få få
små mindre minst små små
mycken mer mest mycket myckna
många fler flest många många
nära närmare närmast nära nära
egen - - eget egna
trogen trognare trognast troget trogna
rädd räddare räddast - rädda
lat latare latast - lata
sann sannare sannast sant sanna
tunn tunnare tunnast tunt tunna
grann grannare grannast grant granna
allmän allmännare allmännast allmänt allmänna
gemen gemenare gemenast gement gemena
ren renare renast rent rena
sen senare senast sent sena
klen klenare klenast klent klena
len lenare lenast lent lena
en - - ett -
annan - - annat andra
ingen - - inget inga
någon - - något några
sådan - - sådant sådana
all - - allt alla
vilken - - vilket vilka
min - - mitt mina
din - - ditt dina
sin - - sitt sina
vår - - vårt våra
er - - ert era
denna - - detta dessa
den - - det de
blå blåare blåast blått blå
grå gråare gråast grått grå
ljusblå ljusblåare ljusblåast ljusblått ljusblå
enkel enklare enklast enkelt enkla
dum dummare dummast dumt dumma
tom tommare tommast tomt tomma
stum stummare stummast stumt stumma
grym grymmare grymmast grymt grymma
långsam långsammare långsammast långsamt långsamma
röd rödare rödast rött röda
glad gladare gladast glatt glada
bred bredare bredast brett breda
god bättre bäst gott goda
sned snedare snedast snett sneda
död dödare dödast dött döda
vid vidare vidast vitt vida
solid solidare solidast solitt solida
het hetare hetast hett heta
vit vitare vitast vitt vita
fet fetare fetast fett feta
våt våtare våtast vått våta
söt sötare sötast sött söta
slät slätare slätast slätt släta
tät tätare tätast tätt täta
ny nyare nyast nytt nya
fri friare friast fritt fria
rå råare råast rått råa
slö slöare slöast slött slöa
hård hårdare hårdast hårt hårda
mild mildare mildast milt milda
vild vildare vildast vilt vilda
rund rundare rundast runt runda
blind blindare blindast blint blinda
ond värre värst ont onda
kall kallare kallast kallt kalla
full fullare fullast fullt fulla`
    .split('\n')
    .map(line => [line.slice(0, line.indexOf(' ')), line.split(' ')])
)
/** The adjectives that are inflected by table. */
export const IRREGULAR_ADJECTIVES: readonly string[] = [...IRREGULAR.keys()]
const COMPARATIVE = 'Case=Nom|Degree=Cmp'

/**
 * All forms of an adjective: agreement in the positive, comparative and superlative. Adjectives that do not inflect
 * (`bra`, `extra`, `spännande`) have one form for all; participles (`beviljad`) agree and have no comparison of their
 * own. Determiners and pronouns that agree as adjectives do (`någon`, `vår`) have their neuter and plural.
 */
export function adjectiveForms(lemma: string): WordForm[] {
  const known = irregularOf(lemma)
  if (!known && isInvariable(lemma)) return [{form: lemma, features: 'Case=Nom|Degree=Pos'}]
  const neuter = known?.[3] ?? neuterOf(lemma)
  const plural = known?.[4] ?? pluralOf(lemma)
  const forms: WordForm[] = []
  const add = (form: string, features: string) => {
    if (form !== '-') forms.push({form, features})
  }
  add(lemma, 'Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing')
  add(neuter, 'Case=Nom|Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing')
  add(plural, 'Case=Nom|Definite=Ind|Degree=Pos|Number=Plur')
  // Of liten the definite singular is lilla, the plural små.
  add(lemma === 'liten' ? 'lilla' : plural, 'Case=Nom|Definite=Def|Degree=Pos')
  if (plural.endsWith('a') && plural !== lemma) {
    add(
      lemma === 'liten' ? 'lille' : `${plural.slice(0, -1)}e`,
      'Case=Nom|Definite=Def|Degree=Pos|Gender=Masc|Number=Sing'
    )
  }
  const [comparative, superlative] = comparison(lemma, known, plural)
  if (comparative !== null) add(comparative, COMPARATIVE)
  if (superlative !== null) {
    add(superlative, 'Case=Nom|Definite=Ind|Degree=Sup')
    add(definiteSuperlative(superlative), 'Case=Nom|Definite=Def|Degree=Sup')
    // The masculine of the superlative in -ast is the same as the definite form.
    if (!superlative.endsWith('ast')) add(`${superlative}e`, 'Case=Nom|Definite=Def|Degree=Sup|Gender=Masc|Number=Sing')
  }
  return forms
}

function irregularOf(lemma: string): readonly string[] | undefined {
  const known = IRREGULAR.get(lemma)
  if (known) return known
  // A compound agrees as its last part does: helröd, tvåspråkig, kolsvart.
  for (let cut = Math.max(2, lemma.length - 8); cut <= lemma.length - 3; cut++) {
    const ending = lemma.slice(cut)
    const cells = IRREGULAR.get(ending)
    if (!cells || !/[aeiouyåäö]/.test(lemma.slice(0, cut)) || NOT_LAST.has(ending)) continue
    const prefix = lemma.slice(0, cut)
    return cells.map(cell => (cell === '-' ? cell : prefix + cell))
  }
  return undefined
}

/** Short words of the table that other adjectives end in by chance: `korsad`, `effektiv`, `parallell`. */
const NOT_LAST: ReadonlySet<string> = new Set(
  'all min din sin ren sen len lat het vid rå blå er en ond få vit fet röd död nära små egen den bra klen tom dum'.split(
    ' '
  )
)

function isInvariable(lemma: string): boolean {
  return /(?:a|e|s|o)$/.test(lemma) && !/(?:lös|vis|ljus|hes|rasås|ös|ös|vas|kras|lös|hals|frans|is)$/.test(lemma)
}

function neuterOf(lemma: string): string {
  if (isInvariable(lemma)) return lemma
  if (/(?:ad|dd|[^aeiouyåäö]d|en)$/.test(lemma)) return participleAgreement(lemma).neuter
  if (/[aeiouyåäö]d$/.test(lemma))
    return /[iuo]d$/.test(lemma) && lemma.length > 4 ? `${lemma.slice(0, -1)}t` : `${lemma.slice(0, -1)}tt`
  if (/[^aeiouyåäö]t$/.test(lemma)) return lemma
  if (/[aeiouyåäö]t$/.test(lemma)) return isLongLoan(lemma) ? lemma : `${lemma}t`
  if (/nn$/.test(lemma)) return `${lemma.slice(0, -1)}t`
  if (/[aeiouyåäö]$/.test(lemma)) return `${lemma}tt`
  return `${lemma}t`
}

/** `konkret`, `adekvat`, `absolut` keep their single t; `vit`, `tät` double it. */
function isLongLoan(lemma: string): boolean {
  return (lemma.match(/[aeiouyåäö]+/g) ?? []).length > 1
}

function pluralOf(lemma: string): string {
  if (isInvariable(lemma)) return lemma
  if (lemma.endsWith('ad')) return `${lemma}e`
  if (/[^aeiouyåäö]en$|[aeiouyåäö]gen$|[iu][dtvk]en$/.test(lemma))
    return `${lemma.slice(0, -2).replace(/mm$|nn$/, double => double.slice(1))}na`
  if (/[^aeiouyåäö]el$/.test(lemma)) return `${lemma.slice(0, -2)}la`
  if (/[^aeiouyåäö]er$/.test(lemma)) return `${lemma.slice(0, -2)}ra`
  if (/[^aeiouyåäö]al$/.test(lemma) && lemma.endsWith('gammal')) return `${lemma.slice(0, -3)}la`
  if (lemma.endsWith('sam')) return `${lemma}ma`
  return `${lemma}a`
}

function comparison(
  lemma: string,
  known: readonly string[] | undefined,
  plural: string
): readonly [string | null, string | null] {
  if (known) return [known[1] ?? null, known[2] ?? null]
  // Participles, -isk and what does not inflect compare with mer and mest.
  if (isInvariable(lemma) || /(?:ad|isk|nde)$/.test(lemma)) return [null, null]
  const stem = /[ae]$/.test(plural) ? plural.slice(0, -1) : lemma
  return [`${stem}are`, `${stem}ast`]
}

function definiteSuperlative(superlative: string): string {
  return superlative.endsWith('ast') ? `${superlative}e` : `${superlative}a`
}
