/** The texts of the interface in Swedish. The texts of the rules stand in the rules. */

import type {InterfaceLanguage} from '../text/localised.js'

/** "1 fil", "3 filer". */
function count(number: number, one: string, many: string): string {
  return `${format(number)} ${number === 1 ? one : many}`
}

/** With a comma and with a no-break space between thousands, as in Swedish. */
function format(number: number, decimals = 0): string {
  const [whole = '', fraction] = number.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, '\u00a0')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Menade du ”${nearest}”?`)
const quoted = (words: readonly string[]): string => words.map(word => `”${word}”`).join(', ')
const list = (names: readonly string[]): string => names.join(', ')

export const sv = {
  /** Of these texts. */
  language: 'sv' as InterfaceLanguage,
  format,
  levels: {off: 'av', info: 'upplysning', notice: 'råd', warning: 'varning', error: 'fel'},
  levelCounts: {
    info: (n: number) => count(n, 'upplysning', 'upplysningar'),
    notice: (n: number) => count(n, 'råd', 'råd'),
    warning: (n: number) => count(n, 'varning', 'varningar'),
    error: (n: number) => count(n, 'fel', 'fel')
  },
  categories: {
    ord: 'Ord',
    mening: 'Meningar',
    stycke: 'Stycken',
    struktur: 'Text och struktur',
    skrivregler: 'Skrivregler',
    webb: 'Webb och tillgänglighet',
    beslut: 'Beslut'
  },
  profiles: {
    beslut: 'beslut',
    brev: 'brev',
    webb: 'webbsida',
    rapport: 'rapport',
    protokoll: 'protokoll',
    lattlast: 'lättläst'
  },
  commands: {
    granska: 'Granska texter och få råd om hur de blir klarare',
    regler: 'Lista reglerna, eller läs om en regel',
    kommentera: 'Skriv råden som kommentarer i ett Word-dokument',
    konvertera: 'Gör om ett Word-dokument till Markdown eller HTML',
    rensa: 'Ta bort kommentarer och ändringsförslag från klarsprak',
    matt: 'Visa bara mått: läsbarhet, ord och meningar',
    termer: 'Se vilka saker som går under flera namn, i en eller många texter',
    analysera: 'Visa hur programmet delar upp en text',
    jamfor: 'Jämför en text med en omskriven: vad som blev bättre, och om något gick förlorat',
    init: 'Skapa en fil med inställningar',
    'visa-installningar': 'Visa vilka inställningar som gäller för en fil, och varför',
    komplettering: 'Skriv ut ett skript som fyller i kommandon med tabb',
    hjalp: 'Visa hjälp, också om ett kommando'
  },
  operands: {
    '': '',
    paths: '[filer, mappar eller -]',
    rule: '[regel]',
    file: 'FIL',
    twoFiles: 'före efter',
    shell: 'SKAL',
    command: '[kommando]'
  },
  values: {
    file: 'FIL',
    format: 'FORMAT',
    profile: 'PROFIL',
    setting: 'REGEL=NIVÅ',
    rules: 'REGLER',
    level: 'NIVÅ',
    count: 'ANTAL',
    language: 'sv|en',
    preset: 'URVAL',
    input: 'FORMAT',
    name: 'NAMN',
    folder: 'MAPP',
    heading: 'RUBRIK',
    target: 'FORMAT',
    style: 'FORMAT',
    date: 'DATUM'
  },
  options: {
    format: 'Hur resultatet visas. Går att skriva flera gånger.',
    utfil: 'Spara i en fil. Första filen får det första formatet.',
    indata: 'Vad filen innehåller, när det inte är ett dokument.',
    'jamfor-med': 'Jämför indexet med en tidigare körning, sparad med --format json.',
    profil: 'Vilken sorts text det är. Gränserna anpassas.',
    regel: 'Ändra en regels nivå. Går att skriva flera gånger.',
    bara: 'Granska bara med de här reglerna. Skilj dem med komma.',
    urval: 'Beprövade regler (rekommenderad) eller alla.',
    niva: 'Visa anmärkningar från och med den här nivån. Vanligt: råd.',
    topp: 'Visa bara de viktigaste, så här många i allt.',
    alla: 'Visa också råd som upprepas i ett stycke eller trängs i en mening.',
    'alla-matt': 'Räkna också ut mått på meningsbyggnad. Tar längre tid.',
    'fel-vid': 'Ge felkod 1 från och med den här nivån. Vanligt: fel.',
    'max-varningar': 'Ge felkod 1 om varningarna är fler än så här.',
    tyst: 'Visa bara det som ger felkod.',
    tidtagning: 'Visa till sist hur lång tid varje regel tog.',
    'stdin-filnamn': 'Filnamn för text som kommer in genom -.',
    ratta: 'Rätta det som är säkert, och spara.',
    'ratta-mer': 'Rätta också det som bara har ett förslag. Läs igenom efteråt.',
    'ratta-pa-prov': 'Visa vad som skulle rättas. Inget sparas.',
    'visa-andringar': 'Visa rättningarna rad för rad (diff). Inget sparas.',
    till: 'Vad dokumentet görs om till.',
    avsnitt: 'Granska bara under den här rubriken. Går att skriva flera gånger.',
    'bara-andrat': 'Granska bara det som är infogat med spårade ändringar i Word.',
    'hoppa-over-format': 'Hoppa över text i den här formatmallen, till exempel citat.',
    'pa-plats': 'Skriv i filen själv. En kopia av den gamla sparas bredvid.',
    'output-mapp': 'Spara i den här mappen, under samma filnamn.',
    'max-kommentarer': 'Skriv högst så här många kommentarer. Vanligt: 100.',
    andringsforslag: 'Gör säkra förslag till spårade ändringar. Resten blir kommentarer.',
    'bara-andringsforslag': 'Skriv bara spårade ändringar, inga kommentarer.',
    datum: 'Kommentarernas datum, skrivet som ÅÅÅÅ-MM-DD. Annars nu.',
    'bryt-signatur': 'Ändra också i filer med digital signatur. Signaturen slutar gälla.',
    installningar: 'Läs inställningar från den här filen.',
    'inga-installningar': 'Bry dig inte om inställningsfiler.',
    'ingen-farg': 'Visa allt utan färg.',
    sprak: 'Programmets språk. Svenska om inget sägs.',
    hjalp: 'Visa hjälp.',
    version: 'Visa programmets version.'
  },
  help: {
    about: 'klarsprak hjälper dig att skriva så att läsaren förstår. Allt sker på din dator.',
    usage: 'Så här skriver du',
    commands: 'Kommandon',
    options: 'Val',
    globalOptions: 'Val för alla kommandon',
    examples: 'Exempel',
    choices: 'Välj bland',
    also: 'Går också att skriva',
    more: 'Läs mer om ett kommando: klarsprak hjalp KOMMANDO',
    spelling: 'Du kan skriva alla namn med eller utan å, ä och ö.',
    exitCodes: 'Felkoder: 0 inga fel, 1 fel (se --fel-vid), 2 något gick inte att läsa.'
  },
  examples: {
    '': [
      ['klarsprak granska brev.docx', 'Granska ett brev'],
      ['klarsprak regler', 'Se alla regler']
    ],
    granska: [
      ['klarsprak granska beslut.docx --profil beslut', 'Granska ett beslut'],
      ['klarsprak granska beslut.docx --avsnitt Motivering', 'Granska ett avsnitt'],
      ['klarsprak granska webbplats/ --topp 5', 'Se de fem viktigaste råden i en mapp'],
      ['klarsprak granska . --format sarif --utfil resultat.sarif', 'Spara för en byggserver'],
      ['klarsprak granska brev.md --bara lang-mening,lix', 'Använd bara två regler'],
      ['klarsprak granska brev.md --ratta-pa-prov', 'Se vad som går att rätta direkt'],
      ['klarsprak granska - --stdin-filnamn brev.md < brev.md', 'Granska text från ett annat program']
    ],
    kommentera: [
      ['klarsprak kommentera brev.docx', 'Skriv råden i en kopia, brev.granskad.docx'],
      ['klarsprak kommentera brev.docx --andringsforslag', 'Föreslå också ändringar i texten'],
      ['klarsprak kommentera mallar/ --output-mapp granskade', 'Granska en mapp med mallar'],
      ['klarsprak kommentera brev.granskad.docx --pa-plats', 'Granska igen när du har ändrat i texten']
    ],
    konvertera: [['klarsprak konvertera brev.docx --till md', 'Spara brevet som brev.md']],
    rensa: [
      ['klarsprak rensa brev.granskad.docx', 'Ta bort alla råd i en kopia, brev.rensad.docx'],
      ['klarsprak rensa brev.granskad.docx --utfil brev.klar.docx', 'Spara under ett nytt namn']
    ],
    regler: [
      ['klarsprak regler', 'Se alla regler'],
      ['klarsprak regler lang-mening', 'Läs om en regel']
    ],
    matt: [
      ['klarsprak matt brev.docx', 'Se måtten för ett brev'],
      ['klarsprak matt webbplats/ --format json', 'Få måtten som data']
    ],
    termer: [
      ['klarsprak termer mallar/', 'Se flera namn på samma sak i alla mallar'],
      ['klarsprak termer brev.docx webb/ --format json', 'Få namnen och platserna som data']
    ],
    analysera: [
      ['klarsprak analysera brev.docx --format trad', 'Se rubriker, stycken och tabeller'],
      ['klarsprak analysera brev.md --format conllu', 'Se meningar, ordklasser och satsdelar som CoNLL-U'],
      ['klarsprak analysera ord.conllu --indata conllu', 'Analysera ord som redan är delade']
    ],
    jamfor: [
      ['klarsprak jamfor brev.docx brev-ny.docx', 'Se vad som ändrats, och om något gick förlorat'],
      ['klarsprak jamfor gammal.md ny.md --format json', 'Få jämförelsen som data']
    ],
    init: [
      ['klarsprak init', 'Skapa klarsprak.config.yaml i den här mappen'],
      ['klarsprak init --profil webb', 'Skapa inställningar för webbtexter']
    ],
    'visa-installningar': [['klarsprak visa-installningar brev.docx', 'Se vad som gäller för brevet']],
    komplettering: [
      ['source <(klarsprak komplettering bash)', 'Slå på i bash'],
      ['klarsprak komplettering fish > ~/.config/fish/completions/klarsprak.fish', 'Slå på i fish'],
      ['klarsprak komplettering powershell | Out-String | Invoke-Expression', 'Slå på i PowerShell']
    ],
    hjalp: [['klarsprak hjalp granska', 'Läs om kommandot granska']]
  } as Readonly<Record<string, readonly (readonly [string, string])[]>>,
  timing: {
    title: 'Det här tog tid',
    total: 'Sammanlagt',
    shared: {
      '(read)': 'läsa filer',
      '(sentences)': 'hitta meningar och ord',
      '(phrases)': 'slå upp i ordlistor',
      '(tags)': 'ordklasser',
      '(syntax)': 'satsernas byggnad',
      '(measures)': 'mått',
      '(report)': 'skriva rapporten'
    } as Readonly<Record<string, string>>
  },
  errors: {
    heading: 'Det gick inte:',
    unknownCommand: (name: string, nearest: string | undefined) =>
      `Kommandot ”${name}” finns inte.${meant(nearest)} Se alla med: klarsprak --help`,
    pathAsCommand: (name: string) => `Säg vad du vill göra med ”${name}”. Skriv: klarsprak granska ${name}`,
    unknownOption: (name: string, nearest: string | undefined) => `Valet ${name} finns inte.${meant(nearest)}`,
    optionNotForCommand: (name: string, command: string) => `Valet ${name} går inte att använda med ”${command}”.`,
    missingValue: (name: string, kind: string) => `Skriv ett värde efter ${name}: ${kind}.`,
    unexpectedValue: (name: string) => `Valet ${name} ska stå utan värde.`,
    missingOperand: (operand: string, example: string) => `Något saknas: ${operand}. Till exempel: ${example}`,
    tooManyOperands: (extra: string) => `”${extra}” är för mycket. Ta bort det.`,
    unknownChoice: (option: string, value: string, choices: readonly string[], nearest: string | undefined) =>
      `${option} kan inte vara ”${value}”.${meant(nearest)} Välj bland: ${list(choices)}.`,
    notCount: (option: string, value: string) => `${option} ska vara ett heltal, inte ”${value}”.`,
    unknownRule: (id: string, nearest: string | undefined) =>
      `Regeln ”${id}” finns inte.${meant(nearest)} Se alla med: klarsprak regler`,
    settingShape: (value: string) => `Skriv --regel som regel=nivå, inte ”${value}”. Till exempel: --regel lix=av`,
    nothingLeft: 'Inga regler är kvar att granska med. Ändra --bara eller inställningarna.',
    noPaths: 'Skriv vilka filer eller mappar du vill granska. Till exempel: klarsprak granska brev.docx',
    noTermPaths: 'Skriv vilka filer eller mappar du vill jämföra. Till exempel: klarsprak termer mallar/',
    notFound: (path: string, nearest: string | undefined) => `Hittar inte ”${path}”.${meant(nearest)}`,
    noMatch: (pattern: string) => `Ingen fil som går att läsa passar ”${pattern}”.`,
    emptyFolder: (path: string) => `Hittar ingen text att läsa i mappen ”${path}”.`,
    noPermission: 'Du har inte behörighet att läsa den. Be den som äger den om hjälp.',
    vanished: 'Den försvann innan den hann läsas. Försök igen.',
    linkLoop: 'Den är en länk som leder tillbaka till sig själv. Ta bort länken.',
    brokenLink: 'Den är en länk till något som inte finns. Ta bort eller rätta länken.',
    allIgnored: 'Inställningarna hoppar över alla filer. Ange en fil, eller ändra ”ignorera”.',
    notAFile: 'Den är varken en fil eller en mapp.',
    unreadable: (code: string) => `Den gick inte att läsa (${code}).`,
    crashed: (detail: string) => `Ett fel i programmet stoppade granskningen: ${detail}`,
    tooManyOutputs: 'Ange ett --format för varje --utfil.',
    onlyConllu: 'Med --indata conllu går bara --format conllu att skriva.',
    twoToScreen: 'Skärmen har plats för ett format. Lägg till --utfil.',
    sameOutput: (path: string) => `Välj olika filer. Du har angett den här två gånger: ${path}`,
    outputFolderMissing: (folder: string) => `Mappen ”${folder}” finns inte. Skapa den först.`,
    outputIsFolder: (path: string) => `”${path}” är en mapp. Skriv ett filnamn efter --utfil.`,
    cannotWrite: (path: string, code: string) => `Det går inte att skriva till ”${path}” (${code}).`,
    outputUnchanged: (path: string) => `Inget sparades i ”${path}”.`,
    badEnvironment: (name: string, value: string) => `${name} kan inte vara ”${value}”. Välj sv eller en.`,
    onlyOneFile: 'Ange en fil i taget.',
    exists: (path: string) => `Det finns redan inställningar här: ${path}. De lämnas som de är.`,
    notARun: (path: string) => `”${path}” är inte en körning sparad med --format json.`,
    formatterMissing: (path: string) => `Hittar inte formatet ”${path}”.`,
    formatterShape: (path: string) => `”${path}” ska exportera funktionen createReporter.`,
    formatterFails: (path: string, detail: string) => `Formatet ”${path}” går inte att ladda: ${detail}`,
    stdinTwice: 'Skriv ”-” bara en gång.'
  },
  config: {
    at: (file: string, line: number) => `${file}, rad ${line}: `,
    in: (file: string) => `${file}: `,
    notFound: (file: string, nearest: string | undefined) =>
      `Hittar inte inställningsfilen ”${file}”.${meant(nearest)}`,
    cannotRead: (code: string) => `Filen gick inte att läsa (${code}).`,
    two: (files: readonly string[]) => `Det finns flera inställningsfiler i mappen: ${list(files)}. Behåll en.`,
    unknownType: 'Inställningarna ska stå i en fil som slutar på .yaml, .yml, .json, .js eller .mjs.',
    syntax: (detail: string) => `Filen går inte att tolka. ${detail}`,
    syntaxHints: {
      tab: 'Använd mellanslag i stället för tabb först på raden.',
      indent: 'Raden står för långt in eller för långt ut.',
      deep: 'Den har för många nivåer.',
      other: 'Se efter om ett kolon, ett citattecken eller en parentes saknas.'
    },
    duplicateKey: 'Samma namn står två gånger. Ta bort det ena.',
    threw: (detail: string) => `Filen avbröts av ett fel: ${detail}`,
    noDefault: 'Filen måste ha en ”export default” med inställningarna.',
    notObject: 'Inställningarna ska vara en lista med namn och värden.',
    unknownKey: (key: string, nearest: string | undefined, known: readonly string[]) =>
      `”${key}” går inte att ställa in.${meant(nearest)} Det här finns: ${list(known)}.`,
    twiceKey: (key: string, other: string) => `”${key}” och ”${other}” är samma sak. Ta bort det ena.`,
    unknownRule: (id: string, nearest: string | undefined) => `Regeln ”${id}” finns inte.${meant(nearest)}`,
    unknownLevel: (value: string, nearest: string | undefined) =>
      `Nivån kan inte vara ”${value}”.${meant(nearest)} Välj av, upplysning, råd, varning eller fel.`,
    unknownOption: (rule: string, key: string, nearest: string | undefined, known: readonly string[]) =>
      known.length === 0
        ? `Regeln ”${rule}” har inget att ställa in utom nivå.`
        : `Regeln ”${rule}” har inget val ”${key}”.${meant(nearest)} Det här finns: nivå, ${list(known)}.`,
    wrongValue: (key: string, wanted: string, value: string) => `”${key}” ska vara ${wanted}, inte ${value}.`,
    unknownChoice: (key: string, value: string, nearest: string | undefined, choices: readonly string[]) =>
      `”${key}” kan inte vara ”${value}”.${meant(nearest)} Välj bland: ${list(choices)}.`,
    missingFiles: 'Säg vilka filer det gäller, till exempel filer: ["*.docx"].',
    wanted: {
      text: 'en text',
      texts: 'en lista med texter',
      list: 'en lista',
      object: 'namn och värden',
      boolean: 'true eller false',
      integer: (minimum: number) => `ett heltal från ${minimum}`,
      number: (minimum: number) => `ett tal från ${format(minimum, Number.isInteger(minimum) ? 0 : 1)}`,
      rule: 'en nivå eller namn och värden'
    },
    kinds: {null: 'tomt', list: 'en lista', object: 'namn och värden'},
    pluginMissing: (file: string) => `Hittar inte tillägget ”${file}”. Sökvägen räknas från inställningsfilen.`,
    pluginFailed: (file: string, detail: string) => `Tillägget ”${file}” gick inte att läsa in: ${detail}`,
    pluginNoRules: (file: string) => `Tillägget ”${file}” har inga regler. Exportera en regel från defineRule.`,
    pluginDuplicate: (file: string, id: string) => `Tillägget ”${file}” har en regel med upptaget namn: ”${id}”.`,
    pluginBadRule: (file: string, id: string, lacks: string) =>
      `Regeln ”${id}” i tillägget ”${file}” är inte hel. Det här saknas: ${lacks}.`,
    wordListFailed: (file: string, detail: string) => `Ordlistan ”${file}” gick inte att läsa: ${detail}`,
    wordListColumns: (file: string, columns: readonly string[]) =>
      `Ordlistan ”${file}” saknar kolumner i första raden: ${list(columns)}.`
  },
  origins: {
    default: 'regelns eget',
    preset: 'prövas ännu, ingår inte',
    profile: (name: string) => `profilen ${name}`,
    commandLine: 'kommandoraden'
  },
  discovery: {
    ignoredButNamed: (path: string) => `${path} hoppas annars över, men granskas för att du angav den.`
  },
  progress: (done: number, total: number, path: string) => `${format(done)} av ${format(total)}  ${path}`,
  report: {
    none: 'Inga anmärkningar. Bra jobbat!',
    noneInFile: 'Inga anmärkningar.',
    findings: (n: number) => count(n, 'anmärkning', 'anmärkningar'),
    files: (n: number) => count(n, 'fil', 'filer'),
    words: (n: number) => count(n, 'ord', 'ord'),
    failedFiles: (n: number) => `${count(n, 'fil', 'filer')} gick inte att läsa.`,
    failed: 'Gick inte att läsa',
    wholeDocument: 'Hela texten',
    beginning: 'Före första rubriken',
    underHeading: 'Under rubriken',
    line: (line: number) => `rad ${line}`,
    lines: (lines: readonly number[]) => `rad ${lines.join(', ')}`,
    paragraph: (n: number) => `stycke ${n}`,
    paragraphUnder: (n: number, heading: string) => `stycke ${n} under ${heading}`,
    cell: (table: number, row: number, column: number) => `tabell ${table}, rad ${row}, kolumn ${column}`,
    heading: 'rubrik',
    regions: {
      body: '',
      frontMatter: 'i filens inledning',
      pageHeader: 'i sidhuvudet',
      pageFooter: 'i sidfoten',
      footnote: 'i en fotnot',
      endnote: 'i en slutnot',
      textBox: 'i en textruta'
    },
    suggest: (options: readonly string[]) => `Skriv till exempel: ${options.map(o => `”${o}”`).join(' eller ')}`,
    also: (options: readonly string[]) => `Går också: ${options.map(o => `”${o}”`).join(' eller ')}`,
    remove: (words: string) => `Du kan ta bort: ”${words}”`,
    orRemove: 'eller ta bort det',
    replace: (words: string, options: readonly string[]) =>
      `Byt ”${words}” mot ${options.map(o => `”${o}”`).join(' eller ')}`,
    andMore: (n: number, places: string) => `och ${n} till: ${places}`,
    repeats: (n: number, words: readonly string[]) =>
      `och ${n} av samma slag till i stycket${words.length === 0 ? '' : `: ${quoted(words)}`}`,
    unseen: (n: number) =>
      `${format(n)} till visas inte: liknande råd i samma stycke eller mening. Se alla med --alla.`,
    topOf: (shown: number, all: number) =>
      `${shown === 1 ? 'Den' : `De ${format(shown)}`} viktigaste av ${format(all)} anmärkningar. Ta bort --topp för att se alla.`,
    note: 'Obs:',
    suppressed: (n: number) =>
      n === 1 ? '1 anmärkning är avstängd i texten.' : `${format(n)} anmärkningar är avstängda i texten.`,
    summary: 'Sammanfattning',
    comment: {
      title: 'Klarspråk',
      heads: ['Fil', 'Index före', 'Index nu', 'Fel', 'Varningar', 'Råd'],
      findings: (n: number) => count(n, 'anmärkning', 'anmärkningar'),
      leftFiles: (n: number) => `${count(n, 'fil', 'filer')} till visas inte här.`,
      left: (n: number) => `${format(n)} till visas inte här. Se dem med klarsprak på din egen dator.`
    },
    index: 'Klarspråksindex:',
    indexValue: (value: number, words: string) => `${value} av 100, ${words}`,
    indexScale: {
      clear: 'klar text',
      fairlyClear: 'ganska klar text',
      fairlyHard: 'lite svår text',
      hard: 'svår text',
      veryHard: 'mycket svår text'
    },
    indexBefore: (value: number) => `Förra gången: ${value}.`,
    indexUncertain: 'Texten är kort, så indexet är osäkert.',
    gain: (value: string) => `indexet stiger med ${value}`,
    measures: 'Så läses texten',
    hardest: 'Svårast att läsa',
    beginWith: 'Börja med det här',
    times: (n: number) => count(n, 'gång', 'gånger'),
    readMore: (id: string) => `Läs mer om en regel: klarsprak regler ${id}`,
    tooShort: 'Texten är för kort för säkra läsbarhetsmått.',
    lix: (value: string, words: string, target: string | undefined) =>
      `Läsbarhet (LIX) ${value}: ${words}${target === undefined ? '' : ` (målet är högst ${target})`}`,
    lixScale: {
      veryEasy: 'mycket lätt, som i barnböcker',
      easy: 'lätt, som i romaner och veckotidningar',
      medium: 'medelsvår, som i dagstidningar',
      hard: 'svår, som i många myndighetstexter',
      veryHard: 'mycket svår, som i lagtext och utredningar'
    },
    sentenceLength: (value: string) => `Meningarna har i snitt ${value} ord`,
    longWords: (value: string) => `Långa ord (fler än 6 bokstäver): ${value} av 100`,
    nominalRatio: (value: string) => `Nominalkvot: ${value} (1,0 är vanligt i tidningar)`,
    passiveShare: (value: string) => `Verb i passiv: ${value} av 100`,
    reading: (minutes: number) =>
      minutes < 1 ? 'Att läsa tar mindre än en minut' : `Att läsa tar ungefär ${count(minutes, 'minut', 'minuter')}`
  },
  compare: {
    meaning: 'Det som texten säger',
    nothingLost: 'Inget saknas: belopp, datum, tider, namn, lagrum, nekande ord och krav finns kvar.',
    onlyNew: 'Inget saknas. Kontrollera det som är nytt.',
    lostCount: (n: number) => `${count(n, 'sak', 'saker')} saknas eller är ändrade. Kontrollera att det är meningen.`,
    statuses: {lost: 'Saknas', changed: 'Ändrat', new: 'Nytt'},
    kinds: {
      amount: 'belopp',
      percent: 'andel',
      date: 'datum',
      duration: 'tid eller frist',
      time: 'klockslag',
      number: 'siffra',
      law: 'lagrum',
      name: 'namn',
      contact: 'kontaktuppgift',
      negation: 'nekande ord',
      duty: 'krav eller rätt'
    },
    before: 'Före',
    after: 'Efter',
    findings: 'Anmärkningar',
    all: 'Alla',
    addedFindings: 'Nya i den omskrivna texten:',
    more: (n: number) => `och ${format(n)} till`,
    measures: 'Mått',
    index: 'Klarspråksindex'
  },
  fix: {
    edits: (n: number) => count(n, 'rättning', 'rättningar'),
    change: (before: string, after: string) => (after === '' ? `”${before}” tas bort` : `”${before}” blir ”${after}”`),
    done: (edits: number, files: number) =>
      edits === 0
        ? 'Det finns inget att rätta direkt.'
        : `${count(edits, 'rättning', 'rättningar')} gjordes i ${count(files, 'fil', 'filer')}.`,
    wouldDo: (edits: number, files: number) =>
      edits === 0
        ? 'Det finns inget att rätta direkt.'
        : `${count(edits, 'rättning', 'rättningar')} kan göras i ${count(files, 'fil', 'filer')}. Inget är sparat. Spara med --ratta.`,
    left: (n: number) => `${count(n, 'förslag', 'förslag')} får du göra själv, för formateringen står i vägen.`,
    word: (path: string) =>
      `${path}: Word-filer rättas med ändringsförslag. Skriv: klarsprak kommentera ${path} --andringsforslag`,
    encoding: (path: string, line: number, before: string, after: string) =>
      `${path}, rad ${line}: ”${before}” kunde inte bli ”${after}”. Filens teckenkodning saknar ett tecken. Spara den som UTF-8.`,
    damaged: (path: string) => `${path}: Filen rättas inte, för den har oläsliga tecken. Spara den som UTF-8.`,
    changed: (path: string) => `${path}: Filen ändrades av någon annan och lämnades som den är. Försök igen.`,
    notSaved: (path: string, reason: string) => `${path}: Rättningarna sparades inte. ${reason}`,
    readOnly: 'Filen är skrivskyddad.'
  },
  convert: {
    onlyWord: 'Bara Word-filer går att göra om. Välj en fil som slutar på .docx.',
    noTarget: 'Skriv vad filen ska göras om till. Till exempel: --till md',
    written: (path: string) => `Klart. Texten finns i ${path}.`,
    margins: 'Sidhuvud och sidfot följde inte med.',
    fields: (names: readonly string[]) => `Text i vissa fält följde inte med: ${list(names)}.`,
    textBoxes: 'Text i textrutor kan stå på ett annat ställe än förut.',
    pictures: (n: number) => `${count(n, 'bild följde', 'bilder följde')} inte med. Spara dem ur Word.`,
    formulas: 'Formler följde inte med.',
    comments: 'Kommentarer följde inte med.',
    styles: (names: readonly string[]) => `Text i de här formatmallarna blev vanlig text: ${list(names)}.`,
    other: (n: number) => `${count(n, 'sak till gick', 'saker till gick')} inte att föra över. Jämför med dokumentet.`
  },
  word: {
    summary: 'Sammanfattning av granskningen',
    elsewhere: (region: string, words: string) => `Det här står ${region}: ”${words}”`,
    beside: (words: string) => `Det här gäller låst text intill: ”${words}”`,
    changesProposed: (n: number) =>
      `${count(n, 'förslag står som en spårad ändring', 'förslag står som spårade ändringar')} i texten.`,
    capped: (shown: number, left: number) =>
      `Här finns de ${format(shown)} viktigaste råden. ${format(left)} till får inte plats.`,
    written: (path: string, comments: number, changes: number) =>
      changes === 0
        ? `${path}: ${count(comments, 'kommentar', 'kommentarer')}`
        : `${path}: ${count(comments, 'kommentar', 'kommentarer')} och ${count(changes, 'ändringsförslag', 'ändringsförslag')}`,
    nothing: (path: string) => `${path}: Det fanns inget att skriva. Ingen fil sparades.`,
    kept: (path: string, n: number) =>
      `${path}: ${count(n, 'äldre kommentar är kvar', 'äldre kommentarer är kvar')}, för att någon har svarat eller markerat den som klar.`,
    backup: (path: string) => `Den gamla filen finns kvar som ${path}.`,
    done: (files: number, comments: number, changes: number) =>
      `Klart. ${count(files, 'fil', 'filer')}, ${count(comments, 'kommentar', 'kommentarer')} och ${count(changes, 'ändringsförslag', 'ändringsförslag')}.`,
    cleaned: (path: string, isExact: boolean) =>
      isExact ? `${path}: Filen är som den var före granskningen.` : `${path}: Råden är borta ur filen.`,
    nothingToClean: (path: string) => `${path}: Här finns inget från klarsprak.`,
    keptInCleaning: (path: string, n: number) =>
      `${path}: ${count(n, 'kommentar har svar och är kvar', 'kommentarer har svar och är kvar')}.`,
    exists: (path: string) => `Filen ”${path}” finns redan. Välj ett annat namn med --utfil.`,
    existsWithWork: (path: string) =>
      `Någon har arbetat i ”${path}”. Granska den igen med: klarsprak kommentera ${path} --pa-plats`,
    sameTarget: (path: string) => `Två filer skulle sparas som ”${path}”. Kommentera dem var för sig.`,
    oneTarget: 'Välj en av --utfil, --output-mapp och --pa-plats.',
    outputForOne: 'Med --utfil kan du bara kommentera en fil. Använd --output-mapp för flera.',
    onlyWord: 'Bara Word-filer kan få kommentarer. Spara texten som .docx.',
    noWord: 'Hittar ingen Word-fil att kommentera.',
    badDate: (value: string) => `--datum kan inte vara ”${value}”. Skriv det som ÅÅÅÅ-MM-DD.`,
    signed: (path: string) =>
      `${path} är digitalt signerad, och en ändring bryter signaturen. Lägg till --bryt-signatur om du vill det.`,
    protection: {
      readOnly: (path: string) => `${path}: Dokumentet är skyddat mot ändringar. Häv skyddet i Word för att ändra.`,
      comments: (path: string) => `${path}: Skyddet tillåter bara kommentarer. Häv det i Word för att ändra texten.`,
      trackedChanges: (path: string) => `${path}: Skyddet gör att alla ändringar spåras. Du kan arbeta som vanligt.`,
      forms: (path: string) => `${path}: Bara formulärfälten går att fylla i. Häv skyddet i Word för att ändra texten.`
    },
    checkFailed: (path: string, check: string, place: string) =>
      `${path} skrevs inte, för en kontroll misslyckades: ${check} (${place}). Berätta gärna det för oss.`,
    checks: {
      entries: 'andra delar av filen ska vara orörda',
      wellFormed: 'filen ska gå att läsa',
      marks: 'märkena ska stå på rätt ställe',
      undo: 'det ska gå att få tillbaka originalet',
      reject: 'texten ska vara den gamla om förslagen avvisas',
      accept: 'texten ska vara den föreslagna om förslagen godtas',
      comments: 'varje kommentar ska gälla rätt ord'
    }
  },
  terms: {
    none: (files: number) =>
      `Inget i ${count(files, 'fil', 'filer')} går under flera namn, av det som programmet känner till.`,
    several: (concepts: number, files: number) =>
      `${count(concepts, 'sak', 'saker')} i ${count(files, 'fil', 'filer')} går under flera namn, eller under ett avrått.`,
    preferred: 'rekommenderas',
    deprecated: 'avråds',
    andMore: (n: number) => `och ${format(n)} till`,
    choose: 'Välj ett namn på varje sak, och använd det överallt.',
    overdue: (
      file: string,
      terms: readonly {readonly term: string; readonly review: string; readonly owner: string}[]
    ) =>
      `Dags att se över termer i ${file}: ${terms
        .slice(0, 5)
        .map(({term, review, owner}) => `”${term}” (${review}${owner === '' ? '' : `, ${owner}`})`)
        .join(', ')}${terms.length > 5 ? ` och ${format(terms.length - 5)} till` : ''}.`
  },
  rules: {
    intro: (n: number) => `${format(n)} regler. Läs om en: klarsprak regler REGEL`,
    trial: 'på prov'
  },
  measureNames: {
    file: 'Fil',
    words: 'Ord',
    sentences: 'Meningar',
    lix: 'LIX',
    ovix: 'OVIX',
    meanSentenceLength: 'Ord per mening',
    sentenceLengthSpread: 'Spridning i ord per mening',
    meanWordLength: 'Bokstäver per ord',
    longWordShare: 'Långa ord, %',
    typeTokenRatio: 'Olika ord, %',
    simpleNominalRatio: 'Nominalkvot, enkel',
    nominalRatio: 'Nominalkvot, full',
    passiveShare: 'Verb i passiv, %',
    clausesPerSentence: 'Bisatser per mening',
    wordsBeforeFiniteVerb: 'Ord före verbet i huvudsatsen',
    dependencyLength: 'Avstånd mellan ord som hör ihop',
    readingMinutes: 'Lästid, minuter'
  },
  measureHeads: {
    words: 'Ord',
    lix: 'LIX',
    ovix: 'OVIX',
    meanSentenceLength: 'Ord/mening',
    longWordShare: 'Långa, %',
    nominalRatio: 'Nominal',
    passiveShare: 'Passiv, %',
    readingMinutes: 'Min'
  },
  measure: {
    section: 'Under rubriken',
    tooShort: 'för kort för ett säkert värde',
    dash: '–',
    dashMeans: '– betyder: för kort för ett säkert värde.'
  },
  print: {
    title: (path: string) => `Det här gäller för ${path}`,
    file: 'Inställningsfil',
    noFile: 'Ingen inställningsfil hittades. Skapa en med: klarsprak init',
    profile: 'Profil',
    yes: 'ja',
    no: 'nej',
    nothing: 'inget',
    noProfile: 'ingen',
    preset: 'Urval',
    presets: {recommended: 'rekommenderad', all: 'alla'},
    rule: 'Regel',
    level: 'Nivå',
    origin: 'Kommer från',
    ignored: 'Filen hoppas över när du granskar en hel mapp.'
  },
  init: {
    file: (
      profile: string,
      profiles: string
    ) => `# Inställningar för klarsprak. Ta bort # och mellanslaget efter det på rader som ska gälla.
# Vad som gäller för en fil: klarsprak visa-installningar FIL

# Vilken sorts text ni skriver mest: ${profiles}.
${profile}

# Beprövade regler (rekommenderad) eller alla.
urval: rekommenderad

# Nivåer: av, upplysning, råd, varning, fel. Se reglerna med: klarsprak regler
# regler:
#   fyllnadsord: av
#   lang-mening: varning

# Andra inställningar för vissa filer.
# anpassningar:
#   - filer: ["beslut/**", "*.docx"]
#     profil: beslut
#   - filer: ["mallar/**"]
#     mall: true

# Egna ord: en fil med tabb mellan kolumnerna uttryck och ersättning.
# ordlistor:
#   - egna-ord.tsv

# Egna termer: tabb mellan kolumnerna term, avrådda, ägare och granskas.
# termer:
#   - termer.tsv

# Egna regler, skrivna i JavaScript.
# tillägg:
#   - ./min-regel.js

# Filer som inte ska granskas. Skrivs som i .gitignore.
# ignorera:
#   - arkiv/
`,
    created: (path: string) => `Klart. Inställningarna finns i ${path}. Öppna filen och ändra det du vill.`
  },
  analysis: {
    kinds: {
      heading: 'rubrik',
      paragraph: 'stycke',
      listItem: 'punkt',
      tableCell: 'cell',
      caption: 'bildtext',
      quotation: 'citat',
      altText: 'alt-text',
      title: 'titel',
      description: 'beskrivning'
    },
    marks: {
      strong: 'fetstil',
      emphasis: 'kursiv',
      underline: 'understruket',
      code: 'kod',
      math: 'formel',
      shortcode: 'mallkod',
      inserted: 'infogat',
      statute: 'lagtext',
      placeholder: 'fält att fylla i',
      link: 'länk',
      quotation: 'citat',
      language: 'annat språk'
    },
    tokenKinds: {
      word: 'ord',
      number: 'tal',
      abbreviation: 'förkortning',
      punctuation: 'skiljetecken',
      symbol: 'tecken',
      address: 'adress',
      opaque: 'ej text'
    },
    protections: {'': '', quotation: 'citat', statute: 'lagtext', reference: 'laghänvisning', name: 'namn'},
    languages: {sv: '', en: 'engelska', other: 'annat språk'},
    row: (row: number, column: number) => `rad ${row}, kolumn ${column}`,
    sentence: (n: number) => `Mening ${n}`,
    empty: 'Här finns ingen text.'
  }
}

/** The texts of the interface; every language must have them all. */
export type Texts = typeof sv
