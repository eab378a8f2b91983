/**
 * Tells Swedish from English from all else. It sees every block of every file, so it reads each character once, makes no
 * strings, and stops at `SAMPLE_LENGTH`. The evidence is small words, known by a hash of their letters, and letters that
 * one language has and others lack. To take Swedish for something else is the costly mistake (the text would go
 * unreviewed), so every other language must win by a clear margin.
 */

/** UTF-16 units that are looked at; more does not change the answer. */
const SAMPLE_LENGTH = 800

/**
 * Common small words of each language, homographs included: a word of one language only weighs 2, one of several weighs 1
 * for each. Swedish and English stand first.
 */
const SMALL_WORDS: readonly string[] = [
  // Swedish
  `och att är inte för till ett från ska skall jag så när där här även få får fick något någon några måste än över bli blir
  blev blivit varit vara skulle hade kommer göra gör görs finns sitt sin sina utan bland mellan eftersom inom enligt samt dem
  detta denna dessa ditt dina din dig mig sig er ert era vår vårt våra oss hon han hur vad vem vilken vilket vilka efter före
  innan genom vill kunna kunde bara mycket mer mest andra annan annat alla allt sedan dock ej redan hos ur åt per nya nytt ny
  hela del år dag gäller ger går ligger står tar följande samma första två tre kap det som en på av med den har kan om de vi
  du i under mot var vid upp ut in man men eller sina se också sådan sådant sådana dels hon hans hennes deras många ju nu ha
  bör är inga ingen inget vars varje både antingen nämligen därför men ännu finnes`,
  // English
  `the of and to that is for it with as was are this from or you have not has will your be by which their been can may would
  should were they there these those when where what who how any all other more into about than then its our we he she his
  her at on in if an must does do did being between through under such only also after before each use used using please see
  here some many me us no up out so per over most made make a one two i`,
  // Norwegian and Danish
  `og er ikke til et fra jeg skal være hvis hvor når også etter uten mellom hva hvordan hvem deg meg seg dere deres vår våre
  noen noe bare blitt ble blir må få disse denne dette ettersom af uden mellem hvad hvilke hvilken efter nogle noget nogen
  kun blevet blev bliver mig dig sig jer jeres vores kunne skulle ville hun hendes hans mange gør gøre derfor fordi hvorfor for
  selv sin sitt sine bør før får hjelp hjælp samt mere mer andre alle alt siden dog din ditt dit dine blant blandt mens det
  som på av med den har kan om de vi du en i under mot var ved at han men man ut eller ha enn end dem den vil inn ind bort å dag
  ingen senest over opp op bruk brug både finnes findes altså mye meget mange gjør gir giver står stengt lukket`,
  // Finnish and Estonian
  `ja ei että se tai myös ovat on sekä kun jos hän mutta olla oli ole niin kuin tämä mukaan voit sinun jotka joka voi ennen
  kanssa kaikki siitä sitä tästä jossa ollut meidän teidän me he kui või see ning oma mis kes ka siis`,
  // German and Dutch
  `der die das und ist nicht ein eine einen einer eines zu von mit auf für dem den des sich im in sie es auch als an bei
  werden wird oder wenn nach durch haben sind kann ihr ihre ihren wir uns bitte über zum zur aus dass müssen können dieser
  diese het een van niet voor zijn wordt worden naar ook bij dit dat uit hebben deze is de en om du man er so was`,
  // French, Spanish, Italian and Portuguese
  `le la les des et est un une dans pour que qui pas sur avec vous nous au ce il elle aux vos de du se en on el los las una
  para con por no su es del al más como usted che di per non sono della nel gli não os uma são você in da si`,
  // Somali, Polish, Bosnian, Croatian, Serbian, Turkish, Kurdish, Albanian and Romanian
  `iyo waa ku ka oo ah ay uu si haddii inaad waxaa waxay ama leh kuu kale aad loo lagu ayaa la in się nie do jest że na dla
  lub przez są może od po oraz to je da za ili koji su ne ako vam vas biti kako što ve bir bu için ile olarak veya de
  li ji dhe të në për është nga së o și să este pentru cu din`
]

const SWEDISH = 0
const ENGLISH = 1
const NORSE = 2
const FINNISH = 3
const GERMAN = 4
const FOREIGN = 6
const LANGUAGES = SMALL_WORDS.length

/** Below this there is too little to tell: two small words of one language only, or the like. */
const MINIMUM = 4
/** How many times as much evidence as Swedish another language must have. */
const ENGLISH_MARGIN = 1.5
const OTHER_MARGIN = 1.3

/** Hash of a word → which languages have it, a bit each. */
const WORDS: ReadonlyMap<number, number> = new Map(collectWords())

function* collectWords(): Generator<[number, number]> {
  const masks = new Map<string, number>()
  SMALL_WORDS.forEach((words, language) => {
    for (const word of words.split(/\s+/u)) masks.set(word, (masks.get(word) ?? 0) | (1 << language))
  })
  for (const [word, mask] of masks) {
    let hash = 0
    for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i))
    yield [hash, mask]
  }
}

function addToHash(hash: number, lowerCase: number): number {
  return (Math.imul(hash, 31) + lowerCase) | 0
}

/**
 * The language of `text`, in NFC, or `null` where there is too little to tell (a name, a number, a heading of one word).
 * Linear, and constant beyond 800 characters. Measured on 35,800 blocks of Swedish public text: 7 Swedish ones were called
 * `other` and 6 `en`, all but a few of them code or addresses. Of single short sentences made for the test, all 22 English
 * ones were known, and of 97 in Norwegian, Danish, Finnish, German and others 87 were `other` and 10 `null`.
 */
export function detectLanguage(text: string): 'sv' | 'en' | 'other' | null {
  const scores = new Float64Array(LANGUAGES)
  const length = Math.min(text.length, SAMPLE_LENGTH)
  let hash = 0
  let wordLength = 0
  let previous = 0
  /** The sign before the word. */
  let before = 0
  /** Letters of the word: 1 å, 2 ä or ö, 4 æ or ø, 8 a pair of vowels as in Finnish, 16 ß or ü, 32 another Latin letter. */
  let traits = 0
  let otherScript = 0
  let letters = 0
  for (let i = 0; i <= length; i++) {
    const code = i < length ? lowerCase(text.charCodeAt(i)) : 0
    if (code >= 0x61 && code <= 0x7a) {
      if (isFinnishPair(previous, code)) traits |= 8
    } else if (code >= 0xe0 && code < 0x250 && code !== 0xf7) traits |= traitOf(code, previous)
    else if (code >= 0x370 && isLetterOfOtherScript(code)) {
      otherScript++
      continue
    } else {
      if (wordLength > 0 && !(PART_OF_NAME[before] === 1 || (code !== 0x2e && PART_OF_NAME[code] === 1)))
        weigh(scores, hash, wordLength, traits)
      letters += wordLength
      before = code
      hash = 0
      wordLength = 0
      previous = 0
      traits = 0
      continue
    }
    hash = addToHash(hash, code)
    wordLength++
    previous = code
  }
  if (otherScript > letters) return otherScript > 1 ? 'other' : null
  return decide(scores)
}

/** Signs and digits that stand in addresses, file names and codes; letters next to one are no word. */
const PART_OF_NAME = Uint8Array.from({length: 128}, (_, code) =>
  '0123456789./\\@_=&'.includes(String.fromCharCode(code)) ? 1 : 0
)

/** ASCII and Latin-1 capitals; the capitals of other alphabets do not matter. */
function lowerCase(code: number): number {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code
}

/** "aa", "ii", "uu", "yy", "uo", "äy", "öy"; "ee" and "oo" are English too. */
function isFinnishPair(first: number, second: number): boolean {
  if (first === second) return first === 0x61 || first === 0x69 || first === 0x75 || first === 0x79
  return (second === 0x6f && first === 0x75) || (second === 0x79 && (first === 0xe4 || first === 0xf6))
}

function traitOf(code: number, previous: number): number {
  if (code === 0xe5) return 1
  // "ää" and "yö" are Finnish.
  if (code === 0xe4 || code === 0xf6) return code === previous || previous === 0x79 ? 8 : 2
  if (code === 0xe6 || code === 0xf8) return 4
  if (code === 0xdf || code === 0xfc) return 16
  // "à", "é" and "è" stand in Swedish words and names.
  return code === 0xe0 || code === 0xe9 || code === 0xe8 ? 0 : 32
}

/** Greek, Cyrillic, Hebrew, Arabic, Ethiopic, the scripts of Asia; not punctuation and symbols. */
function isLetterOfOtherScript(code: number): boolean {
  return (code < 0x1e00 || (code >= 0x3040 && code < 0xd800)) && !(code >= 0x660 && code < 0x66a)
}

function weigh(scores: Float64Array, hash: number, wordLength: number, traits: number): void {
  if (traits !== 0) weighLetters(scores, traits)
  if (wordLength > 9) return
  const mask = WORDS.get(hash)
  if (mask === undefined) return
  const weight = (mask & (mask - 1)) === 0 ? 2 : 1
  for (let language = 0; language < LANGUAGES; language++)
    if (mask & (1 << language)) scores[language] = (scores[language] ?? 0) + weight
}

function weighLetters(scores: Float64Array, traits: number): void {
  const add = (language: number, weight: number) => {
    scores[language] = (scores[language] ?? 0) + weight
  }
  if (traits & 8) add(FINNISH, 2)
  else if (traits & 2) {
    add(SWEDISH, 1)
    add(FINNISH, 0.7)
    add(GERMAN, 0.5)
  }
  if (traits & 1) {
    add(SWEDISH, 1)
    add(NORSE, 1)
  }
  if (traits & 4) add(NORSE, 2)
  if (traits & 16) add(GERMAN, 1.5)
  if (traits & 32) add(FOREIGN, 1.5)
}

function decide(scores: Float64Array): 'sv' | 'en' | 'other' | null {
  const swedish = scores[SWEDISH] ?? 0
  const english = scores[ENGLISH] ?? 0
  let other = 0
  for (let language = ENGLISH + 1; language < LANGUAGES; language++) other = Math.max(other, scores[language] ?? 0)
  if (Math.max(swedish, english, other) < MINIMUM) return null
  if (english > ENGLISH_MARGIN * swedish && english >= other) return 'en'
  if (other > OTHER_MARGIN * swedish && other > english) return 'other'
  // What Swedish, Norwegian and Danish share does not tell them apart.
  return swedish >= MINIMUM && swedish > (scores[NORSE] ?? 0) ? 'sv' : null
}
