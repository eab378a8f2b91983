/**
 * Our own words for the lexicon (MIT): function words and adverbs written by hand, and all forms of the verbs, nouns and
 * adjectives in the tables of the inflection.
 */

import {PURE_DEPONENTS} from '../../src/language/grammar/deponents.js'
import {IRREGULAR_ADJECTIVES} from '../../src/language/morphology/adjective.js'
import {formsOf} from '../../src/language/morphology/inflect.js'
import {IRREGULAR_NOUNS, NOUNS_BY_PARADIGM} from '../../src/language/morphology/noun-table.js'
import {VERB_PREFIXES} from '../../src/language/morphology/prefixes.js'
import {DEPONENT_VERBS} from '../../src/language/morphology/verb.js'
import {IRREGULAR_VERBS, SECOND_CONJUGATION} from '../../src/language/morphology/verb-table.js'
import type {LexiconBuilder} from './build-lexicon.js'
import {adjectiveTags, tagOf} from './dictionary-sv.js'

const ADVERBS = `aldrig alldeles allra alltefter alltid alltifrån alltihop alltjämt alltmer alltnog alltså allteftersom annars annorstädes
annorlunda apropå avsides baklänges baktill bakåt bara blott bort borta bortom bredvid bums dag därav därefter däremot däremellan därefter därför
därför därhän däri däribland därifrån därigenom därinne därjämte därmed därnäst därom därpå därtill därunder därur därutöver däröver då dessbättre
dessemellan dessförinnan dessutom dessvärre dit ditåt ditupp dock dygnet där därborta därhemma därute där efteråt efterhand ej ens emedan emellanåt
emellertid endast enbart enkom enligt envar eventuellt faktiskt fast fastän fel flerstädes fortfarande fort fram framemot framför framme framledes framdeles
framåt framöver från frånsett fritt föga förbi följaktligen fördenskull förhoppningsvis förmodligen förrän förr förresten förstås förut förutom förvisso
förvånansvärt gärna genast genomgående givetvis hädanefter hem hemifrån hemma hemåt hejdlöst hellre helst helt hit hitintills hittills hitåt huru
huruvida hur häller händelsevis här häran härav härefter häri härifrån härigenom härmed härom häromdagen härpå härtill härute hän hög i icke idag ifjol
ifrån igen igenom igår ihop ihjäl imorgon imorse in inalles inbördes inemot ingalunda ingenstans ingenstädes inifrån inledningsvis innan innanför inne
inom inombords inomhus instundande inte inunder inuti inåt istället isär itu jaha jo ju just jämförelsevis jämsides jämt jämte jämväl kanhända kanske
knappast knappt knappare kring kvar kors kortvarigt ibland likadant likafullt likaledes likasom likaså likväl lite litet långt långtifrån lyckligtvis
långsamt länge längre längst lika likna löst mera mer mest mestadels mitt minst mindre minsann måhända märk med medsols mittemot motsols naturligtvis
ned nedan nedanför neder nedför nedifrån nedom nedre nere neråt nedåt nej ner nog nuförtiden nu numera numer nyligen nyss någonsin någonstans
någonstädes någorlunda när närapå närmare närmast nästan nästföljande nödtorftigt nödvändigtvis ofta oftare oftast också olyckligtvis
om omedelbart omkring omsider ombord omkull opåräknat ordagrant osv otvivelaktigt ovan ovanför ovanifrån ovanpå ovillkorligen plötsligen plus
praktiskt punktligen på relativt rakt rentav redan respektive rimligtvis runt rätt rättvisligen runtom runtomkring sammaledes samman sammantaget sammanlagt
samtidigt sannerligen sannolikt sedan sedermera senare senast ständigt sist sisådär sist själv självfallet skyndsamligen slutligen slutligt
snarare snarast snart snarligen snett som somligstädes stundom stundtals städse särdeles särskilt säkerligen såklart så sådär således sålunda såpass
sålunda såvitt såväl särledes tack tidigare tidigast tillbaka tillbörligen tilldels tillfälligtvis tillfullo tillhanda tillika tillräckligt tillräckligen
tills tillsammans tillsvidare tillvaratagen tilltagande tillägsvis trots troligen troligtvis tvärs tvärtemot tvärtom tvärtom tyvärr undan undantagsvis
underifrån undertill uppenbarligen upp uppe uppifrån uppåt uppskattningsvis ursprungligen utan utanför utanpå ute uteslutande utifrån utom utombords
utomhus utomlands utomordentligt utöver utåt ungefär ut uppenbart vanligen vanligtvis varav vardera varefter varemot varigenom varför varhelst vari
varifrån varje varken varmed varom varpå vars varsin vart vartill vartåt varunder varur varvid vederbörligen verkligen vidare vilkas visserligen visst
väl välan vänligen vänster väsentligen åratal åter återigen åtminstone åstad åt ändock ändå äldst ännu även ävenledes ävenså överallt överens
överhuvud överhuvudtaget överkors översida övermåttan övre övervägande öst österut söderut norrut västerut nattetid dagtid sommartid delvis gradvis stegvis
tidvis bitvis styckevis parvis gruppvis årsvis månadsvis veckovis timvis procentuellt vederbörande motsatsvis exempelvis skämtsamt huvudsakligen
egentligen nämligen möjligen möjligtvis antagligen sannolikt följdriktigt mycket mångenstädes allmänt ömsom ännu ävensom då därtills evigt förbaskat
medelst numera städse tillryggalagd jämnt näppeligen måtte strax ständigt framgent framledes`
const PREPOSITIONS = `angående av avseende bakom beträffande bland bortom bredvid efter emellan emot enligt exklusive framför från för före förutom genom
gentemot hos i ibland ifrån igenom inemot inför inifrån inklusive innan innanför inom inuti inpå invid istället jämlikt jämte kring längs med medelst mellan
mot nedför oaktat oavsett om omkring ovan ovanför ovanpå per på rörande runt sedan som sånär tack till tills trots tvärs under undan upp uppför uppå ur
utan utanför utanpå utefter utför utifrån utmed utom utöver utifrån vid visavi åt än över vis-à-vis á à via kontra minus plus versus samt ifråga
längsmed nära`
const SUBORDINATORS = `att om när eftersom fastän medan därför såvida såvitt emedan ehuru huruvida ifall då innan sedan tills förrän än som såsom liksom
där dit ju fast ifall enär alltmedan sen utan allteftersom så bara`
const COORDINATORS = `och eller men samt utan för ty både såväl antingen varken dels plus respektive än fast så sowohl`
const INTERJECTIONS = `ja nej jo jaha hej tack adjö aj oj ack fy usch visst nja jodå ojdå hejdå`

/** Adds our own words. */
export function addOwnWords(lexicon: LexiconBuilder): void {
  for (const word of ADVERBS.split(/\s+/)) lexicon.add(word, 'ADV|_', word)
  for (const word of PREPOSITIONS.split(/\s+/)) lexicon.add(word, 'ADP|_', word)
  for (const word of SUBORDINATORS.split(/\s+/)) lexicon.add(word, 'SCONJ|_', word)
  for (const word of COORDINATORS.split(/\s+/)) lexicon.add(word, 'CCONJ|_', word)
  for (const word of INTERJECTIONS.split(/\s+/)) lexicon.add(word, 'INTJ|_', word)
  const verbs = new Set([
    ...IRREGULAR_VERBS.trim()
      .split('\n')
      .map(line => line.split(' ')[0] ?? ''),
    ...SECOND_CONJUGATION.trim().split(/\s+/)
  ])
  for (const verb of [...DEPONENT_VERBS, ...PURE_DEPONENTS]) addAll(lexicon, verb, 'VERB')
  for (const verb of verbs) {
    // The older forms share all but the infinitive with the newer: drog is a form of dra.
    if (/^(?:draga|taga|giva|bliva|bedja)$/.test(verb)) continue
    addAll(lexicon, verb, 'VERB')
    // Prefixed strong verbs are many and open; those that mean nothing do no harm in a lexicon of forms.
    if (verb.length > 3)
      for (const prefix of VERB_PREFIXES) if (COMMON_PREFIXES.has(prefix)) addAll(lexicon, prefix + verb, 'VERB')
  }
  for (const verb of ['vara', 'ha', 'bli', 'kunna', 'skola', 'vilja', 'böra', 'få', 'komma', 'må', 'bliva'])
    addAll(lexicon, verb, 'AUX')
  for (const form of ['måste', 'torde', 'lär', 'måtte']) {
    for (const tense of ['Pres', 'Past']) lexicon.add(form, `AUX|Mood=Ind|Tense=${tense}|VerbForm=Fin|Voice=Act`, form)
  }
  for (const [form, lemma] of [
    ['ska', 'skola'],
    ['skall', 'skola'],
    ['är', 'vara'],
    ['va', 'vara'],
    ['blivit', 'bli'],
    ['voro', 'vara']
  ] as const) {
    if (form !== 'blivit' && form !== 'va') lexicon.add(form, 'AUX|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act', lemma)
  }
  const nouns = new Set([
    ...NOUNS_BY_PARADIGM.flatMap(([, words]) => words.trim().split(/\s+/)),
    ...IRREGULAR_NOUNS.trim()
      .split('\n')
      .map(line => line.split(' ')[0] ?? '')
  ])
  for (const noun of nouns) addAll(lexicon, noun, 'NOUN')
  for (const adjective of IRREGULAR_ADJECTIVES) {
    if (/^(?:en|annan|ingen|någon|sådan|all|vilken|min|din|sin|vår|er|denna|den)$/.test(adjective)) continue
    for (const {form, features} of adjectiveTags(adjective)) lexicon.add(form, tagOf('ADJ', features), adjective)
  }
}

const COMMON_PREFIXES: ReadonlySet<string> = new Set(
  'an av be bi bort efter fram från för före genom hem in med miss ned ner om på till under upp ut van vid åter över sam'.split(
    ' '
  )
)

function addAll(lexicon: LexiconBuilder, lemma: string, pos: 'VERB' | 'AUX' | 'NOUN'): void {
  const forms = formsOf(lemma, pos)
  const participle = forms.find(({features}) => features.includes('Gender=Com|Number=Sing|Tense=Past'))?.form
  for (const {form, features} of forms) {
    if (pos === 'NOUN' || !features.includes('VerbForm=Part')) lexicon.add(form, tagOf(pos, features), lemma)
    else if (pos === 'VERB')
      lexicon.add(form, tagOf('ADJ', features), features.includes('Tense=Pres') ? form : (participle ?? form))
  }
}
