import {DocumentAssembler} from '../../src/document/assembler.js'
import type {Document} from '../../src/document/document.js'
import {readHtml} from '../../src/document/read-html.js'
import {readMarkdown} from '../../src/document/read-markdown.js'
import {TextBuilder} from '../../src/document/text-builder.js'
import type {ExampleFormat} from '../../src/rule/define-rule.js'

/** Reads `text` as an example of a rule is read: plain text is one paragraph a line. */
export function readText(text: string, format: ExampleFormat = 'plain'): Document {
  if (format === 'html') return readHtml('exempel.html', text)
  if (format === 'markdown') return readMarkdown('exempel.md', text, 'markdown')
  const assembler = new DocumentAssembler()
  let offset = 0
  for (const line of text.split('\n')) {
    const builder = new TextBuilder()
    builder.append(line, offset)
    assembler.add({kind: 'paragraph', built: builder.finish()})
    offset += line.length + 1
  }
  return assembler.finish('exempel.txt', 'plain', new Map([['', text]]), 'sv')
}
