import {describe, expect, it} from 'vitest'
import {checkMeaning, type MeaningChange} from '../../src/compare/check-meaning.js'
import {loadLanguage, readSource} from '../../src/entry/node.js'
import {createLadder} from '../../src/language/ladder.js'

const ACRONYMS = new Map([
  ['ivo', ['inspektionen', 'vård', 'omsorg']],
  ['jo', ['justitieombudsmannen']]
])

async function changesBetween(before: string, after: string): Promise<readonly MeaningChange[]> {
  const ladder = createLadder(await loadLanguage())
  const [old, now] = [await readSource('a.md', before), await readSource('b.md', after)]
  return checkMeaning(old, now, {tag: sentence => ladder.tags(sentence), acronyms: ACRONYMS})
}

/** What is lost or changed, as `kind: text`. */
async function lostBetween(before: string, after: string): Promise<readonly string[]> {
  const changes = await changesBetween(before, after)
  return changes.flatMap(({kind, before: fact}) => (fact ? [`${kind}: ${fact.text}`] : []))
}

/** Rewrites by a good editor: the new text says all that the old one did. */
const KEPT: readonly (readonly [string, string])[] = [
  ['Komplettering skall inkomma inom tre veckor.', 'Du ska lämna in kompletteringen inom 3 veckor.'],
  ['Bidraget uppgår till 10 000 kronor.', 'Du får 10 000 kr i bidrag.'],
  ['Bidraget uppgår till 10 000 kronor.', 'Du får 10 tkr i bidrag.'],
  ['Kostnaden beräknas till 2,5 miljoner kronor.', 'Det kostar 2 500 000 kr.'],
  ['Beslutet gäller från och med den 1 maj 2026.', 'Beslutet gäller från 2026-05-01.'],
  ['Mötet äger rum 2026-05-01.', 'Mötet är den 1 maj 2026.'],
  ['Perioden 1–15 maj 2026 avses.', 'Det gäller den 1 maj till den 15 maj 2026.'],
  ['Sökanden har ej inkommit med handlingarna.', 'Du har inte lämnat in papperen.'],
  ['Ansökan skall vara skriftlig.', 'Du måste ansöka skriftligt.'],
  ['Den enskilde är skyldig att anmäla ändrade förhållanden.', 'Du måste anmäla ändrade förhållanden.'],
  ['Den enskilde har rätt att få biträde av ombud.', 'Du får ta hjälp av ett ombud.'],
  ['Part äger rätt att ta del av handlingarna.', 'Du har rätt att ta del av handlingarna.'],
  ['Beslutet har fattats med stöd av 12 kap. 1 § SoL.', 'Vi har beslutat enligt 12 kap. 1 § socialtjänstlagen.'],
  ['Enligt 4 kap. 1 § socialtjänstlagen (2025:400) ges bistånd.', 'Bistånd ges enligt 4 kap 1 § SoL.'],
  [
    'Insatsen beviljas enligt 9 § 2 LSS.',
    'Du får insatsen enligt 9 § 2 lagen om stöd och service till vissa funktionshindrade.'
  ],
  ['Avgiften är 12 % av inkomsten.', 'Avgiften är tolv procent av inkomsten.'],
  ['Hälften av avgiften återbetalas.', 'Du får tillbaka 50 procent av avgiften.'],
  ['Kontoret har öppet kl. 9–16.', 'Vi har öppet klockan 9.00–16.00.'],
  ['Telefonnumret är 0123-45 67 89.', 'Ring 0123-456 789.'],
  ['Kontakta oss på +46 123 45 67 89.', 'Ring oss på 0123-45 67 89.'],
  ['Skriv till socialtjansten@ekfors.se.', 'Mejla Socialtjansten@ekfors.se.'],
  ['Se https://www.ekfors.se/bygga/ för mer information.', 'Läs mer på ekfors.se/bygga.'],
  ['Beslutet fattades av Karin Lindgren.', 'Karin Lindgren fattade beslutet.'],
  ['Karin Lindgrens beslut gäller.', 'Beslutet av Karin Lindgren gäller.'],
  ['Ärendet överlämnas till Inspektionen för vård och omsorg.', 'Vi lämnar ärendet till IVO.'],
  ['Anmälan prövas av IVO.', 'Inspektionen för vård och omsorg prövar anmälan.'],
  ['Utbildningen är treårig.', 'Utbildningen tar tre år.'],
  ['Överklagandet ska ha inkommit inom 14 dagar.', 'Du ska överklaga inom två veckor.'],
  ['Tillståndet gäller i ett år.', 'Tillståndet gäller i 12 månader.'],
  ['Ansökan kan ej bifallas.', 'Vi kan inte säga ja till din ansökan.'],
  ['Ansökan kan inte beviljas.', 'Vi beviljar inte ansökan.'],
  ['Det är inte tillåtet att elda på tomten.', 'Du får inte elda på tomten.'],
  [
    'Du ska lämna in blanketten. Du ska bifoga ett läkarintyg.',
    'Du ska lämna in blanketten och bifoga ett läkarintyg.'
  ],
  ['Blanketten ska undertecknas och insändas till kommunen.', 'Skriv under blanketten. Skicka den till kommunen.'],
  ['Kommunen behöver inte pröva frågan på nytt.', 'Kommunen måste inte pröva frågan igen.'],
  ['Sökanden har inte några tillgångar.', 'Du saknar tillgångar.'],
  ['Beslutet kan fattas utan att parten hörs.', 'Vi kan besluta utan att höra dig först.'],
  ['Nämnden avslår ansökan om försörjningsstöd för maj 2026.', 'Du får inget försörjningsstöd för maj 2026.'],
  ['Hyran är 5 500–6 200 kr per månad.', 'Hyran är mellan 5 500 och 6 200 kronor i månaden.'],
  ['Minst två vuxna ska vara med.', 'Det ska vara minst 2 vuxna med.'],
  ['Den som fyllt 65 år kan ansöka om tjänsten.', 'Du kan ansöka om tjänsten om du har fyllt 65 år.'],
  ['Ärendenummer SN 2026/123 ska anges vid kontakt.', 'Ange ärendenumret SN 2026/123 när du kontaktar oss.'],
  ['Paragraferna 8–10 §§ förvaltningslagen är tillämpliga.', 'Vi har använt 8, 9 och 10 §§ FL.'],
  ['Bestämmelsen gäller även om parten inte har yttrat sig.', 'Regeln gäller också om du inte har svarat.'],
  ['Hej [namn], avgiften är [belopp] kronor.', 'Hej [namn]! Du ska betala [belopp] kronor.'],
  ['Personnummer: 19121212-1212.', 'Ditt personnummer är 121212-1212.'],
  ['Det går inte att överklaga beslutet.', 'Du kan inte överklaga beslutet.']
]

/** Rewrites in which one thing is lost or changed; the third is what the check should name. */
const LOST: readonly (readonly [string, string, string])[] = [
  ['Du ska svara inom tre veckor.', 'Du ska svara inom tre månader.', 'duration: tre veckor'],
  ['Du ska svara inom tre veckor.', 'Du ska svara.', 'duration: tre veckor'],
  ['Du får 10 000 kronor i bidrag.', 'Du får 1 000 kronor i bidrag.', 'amount: 10 000 kronor'],
  ['Du får 4 500 kr i bidrag.', 'Du får bidrag.', 'amount: 4 500 kr'],
  ['Kostnaden är 2,5 miljoner kronor.', 'Kostnaden är 2,5 tusen kronor.', 'amount: 2,5 miljoner kronor'],
  ['Beslutet gäller från den 1 maj 2026.', 'Beslutet gäller från den 1 juni 2026.', 'date: 1 maj 2026'],
  ['Beslutet gäller från den 1 maj 2026.', 'Beslutet gäller från den 1 maj 2027.', 'date: 1 maj 2026'],
  ['Beslutet gäller från den 1 maj 2026.', 'Beslutet gäller nu.', 'date: 1 maj 2026'],
  ['Kom den 12 april eller den 13 april.', 'Kom den 12 april.', 'date: 13 april'],
  ['Avgiften är 12 % av inkomsten.', 'Avgiften är 15 % av inkomsten.', 'percent: 12 %'],
  ['Vi har öppet kl. 9–16.', 'Vi har öppet kl. 10–16.', 'time: kl. 9–16'],
  ['Mötet börjar klockan 13.30.', 'Mötet är på eftermiddagen.', 'time: klockan 13.30'],
  ['Du får inte börja arbeta före beslutet.', 'Du får börja arbeta före beslutet.', 'duty: får inte'],
  ['Beslutet gäller inte barn under tolv år.', 'Beslutet gäller barn under tolv år.', 'negation: inte'],
  ['Ansökan prövas ej av nämnden.', 'Nämnden prövar ansökan.', 'negation: ej'],
  ['Du ska anmäla ändrade inkomster.', 'Du kan anmäla ändrade inkomster.', 'duty: ska'],
  ['Du måste anmäla ändrade inkomster.', 'Du bör anmäla ändrade inkomster.', 'duty: måste'],
  ['Du är skyldig att anmäla ändrade inkomster.', 'Det är bra att anmäla ändrade inkomster.', 'duty: är skyldig'],
  ['Du har rätt att få hjälp av tolk på mötet.', 'Hjälp av tolk på mötet förekommer.', 'duty: har rätt'],
  ['Du får ta med ett ombud till mötet.', 'Du ska ta med ett ombud till mötet.', 'duty: får'],
  ['Beslutet kan ändras utan att du hörs.', 'Beslutet kan ändras när du hörs.', 'negation: utan att'],
  [
    'Beslutet har fattats enligt 12 kap. 1 § SoL.',
    'Beslutet har fattats enligt 12 kap. 2 § SoL.',
    'law: 12 kap. 1 § SoL'
  ],
  ['Beslutet har fattats enligt 4 kap. 1 § SoL.', 'Beslutet har fattats enligt lagen.', 'law: 4 kap. 1 § SoL'],
  ['Vi följer förvaltningslagen.', 'Vi följer kommunallagen.', 'law: förvaltningslagen'],
  ['Det framgår av 8–10 §§ FL.', 'Det framgår av 8 och 9 §§ FL.', 'law: 8–10 §§ FL'],
  ['Handläggare är Karin Lindgren.', 'Handläggare är Karin Lundgren.', 'name: Karin Lindgren'],
  ['Överklaga till Kammarrätten i Jönköping.', 'Överklaga till Kammarrätten i Göteborg.', 'name: Jönköping'],
  ['Kontakta Per Ström på förvaltningen.', 'Kontakta förvaltningen.', 'name: Per Ström'],
  ['Ring 0123-45 67 89.', 'Ring 0123-45 67 98.', 'contact: 0123-45 67 89'],
  ['Mejla bygglov@ekfors.se.', 'Mejla oss.', 'contact: bygglov@ekfors.se'],
  ['Läs mer på www.ekfors.se/bygglov.', 'Läs mer på vår webbplats.', 'contact: www.ekfors.se/bygglov'],
  ['Minst två vuxna ska vara med.', 'Minst tre vuxna ska vara med.', 'number: två'],
  ['Föreningen har 120 medlemmar.', 'Föreningen har många medlemmar.', 'number: 120'],
  ['Skriv SN 2026/123 på blanketten.', 'Skriv SN 2026/132 på blanketten.', 'number: SN 2026/123'],
  ['Du behöver inte betala avgiften i maj.', 'Du behöver betala avgiften i maj.', 'duty: behöver inte'],
  ['Ingen avgift tas ut för besöket.', 'En avgift tas ut för besöket.', 'negation: Ingen'],
  ['Beslutet får inte överklagas.', 'Beslutet får överklagas.', 'duty: får inte'],
  ['Nämnden ska inte betala ut bidraget.', 'Nämnden ska betala ut bidraget.', 'duty: ska inte'],
  ['Den som inte har ansökt får inte bidrag.', 'Den som har ansökt får inte bidrag.', 'negation: inte'],
  ['Tillståndet gäller i sex månader.', 'Tillståndet gäller i sex år.', 'duration: sex månader'],
  ['Du får hjälp tre timmar i veckan.', 'Du får hjälp i veckan.', 'duration: tre timmar'],
  [
    'Du får inte arbeta i Sverige. Du får resa till Norge.',
    'Du får arbeta i Sverige. Du får inte resa till Norge.',
    'duty: får inte'
  ],
  ['Hej [namn], vi hörs.', 'Hej, vi hörs.', 'name: [namn]'],
  ['Två tredjedelar av platserna är fyllda.', 'En tredjedel av platserna är fylld.', 'percent: Två tredjedelar']
]

describe('the meaning check', () => {
  it('has at least forty pairs of either kind', () => {
    expect(KEPT.length).toBeGreaterThanOrEqual(40)
    expect(LOST.length).toBeGreaterThanOrEqual(40)
  })

  it.each(KEPT)('is silent when nothing is lost: %s ↔ %s', async (before, after) => {
    expect(await lostBetween(before, after)).toEqual([])
  })

  it.each(LOST)('finds what is lost: %s ↔ %s', async (before, after, expected) => {
    expect(await lostBetween(before, after)).toContain(expected)
  })

  it('is silent on a text and itself', async () => {
    const text = KEPT.flat().join('\n\n')
    expect(await changesBetween(text, text)).toEqual([])
  })

  it('puts what came instead beside what was lost', async () => {
    const [change] = await changesBetween('Du ska svara inom tre veckor.', 'Du ska svara inom tre månader.')
    expect(change).toMatchObject({kind: 'duration', before: {text: 'tre veckor'}, after: {text: 'tre månader'}})
  })

  it('says what is new', async () => {
    const changes = await changesBetween('Du ska svara.', 'Du ska svara före den 3 maj till Eva Berg.')
    expect(changes.map(({kind, before, after}) => [kind, before, after?.text])).toEqual([
      ['date', null, '3 maj'],
      ['name', null, 'Eva Berg']
    ])
  })

  it('takes a rewrite in another order', async () => {
    const before = 'Beslutet gäller till den 5 maj.\n\nDu får inte elda.\n\nAvgiften är 300 kr.'
    const after = '- Avgift: 300 kronor\n- Elda får du inte.\n- Gäller till 5 maj'
    expect(await lostBetween(before, after)).toEqual([])
  })
})
