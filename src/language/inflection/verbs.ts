import {adjectiveFeatures, type Voice, verbFeatures, type WordForm} from './features.js'

/**
 * Verbs that do not go like *kalla*: infinitive, present, past, supine, participle (common gender; `-` where none is in use).
 * A prefix before one of them changes nothing (`inkomma` goes like `komma`). Two forms are parted by a stroke.
 */
const IRREGULAR = `
anmäla anmäler anmälde anmält anmäld
ansluta ansluter anslöt anslutit ansluten
be ber bad bett bedd
begära begär begärde begärt begärd
bero beror berodde berott -
bestrida bestrider bestred bestritt bestridd
binda binder band bundit bunden
bjuda bjuder bjöd bjudit bjuden
bli blir blev blivit bliven
bo bor bodde bott -
bryta bryter bröt brutit bruten
bygga bygger byggde byggt byggd
byta byter bytte bytt bytt
bära bär bar burit buren
böra bör borde bort -
döma dömer dömde dömt dömd
dra drar drog dragit dragen
driva driver drev drivit driven
dröja dröjer dröjde dröjt -
falla faller föll fallit fallen
fara far for farit faren
finna finner fann funnit funnen
flyta flyter flöt flutit fluten
frysa fryser frös frusit frusen
fylla fyller fyllde fyllt fylld
få får fick fått -
fästa fäster fäste fäst fäst
följa följer följde följt följd
föra för förde fört förd
förmå förmår förmådde förmått förmådd
förstöra förstör förstörde förstört förstörd
försvinna försvinner försvann försvunnit försvunnen
förtälja förtäljer förtäljde förtäljt förtäljd
ge ger gav gett/givit given
glömma glömmer glömde glömt glömd
gripa griper grep gripit gripen
gå går gick gått gången
gälla gäller gällde gällt -
göra gör gjorde gjort gjord
ha har hade haft -
heta heter hette hetat -
hinna hinner hann hunnit hunnen
hjälpa hjälper hjälpte hjälpt hjälpt
hålla håller höll hållit hållen
hända händer hände hänt händ
häva häver hävde hävt hävd
höja höjer höjde höjt höjd
höra hör hörde hört hörd
knyta knyter knöt knutit knuten
komma kommer kom kommit kommen
kräva kräver krävde krävt krävd
kunna kan kunde kunnat -
känna känner kände känt känd
köpa köper köpte köpt köpt
köra kör körde kört körd
leda leder ledde lett ledd
leva lever levde levt/levat levd
lida lider led lidit liden
ligga ligger låg legat -
ljuga ljuger ljög ljugit ljugen
lyda lyder lydde lytt lydd
lyfta lyfter lyfte lyft lyft
låsa låser låste låst låst
låta låter lät låtit låten
lägga lägger lade lagt lagd
lära lär lärde lärt lärd
läsa läser läste läst läst
löpa löper löpte löpt löpt
lösa löser löste löst löst
mista mister miste mist mist
må mår mådde mått -
märka märker märkte märkt märkt
möta möter mötte mött mött
njuta njuter njöt njutit njuten
nå når nådde nått nådd
nämna nämner nämnde nämnt nämnd
reda reder redde rett redd
resa reser reste rest rest
ringa ringer ringde ringt ringd
riva river rev rivit riven
röja röjer röjde röjt röjd
röka röker rökte rökt rökt
röra rör rörde rört rörd
se ser såg sett sedd
sitta sitter satt suttit -
ske sker skedde skett -
skilja skiljer skilde skilt skild
skjuta skjuter sköt skjutit skjuten
skriva skriver skrev skrivit skriven
skära skär skar skurit skuren
sköta sköter skötte skött skött
slippa slipper slapp sluppit sluppen
slita sliter slet slitit sliten
slå slår slog slagit slagen
släcka släcker släckte släckt släckt
släppa släpper släppte släppt släppt
slänga slänger slängde slängt slängd
smörja smörjer smorde smort smord
sova sover sov sovit -
spörja spörjer sporde sport spord
sprida sprider spred spritt spridd
springa springer sprang sprungit sprungen
stiga stiger steg stigit stigen
stjäla stjäl stal stulit stulen
stryka stryker strök strukit struken
styra styr styrde styrt styrd
styrka styrker styrkte styrkt styrkt
stå står stod stått stånden
ställa ställer ställde ställt ställd
stämma stämmer stämde stämt stämd
stänga stänger stängde stängt stängd
stärka stärker stärkte stärkt stärkt
stödja stödjer/stöder stödde stött stödd
svika sviker svek svikit sviken
svära svär svor svurit svuren
sända sänder sände sänt sänd
sänka sänker sänkte sänkt sänkt
sätta sätter satte satt satt
säga säger sade/sa sagt sagd
sälja säljer sålde sålt såld
söka söker sökte sökt sökt
sörja sörjer sörjde sörjt sörjd
ta tar tog tagit tagen
te ter tedde tett tedd
tro tror trodde trott trodd
trycka trycker tryckte tryckt tryckt
träda träder trädde trätt trädd
tycka tycker tyckte tyckt tyckt
täcka täcker täckte täckt täckt
tända tänder tände tänt tänd
tänka tänker tänkte tänkt tänkt
tömma tömmer tömde tömt tömd
utesluta utesluter uteslöt uteslutit utesluten
utröna utröner utrönte utrönt utrönt
vara är var varit -
veta vet visste vetat -
vika viker vek vikit viken
vilja vill ville velat -
vinna vinner vann vunnit vunnen
vrida vrider vred vridit vriden
väcka väcker väckte väckt väckt
väga väger vägde vägt vägd
välja väljer valde valt vald
vända vänder vände vänt vänd
växa växer växte växt växt
åka åker åkte åkt åkt
äga äger ägde ägt ägd
äta äter åt ätit äten
`

/** Words that stand before a verb as its first part. What follows one of them is inflected as if it stood alone. */
const PREFIXES = new Set(
  (
    'an av be bi bibe del efter emot er fast fram fort före föran förut genom god handa hem hop hän iakt ' +
    'ianspråk igång ihåg in inne iordning iordnings klar kun kvar med miss mot ned ner om omhänder på sam ' +
    'samman sammanan säker till tiller tillgodo tillhanda tillkänna tillvara undan under upp upprätt ut vid ' +
    'vidare vidmakt verk å åsido åter återupp över överens från förbi ifråga för'
  ).split(' ')
)

/** Old long forms: only infinitive and present differ from today's verb, so only they can be told by their form. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ['taga', 'tager'],
  ['giva', 'giver'],
  ['hava', 'haver'],
  ['bliva', 'bliver'],
  ['draga', 'drager']
])

interface Principal {
  readonly infinitive: string
  readonly present: readonly string[]
  readonly past: readonly string[]
  readonly supine: readonly string[]
  readonly participle: string
}

const irregular = new Map(
  IRREGULAR.trim()
    .split('\n')
    .map(line => {
      const [infinitive = '', present = '', past = '', supine = '', participle = '-'] = line.split(' ')
      return [
        infinitive,
        {
          infinitive,
          present: present.split('/'),
          past: past.split('/'),
          supine: supine.split('/'),
          participle: participle === '-' ? '' : participle
        } satisfies Principal
      ]
    })
)

/**
 * All forms of the verb `infinitive`, a single word: both voices, the old present passive in -es (`erhålles`), past and present
 * participle. A lemma in -s (`finnas`) has only s-forms, and they count as active. Verbs outside the table go like *kalla*.
 */
export function verbForms(infinitive: string): readonly WordForm[] {
  const long = longForm(infinitive)
  if (long) return long
  if (infinitive.endsWith('s')) return deponentForms(infinitive)
  const principal = principalParts(infinitive)
  return [...finiteForms(principal), ...passiveForms(principal, 'Pass'), ...participleForms(principal)]
}

/** Whether the table or the ending -a tells how the verb goes; others (`inte följa`, `ska`) are not inflected. */
export function isInflectable(infinitive: string): boolean {
  return /^\p{L}+$/u.test(infinitive) && (/a(?:s)?$/.test(infinitive) || irregularPart(infinitive) !== undefined)
}

function longForm(infinitive: string): readonly WordForm[] | undefined {
  for (const [long, present] of LONG_FORMS) {
    if (!infinitive.endsWith(long)) continue
    const prefix = infinitive.slice(0, -long.length)
    if (prefix !== '' && !PREFIXES.has(prefix)) continue
    const active = verbFeatures('Act')
    const passive = verbFeatures('Pass')
    return [
      {form: infinitive, features: active.infinitive},
      {form: prefix + present, features: active.present},
      {form: `${infinitive}s`, features: passive.infinitive},
      {form: `${prefix}${present.slice(0, -1)}s`, features: passive.present}
    ]
  }
  return undefined
}

function deponentForms(lemma: string): readonly WordForm[] {
  const principal = principalParts(lemma.slice(0, -1))
  return passiveForms(principal, 'Act')
}

function irregularPart(infinitive: string): Principal | undefined {
  for (let start = 0; start < infinitive.length - 1; start++) {
    const principal = irregular.get(infinitive.slice(start))
    if (!principal) continue
    const prefix = infinitive.slice(0, start)
    if (prefix === '') return principal
    if (!PREFIXES.has(prefix) && principal.infinitive !== 'göra') continue
    return {
      infinitive,
      present: principal.present.map(form => prefix + form),
      past: principal.past.map(form => prefix + form),
      supine: principal.supine.map(form => prefix + form),
      participle: principal.participle && prefix + principal.participle
    }
  }
  return undefined
}

function principalParts(infinitive: string): Principal {
  const known = irregularPart(infinitive)
  if (known) return known
  return {
    infinitive,
    present: [`${infinitive}r`],
    past: [`${infinitive}de`],
    supine: [`${infinitive}t`],
    participle: `${infinitive}d`
  }
}

function finiteForms({infinitive, present, past, supine}: Principal): WordForm[] {
  const names = verbFeatures('Act')
  return [
    {form: infinitive, features: names.infinitive},
    ...present.map(form => ({form, features: names.present})),
    ...past.map(form => ({form, features: names.past})),
    ...supine.map(form => ({form, features: names.supine})),
    {form: imperative(infinitive, present[0] ?? ''), features: names.imperative}
  ]
}

function imperative(infinitive: string, present: string): string {
  if (!infinitive.endsWith('a') || present.endsWith('ar')) return infinitive
  const stem = infinitive.slice(0, -1)
  return stem.endsWith('mm') ? stem.slice(0, -1) : stem
}

function passiveForms({infinitive, present, past, supine}: Principal, voice: Voice): WordForm[] {
  const names = verbFeatures(voice)
  return [
    {form: `${infinitive}s`, features: names.infinitive},
    ...present.flatMap(form => presentPassive(infinitive, form)).map(form => ({form, features: names.present})),
    ...past.map(form => ({form: `${form}s`, features: names.past})),
    ...supine.map(form => ({form: `${form}s`, features: names.supine}))
  ]
}

function presentPassive(infinitive: string, present: string): readonly string[] {
  if (!infinitive.endsWith('a') || present === `${infinitive}r`) return [`${infinitive}s`]
  if (!present.endsWith('er')) return [`${present}s`]
  const stem = present.slice(0, -2)
  if (stem.endsWith('s')) return [`${stem}es`]
  return [`${stem.endsWith('mm') ? stem.slice(0, -1) : stem}s`, `${stem}es`]
}

function participleForms({infinitive, participle}: Principal): WordForm[] {
  const stem = infinitive.endsWith('a') ? infinitive.slice(0, -1) : `${infinitive}e`
  const presentParticiple = infinitive.endsWith('a') ? `${stem}ande` : `${stem}nde`
  const forms: WordForm[] = [{form: presentParticiple, features: 'Case=Nom|Tense=Pres|VerbForm=Part'}]
  if (participle === '') return forms
  const [neuter, plural] = participleEndings(participle)
  const tag = (form: 'Com' | 'Neut' | 'other') => `${adjectiveFeatures(form)}|Tense=Past|VerbForm=Part`
  forms.push(
    {form: participle, features: tag('Com')},
    {form: neuter, features: tag('Neut')},
    {form: plural, features: tag('other')}
  )
  return forms
}

function participleEndings(participle: string): readonly [string, string] {
  const stem = participle.slice(0, -1)
  if (participle.endsWith('en')) return [`${stem}t`, `${participle.slice(0, -2)}na`]
  if (participle.endsWith('ad')) return [`${stem}t`, `${participle}e`]
  if (participle.endsWith('dd')) return [`${participle.slice(0, -2)}tt`, `${participle}a`]
  if (participle.endsWith('nd')) return [`${stem}t`, `${participle}a`]
  if (participle.endsWith('d')) return [`${stem}t`, `${participle}a`]
  return [participle, `${participle}a`]
}
