/**
 * How a noun is declined. The name says the indefinite plural; the letter its gender where both occur:
 * - `or` flicka, flickan, flickor, flickorna; `or-en` våg, vågen, vågor, vågorna
 * - `ar` bil, bilen, bilar, bilarna; `e-ar` pojke, pojken, pojkar; `l-ar` nyckel, nyckeln, nycklar; `n-ar` öken, öknen,
 *   öknar; `mm-ar` stam, stammen, stammar
 * - `er` minut, minuten, minuter; `n-er` doktor, doktorn, doktorer; `r-er` fiber, fibern, fibrer; `r` sko, skon, skor;
 *   `et-er` bageri, bageriet, bagerier; `um-er` museum, museet, museer; `mm-er` vän, vännen, vänner
 * - `n` äpple, äpplet, äpplen, äpplena; `et-n` bo, boet, bon, bona
 * - `et` hus, huset, hus, husen; `r-et` fönster, fönstret, fönster, fönstren (also exempel, vapen); `mm-et` rum, rummet,
 *   rum, rummen
 * - `are` lärare, läraren, lärare, lärarna; `n-0` musiker, musikern, musiker, musikerna; `ande` ordförande,
 *   ordföranden, ordförande, ordförandena
 */
export const NOUN_PARADIGMS = [
  'or',
  'or-en',
  'ar',
  'e-ar',
  'l-ar',
  'n-ar',
  'mm-ar',
  'er',
  'n-er',
  'r-er',
  'r',
  'et-er',
  'um-er',
  'mm-er',
  'n',
  'et-n',
  'et',
  'r-et',
  'mm-et',
  'are',
  'n-0',
  'ande'
] as const
export type NounParadigm = (typeof NOUN_PARADIGMS)[number]

/** Simple nouns whose paradigm their ending does not tell, by hand; compounds follow their last part. */
export const NOUNS_BY_PARADIGM: readonly (readonly [NounParadigm, string])[] = [
  ['or-en', `ros våg åder`],
  [
    'ar',
    `adel al alm arm ask asp bank barack barbar barm bil bit björk björn blick blåmes bock boll borg bov brödrost
    bult bur burk buss by bäck bänk bård båt dag dal dans deg del disk dog dom dräng duk dusch dvärg dörr ek eld
    famn fegis fikus fink fisk fjord fjäril flock fläck fors fredag frukost fräs funkis fälg färdväg gran grav gren
    grind gris grop gränd gud gång gård gök haj hall hals handduk hatt helg hink hjord hjort hjälm holm hop hov hud
    hund häck häl häll häst hög hök höst igelkott is jarl jord jul järnvåg kaj kalk kalv kamp kandel karl karm kil
    kind kjol klack klang klick klimp klubb klump klunk knall knapp knekt kniv knopp knut knöl kock konung kopp korg
    kork korp korv kran krog krok kronprins kropp kubb kung kur kvarn kvast kvist kväll kyss käft käpp kår köl lag
    lapp lax led lek lind ljung lott låt lök lördag maj mal mask mes middag moms mopp mops mur myr märr måndag mård
    mås mö näktergal nål orm ort ost park peng pigg pil plog plugg plåt port prick prins propp präm puck puff puls
    pump punsch puss pust pärm påsk ram rand resväg ring rist rock rost rygg räv råg rök sal sax sil sjal själ sjö
    skalk skalp sked skog skolk skrud skur skylt skärgård skål slang slant slask slav slöjd smäll sol son sorg spark
    sparv spik spilt spis spott stack stav stek sten stig sting stjälk stjärt stol stolpe stork stubb stut stöt sump
    svamp svan svans sven sving sväng svärm syl säck säl säng säv söndag tagg talg tall tank tapp tarm tass tisdag
    tjej tjuv tork torsdag trall trast tratt truck trut tråd tsar tupp turk tusch tut tvål tår udd ugn vagn val vall
    valp vals varg vask ved vik vind vink vret vrist vråk väg vägg värld väv vår älg älv ärm ål ö örn`
  ],
  ['mm-ar', `bom brudgum dröm gam gom kam kläm lem lom rem s stam ström söm`],
  [
    'er',
    `åtgärd konsument sak start abort addend admiral adress advokat affisch affär agent akronym akt aktionär aktris aktör alg allergen allians
    amplitud analfabet anstalt antenn antonym apparat applåd arab arkad arkitekt armatur arrest art artist asyl
    atlet atmosfär atom automat automobil avfart avgift avsikt avskrift balans balk balkong ballad ballast ballong
    bandit barrikad barriär bas batalj bedrift bekantskap biff bild biljard biljett biljon billion biograf bisektris
    blockad bragd bransch bredd bris brist brygd bräsch bukett bukt butik bygd byggnad byst bön börd cell celt
    censur cent central champinjon chans chanson chaufför chef cigarett cigarr cistern citron coach cyklop dam dekad
    delfin demagog demokrat dentist design detalj diagnos dialekt dialog diet diod diplomat direktör disciplin
    distans docent doktorand doktrin domprost domän dos drift drog dromedar dräkt duell duett dunst dygd effekt
    egenskap elektrolys enhet episod eponym eskort estet etapp etikett existens fabel fabrik fakultet familj farm
    fart fas fasad fason favorit fejd fest figur fil filial film filtyp final finans fiskal flod flykt flöjt fond
    form fotograf frans fras frekvens frist frisör fritös front frukt fullmakt funktionär färd färg fågelart
    fångenskap förmån förordningstext galopp gardin gas gemenskap general geograf gift glob glykol grad grafik
    granat grej grimas grupp gräns gunst gäst gångart hamn holonym homonym horisont hungersnöd hymn hyponym hypotes
    hänsikt hävd högtid höjd identitet idyll infart ingenjör insats insekt insikt inspektör instans isotop jakt
    jargong juvel kajak kalkyl kalligraf kampanj kamrat kanal kanalj kandidat kanin kanon kant kanton karaktär
    kardinal karriär kasern kastanj katalog kavaj kirurg klarinett klass klausur kliché klient klinik klon klusil
    koj kolumn komet kommun kompass kompetens kompis konferens konflikt kongress konjunktur konsert konserv konst
    konstart kontakt kontext kontrast kontrollör korridor kost kostnad kostym kotlett kraft krets kris kritik kräm
    kult kultur kund kunskap kupong kupp kurd kurs kusin kust kutym kvalitet kvartett kvot lakej last licens likör
    limit limousin list litteratur longitud lots luft lukt lust länd längd lärd magnet makt mandarin manikyr marknad
    marsipan maskin massör mast mat medalj medicin melon mess metafor metod militär miljard miljon minut misär
    modell monark monolog montör moral musik musköt mustasch myt mängd månad möjlighet natur neuros norm notis
    novell nyans nymf nämnd nöd oliv omelett orangutang orkan oval ovänskap pakt paragraf parfym part patient
    patriark patron patrull paus pedal period perrong person pest petard pion pionjär pirat pjäs plan planet plast
    plats plikt poet polack polemik polis politik polyp post praktikant predikant present president press procedur
    procent process produkt profet profil profit prognos projektil prolog protes protest pseudonym publik punkt
    pupill rabatt rad raket rang ras rast ratt redaktör reflex reform rekyl replik republik reservoar rest resurs
    retronym revansch risk rival roman romans rosin rubrik ruin rumän rutin rymd rätt rättighet rättsart röst saft
    sallad salong sandal sarkofag sats seans sekretär sekt sekvens serb servett sfär sheriff signal signatur sikt
    sirap skald skandal skatt skepnad skillnad skrift skuld skymf skörd slakt slovak släkt soldat sort spion stat
    stenograf stil strapats stress strid struktur student stund stöld substans sultan svulst sylt syn synagog synd
    synonym syntax syntes särart säsong sång tablett takt talong tapet tariff teknik telegraf temperatur tendens
    term termin terrass tes test text textil tid tillsats tirad tjänst toalett tomat tomt ton torped tortyr trafik
    trakt trend tribut triljon triumf tropp trupp tröst tuberkulos tukt tur turist tvist typ tystnad uniform uppgift
    utfart utgift utsikt vakt vanilj vas ventil vers vetenskap vikt vinst violin volym vulkan vy vägkant vänskap
    värd växt zon ätt åsikt ögonfrans ört`
  ],
  ['mm-er', `vän`],
  [
    'n-er',
    `allé armé astronomi bidé byrå byråkrati ceremoni demokrati doktor ekonomi energi entré epidemi faktor filé fobi
    garanti harmoni idé industri jury kanapé kategori koloni kommitté kopi lektor meny moské motor nivå pastor
    professor rektor revy sektor staty strategi succé supé sympati teori terapi traktor trikå turné`
  ],
  ['r-er', `artikel fiber kader kalender matrikel muskel möbel vokabel`],
  [
    'r',
    `aktie arie bakelse bastu bro fiende fru historie hustru jungfru klo ko komedie kurie lie linje pinje premie
    serie sko studie tragedie tå`
  ],
  [
    'et-er',
    `bageri batteri bryggeri galleri geni kafé kansli kompani konditori maner manér parti slaveri snickeri tyranni
    vin`
  ],
  [
    'n',
    `ansikte antagande arbete avgörande avseende bemötande bete beteende biobränsle biträde bryne bränsle bygge bälte
    dilemma disko drama döme erbjudande fiske fjäte foto fäste föreläggande företräde förfarande förfogande
    förhållande förmodande förordnande förtroende genmäle gille hjärta hyende hygge hylle häfte hänge hänseende
    hölje intresse inträde intygande kaffe kilo klargörande kläde knippe komma konto kvitto kväve kyffe kynne köte
    lidande lynne lyte läge läte löfte meddelande medgivande minne motto märke mätvärde möte näringsställe näste ode
    omdöme område panorama paradigma piano porto påstående rede rike rykte saldo samhälle samtycke schema sikte
    sinne skede skifte sköte släkte snöre solo spöke stigma stycke styre ställe syre säte tema tempo tillfälle
    tillträde trauma täcke uppehälle uppträde utrymme utseende utträde veto vite vittne välbefinnande värde väte
    yrke yttrande ägande ämbete ämne äpple ärende åläggande åtagande öde öga öra överklagande`
  ],
  ['et-n', `bi bly bo frö fä knä spa spö sto strå te trä`],
  [
    'et',
    `besvär emblem abonnemang acetat ackompanjemang ackord adjektiv adverb adverbial affix alarm alfabet allvar alternativ amalgam
    annex anrop anslag ansvar antal antikvariat antimon apotek arbetssätt argument arkiv armborst arrangemang arv as
    attentat avbrott avdrag avsked avslag avsnitt avstånd avtal ax axiom axplock bad bagage bajs band barn bast beck
    begrepp behov behåll belopp ben berg besked beslag beslut bestick besök beting bett betyg bevis bibliotek bidrag
    bistånd blad bleck block blod bläck blåbär bord borgerskap bostadsbidrag brev brott bruk bryn bråk bröd bröst
    bud budskap bus bär bål celibat certifikat cess citadell citat damm dekret deltagarskap departement diplom
    direktiv diskotek distrikt djup djur dokument don dop drag drev dugg dun dussin dygn dynt däck ekollon element
    emirat engagemang entreprenörskap epicentrum etablissemang evenemang experiment fack faderskap fall faner fartyg
    fat fel fenomen fik fikon fjäll fjäs flak flyg fläsk folk fordon format formulär fort fosfat fragment fundament
    fynd fält fång får föl fönsterbleck förakt förbehåll förbud förbund fördärv förhör förlag förlopp förord förråd
    förslag försteg försvar försök förtal föräldraskap gap garage garn glas gnäll gods golv grannskap grepp grin
    grus gryn gryt gräl gräs guld gull gupp gyttjebad gäng hack hallon handtag hav hemman hjortron hjul hopp horn
    hot hotell hugg humör hus hushåll hyss hägn hällregn hål håll hån hår hörn index initiativ inlägg innehåll
    inslag institut instrument intag intellekt internat intervall intryck intyg inval ja jobb jox kabinett kalas
    kall kaos kapital kar karbonat kast kex kid klagomål klientel klet klimat kliv klor klot knep knot knull kok kol
    kollektiv komplex koncept konstverk kontor kontrakt konvolut kors kort krak krav kreatur krig krull krus krut
    krux kryss krås kuvert kval kvarter käk kärl kärr kön körsbär kött lack lakan lamm land landskap larm lass
    ledamotskap ledarskap leg lejon lik liv ljud ljus lod lopp lov lyft lån lår lås löv magasin mandat manifest mejl
    mannaskap manus manuskript material meck medborgarskap medlemskap membran mineral minus missbruk mjöl mod
    moderskap moln moment monopol monument mord mos motiv motstånd mynt mys mästerskap mål mått namn nav nej neon
    nitrat nypon näringsliv näs nät objekt ok ollon ombud ord ordförandeskap organ original pack paket par paradis
    parlament partnerskap pass pastorat patent pekoral pektin perspektiv pink plagg plagiat plank plask plommon plus
    porslin prat pris problem projekt prospekt protokoll prov pund pynt päron påhitt påhugg påslag recept redskap regn rek
    rekord rep reportage resultat revir ris rop rov rus ryck råd rön rör sabotage sakrament salt samfund samtal
    schack sekret set signalement skadestånd skal skall skalv skelett sken skepp skick skift skinn skjul skott
    skrank skratt skred skrik skrin skrot skrov skrymt skräp skydd skägg skäl skämt skär skärp skåp slag slit slott
    slut släp smack smultron smör snack snitt snus snår sorl spann spel spett spill spinn spjäll spratt språk språng
    spår staket stall steg stick stift stoft stop stopp straff streck strul stråk stup styck ställ stål stånd stöd
    stök subjekt substantiv substrat sug sulfat sultanat surr sus svar svek svin svinn svärd syskon system sällskap
    särdrag sätt sår tack tag tak tal temperament testament tick tillbehör tillskott tillstånd tilltal tillägg ting
    tips tjat tjog torg torn torp troll trots tryck träd träsk tum tvång tyg tyll tält tåg undantag underhåll
    underlag underskott universitet uppbrott uppbåd uppdrag uppehåll upplag upplägg uppslag uppsåt ur utbrott utbud
    utdrag utrop utskick utskott utslag uttryck vaccin vad valv varv vax veck vederlag verb verk verktyg vett
    virrvarr virus vrak vred vrål vägval värn värv våld våp ägarskap ägg äktenskap ämbar ämbetsverk ärr äss äventyr
    åk år ögonblick öl ös överfall överskott`
  ],
  [
    'r-et',
    `bekymmer buller bäcken center dravel drägel exempel filter fladder flimmer foder fängsel fönster galler gissel
    gitter glitter hagel hinder hölster ister jubel juver kackel kadaver kapitel kisel klister kloster kluster
    koppel kvitter käbbel lager läder läger löpnummer medel mellanläger mirakel monster muller mummel mönster mörker
    nummer ocker offer orakel papper piller plåster prassel pulver pussel raster register roder sandpapper segel
    sekel silver skimmer skrammel skvaller sladder slammer smicker socker spektakel stängsel söder tecken tegel
    tempel trassel tvivel under vapen vatten vimmel väder väsen väster äckel öster`
  ],
  [
    'mm-et',
    `anagram centigram diagram epigram fotogram glim gram hektogram hem kilogram milligram monogram piktogram
    program psykogram rim rum sim skum slem slim stim telegram trim`
  ],
  [
    'n-0',
    `akademiker alkoholiker araber australier azer belgier botaniker centiliter centimeter deciliter decimeter
    designer egyptier elektriker fysiker grafiker historiker indianer indier iraker iranier israeler kemiker
    keramiker kilometer klassiker komiker kritiker liter logiker manager matematiker mekaniker meter mil millimeter
    musiker partner perser politiker praktiker producer reporter romer statistiker syrier tekniker teoretiker`
  ],
  [
    'ande',
    `arbetssökande asylsökande bidragssökande boende gående heltidsstuderande hjälpsökande klagande medverkande
    närstående ordförande resande studerande sökande tillresande troende vårdsökande överlevande`
  ],
  [
    'e-ar',
    `abborre backe bjälke blatte borre bulle bunke byke båge drake droppe ekorre finne fjäle frände fåle fåne fånge
    galge gosse granne gubbe gumse hage hake hane hanne herde jultomte jycke jämte kille klabbe klase klove knoge
    knutte kotte krage kudde kulle käke kärve lave loge lärjunge mage make mosse mule måne nacke nubbe näve ormbunke
    orne oxe pinne pojke prisse påle påse sike skalle skotte släde snubbe snutte spade spole stake strupe stubbe
    timme tomte tumme udde unge vante vigge vinge ände`
  ],
  [
    'l-ar',
    `kabel axel bibel bygel cirkel cykel cylinder dadel drummel dubbel feber fjäder fågel gaffel gavel gördel himmel hyvel
    kittel kjortel kringel lymmel mandel mantel minister nagel neger nyckel näringsminister partikel pensel pudel
    regel rubel sadel sedel seger slyngel snabel snigel spegel spindel stapel stövel syster teater tiger titel
    tröskel vinkel vinter ängel åker åtel`
  ],
  ['n-ar', `öken`],
  ['or', `avkomma`],
  [
    'um-er',
    `akvarium auditorium decennium delirium direktorium elysium evangelium gymnasium herbarium honorarium imperium
    inventarium kollegium kompendium konservatorium konsortium krematorium kriterium laboratorium lyceum martyrium
    mausoleum medium ministerium museum oratorium patrimonium podium premium presidium privilegium refektorium
    sanatorium scenarium seminarium solarium stipendium studium symposium terrarium territorium testimonium
    vokabularium`
  ]
]

/**
 * Nouns declined by none of the paradigms: `indefinite definite plural definite-plural gender`, `-` for a form that is
 * not used; by hand. Compounds follow their last part.
 */
export const IRREGULAR_NOUNS = `
man mannen män männen Com
bok boken böcker böckerna Com
fot foten fötter fötterna Com
rot roten rötter rötterna Com
hand handen händer händerna Com
tand tanden tänder tänderna Com
natt natten nätter nätterna Com
stad staden städer städerna Com
son sonen söner sönerna Com
dotter dottern döttrar döttrarna Com
mor modern mödrar mödrarna Com
moder modern mödrar mödrarna Com
far fadern fäder fäderna Com
fader fadern fäder fäderna Com
bror brodern bröder bröderna Com
broder brodern bröder bröderna Com
rand randen ränder ränderna Com
brand branden bränder bränderna Com
strand stranden stränder stränderna Com
and anden änder änderna Com
tång tången tänger tängerna Com
spång spången spänger spängerna Com
stång stången stänger stängerna Com
bot boten böter böterna Com
get geten getter getterna Com
nöt nöten nötter nötterna Com
vän vännen vänner vännerna Com
mus musen möss mössen Com
lus lusen löss lössen Com
gås gåsen gäss gässen Com
bonde bonden bönder bönderna Com
land landet länder länderna Neut
öga ögat ögon ögonen Neut
öra örat öron öronen Neut
huvud huvudet huvuden huvudena Neut
finger fingret fingrar fingrarna Neut
sommar sommaren somrar somrarna Com
morgon morgonen morgnar morgnarna Com
afton aftonen aftnar aftnarna Com
mun munnen munnar munnarna Com
djävul djävulen djävlar djävlarna Com
himmel himlen himlar himlarna Com
kollega kollegan kollegor kollegorna Com
ledamot ledamoten ledamöter ledamöterna Com
bostad bostaden bostäder bostäderna Com
centrum centrumet centrum centrumen Neut
datum datumet datum datumen Neut
faktum faktumet fakta faktana Neut
examen examen examina examina Com
fröken fröken fröknar fröknarna Com
socken socknen socknar socknarna Com
botten bottnen bottnar bottnarna Com
början början - - Com
ansökan ansökan ansökningar ansökningarna Com
anmälan anmälan anmälningar anmälningarna Com
anhållan anhållan - - Com
önskan önskan - - Com
inverkan inverkan - - Com
verkan verkan verkningar verkningarna Com
fruktan fruktan - - Com
väntan väntan - - Com
tvekan tvekan - - Com
samverkan samverkan - - Com
medverkan medverkan - - Com
påverkan påverkan - - Com
jubileum jubileet jubileer jubileerna Neut
tema temat teman temana Neut
pengar pengarna pengar pengarna Com
foto fotot foton fotona Neut
video videon videor videorna Com
handikapp handikappet handikapp handikappen Neut
kansler kanslern kanslerer kanslererna Com
tiger tigern tigrar tigrarna Com
syster systern systrar systrarna Com
led leden leder lederna Com
hov hovet hov hoven Neut
öre öret öre örena Neut
altare altaret altaren altarena Neut
papper papperet papper papperen Neut
fängelse fängelset fängelser fängelserna Neut
stadium stadiet stadier stadierna Neut
lexikon lexikonet lexikon lexikonen Neut
schampo schampot schampon schampona Neut
längtan längtan - - Com
fordran fordran fordringar fordringarna Com
predikan predikan predikningar predikningarna Com
strävan strävan strävanden strävandena Com
talan talan - - Com
vandran vandran - - Com
klagan klagan - - Com
gillan gillan - - Com
vägran vägran - - Com
saknad saknaden - - Com
befäl befälet befäl befälen Neut
genus genuset genus genusen Neut
fokus fokuset fokus fokusen Neut
godis godiset godisar godisarna Neut
party partyt partyn partyna Neut
väsen väsendet väsen väsendena Neut
hö höet - - Neut
konsul konsuln konsuler konsulerna Com
ankare ankaret ankaren ankarena Neut
humor humorn - - Com
tentamen tentamen tentamina tentamina Com
pronomen pronomenet pronomen pronomenen Neut
fågel fågeln fåglar fåglarna Com
neutrum neutrumet neutrer neutrerna Neut
handel handeln - - Com
information informationen - - Com
tillsyn tillsynen - - Com
hjälp hjälpen - - Com
service servicen - - Com
öppenhet öppenheten - - Com
inlärning inlärningen - - Com
planering planeringen - - Com
deadline deadlinen deadlines deadlinesen Com
workshop workshopen workshoppar workshopparna Com
parameter parametern parametrar parametrarna Com
tunnel tunneln tunnlar tunnlarna Com
jojo jojon jojor jojorna Com
info infon - - Com
tv tv:n tv:ar tv:arna Com
fullmäktige fullmäktige fullmäktige fullmäktige Com
`
