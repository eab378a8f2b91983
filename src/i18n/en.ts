/** The texts of the interface in English. */
import type {Texts} from './sv.js'

/** "1 file", "3 files". */
function count(number: number, one: string, many: string): string {
  return `${format(number)} ${number === 1 ? one : many}`
}

function format(number: number, decimals = 0): string {
  const [whole = '', fraction] = number.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean “${nearest}”?`)
const named = (words: readonly string[]): string => words.map(word => `“${word}”`).join(', ')
const list = (names: readonly string[]): string => names.join(', ')
const quoted = (options: readonly string[]): string => options.map(option => `“${option}”`).join(' or ')

export const en = {
  language: 'en',
  format,
  levels: {off: 'off', info: 'info', notice: 'advice', warning: 'warning', error: 'error'},
  levelCounts: {
    info: n => count(n, 'info', 'infos'),
    notice: n => count(n, 'piece of advice', 'pieces of advice'),
    warning: n => count(n, 'warning', 'warnings'),
    error: n => count(n, 'error', 'errors')
  },
  categories: {
    ord: 'Words',
    mening: 'Sentences',
    stycke: 'Paragraphs',
    struktur: 'Text and structure',
    skrivregler: 'Writing rules',
    webb: 'Web and accessibility',
    beslut: 'Decisions'
  },
  profiles: {
    beslut: 'decision',
    brev: 'letter',
    webb: 'web page',
    rapport: 'report',
    protokoll: 'minutes',
    lattlast: 'easy to read'
  },
  commands: {
    granska: 'Review texts and get advice on how to make them clearer',
    regler: 'List the rules, or read about one rule',
    kommentera: 'Write the advice as comments in a Word document',
    konvertera: 'Turn a Word document into Markdown or HTML',
    rensa: 'Remove comments and tracked changes made by klarsprak',
    matt: 'Show only measures: readability, words and sentences',
    termer: 'See which things go by several names, in one text or many',
    analysera: 'Show how the program divides a text',
    jamfor: 'Compare a text with its rewrite: what became better, and whether anything was lost',
    init: 'Create a configuration file',
    'visa-installningar': 'Show which settings apply to a file, and why',
    komplettering: 'Print a script that completes commands with the tab key',
    hjalp: 'Show help, also about one command'
  },
  operands: {
    '': '',
    paths: '[files, folders or -]',
    rule: '[rule]',
    file: 'FILE',
    twoFiles: 'before after',
    shell: 'SHELL',
    command: '[command]'
  },
  values: {
    file: 'FILE',
    format: 'FORMAT',
    profile: 'PROFILE',
    setting: 'RULE=LEVEL',
    rules: 'RULES',
    level: 'LEVEL',
    count: 'COUNT',
    language: 'sv|en',
    preset: 'PRESET',
    input: 'FORMAT',
    name: 'NAME',
    folder: 'FOLDER',
    heading: 'HEADING',
    target: 'FORMAT',
    style: 'STYLE',
    date: 'DATE'
  },
  options: {
    format: 'How the result is shown. May be given several times.',
    utfil: 'Save in a file. The first file gets the first format.',
    indata: 'What the file holds, when it is not a document.',
    'jamfor-med': 'Compare the index with an earlier run, saved with --format json.',
    profil: 'What kind of text it is. Limits are adapted.',
    regel: 'Change the level of a rule. May be given several times.',
    bara: 'Review with these rules only. Separate them with commas.',
    urval: 'Proven rules (recommended) or all.',
    niva: 'Show findings from this level up. Default: notice.',
    topp: 'Show only the most important, this many in all.',
    alla: 'Show also advice that is repeated in a paragraph or crowded in a sentence.',
    'alla-matt': 'Also work out measures of sentence structure. Takes longer.',
    'fel-vid': 'Exit with 1 from this level up. Default: error.',
    'max-varningar': 'Exit with 1 if there are more warnings than this.',
    tyst: 'Show only what leads to exit code 1.',
    tidtagning: 'Show at the end how long each rule took.',
    'stdin-filnamn': 'File name for text that comes in through -.',
    ratta: 'Mend what is safe to mend, and save.',
    'ratta-mer': 'Also mend what has only one suggestion. Read it through afterwards.',
    'ratta-pa-prov': 'Show what would be mended. Nothing is saved.',
    'visa-andringar': 'Show the edits line by line (diff). Nothing is saved.',
    till: 'What the document is turned into.',
    avsnitt: 'Review only under this heading. May be given several times.',
    'bara-andrat': 'Review only what is inserted as tracked changes in Word.',
    'hoppa-over-format': 'Skip text in this style, for instance quote.',
    'pa-plats': 'Write in the file itself. A copy of the old one is kept beside it.',
    'output-mapp': 'Save in this folder, under the same file name.',
    'max-kommentarer': 'Write at most this many comments. Default: 100.',
    andringsforslag: 'Make safe suggestions tracked changes. The rest become comments.',
    'bara-andringsforslag': 'Write tracked changes only, no comments.',
    datum: 'Date of the comments, written as YYYY-MM-DD. Default: now.',
    'bryt-signatur': 'Also change digitally signed files, which breaks the signature.',
    installningar: 'Read the configuration from this file.',
    'inga-installningar': 'Do not look for configuration files.',
    'ingen-farg': 'Show everything without colour.',
    sprak: 'Language of the program. Default: Swedish.',
    hjalp: 'Show help.',
    version: 'Show the version of the program.'
  },
  help: {
    about: 'klarsprak helps you write Swedish that the reader understands. Nothing leaves your computer.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    globalOptions: 'Options for all commands',
    examples: 'Examples',
    choices: 'One of',
    also: 'Also written',
    more: 'Read more about a command: klarsprak help COMMAND',
    spelling: 'All names may be written with or without å, ä and ö.',
    exitCodes: 'Exit codes: 0 no errors, 1 errors (see --fail-on), 2 something was unreadable.'
  },
  examples: {
    '': [
      ['klarsprak check letter.docx', 'Review a letter'],
      ['klarsprak rules', 'See all rules']
    ],
    granska: [
      ['klarsprak check decision.docx --profile beslut', 'Review a decision'],
      ['klarsprak check decision.docx --section Motivering', 'Review one section'],
      ['klarsprak check website/ --top 5', 'See the five most important findings in a folder'],
      ['klarsprak check . --format sarif --output result.sarif', 'Save for a build server'],
      ['klarsprak check letter.md --only lang-mening,lix', 'Use two rules only'],
      ['klarsprak check letter.md --fix-dry-run', 'See what can be mended at once'],
      ['klarsprak check - --stdin-filename letter.md < letter.md', 'Review text from another program']
    ],
    kommentera: [
      ['klarsprak comment letter.docx', 'Write the advice in a copy, letter.granskad.docx'],
      ['klarsprak comment letter.docx --track-changes', 'Also propose changes in the text'],
      ['klarsprak comment templates/ --output-folder reviewed', 'Review a folder of templates'],
      ['klarsprak comment letter.granskad.docx --in-place', 'Review again after you have changed the text']
    ],
    konvertera: [['klarsprak convert letter.docx --to md', 'Save the letter as letter.md']],
    rensa: [
      ['klarsprak clean letter.granskad.docx', 'Remove all advice from a copy, letter.rensad.docx'],
      ['klarsprak clean letter.granskad.docx --output letter.done.docx', 'Save under a new name']
    ],
    regler: [
      ['klarsprak rules', 'See all rules'],
      ['klarsprak rules lang-mening', 'Read about one rule']
    ],
    matt: [
      ['klarsprak measure letter.docx', 'See the measures of a letter'],
      ['klarsprak measure website/ --format json', 'Get the measures as data']
    ],
    termer: [
      ['klarsprak terms templates/', 'See several names for one thing in all templates'],
      ['klarsprak terms letter.docx web/ --format json', 'Get the names and places as data']
    ],
    analysera: [
      ['klarsprak analyse letter.docx --format tree', 'See headings, paragraphs and tables'],
      ['klarsprak analyse letter.md --format conllu', 'See sentences, parts of speech and syntax as CoNLL-U'],
      ['klarsprak analyse words.conllu --input conllu', 'Analyse words that are divided already']
    ],
    jamfor: [
      ['klarsprak compare letter.docx letter-new.docx', 'See what has changed, and whether anything was lost'],
      ['klarsprak compare old.md new.md --format json', 'Get the comparison as data']
    ],
    init: [
      ['klarsprak init', 'Create klarsprak.config.yaml in this folder'],
      ['klarsprak init --profile webb', 'Create a configuration for web pages']
    ],
    'visa-installningar': [['klarsprak print-config letter.docx', 'See what applies to the letter']],
    komplettering: [
      ['source <(klarsprak completion bash)', 'Turn on in bash'],
      ['klarsprak completion fish > ~/.config/fish/completions/klarsprak.fish', 'Turn on in fish'],
      ['klarsprak completion powershell | Out-String | Invoke-Expression', 'Turn on in PowerShell']
    ],
    hjalp: [['klarsprak help check', 'Read about the command check']]
  },
  timing: {
    title: 'What took time',
    total: 'In all',
    shared: {
      '(read)': 'reading files',
      '(sentences)': 'finding sentences and words',
      '(phrases)': 'looking up word lists',
      '(tags)': 'word classes',
      '(syntax)': 'sentence structure',
      '(measures)': 'measures',
      '(report)': 'writing the report'
    }
  },
  errors: {
    heading: 'Could not run:',
    unknownCommand: (name, nearest) => `There is no command “${name}”.${meant(nearest)} See all with: klarsprak --help`,
    pathAsCommand: name => `Say what to do with “${name}”. Write: klarsprak check ${name}`,
    unknownOption: (name, nearest) => `There is no option ${name}.${meant(nearest)}`,
    optionNotForCommand: (name, command) => `The option ${name} cannot be used with “${command}”.`,
    missingValue: (name, kind) => `Write a value after ${name}: ${kind}.`,
    unexpectedValue: name => `The option ${name} takes no value.`,
    missingOperand: (operand, example) => `Something is missing: ${operand}. For example: ${example}`,
    tooManyOperands: extra => `“${extra}” is too much. Remove it.`,
    unknownChoice: (option, value, choices, nearest) =>
      `${option} cannot be “${value}”.${meant(nearest)} Choose one of: ${list(choices)}.`,
    notCount: (option, value) => `${option} must be a whole number, not “${value}”.`,
    unknownRule: (id, nearest) => `There is no rule “${id}”.${meant(nearest)} See all with: klarsprak rules`,
    settingShape: value => `Write --rule as rule=level, not “${value}”. For example: --rule lix=off`,
    nothingLeft: 'No rules are left to review with. Change --only or the configuration.',
    noPaths: 'Say which files or folders to review. For example: klarsprak check letter.docx',
    noTermPaths: 'Name the files or folders that you want to compare. For example: klarsprak terms templates/',
    notFound: (path, nearest) => `Cannot find “${path}”.${meant(nearest)}`,
    noMatch: pattern => `No readable file matches “${pattern}”.`,
    emptyFolder: path => `Cannot find any text to read in the folder “${path}”.`,
    noPermission: 'You are not allowed to read it. Ask its owner for help.',
    vanished: 'It disappeared before it could be read. Try again.',
    linkLoop: 'It is a link that leads back to itself. Remove the link.',
    brokenLink: 'It is a link to something that does not exist. Remove or mend the link.',
    allIgnored: 'The configuration ignores every file. Name a file, or change “ignore”.',
    notAFile: 'It is neither a file nor a folder.',
    unreadable: code => `It could not be read (${code}).`,
    crashed: detail => `A fault in the program stopped the review: ${detail}`,
    tooManyOutputs: 'Give one --format for each --output.',
    onlyConllu: 'With --input conllu only --format conllu can be written.',
    twoToScreen: 'Only one format can be shown on the screen. Add --output.',
    sameOutput: path => `Two formats cannot be saved in one file: ${path}`,
    outputFolderMissing: folder => `The folder “${folder}” does not exist. Create it first.`,
    outputIsFolder: path => `“${path}” is a folder. Write a file name after --output.`,
    cannotWrite: (path, code) => `Cannot write to “${path}” (${code}).`,
    outputUnchanged: path => `Nothing was saved in “${path}”.`,
    badEnvironment: (name, value) => `${name} cannot be “${value}”. Choose sv or en.`,
    onlyOneFile: 'Give one file at a time.',
    exists: path => `There is a configuration here already: ${path}. It is left as it is.`,
    notARun: path => `“${path}” is not a run saved with --format json.`,
    formatterMissing: path => `Cannot find the format “${path}”.`,
    formatterShape: path => `“${path}” should export the function createReporter.`,
    formatterFails: (path, detail) => `The format “${path}” cannot be loaded: ${detail}`,
    stdinTwice: 'Write - only once.'
  },
  config: {
    at: (file, line) => `${file}, line ${line}: `,
    in: file => `${file}: `,
    notFound: (file, nearest) => `Cannot find the configuration file “${file}”.${meant(nearest)}`,
    cannotRead: code => `The file could not be read (${code}).`,
    two: files => `There are several configuration files in the folder: ${list(files)}. Keep one.`,
    unknownType: 'A configuration file must end in .yaml, .yml, .json, .js or .mjs.',
    syntax: detail => `The file cannot be understood. ${detail}`,
    syntaxHints: {
      tab: 'Use spaces instead of a tab at the start of the line.',
      indent: 'The line stands too far in or too far out.',
      deep: 'It has too many levels.',
      other: 'See if a colon, a quotation mark or a bracket is missing.'
    },
    duplicateKey: 'The same name is here twice. Remove one.',
    threw: detail => `The file was stopped by an error: ${detail}`,
    noDefault: 'The file must have an “export default” with the settings.',
    notObject: 'The configuration must be a list of names and values.',
    unknownKey: (key, nearest, known) => `“${key}” cannot be set.${meant(nearest)} There is: ${list(known)}.`,
    twiceKey: (key, other) => `“${key}” and “${other}” are the same thing. Remove one.`,
    unknownRule: (id, nearest) => `There is no rule “${id}”.${meant(nearest)}`,
    unknownLevel: (value, nearest) =>
      `The level cannot be “${value}”.${meant(nearest)} Choose off, info, notice, warning or error.`,
    unknownOption: (rule, key, nearest, known) =>
      known.length === 0
        ? `The rule “${rule}” has nothing to set but its level.`
        : `The rule “${rule}” has no option “${key}”.${meant(nearest)} There is: level, ${list(known)}.`,
    wrongValue: (key, wanted, value) => `“${key}” must be ${wanted}, not ${value}.`,
    unknownChoice: (key, value, nearest, choices) =>
      `“${key}” cannot be “${value}”.${meant(nearest)} Choose one of: ${list(choices)}.`,
    missingFiles: 'Say which files it is about, for example files: ["*.docx"].',
    wanted: {
      text: 'a text',
      texts: 'a list of texts',
      list: 'a list',
      object: 'names and values',
      boolean: 'true or false',
      integer: minimum => `a whole number from ${minimum}`,
      number: minimum => `a number from ${minimum}`,
      rule: 'a level or names and values'
    },
    kinds: {null: 'empty', list: 'a list', object: 'names and values'},
    pluginMissing: file => `Cannot find the plugin “${file}”. The path starts from the configuration file.`,
    pluginFailed: (file, detail) => `The plugin “${file}” could not be loaded: ${detail}`,
    pluginNoRules: file => `The plugin “${file}” has no rules. Export a rule made with defineRule.`,
    pluginDuplicate: (file, id) => `The plugin “${file}” has a rule whose name is taken: “${id}”.`,
    pluginBadRule: (file, id, lacks) => `The rule “${id}” in the plugin “${file}” is not whole. It lacks: ${lacks}.`,
    wordListFailed: (file, detail) => `The word list “${file}” could not be read: ${detail}`,
    wordListColumns: (file, columns) => `The word list “${file}” lacks columns in its first line: ${list(columns)}.`
  },
  origins: {
    default: 'the rule itself',
    preset: 'on trial, not included',
    profile: name => `the profile ${name}`,
    commandLine: 'the command line'
  },
  discovery: {
    ignoredButNamed: path => `${path} is otherwise ignored, but is reviewed because you named it.`
  },
  progress: (done, total, path) => `${format(done)} of ${format(total)}  ${path}`,
  report: {
    none: 'No findings. Well done!',
    noneInFile: 'No findings.',
    findings: n => count(n, 'finding', 'findings'),
    files: n => count(n, 'file', 'files'),
    words: n => count(n, 'word', 'words'),
    failedFiles: n => `${count(n, 'file', 'files')} could not be read.`,
    failed: 'Could not be read',
    wholeDocument: 'The whole text',
    beginning: 'Before the first heading',
    underHeading: 'Under the heading',
    line: line => `line ${line}`,
    lines: lines => `line ${lines.join(', ')}`,
    paragraph: n => `paragraph ${n}`,
    paragraphUnder: (n, heading) => `paragraph ${n} under ${heading}`,
    cell: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
    heading: 'heading',
    regions: {
      body: '',
      frontMatter: 'in the front matter',
      pageHeader: 'in the page header',
      pageFooter: 'in the page footer',
      footnote: 'in a footnote',
      endnote: 'in an endnote',
      textBox: 'in a text box'
    },
    suggest: options => `For example: ${quoted(options)}`,
    also: options => `Also possible: ${quoted(options)}`,
    remove: words => `You can remove: “${words}”`,
    orRemove: 'or remove it',
    replace: (words, options) => `Replace “${words}” with ${quoted(options)}`,
    andMore: (n, places) => `and ${n} more: ${places}`,
    repeats: (n, words) =>
      `and ${n} more of the same kind in the paragraph${words.length === 0 ? '' : `: ${named(words)}`}`,
    unseen: n => `${n} more are not shown: similar advice in the same paragraph or sentence. See all with --all.`,
    topOf: (shown, all) =>
      `The ${shown === 1 ? '' : `${format(shown)} `}most important of ${format(all)} findings. Leave out --top to see them all.`,
    note: 'Note:',
    suppressed: n =>
      n === 1 ? '1 finding is turned off in the text.' : `${format(n)} findings are turned off in the text.`,
    summary: 'Summary',
    comment: {
      title: 'Plain language',
      heads: ['File', 'Index before', 'Index now', 'Errors', 'Warnings', 'Notices'],
      findings: n => count(n, 'finding', 'findings'),
      leftFiles: n => `${count(n, 'more file is', 'more files are')} not shown here.`,
      left: n => `${format(n)} more are not shown. See them with klarsprak on your own computer.`
    },
    index: 'Clarity index:',
    indexValue: (value, words) => `${value} of 100, ${words}`,
    indexScale: {
      clear: 'a clear text',
      fairlyClear: 'a fairly clear text',
      fairlyHard: 'a somewhat hard text',
      hard: 'a hard text',
      veryHard: 'a very hard text'
    },
    indexBefore: value => `Last time: ${value}.`,
    indexUncertain: 'The text is short, so the index is uncertain.',
    gain: value => `the index rises by ${value}`,
    measures: 'How the text reads',
    hardest: 'Hardest to read',
    beginWith: 'Begin with this',
    times: n => count(n, 'time', 'times'),
    readMore: id => `Read more about a rule: klarsprak rules ${id}`,
    tooShort: 'The text is too short for safe measures of readability.',
    lix: (value, words, target) =>
      `Readability (LIX) ${value}: ${words}${target === undefined ? '' : ` (aim for at most ${target})`}`,
    lixScale: {
      veryEasy: 'very easy, as in books for children',
      easy: 'easy, as in novels and magazines',
      medium: 'medium, as in newspapers',
      hard: 'hard, as in many texts from authorities',
      veryHard: 'very hard, as in statutes and inquiries'
    },
    sentenceLength: value => `Sentences have ${value} words on average`,
    longWords: value => `Long words (more than 6 letters): ${value} in 100`,
    nominalRatio: value => `Nominal ratio: ${value} (1.0 is common in newspapers)`,
    passiveShare: value => `Verbs in the passive: ${value} in 100`,
    reading: minutes =>
      minutes < 1 ? 'Reading takes less than a minute' : `Reading takes about ${count(minutes, 'minute', 'minutes')}`
  },
  compare: {
    meaning: 'What the text says',
    nothingLost: 'Nothing is missing: amounts, dates, times, names, laws, negations and duties are there.',
    onlyNew: 'Nothing is missing. Check what is new.',
    lostCount: (n: number) => `${count(n, 'thing is', 'things are')} missing or changed. Check that this is meant.`,
    statuses: {lost: 'Missing', changed: 'Changed', new: 'New'},
    kinds: {
      amount: 'amount',
      percent: 'share',
      date: 'date',
      duration: 'time or deadline',
      time: 'time of day',
      number: 'figure',
      law: 'law',
      name: 'name',
      contact: 'contact details',
      negation: 'negation',
      duty: 'duty or right'
    },
    before: 'Before',
    after: 'After',
    findings: 'Findings',
    all: 'All',
    addedFindings: 'New in the rewritten text:',
    more: (n: number) => `and ${format(n)} more`,
    measures: 'Measures',
    index: 'Clarity index'
  },
  fix: {
    edits: (n: number) => count(n, 'edit', 'edits'),
    change: (before: string, after: string) =>
      after === '' ? `“${before}” is removed` : `“${before}” becomes “${after}”`,
    done: (edits: number, files: number) =>
      edits === 0
        ? 'There is nothing to mend at once.'
        : `${count(edits, 'edit', 'edits')} made in ${count(files, 'file', 'files')}.`,
    wouldDo: (edits: number, files: number) =>
      edits === 0
        ? 'There is nothing to mend at once.'
        : `${count(edits, 'edit', 'edits')} can be made in ${count(files, 'file', 'files')}. Nothing is saved. Save with --fix.`,
    left: (n: number) => `${count(n, 'suggestion', 'suggestions')} left, since formatting would break.`,
    word: (path: string) =>
      `${path}: Word files are mended with tracked changes. Write: klarsprak comment ${path} --track-changes`,
    encoding: (path: string, line: number, before: string, after: string) =>
      `${path}, line ${line}: “${before}” could not become “${after}”. The encoding of the file lacks a character. Save it as UTF-8.`,
    damaged: (path: string) => `${path}: The file is left, for it has unreadable characters. Save it as UTF-8.`,
    changed: (path: string) => `${path}: The file was changed by someone else and is left as it is. Try again.`,
    notSaved: (path: string, reason: string) => `${path}: The edits were not saved. ${reason}`,
    readOnly: 'The file is read-only.'
  },
  convert: {
    onlyWord: 'Only Word files can be converted. Choose a file that ends in .docx.',
    noTarget: 'Write what the file is to become. For instance: --to md',
    written: (path: string) => `Done. The text is in ${path}.`,
    margins: 'Headers and footers did not come along.',
    fields: (names: readonly string[]) => `The text of some fields did not come along: ${list(names)}.`,
    textBoxes: 'Text in text boxes may stand in another place than before.',
    pictures: (n: number) => `${count(n, 'picture', 'pictures')} did not come along. Save them from Word.`,
    formulas: 'Formulas did not come along.',
    comments: 'Comments did not come along.',
    styles: (names: readonly string[]) => `Text in these styles became plain text: ${list(names)}.`,
    other: (n: number) => `${count(n, 'thing', 'things')} more could not be carried over. Compare with the document.`
  },
  word: {
    summary: 'Summary of the review',
    elsewhere: (region: string, words: string) => `This stands ${region}: “${words}”`,
    beside: (words: string) => `This is about locked text nearby: “${words}”`,
    changesProposed: (n: number) =>
      `${count(n, 'suggestion is a tracked change', 'suggestions are tracked changes')} in the text.`,
    capped: (shown: number, left: number) =>
      `Here is the most important advice (${format(shown)}). There is no room for ${format(left)} more.`,
    written: (path: string, comments: number, changes: number) =>
      changes === 0
        ? `${path}: ${count(comments, 'comment', 'comments')}`
        : `${path}: ${count(comments, 'comment', 'comments')} and ${count(changes, 'tracked change', 'tracked changes')}`,
    nothing: (path: string) => `${path}: There was nothing to write. No file was saved.`,
    kept: (path: string, n: number) =>
      `${path}: ${count(n, 'earlier comment stays', 'earlier comments stay')}, because somebody has answered or marked it as done.`,
    backup: (path: string) => `The old file is kept as ${path}.`,
    done: (files: number, comments: number, changes: number) =>
      `Done. ${count(files, 'file', 'files')}, ${count(comments, 'comment', 'comments')} and ${count(changes, 'tracked change', 'tracked changes')}.`,
    cleaned: (path: string, isExact: boolean) =>
      isExact ? `${path}: The file is as it was before the review.` : `${path}: The advice is gone from the file.`,
    nothingToClean: (path: string) => `${path}: There is nothing from klarsprak here.`,
    keptInCleaning: (path: string, n: number) =>
      `${path}: ${count(n, 'comment has answers and stays', 'comments have answers and stay')}.`,
    exists: (path: string) => `The file “${path}” exists already. Choose another name with --output.`,
    existsWithWork: (path: string) =>
      `Somebody has worked in “${path}”. Review it again with: klarsprak comment ${path} --in-place`,
    sameTarget: (path: string) => `Two files would be saved as “${path}”. Comment them one by one.`,
    oneTarget: 'Choose one of --output, --output-folder and --in-place.',
    outputForOne: 'With --output you can comment one file only. Use --output-folder for several.',
    onlyWord: 'Only Word files can have comments. Save the text as .docx.',
    noWord: 'There is no Word file to comment.',
    badDate: (value: string) => `--date cannot be “${value}”. Write it as YYYY-MM-DD.`,
    signed: (path: string) =>
      `${path} is digitally signed, and a change breaks the signature. Add --break-signature if you want that.`,
    protection: {
      readOnly: (path: string) =>
        `${path}: The document is protected against changes. Stop protection in Word to edit.`,
      comments: (path: string) => `${path}: Protection allows comments only. Stop it in Word to edit the text.`,
      trackedChanges: (path: string) => `${path}: Protection tracks all changes. You can work as usual.`,
      forms: (path: string) => `${path}: Only form fields can be filled in. Stop protection in Word to edit the text.`
    },
    checkFailed: (path: string, check: string, place: string) =>
      `${path} was not written, because a check failed: ${check} (${place}). Please tell us.`,
    checks: {
      entries: 'other parts of the file are to be untouched',
      wellFormed: 'the file is to be readable',
      marks: 'the marks are to stand in the right places',
      undo: 'the original is to be restorable',
      reject: 'the text is to be the old one if the suggestions are rejected',
      accept: 'the text is to be the proposed one if the suggestions are accepted',
      comments: 'every comment is to be about the right words'
    }
  },
  terms: {
    none: files => `Nothing in ${count(files, 'file', 'files')} goes by several names, as far as the program knows.`,
    several: (concepts, files) =>
      `${count(concepts, 'thing goes', 'things go')} by several names in ${count(files, 'file', 'files')}, or by a deprecated one.`,
    preferred: 'preferred',
    deprecated: 'deprecated',
    andMore: n => `and ${format(n)} more`,
    choose: 'Choose one name for each thing, and use it everywhere.',
    overdue: (file, terms) =>
      `Time to look over terms in ${file}: ${terms
        .slice(0, 5)
        .map(({term, review, owner}) => `“${term}” (${review}${owner === '' ? '' : `, ${owner}`})`)
        .join(', ')}${terms.length > 5 ? ` and ${format(terms.length - 5)} more` : ''}.`
  },
  rules: {
    intro: n => `${format(n)} rules. Read about one: klarsprak rules RULE`,
    trial: 'trial'
  },
  measureNames: {
    file: 'File',
    words: 'Words',
    sentences: 'Sentences',
    lix: 'LIX',
    ovix: 'OVIX',
    meanSentenceLength: 'Words per sentence',
    sentenceLengthSpread: 'Spread of words per sentence',
    meanWordLength: 'Letters per word',
    longWordShare: 'Long words, %',
    typeTokenRatio: 'Different words, %',
    simpleNominalRatio: 'Nominal ratio, simple',
    nominalRatio: 'Nominal ratio, full',
    passiveShare: 'Verbs in the passive, %',
    clausesPerSentence: 'Subordinate clauses per sentence',
    wordsBeforeFiniteVerb: 'Words before the main verb',
    dependencyLength: 'Distance between related words',
    readingMinutes: 'Reading time, minutes'
  },
  measureHeads: {
    words: 'Words',
    lix: 'LIX',
    ovix: 'OVIX',
    meanSentenceLength: 'Words/sent.',
    longWordShare: 'Long, %',
    nominalRatio: 'Nominal',
    passiveShare: 'Passive, %',
    readingMinutes: 'Min'
  },
  measure: {
    section: 'Under the heading',
    tooShort: 'too short for a safe value',
    dash: '–',
    dashMeans: '– means: too short for a safe value.'
  },
  print: {
    title: path => `This applies to ${path}`,
    file: 'Configuration file',
    noFile: 'No configuration file was found. Create one with: klarsprak init',
    profile: 'Profile',
    yes: 'yes',
    no: 'no',
    nothing: 'nothing',
    noProfile: 'none',
    preset: 'Preset',
    presets: {recommended: 'recommended', all: 'all'},
    rule: 'Rule',
    level: 'Level',
    origin: 'Comes from',
    ignored: 'The file is ignored when you review a whole folder.'
  },
  init: {
    file: (profile, profiles) => `# Settings for klarsprak. Remove # and the space after it on lines that are to apply.
# What applies to a file: klarsprak print-config FILE

# The kind of text you write most: ${profiles}.
${profile.replace('profil:', 'profile:')}

# Proven rules (recommended) or all.
preset: recommended

# Levels: off, info, notice, warning, error. See the rules with: klarsprak rules
# rules:
#   fyllnadsord: off
#   lang-mening: warning

# Other settings for some files.
# overrides:
#   - files: ["decisions/**", "*.docx"]
#     profile: beslut
#   - files: ["templates/**"]
#     template: true

# Words of your own: a file with tabs between the columns uttryck and ersättning.
# dictionaries:
#   - own-words.tsv

# Terms of your own: tabs between the columns preferred, deprecated, owner and review.
# terms:
#   - terms.tsv

# Rules of your own, written in JavaScript.
# plugins:
#   - ./my-rule.js

# Files that are not to be reviewed. Written as in .gitignore.
# ignore:
#   - archive/
`,
    created: path => `Done. The configuration is in ${path}. Open the file and change what you like.`
  },
  analysis: {
    kinds: {
      heading: 'heading',
      paragraph: 'paragraph',
      listItem: 'item',
      tableCell: 'cell',
      caption: 'caption',
      quotation: 'quotation',
      altText: 'alt text',
      title: 'title',
      description: 'description'
    },
    marks: {
      strong: 'bold',
      emphasis: 'italic',
      underline: 'underlined',
      code: 'code',
      math: 'formula',
      shortcode: 'template code',
      inserted: 'inserted',
      statute: 'statute',
      placeholder: 'field to fill in',
      link: 'link',
      quotation: 'quotation',
      language: 'another language'
    },
    tokenKinds: {
      word: 'word',
      number: 'number',
      abbreviation: 'abbreviation',
      punctuation: 'punctuation',
      symbol: 'symbol',
      address: 'address',
      opaque: 'not text'
    },
    protections: {'': '', quotation: 'quotation', statute: 'statute', reference: 'law reference', name: 'name'},
    languages: {sv: '', en: 'English', other: 'another language'},
    row: (row, column) => `row ${row}, column ${column}`,
    sentence: n => `Sentence ${n}`,
    empty: 'There is no text here.'
  }
} satisfies Texts
