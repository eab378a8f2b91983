import {describe, expect, it} from 'vitest'
import {folderWith, runProgram} from '../support/run-program.js'

const files = {
  'termer.tsv': 'term\tavrådda\tägare\tgranskas\nintyg\tattest\tArkivet\t2020-01-01\n',
  'klarsprak.config.yaml': 'termer: termer.tsv\n',
  'brev.md': '# Hej\n\nDin handläggare ringer.\n\nTa med en attest.\n',
  'mall.txt': 'Fråga socialsekreteraren. Handläggaren svarar.\n'
}

describe('klarsprak termer', () => {
  it('tells which things go by several names in all the files, and where', async () => {
    const {out, code} = await runProgram(['termer', '.'], {cwd: folderWith(files)})
    expect(out).toContain('2 saker i 2 filer går under flera namn')
    expect(out).toMatch(
      /handläggare +2 gånger: brev\.md rad 3, mall\.txt rad 1\n +socialsekreterare +1 gång: mall\.txt rad 1/u
    )
    expect(out).toMatch(/attest \(avråds\) +1 gång: brev\.md rad 5/u)
    expect(out).toContain('Dags att se över termer i termer.tsv: ”intyg” (2020-01-01, Arkivet).')
    expect(code).toBe(0)
  })

  it('gives names and places as data, also under its English name', async () => {
    const {out} = await runProgram(['terms', '.', '--format', 'json', '--lang', 'en'], {cwd: folderWith(files)})
    const data = JSON.parse(out)
    const [first] = data.concepts
    expect(first.concept).toBe('handläggare')
    expect(first.names.map((name: {name: string; uses: unknown[]}) => [name.name, name.uses.length])).toEqual([
      ['handläggare', 2],
      ['socialsekreterare', 1]
    ])
    expect(first.names[1].uses[0]).toMatchObject({
      path: 'mall.txt',
      text: 'socialsekreteraren',
      place: {start: {line: 1}}
    })
    expect(data.overdue).toEqual([{term: 'intyg', owner: 'Arkivet', review: '2020-01-01', file: 'termer.tsv'}])
  })

  it('says so when nothing varies, and when nothing was named', async () => {
    const cwd = folderWith({'a.txt': 'Din handläggare ringer.\n'})
    expect((await runProgram(['termer', 'a.txt'], {cwd})).out).toContain('Inget i 1 fil går under flera namn')
    expect((await runProgram(['termer'], {cwd})).err).toContain('Till exempel: klarsprak termer mallar/')
  })

  it('is told of when texts are reviewed, once and beside the findings', async () => {
    const {out, err} = await runProgram(['granska', '.', '--format', 'json'], {cwd: folderWith(files)})
    expect(err.match(/Dags att se över termer/gu)).toHaveLength(1)
    expect(
      JSON.parse(out).files.flatMap((file: {findings: {rule: string}[]}) => file.findings.map(({rule}) => rule))
    ).toContain('avradd-term')
  })

  it('stops with file and line when the list is wrong', async () => {
    const cwd = folderWith({...files, 'termer.tsv': 'term\tgranskas\nintyg\ti maj\n'})
    const {err, code} = await runProgram(['termer', '.'], {cwd})
    expect(err).toContain('termer.tsv, rad 2: ”i maj” är ingen dag.')
    expect(code).toBe(2)
  })
})
