import {writeFileSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import mammoth from 'mammoth'
import type {Document} from '../document/document.js'
import {cleanWord} from '../entry/comment-word.js'
import {readDocument} from '../entry/node.js'
import {localise, type Texts} from '../i18n/texts.js'
import {UserError} from '../text/user-error.js'
import {shownPath} from './discover.js'
import {oneFile} from './one-file.js'
import {readBytes} from './read-bytes.js'
import {readFailure} from './read-failure.js'
import type {ExitCode, Session} from './session.js'
import type {Settings} from './settings.js'
import {WORD_ENDINGS} from './word-targets.js'

/** Styles that mammoth does not map by itself. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh"
]

/** `klarsprak konvertera`: a Word file as Markdown or HTML, for the web or for version control, and what did not come along. */
export async function runConvert(operands: readonly string[], settings: Settings, session: Session): Promise<ExitCode> {
  const {texts, cwd} = session
  const {path, absolute, source} = oneFile(operands, settings, cwd, 'klarsprak konvertera brev.docx --till md')
  const ending = extname(path).toLowerCase()
  if (!WORD_ENDINGS.some(known => known === ending)) throw new UserError(localise(own => own.convert.onlyWord))
  const {convertTo} = settings
  if (convertTo === undefined) throw new UserError(localise(own => own.convert.noTarget))
  const [output] = settings.outputs
  const target = output === undefined ? `${absolute.slice(0, -ending.length)}.${convertTo}` : resolve(cwd, output)
  try {
    const bytes = cleanWord(await readBytes(source, session.surroundings), false, path).bytes
    // Read by our own reader first, which has limits that mammoth has not.
    const document = await readDocument(path, bytes)
    let pictures = 0
    const converted = await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {
        styleMap: STYLE_MAP,
        convertImage: mammoth.images.imgElement(async () => {
          pictures++
          return {src: ''}
        })
      }
    )
    const content = convertTo === 'html' ? pageOf(converted.value, document) : await toMarkdown(converted.value)
    save(target, content, cwd)
    session.write(`${texts.convert.written(shownPath(target, cwd))}\n`)
    for (const line of losses(document, converted.messages, pictures, texts)) session.warn(line)
    return 0
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const reason = readFailure(cause)
    throw new UserError({sv: `${path}: ${reason.sv}`, en: `${path}: ${reason.en}`}, {cause})
  }
}

function pageOf(body: string, {blocks, declaredLanguage}: Document): string {
  const title = blocks.find(({kind}) => kind === 'title' || kind === 'heading')?.text ?? ''
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const language = /^[a-z-]{2,12}$/u.test(declaredLanguage) ? declaredLanguage : 'sv'
  return `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<title>${escaped}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

/** The libraries are many, and needed for nothing else. */
async function toMarkdown(html: string): Promise<string> {
  const [{unified}, {default: rehypeParse}, {default: rehypeRemark}, {default: remarkGfm}, {default: remarkStringify}] =
    await Promise.all([
      import('unified'),
      import('rehype-parse'),
      import('rehype-remark'),
      import('remark-gfm'),
      import('remark-stringify')
    ])
  const file = await unified()
    .use(rehypeParse, {fragment: true})
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify, {bullet: '-', rule: '-'})
    .process(html)
  return String(file)
}

function save(target: string, content: string, cwd: string): void {
  try {
    writeFileSync(target, content, {flag: 'wx'})
  } catch (cause) {
    const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
    const shown = shownPath(target, cwd)
    throw new UserError(
      localise(texts => (code === 'EEXIST' ? texts.word.exists(shown) : texts.errors.cannotWrite(shown, code))),
      {cause}
    )
  }
}

/** What the new file lacks, a line each: told by our reader, which sees more than mammoth, and by mammoth's own warnings. */
function losses(
  {blocks, parts}: Document,
  messages: readonly {readonly message: string}[],
  pictures: number,
  {convert}: Texts
): readonly string[] {
  const regions = new Set(blocks.map(({region}) => region))
  // What stands in headers and footers is gone with them.
  const margins = new Set(
    blocks.filter(({region}) => region === 'pageHeader' || region === 'pageFooter').map(({anchors}) => anchors.part)
  )
  const xml = [...parts].flatMap(([name, text]) => (margins.has(name) ? [] : [text]))
  const simple = xml.flatMap(part =>
    Array.from(part.matchAll(/<w:fldSimple\s[^>]*?w:instr="\s*(\w+)/gu), ([, name]) => name ?? '')
  )
  const styles = messages.flatMap(
    ({message}) => /^Unrecognised (?:paragraph|run) style: '?([^']*)'? \(Style ID/u.exec(message)?.[1] ?? []
  )
  const others = messages.filter(({message}) => !/^Unrecognised|^An unrecognised element was ignored/u.test(message))
  return [
    ...(regions.has('pageHeader') || regions.has('pageFooter') ? [convert.margins] : []),
    ...(simple.length > 0 ? [convert.fields([...new Set(simple)])] : []),
    ...(regions.has('textBox') ? [convert.textBoxes] : []),
    ...(pictures > 0 ? [convert.pictures(pictures)] : []),
    ...(xml.some(part => part.includes('<m:oMath')) ? [convert.formulas] : []),
    ...(xml.some(part => part.includes('<w:commentReference')) ? [convert.comments] : []),
    ...(styles.length > 0 ? [convert.styles([...new Set(styles)])] : []),
    ...(others.length > 0 ? [convert.other(others.length)] : [])
  ]
}
