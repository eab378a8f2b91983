/** Decision letters of many shapes from a municipality that does not exist; people, numbers and cases are invented. */
import type {ExampleFormat} from '../../src/rule/define-rule.js'

export interface DecisionLetter {
  readonly name: string
  readonly format: ExampleFormat
  readonly text: string
}

/** Complete decisions: nothing is missing, late or wrong in any of them. */
export const COMPLETE_LETTERS: readonly DecisionLetter[] = [
  {
    name: 'a refusal without headings, as plain text',
    format: 'plain',
    text: `Ekfors kommun
Datum: 2026-03-12
Dnr: ON 2026/0088
Maj-Britt Ek
Åsgatan 4
999 03 Ekfors
Omsorgsnämnden i Ekfors avslår din ansökan om färdtjänst.
Skälet är att du kan åka med de vanliga bussarna. Hållplatsen ligger hundra meter från din dörr, och du går till affären varje dag utan rollator.
Beslutet bygger på 7 § lagen (1997:736) om färdtjänst.
Du kan överklaga beslutet. Skriv till Förvaltningsrätten i Göteborg men skicka brevet till Omsorgsnämnden, Ekfors kommun, Box 10, 999 01 Ekfors. Skriv vilket beslut du överklagar och vad du vill ändra. Vi måste ha fått ditt brev inom tre veckor från den dag då du fick beslutet.
Ring mig på 08-465 004 31 om du undrar något.
Jonas Wide, handläggare`
  },
  {
    name: 'a refusal with the reasons before the law and the appeal in the middle',
    format: 'markdown',
    text: `# Avslag på ansökan om boendestöd

**Beslutsdatum:** 4 maj 2026

**Ärendenummer:** 2026-0231

**Till:** Linus Hed

## Beslut

Socialnämnden i Ekfors avslår din ansökan om boendestöd.

## Hur du överklagar

Du kan överklaga beslutet till Förvaltningsrätten i Göteborg. Skicka överklagandet till oss, så skickar vi det vidare. Vi måste ha fått det senast tre veckor efter den dag då du tog del av beslutet. Skriv vilket beslut det gäller, hur du vill att det ändras och varför.

## Motivering

Du handlar, städar och sköter din ekonomi på egen hand. Stödet är till för den som inte klarar det.

## Bestämmelser

11 kap. 1 § socialtjänstlagen (2025:400).

## Kontakt

Sanna Lind, 08-465 004 33

Beslutet är fattat av Sanna Lind på delegation av socialnämnden.`
  },
  {
    name: 'a favourable decision of few words',
    format: 'markdown',
    text: `# Du får ett trygghetslarm

Dnr 2026/0410

Datum: 2 juni 2026

Omsorgsnämnden i Ekfors beviljar dig trygghetslarm från den 8 juni 2026 tills vidare.

Beslutet bygger på 11 kap. 1 § socialtjänstlagen.

Ring 08-465 004 10 om du har frågor.

Beslutat av: Petra Skog, handläggare`
  },
  {
    name: 'a decision in a table of labels and texts',
    format: 'html',
    text: `<h1>Beslut om ledsagning</h1>
<table>
<tr><td>Datum</td><td>2026-09-01</td></tr>
<tr><td>Ärendenummer</td><td>ON 2026/0519</td></tr>
<tr><td>Sökande</td><td>Ali Norén</td></tr>
<tr><td>Beslut</td><td>Omsorgsnämnden i Ekfors ger dig ledsagning tolv timmar i månaden till och med den 31 augusti 2027. Nämnden avslår din ansökan om fler timmar.</td></tr>
<tr><td>Skäl</td><td>Du behöver sällskap till träningen varje vecka. Andra resor klarar du med din bror.</td></tr>
<tr><td>Bestämmelser</td><td>9 § 3 och 7 § LSS (1993:387)</td></tr>
<tr><td>Så överklagar du</td><td>Skriv till Förvaltningsrätten i Göteborg men lämna brevet till Omsorgsnämnden, Box 10, 999 01 Ekfors. Berätta vilket beslut du överklagar och hur du vill att det ska ändras. Brevet måste ha kommit in till oss inom tre veckor från den dag du fick del av beslutet.</td></tr>
<tr><td>Beslutsfattare</td><td>Eva Sten, enhetschef</td></tr>
</table>`
  },
  {
    name: 'several decisions in one letter',
    format: 'markdown',
    text: `# Tre beslut om din ansökan

Datum för beslutet: 2026-10-05

Diarienummer: SN 2026/0733

Beslutet gäller: Karim Falk

## Beslut

1. Socialnämnden i Ekfors ger dig 5 120 kronor i försörjningsstöd för oktober 2026.
2. Nämnden ger dig 900 kronor till tandvård.
3. Nämnden avslår din ansökan om pengar till en resa.

## Så har vi räknat

| Post | Belopp |
|---|---|
| Riksnorm | 4 210 kronor |
| Hyra | 6 400 kronor |
| Din lön | 5 490 kronor |

## Varför du inte får pengar till resan

Resan är inte nödvändig för att du ska klara vardagen. Du kan hålla kontakt med din syster på telefon.

## Lagar och regler

Beslutet bygger på 12 kap. 1 § socialtjänstlagen (2025:400).

## Om du inte är nöjd

Du kan överklaga den del där vi säger nej. Skriv till Förvaltningsrätten i Göteborg.

- Skriv vilket beslut du överklagar.
- Skriv hur du vill att domstolen ändrar det.
- Skicka brevet till Socialnämnden, Box 10, 999 01 Ekfors.
- Brevet måste ha kommit till oss inom tre veckor från den dag då du fick beslutet.

Hanna Björk, socialsekreterare, på socialnämndens uppdrag`
  },
  {
    name: 'a template with merge fields',
    format: 'markdown',
    text: `# Beslut om hemtjänst

Datum: {{datum}}

Dnr: {{diarienummer}}

Till: {{namn}}

## Beslut

Omsorgsnämnden i Ekfors {{beslut}} från och med {{startdatum}}.

## Skäl

{{motivering}}

Beslutet bygger på 11 kap. 1 § socialtjänstlagen (2025:400).

## Överklagande

Du kan överklaga beslutet. Skriv till Förvaltningsrätten i Göteborg men skicka brevet till Omsorgsnämnden, Box 10, 999 01 Ekfors. Skriv vilket beslut du överklagar och vad du vill ändra. Vi måste ha fått det inom tre veckor från den dag då du fick beslutet.

Beslutat av {{handläggare}} på delegation`
  },
  {
    name: 'a decision that may not be appealed',
    format: 'markdown',
    text: `# Beslut

Datum: 2026-02-18

Ärende: 2026/0061

Beslutet gäller: Nora Lind

Socialnämnden i Ekfors beslutar att inleda en utredning och avslår din begäran om att vänta.

Vi utreder därför att skolan är orolig för Nora.

Beslutet bygger på 20 kap. socialtjänstlagen (2025:400). Det kan inte överklagas.

Har du frågor? Ring Tom Berg på 08-465 004 44.

Tom Berg, socialsekreterare`
  },
  {
    name: 'legality review',
    format: 'markdown',
    text: `# Beslut om föreningsbidrag

Datum: 2026-04-22

Dnr: KFN 2026/0140

Till: Ekfors bangolfklubb

Kultur- och fritidsnämnden i Ekfors avslår ansökan om bidrag till en ny bana, eftersom pengarna är slut för 2026.

Beslutet följer nämndens regler enligt kommunallagen (2017:725).

Ni kan begära laglighetsprövning. Skicka ett överklagande till Förvaltningsrätten i Göteborg. Det ska ha kommit dit inom tre veckor från den dag då det tillkännagavs på anslagstavlan att protokollet har justerats.

Ring 08-465 004 55 om ni har frågor.

Beslutat av: kultur- och fritidsnämnden, ordförande Lars Holm`
  },
  {
    name: 'the instructions in an enclosure',
    format: 'markdown',
    text: `# Du får inte parkeringstillstånd

Beslutsdatum: 2026-06-30

Dnr: TN 2026/0312

Sökande: Ulla Gran

## Beslut

Tekniska nämnden i Ekfors avslår din ansökan om parkeringstillstånd.

## Varför

Läkaren skriver att du kan gå 300 meter. Gränsen i våra riktlinjer är 100 meter.

Beslutet bygger på 13 kap. 8 § trafikförordningen (1998:1276).

Hur du överklagar står i bilagan.

Pia Rask, handläggare, 08-465 004 61

Bilaga: Hur man överklagar`
  },
  {
    name: 'a message after a death',
    format: 'markdown',
    text: `# Beslut om hemtjänst

Dnr: ON 2026/0802

Datum: 2026-11-02

Vi beklagar sorgen. Din pappa gick bort den 29 oktober. Därför avslutar omsorgsnämnden i Ekfors hans hemtjänst från den dagen.

Beslutet bygger på 11 kap. 1 § socialtjänstlagen.

Du kan överklaga beslutet till Förvaltningsrätten i Göteborg. Lämna överklagandet till oss inom tre veckor från den dag då du fick beslutet. Skriv vilket beslut det gäller och vad du vill ändra.

Ring Mona Ask på 08-465 004 70.

Mona Ask, handläggare`
  },
  {
    name: 'a reclaim with a run-in label',
    format: 'plain',
    text: `Återkrav av försörjningsstöd
Beslutsdatum: 2026-08-17
Diarienr: SN 2026/0655
Gäller: Robin Dahl, 000000-0000
Beslut: Socialnämnden i Ekfors kräver att du betalar tillbaka 3 200 kronor.
Skäl: Du fick sjukpenning för samma dagar och hade inte rätt till båda.
Lagrum: 31 kap. socialtjänstlagen (2025:400).
Så överklagar du: Skriv till Förvaltningsrätten i Göteborg. Skicka brevet till oss inom tre veckor från den dag då du fick beslutet. Skriv vilket beslut du överklagar och hur det ska ändras.
Kontakt: Ida Malm, 08-465 004 80
Beslutat av: Ida Malm, socialsekreterare`
  },
  {
    name: 'a partial refusal in one paragraph each',
    format: 'markdown',
    text: `Ekfors den 9 mars 2026

Ärende 2026/0199

# Du får en del av bidraget

Byggnadsnämnden i Ekfors ger dig 18 000 kronor för att anpassa badrummet och säger nej till resten av din ansökan.

Vi säger nej till ny dörr i förrådet, eftersom du inte behöver förrådet för att bo hemma. Beslutet bygger på lagen (2018:222) om bostadsanpassningsbidrag.

Du kan överklaga beslutet. Ditt överklagande ska ha kommit in till byggnadsnämnden inom tre veckor från den dag då du fick del av beslutet. Ställ det till Förvaltningsrätten i Göteborg och skriv vilket beslut du vill ändra, vad du vill och varför.

Beslutet har fattats av Omar Lilja enligt delegation. Telefon: 08-465 004 90.`
  }
]

/** Texts that look like decisions and are none: the rules about decisions are silent on them, whatever the profile. */
export const OTHER_TEXTS: readonly DecisionLetter[] = [
  {
    name: 'a request for more papers',
    format: 'markdown',
    text: `# Begäran om komplettering

Dnr: SN 2026/0733

Datum: 2026-09-28

Till: Karim Falk

Du har ansökt om försörjningsstöd. Vi behöver fler papper innan vi kan fatta beslut. Om du inte lämnar dem kan nämnden avslå din ansökan.`
  },
  {
    name: 'minutes',
    format: 'markdown',
    text: `# Sammanträdesprotokoll

Sammanträdesdatum 2026-05-20

Beslutande ledamöter: Lars Holm, Eva Sten

## § 41 Bidrag till bangolfklubben

Dnr KFN 2026/0140

### Beslut

Nämnden avslår ansökan om bidrag.

## § 42 Taxa för hallen

### Beslut

Nämnden beslutar att höja taxan.

Justeras den 27 maj 2026.`
  },
  {
    name: 'an inquiry with a proposal',
    format: 'markdown',
    text: `# Utredning om hemtjänst

Dnr ON 2026/0802

Den enskilde: Sven Rask

## Bedömning

Sven behöver hjälp varje morgon.

## Förslag till beslut

Omsorgsnämnden beviljar Sven hemtjänst från den 1 juni.`
  },
  {
    name: 'a judgment',
    format: 'markdown',
    text: `# DOM

Mål nr 1234-26

Förvaltningsrätten avslår överklagandet.

## Skälen för avgörandet

Av utredningen framgår att hyran är betald.`
  }
]

/** Texts for everyone about decisions: silent unless the profile says that they are decisions. */
export const PAGES: readonly DecisionLetter[] = [
  {
    name: 'a web page about appeals',
    format: 'markdown',
    text: `# Överklaga beslut

Om du inte är nöjd med ett beslut från kommunen kan du överklaga det. Skicka överklagandet till förvaltningsrätten inom två veckor från beslutsdatum.

## Om du får avslag

Nämnden avslår ansökan om du har för hög inkomst. Då får du ett brev med beslutet.

Kontakta oss på 08-465 004 00.`
  },
  {
    name: 'news of a grant',
    format: 'markdown',
    text: `# Ekfors får pengar till ny skola

Publicerad den 3 maj 2026

Regeringen har beslutat att ge kommunen 40 miljoner kronor. Kommunstyrelsen beslutade i går att börja bygga.

Kontakt: Lars Holm, 08-465 004 01`
  },
  {
    name: 'an information sheet on economic support',
    format: 'markdown',
    text: `# Ekonomiskt bistånd

Du får ekonomiskt bistånd om du inte kan försörja dig själv. Vi räknar på dina inkomster och utgifter.

## Beslut

Du får beslutet i ett brev. Om vi säger nej får du veta varför. Du kan överklaga beslutet.

## Kontakt

Ring 08-465 004 02.`
  }
]

export interface FieldLetter extends DecisionLetter {
  /** What an editor with the law at hand says about it: rule and message, in the order of the rules' ids. */
  readonly expected: readonly string[]
}

/** Decisions as they come from the office, with the faults that they have. The expectations were written before the rules were run. */
export const FIELD_LETTERS: readonly FieldLetter[] = [
  {
    name: 'a decision by delegation in capitals, where to appeal is the court alone',
    format: 'plain',
    text: `DELEGATIONSBESLUT
Datum
2026-04-14
Diarienummer: SN 2026/0287
Sökande: Mikael Ström, 000000-0000
BESLUT
Ansökan om ekonomiskt bistånd till tandvård avslås.
MOTIVERING
Kostnaden är inte akut enligt tandläkaren. Behandlingen kan vänta till i höst, då du har egen inkomst.
LAGRUM
12 kap. 1 § socialtjänstlagen (2025:400)
HUR MAN ÖVERKLAGAR
Beslutet kan överklagas hos förvaltningsrätten inom tre veckor från den dag du fick del av beslutet. Överklagandet ska innehålla uppgift om vilket beslut som överklagas och vilken ändring du vill ha. Skicka det till Förvaltningsrätten i Göteborg.
Sofia Lund
socialsekreterare`,
    expected: ['beslutsmening-myndighet (name)', 'kontakt-saknas (how)', 'overklagande-vart (toYou)']
  },
  {
    name: 'a polite refusal that says no with kan inte',
    format: 'plain',
    text: `Ekfors kommun, barn- och utbildningsförvaltningen
2026-08-20
Ärendenummer BUN 2026/1120
Till vårdnadshavare för Elsa Mark
Beslut om skolskjuts
Tack för din ansökan. Vi kan tyvärr inte bevilja Elsa skolskjuts, eftersom ni bor 1,8 kilometer från skolan. Gränsen för hennes årskurs är tre kilometer.
Ring gärna på 08-465 004 21 om du har frågor.
Per Nord, skolskjutshandläggare`,
    expected: ['beslutsmening-myndighet (name)', 'lagrum-saknas (law)', 'overklagande-saknas (missing)']
  },
  {
    name: 'a building permit with a fee, granted',
    format: 'markdown',
    text: `# Beslut om bygglov för garage

Diarienummer: BMN 2026/0455

Beslutsdatum: 2026-05-11

Sökande: Anette Vik

## Beslut

Bygg- och miljönämnden i Ekfors ger bygglov för garage på fastigheten Ekfors 3:14. Avgiften är 9 800 kronor enligt nämndens taxa.

Beslutet bygger på 9 kap. 30 § plan- och bygglagen (2010:900).

## Upplysningar

Du får inte börja bygga innan du har fått startbesked. Ring 08-465 004 77 om du undrar något.

Elin Hag, bygglovshandläggare, enligt delegation`,
    expected: []
  },
  {
    name: 'an order with a fine, the time counted from the decision',
    format: 'markdown',
    text: `# Beslut om föreläggande

Datum: 3 mars 2026

Dnr: MN-2026-211

Mottagare: Ekfors Krog AB

## Beslut

Miljönämnden i Ekfors förelägger Ekfors Krog AB att senast den 1 april 2026 laga golvet i köket.

## Skäl för beslutet

Vid inspektionen den 19 februari hade golvet sprickor där vatten blev stående.

## Lagstöd

Beslutet bygger på 34 § livsmedelslagen (2006:804).

## Hur man överklagar

Överklagandet ställs till länsstyrelsen men skickas till miljönämnden, Box 10, 999 01 Ekfors. Det ska ha kommit in inom tre veckor från beslutsdatum. Ange vilket beslut ni överklagar och hur ni vill att det ändras.

Josef Wik, miljöinspektör, på nämndens vägnar`,
    expected: ['overklagandetid-fel (from)']
  },
  {
    name: 'support without amount or time, in the passive',
    format: 'plain',
    text: `Beslut
Dnr: ON 2026/0613
Datum: 2026-10-12
Avser: Gerd Sand
Du beviljas bistånd i form av kontaktperson.
Insatsen följs upp.
Beslut enligt 11 kap. 1 § SoL.
Telefon: 08-465 004 15
Yusuf Ask, biståndshandläggare`,
    expected: ['beslut-period (period)', 'beslutsmening-myndighet (name)']
  },
  {
    name: 'a short no by e-mail',
    format: 'plain',
    text: `Hej Kim!
Ärende: 2026/0901
Datum: 2026-09-09
Socialnämnden i Ekfors har beslutat att avslå din ansökan om kontaktfamilj. Beslut enligt 11 kap. 1 § SoL.
Du har rätt att överklaga. Överklagan ska vara skriftlig.
Hälsningar
Lova Ek, socialsekreterare, 08-465 004 16`,
    expected: ['motivering-saknas (why)', 'overklagande-saknas (how)']
  },
  {
    name: 'a decision that upholds an older one',
    format: 'markdown',
    text: `# Omprövning av beslut om färdtjänst

Dnr: ON 2026/0333

Beslutsdatum: 2026-03-30

Gäller: Sten Rask

Omsorgsnämnden i Ekfors ändrar inte sitt beslut. Du får alltså inte färdtjänst.

Det nya intyget visar att du kan gå 400 meter. Därför behöver du inte färdtjänst enligt 7 § lagen (1997:736) om färdtjänst.

Beslutet kan överklagas hos Förvaltningsrätten i Göteborg. Skicka överklagandet till omsorgsnämnden inom tre veckor från den dag du fick beslutet. Skriv vilket beslut det gäller och vad du vill ändra.

Beslutat av: Mona Ask, enhetschef. Telefon 08-465 004 70`,
    expected: []
  },
  {
    name: 'a fee decision with two weeks to appeal',
    format: 'markdown',
    text: `# Avgift för hemtjänst

Beslutsdatum: 2026-01-15

Dnr: ON 2026/0044

Beslutet gäller: Ingrid Alm

## Beslut

Omsorgsnämnden i Ekfors fastställer din avgift till 1 480 kronor i månaden från den 1 februari 2026.

## Så har vi räknat

Din inkomst är 14 900 kronor, hyran 6 200 kronor och minimibeloppet 7 220 kronor. Kvar är 1 480 kronor.

Beslutet bygger på 16 kap. socialtjänstlagen (2025:400).

## Om du vill överklaga

Skriv till Förvaltningsrätten i Göteborg, men skicka brevet till oss. Skriv vilket beslut du överklagar och hur du vill ändra det. Överklagandet måste ha kommit in inom två veckor från den dag du fick beslutet.

Avgiftshandläggare Roger Ö, 08-465 004 20. Beslut enligt delegation.`,
    expected: ['overklagandetid-fel (length)']
  },
  {
    name: 'background first and the old act',
    format: 'markdown',
    text: `# Beslut om bistånd

Datum: 2026-02-02

Dnr: SN 2026/0071

Sökande: Tova Lid

## Ansökan

Tova Lid har ansökt om bistånd till möbler.

## Utredning

Tova har flyttat till egen lägenhet den 15 januari. Hon har en säng men inget bord och inga stolar.

## Beslut

Socialnämnden i Ekfors beviljar 2 600 kronor till möbler enligt 4 kap. 1 § SoL.

Handläggare och beslutsfattare: Karl Ros, 08-465 004 12`,
    expected: ['beslutsmening-forst (late)', 'beslutsmening-tyngd (law)', 'gammal-lag (replaced)']
  },
  {
    name: 'a word alone under the heading',
    format: 'markdown',
    text: `# Beslut om parkeringstillstånd

| | |
|---|---|
| Ärendenummer | TN 2026/0200 |
| Beslutsdatum | 2026-06-01 |
| Sökande | Leif Ahl |
| Beslut | Avslag på ansökan |
| Motivering | Läkaren bedömer att du kan gå längre än 100 meter. |
| Lagrum | 13 kap. 8 § trafikförordningen (1998:1276) |

Beslutet är fattat av Pia Rask på delegation från tekniska nämnden. Hur du överklagar står på nästa sida. Telefon: 08-465 004 61.`,
    expected: ['beslutsmening-myndighet (name)']
  },
  {
    name: 'two spellings of a name and a wrong weekday',
    format: 'markdown',
    text: `# Beslut om kontaktperson

Dnr: SN 2026/0555

Beslutsdatum: 2026-09-21

Beslutet gäller: Fatima Haddad

## Beslut

Socialnämnden i Ekfors ger Fatima Haddad kontaktperson från och med den 1 oktober 2026 till och med den 31 mars 2027.

Första mötet är torsdagen den 2 oktober 2026. Fatima Hadad bestämmer platsen.

Beslutet bygger på 11 kap. 1 § socialtjänstlagen. Ring 08-465 004 12 om du har frågor.

Anna Lo, socialsekreterare, på nämndens uppdrag`,
    expected: ['motsagelse (weekday)', 'motsagelse (differs)']
  },
  {
    name: 'an unsigned letter without a day',
    format: 'markdown',
    text: `# Du får bidrag till din förening

Ärendenummer: KFN 2026/0088

Sökande: Ekfors Schackklubb

Kultur- och fritidsnämnden i Ekfors ger er 12 000 kronor för 2026. Pengarna betalas ut i juni till det konto som ni har angett. Ni ska redovisa hur ni har använt bidraget senast den 31 januari 2027.

Beslutet bygger på nämndens regler för bidrag och på 2 kap. 1 § kommunallagen (2017:725).

Frågor besvaras på telefon 08-465 004 55 eller via kultur@ekfors.example.`,
    expected: ['beslutsfattare-saknas (both)']
  },
  {
    name: 'care against the will, to be appealed by other rules',
    format: 'markdown',
    text: `# Beslut om omedelbart omhändertagande

Dnr: SN 2026/0099

Beslutsdatum: 2026-02-20

Beslutet gäller: Nova Berg

## Beslut

Socialnämnden i Ekfors omhändertar Nova Berg omedelbart. Beslutet bygger på 6 § LVU (1990:52).

## Skäl

Nova har varit borta hemifrån i fyra dygn och mår dåligt. Vi bedömer att det är farligt att vänta på rättens beslut.

## Vad som händer nu

Förvaltningsrätten prövar beslutet. Det kan inte överklagas förrän rätten har sagt sitt. Ring Tom Berg på 08-465 004 44.

Beslutat av socialnämndens ordförande Lars Holm`,
    expected: []
  },
  {
    name: 'everything in one long paragraph',
    format: 'plain',
    text: `Beslut om riksfärdtjänst. Datum: 2026-07-07. Dnr: ON 2026/0700.
Gäller: Arvid Blom
Med anledning av din ansökan om resa till Malmö den 3 augusti 2026 får vi meddela följande. Av läkarintyget framgår att du kan åka tåg med ledsagare, och ledsagaren reser utan kostnad, varför merkostnaden inte beror på funktionsnedsättningen utan på resmålet, vilket inte ger rätt till riksfärdtjänst enligt 5 § lagen (1997:735) om riksfärdtjänst. Omsorgsnämnden i Ekfors avslår därför din ansökan. Beslutet kan överklagas till förvaltningsrätten, och överklagandet ska lämnas till omsorgsnämnden inom tre veckor från den dag du tog del av beslutet med uppgift om vilket beslut det gäller och vilken ändring som begärs.
Jonas Wide, handläggare, 08-465 004 31`,
    expected: ['beslutsmening-forst (late)']
  }
]
