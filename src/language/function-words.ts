/** Closed classes of Swedish words, as far as the splitter needs them. Lower case. */

/**
 * Words that open sentences and are no names: a capital on one of them after "J." or "f.v.b." means that a sentence begins.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = set(
  'alla allt andra att av bland bara beslutet både de dem den denna dessa dessutom det detta din dina ditt där därefter därför ' +
    'dock du efter eftersom eller en enligt ett finns från för först före genom han har hon hos hur här i ibland ingen inga inom ' +
    'inte jag kan kommer man med medan men mot många nu nya när och också om på redan samtidigt sedan ska skulle som så också ' +
    'till trots under utan vad var varför varje vi vid vilka vilken vilket vår våra vårt även är'
)

/** Words with which a sentence begins also in text without capitals: "tack för svaret. kan ni ringa mig". */
export const CHAT_OPENERS: ReadonlySet<string> = set(
  'jag vi du ni det den men så sen sedan kan har är hej tack mvh vad hur när varför finns om nu då'
)

/** Words that cannot end a line that is complete in itself. */
export const LINE_CONTINUERS: ReadonlySet<string> = set(
  'och eller samt men att som om när där för av i på till från med utan hos vid under över mellan genom efter före inom mot enligt ' +
    'en ett den det de din ditt dina min mitt mina sin sitt sina vår vårt våra er ert era deras hans hennes är var blir kan ska vill ' +
    'måste får har heter inte också mer än så'
)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
