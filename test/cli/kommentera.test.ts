import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {buildDocx, paragraph, run} from '../support/docx-builder.js'
import {runProgram} from '../support/run-program.js'
import {partOf} from '../word/support.js'

const LETTER = buildDocx({
  body: [
    paragraph('Du skall inkomma med erforderliga handlingar i syfte att styrka din ansökan.'),
    paragraph('Du skall inkomma med handlingarna i god tid.')
  ].join('')
})

function folder(files: Readonly<Record<string, Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'klarsprak-word-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(path, name), bytes)
  return path
}

function commentsOf(file: string): readonly string[] {
  const xml = partOf(readFileSync(file), 'word/comments.xml')
  return Array.from(xml.matchAll(/<w:comment .*?<\/w:comment>/gsu), ([comment]) =>
    comment.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '')
  )
}

describe('klarsprak kommentera', () => {
  it('writes a copy with a summary first and a comment for each finding', async () => {
    const cwd = folder({'brev.docx': LETTER})
    const {code, out} = await runProgram(['kommentera', 'brev.docx', '--datum', '2026-11-22'], {cwd})
    expect(code).toBe(0)
    expect(out).toContain('brev.granskad.docx')
    const file = join(cwd, 'brev.granskad.docx')
    expect(readFileSync(join(cwd, 'brev.docx'))).toEqual(Buffer.from(LETTER))
    const comments = commentsOf(file)
    expect(comments[0]).toContain('Sammanfattning av granskningen')
    expect(comments.some(text => text.includes('erforderliga'))).toBe(true)
    expect(comments.every(text => text.includes('klarsprak regler') || text.includes('Sammanfattning'))).toBe(true)
    expect(partOf(readFileSync(file), 'word/comments.xml')).toContain('w:date="2026-11-22T12:00:00Z"')
  })

  it('speaks of a repeated word once and says how often it stands there', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx'], {cwd})
    const about = commentsOf(join(cwd, 'brev.granskad.docx')).filter(text => text.includes('inkomma'))
    expect(about).toHaveLength(1)
    expect(about[0]).toContain('Och 1 till')
  })

  it('writes no more comments than asked for, and says so', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx', '--max-kommentarer', '2'], {cwd})
    const comments = commentsOf(join(cwd, 'brev.granskad.docx'))
    expect(comments).toHaveLength(2)
    expect(comments[0]).toContain('får inte plats')
  })

  it('proposes safe wordings as tracked changes', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['comment', 'brev.docx', '--track-changes', '--lang', 'en'], {cwd})
    const xml = partOf(readFileSync(join(cwd, 'brev.granskad.docx')))
    expect(xml).toMatch(/<w:delText xml:space="preserve">skall<\/w:delText>.*?<w:t xml:space="preserve">ska<\/w:t>/u)
  })

  it('writes in the file itself only with a copy beside it', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx', '--på-plats'], {cwd})
    expect(readFileSync(join(cwd, 'brev.original.docx'))).toEqual(Buffer.from(LETTER))
    expect(commentsOf(join(cwd, 'brev.docx')).length).toBeGreaterThan(1)
  })

  it('never writes over a file that is not its own', async () => {
    const cwd = folder({'brev.docx': LETTER, 'brev.granskad.docx': LETTER})
    const {code, err} = await runProgram(['kommentera', 'brev.docx'], {cwd})
    expect(code).toBe(2)
    expect(err).toContain('finns redan')
    expect(readFileSync(join(cwd, 'brev.granskad.docx'))).toEqual(Buffer.from(LETTER))
  })

  it('writes its own copy anew, but not one that somebody has worked in', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx', '--datum', '2026-11-22'], {cwd})
    const file = join(cwd, 'brev.granskad.docx')
    const first = readFileSync(file)
    expect((await runProgram(['kommentera', 'brev.docx', '--datum', '2026-11-22'], {cwd})).code).toBe(0)
    expect(readFileSync(file)).toEqual(first)
    const parts = unzipSync(first)
    writeFileSync(
      file,
      zipSync({...parts, 'word/document.xml': new TextEncoder().encode(partOf(first).replace('god', 'bra'))})
    )
    const {code, err} = await runProgram(['kommentera', 'brev.docx'], {cwd})
    expect(code).toBe(2)
    expect(err).toContain('--pa-plats')
  })

  it('reviews its own copy again without doubles', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx', '--datum', '2026-11-22'], {cwd})
    const file = join(cwd, 'brev.granskad.docx')
    const parts = unzipSync(readFileSync(file))
    const mended = partOf(readFileSync(file)).replace('erforderliga', 'nödvändiga')
    writeFileSync(file, zipSync({...parts, 'word/document.xml': new TextEncoder().encode(mended)}))
    await runProgram(['kommentera', 'brev.granskad.docx', '--pa-plats'], {cwd})
    const second = commentsOf(file)
    expect(second.some(text => text.includes('erforderliga'))).toBe(false)
    expect(second.length).toBeGreaterThan(1)
    expect(new Set(second).size).toBe(second.length)
  })

  it('keeps a comment that somebody has answered, and says the same thing no second time', async () => {
    const extended = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    const cwd = folder({
      'brev.docx': buildDocx({
        body: paragraph('Du ska bifoga erforderliga handlingar.'),
        comments: `<w:comment w:id="900" w:author="Eva">${paragraph('Bra!')}</w:comment>`,
        links: [{id: 'rIdEx', type: 'commentsExtended', target: 'commentsExtended.xml'}],
        parts: {'word/commentsExtended.xml': extended}
      })
    })
    await runProgram(['kommentera', 'brev.docx'], {cwd})
    const file = join(cwd, 'brev.granskad.docx')
    const parts = unzipSync(readFileSync(file))
    const comments = partOf(readFileSync(file), 'word/comments.xml')
    const own =
      /<w:comment [^>]*w:author="klarsprak"[^>]*>(?:(?!<\/w:comment>).)*erforderliga.*?w14:paraId="(\w+)"/su.exec(
        comments
      )
    const key = own?.[1] ?? ''
    const answer = `<w:comment w:id="901" w:author="Eva"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="11111111"><w:r><w:t>Nej.</w:t></w:r></w:p></w:comment>`
    const row = `<w15:commentEx w15:paraId="11111111" w15:paraIdParent="${key}" w15:done="0"/>`
    const encode = (text: string) => new TextEncoder().encode(text)
    writeFileSync(
      file,
      zipSync({
        ...parts,
        'word/comments.xml': encode(comments.replace('</w:comments>', `${answer}</w:comments>`)),
        'word/commentsExtended.xml': encode(
          partOf(readFileSync(file), 'word/commentsExtended.xml').replace(
            '</w15:commentsEx>',
            `${row}</w15:commentsEx>`
          )
        )
      })
    )
    const {out} = await runProgram(['kommentera', 'brev.granskad.docx', '--pa-plats'], {cwd})
    expect(out).toContain('är kvar')
    expect(commentsOf(file).filter(text => text.includes('erforderliga'))).toHaveLength(1)
    expect(partOf(readFileSync(file), 'word/comments.xml')).toContain(`w14:paraId="${key}"`)
  })

  it('goes through a folder, leaves its own copies out, and saves in another', async () => {
    const cwd = folder({'a.docx': LETTER, 'b.docx': LETTER, 'c.granskad.docx': LETTER, '~$a.docx': LETTER})
    const {code, out} = await runProgram(['kommentera', '.', '--output-mapp', 'granskade'], {cwd})
    expect(code).toBe(0)
    expect(readdirSync(join(cwd, 'granskade')).sort()).toEqual(['a.docx', 'b.docx'])
    expect(out).toContain('Klart. 2 filer')
  })

  it('leaves a signed file alone unless it is told to break the signature', async () => {
    const cwd = folder({
      'brev.docx': buildDocx({body: paragraph('Du skall svara.'), parts: {'_xmlsignatures/origin.sigs': ''}})
    })
    const {code, err} = await runProgram(['kommentera', 'brev.docx'], {cwd})
    expect(code).toBe(2)
    expect(err).toContain('--bryt-signatur')
    expect(existsSync(join(cwd, 'brev.granskad.docx'))).toBe(false)
    expect((await runProgram(['kommentera', 'brev.docx', '--bryt-signatur'], {cwd})).code).toBe(0)
  })

  it('tells that the document is protected', async () => {
    const settings = '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
    const cwd = folder({'brev.docx': buildDocx({body: paragraph(run('Du skall svara.')), settings})})
    expect((await runProgram(['kommentera', 'brev.docx'], {cwd})).out).toContain('formulärfälten')
  })

  it('says of other kinds of files what to do', async () => {
    const cwd = folder({'brev.txt': new TextEncoder().encode('Hej'), 'brev.doc': LETTER})
    expect((await runProgram(['kommentera', 'brev.txt'], {cwd})).err).toContain('.docx')
    expect(
      (await runProgram(['granska', 'brev.doc'], {cwd})).err + (await runProgram(['granska', 'brev.doc'], {cwd})).out
    ).toContain('spara den som')
  })
})

describe('klarsprak rensa', () => {
  it('gives the original back', async () => {
    const cwd = folder({'brev.docx': LETTER})
    await runProgram(['kommentera', 'brev.docx', '--andringsforslag'], {cwd})
    const {out} = await runProgram(['rensa', 'brev.granskad.docx'], {cwd})
    expect(out).toContain('som den var före granskningen')
    expect(unzipSync(readFileSync(join(cwd, 'brev.rensad.docx')))).toEqual(unzipSync(LETTER))
  })

  it('says that there is nothing of ours', async () => {
    const cwd = folder({'brev.docx': LETTER})
    expect((await runProgram(['rensa', 'brev.docx'], {cwd})).out).toContain('inget från klarsprak')
  })
})
