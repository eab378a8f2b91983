/** A suggestion stands in the form that the sentence asks for. The sentences and what they should become are made by hand. */
import {describe, expect, it} from 'vitest'
import {allRules, createReviewer, loadDictionaries, readSource} from '../../src/entry/node.js'
import {defaultOptions} from '../../src/rule/options.js'

const reviewer = createReviewer({
  rules: allRules.map(rule => ({rule, level: null, options: defaultOptions(rule.options)})),
  dictionaries: loadDictionaries(),
  allRules,
  lowestLevel: 'info',
  today: '2026-01-01'
})

/** The sentence with the first suggestion for the marked words put in; `null` if there is none. */
async function suggested(marked: string): Promise<string | null> {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const {findings} = await reviewer.inspect(await readSource('a.txt', text))
  const found = findings.find(({span, suggestions}) => span.start <= start && span.end >= end && suggestions.length > 0)
  const best = found?.suggestions[0]
  return best ? text.slice(0, best.span.start) + best.replacement + text.slice(best.span.end) : null
}

/** Verbs: tense, voice, person of the reflexive, particle. */
const VERBS: readonly (readonly [string, string | null])[] = [
  ['Nämnden [[erhöll]] din ansökan i maj.', 'Nämnden fick din ansökan i maj.'],
  ['Nämnden har [[erhållit]] din ansökan.', 'Nämnden har fått din ansökan.'],
  ['Nämnden kommer att [[erhålla]] din ansökan.', 'Nämnden kommer att få din ansökan.'],
  ['Ansökan [[inkom]] i går.', 'Ansökan kom in i går.'],
  ['Ansökan har [[inkommit]] till oss.', 'Ansökan har kommit in till oss.'],
  ['Ett flertal ansökningar [[inkom]] i våras.', 'Ett flertal ansökningar kom in i våras.'],
  ['Avgiften ska [[erläggas]] i förväg.', 'Avgiften ska betalas i förväg.'],
  ['Avgiften [[erlades]] i maj.', 'Avgiften betalades i maj.'],
  ['Handlingarna har [[översänts]] till dig.', 'Handlingarna har skickats till dig.'],
  ['Handlingarna [[översänds]] till dig.', 'Handlingarna skickas till dig.'],
  ['Vi [[översände]] handlingarna i maj.', 'Vi skickade handlingarna i maj.'],
  ['[[Erhåller]] du ett brev ska du svara.', 'Får du ett brev ska du svara.'],
  ['Beslutet [[skall]] gälla i ett år.', 'Beslutet ska gälla i ett år.'],
  ['Huset [[utgör]] en del av området.', 'Huset är en del av området.'],
  ['Huset har [[utgjort]] en del av området.', 'Huset har varit en del av området.'],
  ['Huset [[utgjorde]] en del av området.', 'Huset var en del av området.'],
  ['Kommunen [[innehar]] tillstånd för badet.', 'Kommunen har tillstånd för badet.'],
  ['Kommunen [[innehade]] tillstånd för badet.', 'Kommunen hade tillstånd för badet.'],
  ['Skadan [[förorsakades]] av en bil.', 'Skadan orsakades av en bil.'],
  ['Branden har [[förorsakat]] skador.', 'Branden har orsakat skador.'],
  ['Lokalen [[nyttjas]] av föreningen.', 'Lokalen används av föreningen.'],
  ['Föreningen [[nyttjade]] lokalen i maj.', 'Föreningen använde lokalen i maj.'],
  ['Stödet ska [[bibehållas]] under året.', 'Stödet ska behållas under året.'],
  ['Beslutet kan inte [[bibehållas]].', 'Beslutet kan inte behållas.'],
  ['Regeln måste [[efterlevas]] av alla.', 'Regeln måste följas av alla.'],
  ['Rapporten [[uppvisar]] brister.', 'Rapporten visar brister.'],
  ['Du behöver [[uppvisa]] legitimation.', 'Du behöver visa legitimation.'],
  ['Tiden har [[förflutit]] snabbt.', 'Tiden har gått snabbt.'],
  ['Så [[bedömes]] ansökan av nämnden.', 'Så bedöms ansökan av nämnden.'],
  ['Handläggaren [[tager]] emot dig i dag.', 'Handläggaren tar emot dig i dag.'],
  ['Kommunen ska [[vidtaga]] åtgärder i dag.', 'Kommunen ska vidta åtgärder i dag.'],
  ['Du kan [[inkomma med]] yttrande senare.', 'Du kan lämna in yttrande senare.'],
  ['Vi [[mottog]] brevet i maj.', 'Vi tog emot brevet i maj.'],
  ['Brevet har [[mottagits]] av oss.', 'Brevet har tagits emot av oss.']
]

/** Nouns: number, definiteness, case; the article and the adjective before them. */
const NOUNS: readonly (readonly [string, string | null])[] = [
  ['Det blev ett [[dröjsmål]] med beslutet.', 'Det blev en försening med beslutet.'],
  ['Det långa [[dröjsmålet]] beror på oss.', 'Den långa förseningen beror på oss.'],
  ['Vi har en [[målsättning]] för året.', 'Vi har ett mål för året.'],
  ['Vi har en tydlig [[målsättning]] för året.', 'Vi har ett tydligt mål för året.'],
  ['Kommunens [[målsättning]] är hög.', null],
  ['[[Målsättningen]] är satt för året.', null],
  ['Den [[målsättning]] som är satt gäller.', null],
  ['Kommunens [[målsättning]] finns på webben.', 'Kommunens mål finns på webben.'],
  ['Vi fick en ny [[frågeställning]] i dag.', 'Vi fick en ny fråga i dag.'],
  ['Våra [[frågeställningar]] är många.', 'Våra frågor är många.'],
  ['[[Frågeställningen]] är svår.', 'Frågan är svår.'],
  ['Det finns en svår [[problematik]] här.', 'Det finns ett svårt problem här.'],
  ['Denna [[problematik]] finns i hela landet.', 'Detta problem finns i hela landet.'],
  ['Någon [[problematik]] finns inte här.', 'Något problem finns inte här.'],
  ['Vi läste din [[anmaning]] i går.', 'Vi läste din uppmaning i går.'],
  ['Mötet blev ett långt [[dröjsmål]] för alla.', 'Mötet blev en lång försening för alla.'],
  ['Våra [[målsättningar]] är många.', 'Våra mål är många.'],
  ['Vi fick en [[avskrift]] av domen.', 'Vi fick en kopia av domen.'],
  ['[[Avskriften]] kom i går.', 'Kopian kom i går.'],
  ['Alla [[avskrifter]] är klara nu.', 'Alla kopior är klara nu.'],
  ['[[Avskrifterna]] ligger på bordet.', 'Kopiorna ligger på bordet.'],
  ['Det nya [[lagrummet]] gäller inte dig.', 'Den nya paragrafen gäller inte dig.'],
  ['Vilket [[lagrum]] gäller för dig?', 'Vilken paragraf gäller för dig?'],
  ['[[Lagrummen]] står i ditt beslut.', 'Paragraferna står i ditt beslut.'],
  ['Föreningens [[koordinator]] ringer dig.', 'Föreningens samordnare ringer dig.'],
  ['[[Koordinatorn]] ringer dig i dag.', 'Samordnaren ringer dig i dag.'],
  ['Två [[koordinatorer]] ringer i dag.', 'Två samordnare ringer i dag.'],
  ['Hans [[symptom]] är lindriga.', 'Hans symtom är lindriga.'],
  ['En ny [[komitté]] ska utse ordförande.', 'En ny kommitté ska utse ordförande.'],
  ['Det fanns en [[parantes]] i texten.', 'Det fanns en parentes i texten.'],
  ['[[Parantesen]] ska bort.', 'Parentesen ska bort.'],
  ['Rådets [[talesman]] svarar på frågor.', 'Rådets talesperson svarar på frågor.'],
  ['[[Talesmannen]] svarar på frågor.', 'Talespersonen svarar på frågor.']
]

/** Adjectives, capitals and whole phrases. */
const OTHERS: readonly (readonly [string, string | null])[] = [
  ['Det var en [[agressiv]] hund.', 'Det var en aggressiv hund.'],
  ['Det var ett [[agressivt]] djur.', 'Det var ett aggressivt djur.'],
  ['De [[agressiva]] hundarna är borta.', 'De aggressiva hundarna är borta.'],
  ['En [[temporär]] lösning finns.', 'En tillfällig lösning finns.'],
  ['Ett [[temporärt]] bygglov finns.', 'Ett tillfälligt bygglov finns.'],
  ['De [[temporära]] lokalerna är stängda.', 'De tillfälliga lokalerna är stängda.'],
  ['Det var en [[genuin]] glädje.', 'Det var en äkta glädje.'],
  ['[[Angående]] din ansökan vill vi säga detta.', 'När det gäller din ansökan vill vi säga detta.'],
  ['Vi skriver [[angående]] din ansökan.', 'Vi skriver om din ansökan.'],
  ['[[Enär]] du bor här får du hjälp.', 'Eftersom du bor här får du hjälp.'],
  ['Du får hjälp [[såvida]] du bor här.', 'Du får hjälp om du bor här.'],
  ['[[Därest]] du flyttar ska du säga till.', 'Om du flyttar ska du säga till.'],
  ['Hon vill [[ej]] flytta i år.', 'Hon vill inte flytta i år.'],
  ['Vi gör det [[i syfte att]] hjälpa dig.', 'Vi gör det för att hjälpa dig.']
]

describe.each([
  ['verbs', VERBS],
  ['nouns', NOUNS],
  ['adjectives and phrases', OTHERS]
] as const)('a suggestion for %s', (_name, cases) => {
  it.each(cases)('has the form that fits: %s', async (marked, expected) => {
    expect(await suggested(marked)).toBe(expected)
  })
})
