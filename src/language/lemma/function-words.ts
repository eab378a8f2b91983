/**
 * Lemmas of function words and of adverbs and adjectives that no ending tells, as UD_Swedish-Talbanken 2.17 writes them:
 * `UPOS lemma: forms`. A star stands for every UPOS.
 */
const TABLE = `
PRON den: det dess
DET den: det dom
DET de: dom

PRON de: dem deras dom
PRON jag: mig min mitt mina mej
PRON du: dig din ditt dina dej
PRON han: honom hans
PRON hon: henne hennes
PRON vi: oss vår vårt våra vårat våran
PRON ni: er ert era eder edert edra
PRON man: en ens
PRON sig: sin sitt sina sej
* denna: detta dessa denne
* en: ett
* någon: något några nån nåt nåra
* ingen: inget inga
* all: allt alla
* annan: annat andra annans
* vilken: vilket vilka vilkas
* sådan: sådant sådana sån sånt såna
* mången: mångt
PRON många: fler flera flesta
* mången: månget
* varje: varje
* var: vart
PRON mycket: mer mera mesta mest
PRON varandra: varandras
PRON vars: vars
* själv: självt själva
* samma: samma
* båda: bådas
AUX vara: är var varit vore vara voro va äro
AUX ha: har hade haft ha hava
AUX kunna: kan kunde kunnat
AUX skola: ska skall skulle skolat
AUX vilja: vill ville velat
AUX böra: bör borde bort
AUX få: får fick fått få
AUX komma: kommer kom kommit komma
AUX bli: blir blev blivit bli bliver blevo
AUX må: må måtte
AUX måste: måste måst
AUX lär: lär
AUX torde: torde
VERB vara: är var varit vore voro
VERB ha: har hade haft hava
VERB veta: vet visste vetat
VERB göra: gör gjorde gjort görs gjordes gjorts
ADV mycket: mer mera mest mycket
ADV lite: mindre minst
ADV gärna: hellre helst
ADV länge: längre längst
ADV bra: bättre bäst
ADV illa: sämre sämst värre värst
ADV ofta: oftare oftast
ADV fort: fortare fortast
ADV nära: närmare närmast
ADV någon: något
ADV all: allt
ADV till_exempel: t.ex. t.ex tex
ADV bland_annat: bl.a. bl.a bla
ADV det_vill_säga: d.v.s. dvs. dvs
ADV och_så_vidare: o.s.v. osv. osv
ADV med_mera: m.m. mm.
ADV med_flera: m.fl.
ADV från_och_med: fr.o.m.
ADV till_och_med: t.o.m.
ADV så_kallad: s.k.
ADJ så_kallad: s.k. s.k
ADV helt: helt
ADV delvis: delvis
ADV relativt: relativt
ADV långt: långt
ADV snart: snart
ADV glatt: glatt
ADV blott: blott
ADV självfallet: självfallet
ADV främst: främst
ADV ytterst: ytterst
ADV knappast: knappast
ADV särskilt: särskilt
ADV tätt: tätt
ADV givetvis: givetvis
ADV strax: strax
ADV slutligt: slutligt
ADV direkt: direkt
ADV exakt: exakt
ADV plötsligt: plötsligt
ADV enbart: enbart
ADV rätt: rätt
ADV högst: högst
ADV ungefär: ungefär
ADJ liten: lilla lille små mindre minst minsta smått
ADJ bra: bättre bäst bästa bästsäljande
ADJ dålig: sämre sämst sämsta
ADJ ond: värre värst värsta
ADJ gammal: äldre äldst äldsta
ADJ många: fler flera flest flesta
ADJ mycket: mer mera mest mesta
ADJ nära: närmare närmast närmaste
ADJ få: färre
ADJ annan: annat andra
ADJ sen: senare senast senaste
ADJ enda: endaste
ADJ sista: sista siste
ADJ inre: inre
ADJ yttre: yttre
ADJ övre: övre
ADJ nedre: nedre
ADJ bakre: bakre
ADJ främre: främre
ADJ vidare: vidare
ADV lite: lite litet
ADV sist: sist
ADV samtidig: samtidigt
ADV ytterlig: ytterligare
NOUN pengar: pengar pengarna pengars pengarnas
NOUN kläder: kläder kläderna kläders klädernas
ADJ själv: självt själva
SYM -: –
`

const lemmas = new Map<string, string>()
for (const line of TABLE.trim().split('\n')) {
  const space = line.indexOf(' ')
  const colon = line.indexOf(': ', space)
  const upos = line.slice(0, space)
  const lemma = line.slice(space + 1, colon)
  for (const form of line.slice(colon + 2).split(' ')) lemmas.set(`${upos} ${form}`, lemma)
}

/** The lemma of a function word in lower case, or null when its ending or a lexicon must tell. */
export function functionWordLemma(lower: string, upos: string): string | null {
  return lemmas.get(`${upos} ${lower}`) ?? lemmas.get(`* ${lower}`) ?? null
}
