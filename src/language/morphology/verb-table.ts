/**
 * Strong and irregular verbs, written by hand: `infinitive past supine participle present`, by simple verb; a prefixed
 * verb (`beskriva`, `tillhandahålla`) follows its last part. `-` stands for a form that is not used. The participle is
 * the common gender singular; the present is left out where it is the stem with -er (or the bare stem in -r).
 */
export const IRREGULAR_VERBS = `
vara var varit - är
ha hade haft - har
bli blev blivit bliven blir
ge gav gett given ger
giva gav givit given ger
ta tog tagit tagen tar
taga tog tagit tagen tar
få fick fått - får
gå gick gått gången går
se såg sett sedd ser
stå stod stått stånden står
slå slog slagit slagen slår
dra drog dragit dragen drar
draga drog dragit dragen drar
göra gjorde gjort gjord gör
veta visste vetat - vet
kunna kunde kunnat - kan
skola skulle skolat - ska
vilja ville velat - vill
måste måste måst - måste
böra borde bort - bör
töra torde - - tör
må mådde mått - mår
förmå förmådde förmått förmådd förmår
förgäta förgat förgätit förgäten
begynna begynte begynt begynt
förete företedde företett företedd företer
förråda förrådde förrått förrådd
leva levde levt levd lever
dö dog dött - dör
be bad bett bedd ber
bedja bad bett bedd ber
le log lett - ler
te tedde tett - ter
säga sade sagt sagd säger
lägga lade lagt lagd lägger
välja valde valt vald väljer
svälja svalde svalt svald sväljer
dölja dolde dolt dold döljer
sälja sålde sålt såld säljer
vänja vande vant vand vänjer
tämja tamde tamt tamd tämjer
kväva kvävde kvävt kvävd kväver
städja stadde statt stadd städjer
påminna påminde påmint påmind påminner
sakta saktade saktat saktad saktar
stödja stödde stött stödd stöder
tillbringa tillbringade tillbringat tillbringad tillbringar
späda spädde spätt spädd
kvälja kvalde kvalt kvald kväljer
glädja gladde glatt gladd gläder
smörja smorde smort smord smörjer
spörja sporde sport spord spörjer
sätta satte satt satt sätter
böja böjde böjt böjd böjer
bita bet bitit biten
bliva blev blivit bliven
driva drev drivit driven
fisa fes fisit -
glida gled glidit gliden
gnida gned gnidit gniden
gripa grep gripit gripen
kliva klev klivit kliven
knipa knep knipit knipen
kvida kved kvidit -
lida led lidit liden
niga neg nigit -
pipa pep pipit -
rida red ridit riden
riva rev rivit riven
skina sken skinit -
skita sket skitit skiten
skrida skred skridit skriden
skrika skrek skrikit skriken
skriva skrev skrivit skriven
slita slet slitit sliten
smita smet smitit -
snika snek snikit -
sprida spred spridit spridd
stiga steg stigit stigen
strida stred stridit stridd
svida sved svidit -
svika svek svikit sviken
tiga teg tigit tegen
vika vek vikit viken
vina ven vinit -
vrida vred vridit vriden
bjuda bjöd bjudit bjuden
bryta bröt brutit bruten
drypa dröp drupit -
duga dög dugt -
dyka dök dykt -
flyga flög flugit flugen
flyta flöt flutit fluten
frysa frös frusit frusen
gjuta göt gjutit gjuten
hugga högg huggit huggen
klyva klöv kluvit kluven
knyta knöt knutit knuten
krypa kröp krupit krupen
ljuda ljöd ljudit -
ljuga ljög ljugit ljugen
ljuta ljöt ljutit -
lyda lydde lytt lydd
njuta njöt njutit njuten
nypa nöp nupit nupen
nysa nös nyst -
ryta röt rutit -
sjuda sjöd sjudit sjuden
sjunga sjöng sjungit sjungen
sjunka sjönk sjunkit sjunken
skjuta sköt skjutit skjuten
skryta skröt skrutit -
sluta slutade slutat slutad slutar
avsluta avslutade avslutat avslutad avslutar
besluta beslutade beslutat beslutad beslutar
innesluta inneslöt inneslutit innesluten
ansluta anslöt anslutit ansluten
utesluta uteslöt uteslutit utesluten
sammansluta sammanslöt sammanslutit sammansluten
omsluta omslöt omslutit omsluten
tillsluta tillslöt tillslutit tillsluten
återansluta återanslöt återanslutit återansluten
smyga smög smugit smugen
snyta snöt snutit snuten
spruta sprutade sprutat sprutad sprutar
strypa ströp strypt strypt
stryka strök strukit struken
supa söp supit supen
suga sög sugit sugen
tjuta tjöt tjutit -
binda band bundit bunden
brinna brann brunnit brunnen
brista brast brustit brusten
dricka drack druckit drucken
dimpa damp dumpit -
finna fann funnit funnen
förnimma förnam förnummit förnummen
försvinna försvann försvunnit försvunnen
hinna hann hunnit hunnen
rinna rann runnit runnen
slinka slank slunkit -
slinta slant sluntit -
slippa slapp sluppit sluppen
spinna spann spunnit spunnen
spricka sprack spruckit sprucken
springa sprang sprungit sprungen
spritta spratt - -
sticka stack stuckit stucken
stinka stank - -
svinna svann svunnit svunnen
tvinga tvingade tvingat tvingad tvingar
vinna vann vunnit vunnen
bära bar burit buren
skära skar skurit skuren
stjäla stal stulit stulen stjäl
svära svor svurit svuren
gråta grät gråtit gråten
hålla höll hållit hållen
låta lät låtit låten
falla föll fallit fallen
fara for farit faren
mala malde malt mald mal
svälta svalt svultit svulten
smälta smälte smält smält
komma kom kommit kommen
sova sov sovit -
äta åt ätit äten
förtära förtärde förtärt förtärd
sitta satt suttit sutten
ligga låg legat legad
tälja täljde täljt täljd
hänga hängde hängt hängd
häva hävde hävt hävd
tillåta tillät tillåtit tillåten
förlåta förlät förlåtit förlåten
upplåta upplät upplåtit upplåten
överlåta överlät överlåtit överlåten
växa växte växt vuxen
byta bytte bytt bytt
koka kokade kokat kokad kokar
gälla gällde gällt -
tåla tålde tålt - tål
begå begick begått begången begår
förstå förstod förstått förstådd förstår
missförstå missförstod missförstått missförstådd missförstår
bestå bestod bestått - består
uppstå uppstod uppstått uppstånden uppstår
anstå anstod anstått - anstår
utstå utstod utstått utstådd utstår
åtrå åtrådde åtrått åtrådd åtrår
förgå förgick förgått förgången förgår
motse motsåg motsett motsedd motser
ske skedde skett skedd sker
bero berodde berott - beror
tillhöra tillhörde tillhört - tillhör
heta hette hetat - heter
förfara förfor förfarit förfaren
begära begärde begärt begärd
erfara erfor erfarit erfaren
undfalla undföll undfallit -
bestiga besteg bestigit bestigen
bedriva bedrev bedrivit bedriven
bevisa bevisade bevisat bevisad bevisar
leda ledde lett ledd
`

/** Simple verbs of the second conjugation (-er, -de or -te); a prefixed verb follows its last part. */
export const SECOND_CONJUGATION = `
anlända behöva belysa berömma beröra bestyrka beställa bestämma blända blänga blänka blåsa blöda blöta breda bräcka
bräka bränna bygga bända dränka dräpa dröja drömma döma döpa erkänna fläka flänga frälsa fräsa fylla fälla fästa föda
följa föra förhöja förlänga förmäla förtrycka förvränga föröda fösa gifta glänsa glöda glömma gnaga gnägga gnälla
gräma gräva göda gömma hjälpa hyra hysa hälla hända hänföra hänga häva höja hölja höra jäsa klippa kläcka klämma
klänga klösa knycka knäcka knäppa krympa kränka kräva kröka kröna kväka kvälja kväsa kyla kyssa känna köpa köra leda
leka lyda lyfta lysa läcka läka lända lära läsa låsa löda löpa lösa mista mysa märka mäta möta nämna näpsa nära nöja
nöta plöja pösa resa ringa rycka ryka rymma rysa räcka ränna råda röja röka röna röra röta skilja skräda skrämma
skräna skvätta skylla skymma skälla skämma skända skänka skärpa skölja sköta släcka slänga släppa smeka smälla snärja
spilla spräcka spränga spänna steka stjälpa sträcka styra styrka ställa stämma stänga stänka stödja stöpa störa stöta
svepa svälla svänga sända sänka särskilja söka sörja tigga trycka träda tränga tycka tyda täcka tända tänka täppa tära
töja tömma vidröra viga vräka väcka väga välta vända värka värma värpa väsa väta väva äga ärva öda ösa
`
