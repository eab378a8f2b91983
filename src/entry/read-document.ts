/** Reads a document by the ending of its name. Each reader is loaded when a document needs it. */
import type {Document} from '../document/document.js'
import {decodeText} from '../text/decode.js'
import type {Localised} from '../text/localised.js'
import {UserError} from '../text/user-error.js'

/** The file types that can be reviewed, by ending with its point, lower case. */
export const READABLE = [
  '.md',
  '.markdown',
  '.mdx',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.txt'
] as const

/**
 * Reads a document of any kind that the program knows, by the ending of `path`.
 * @throws UserError if the kind is not known or the content cannot be read.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<Document> {
  if (WORD_ENDINGS.has(endingOf(path))) return (await import('../document/read-docx.js')).readDocx(path, bytes)
  const kind = textKindOf(path)
  if (kind === null) throw unreadableKind(endingOf(path))
  return readText(bytes, kind, text => readSource(path, text))
}

/**
 * Reads a document whose text is known: Markdown, HTML or plain text by the ending of `path`.
 * @throws UserError if the kind is not known or is no text.
 */
export async function readSource(path: string, text: string): Promise<Document> {
  const ending = endingOf(path)
  switch (ending) {
    case '.md':
    case '.markdown':
    case '.mdx': {
      const dialect = ending === '.mdx' ? 'mdx' : 'markdown'
      return /^(?:---|\+\+\+)/u.test(text)
        ? (await import('../document/read-markdown.js')).readMarkdown(path, text, dialect)
        : (await import('../document/read-bare-markdown.js')).readBareMarkdown(path, text, dialect)
    }
    case '.html':
    case '.htm':
    case '.xhtml':
      return (await import('../document/read-html.js')).readHtml(path, text)
    case '.txt':
      return (await import('../document/read-plain.js')).readPlain(path, text)
    default:
      throw unreadableKind(ending)
  }
}

/** Word files; those with `m` hold macros, which are not looked at, and those with `t` are templates. */
const WORD_ENDINGS: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm'])

/** How the bytes of a file are decoded, by its ending; `null` for what is no text. */
export function textKindOf(path: string): 'html' | 'text' | null {
  const ending = endingOf(path)
  if (['.html', '.htm', '.xhtml'].includes(ending)) return 'html'
  return ['.md', '.markdown', '.mdx', '.txt'].includes(ending) ? 'text' : null
}

function endingOf(path: string): string {
  return /\.[^./\\]+$/u.exec(path.toLowerCase())?.[0] ?? ''
}

/** What to do with text in a format that is not read. */
const CONVERSIONS: Readonly<Record<string, Localised>> = {
  '.doc': {
    sv: 'Äldre Word-filer (.doc) kan inte granskas. Öppna filen i Word och spara den som .docx.',
    en: 'Older Word files (.doc) cannot be reviewed. Open the file in Word and save it as .docx.'
  },
  '.rtf': {
    sv: 'RTF-filer kan inte granskas. Öppna filen i Word och spara den som .docx.',
    en: 'RTF files cannot be reviewed. Open the file in Word and save it as .docx.'
  },
  '.pdf': {
    sv: 'PDF-filer kan inte granskas. Använd dokumentet som den gjordes av, eller öppna den i Word och spara som .docx.',
    en: 'PDF files cannot be reviewed. Use the document that it was made from, or open it in Word and save it as .docx.'
  }
}

function unreadableKind(ending: string): UserError {
  const conversion = CONVERSIONS[ending]
  if (conversion) return new UserError(conversion)
  return new UserError({
    sv: `Filer ${ending === '' ? 'utan ändelse' : `av typen ${ending}`} kan inte granskas. Spara texten som ${READABLE.join(', ')}.`,
    en: `Files ${ending === '' ? 'without an extension' : `of type ${ending}`} cannot be reviewed. Save the text as ${READABLE.join(', ')}.`
  })
}

/** The largest text file that is reviewed, in bytes: some 4 million words, which take about a gigabyte of memory. */
const MAX_TEXT_BYTES = 25_000_000

/** Decodes, reads, and adds what the decoder noticed to the document's notes. */
async function readText(
  bytes: Uint8Array,
  kind: 'html' | 'text',
  read: (text: string) => Document | Promise<Document>
): Promise<Document> {
  if (bytes.length > MAX_TEXT_BYTES) {
    const size = Math.round(bytes.length / 1e6)
    throw new UserError({
      sv: `Filen är ${size} MB. Gränsen är ${MAX_TEXT_BYTES / 1e6} MB. Dela upp den i flera filer.`,
      en: `The file is ${size} MB. The limit is ${MAX_TEXT_BYTES / 1e6} MB. Split it into several files.`
    })
  }
  const decoded = decodeText(bytes, kind)
  const document = await read(decoded.text)
  return decoded.notes.length === 0 ? document : {...document, notes: [...decoded.notes, ...document.notes]}
}
