/**
 * Measures the passive with bli on places judged by hand: `node scripts/run.mjs evaluate-voice [CORPUS]`. The places stand in
 * test/data/bli-passive-verdicts.tsv; the texts are not in the repository.
 */
import {readFileSync} from 'node:fs'
import {TextBuilder} from '../src/document/text-builder.js'
import {loadLanguageModel} from '../src/entry/load-language.js'
import {analyseBlock} from '../src/language/analyse.js'
import {passiveParticiple} from '../src/language/grammar/voice.js'

const [corpus = '../shared/corpus'] = process.argv.slice(2)
const model = loadLanguageModel()
const counts = {right: 0, extra: 0, missed: 0, all: 0}
for (const line of readFileSync('test/data/bli-passive-verdicts.tsv', 'utf8').split('\n').slice(3)) {
  const [path, offset, verdict] = line.split('\t')
  if (!path || !offset) continue
  const expected = verdict === 'yes'
  const found = isPassiveAt(readFileSync(`${corpus}/${path}`, 'utf8'), Number(offset))
  counts.all++
  if (expected && found) counts.right++
  else if (found) counts.extra++
  else if (expected) counts.missed++
}
const f1 = (200 * counts.right) / (2 * counts.right + counts.extra + counts.missed)
process.stdout.write(
  `${counts.all} places: ${counts.right} passives found, ${counts.extra} too many, ${counts.missed} missed, F1 ${f1.toFixed(1)}\n`
)

/** Whether the form of bli at an offset makes a passive; the paragraph around it is analysed. */
function isPassiveAt(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n\n', at) + 2, at - 1500, 0)
  const end = text.indexOf('\n\n', at)
  const builder = new TextBuilder()
  builder.append(text.slice(start, end < 0 ? undefined : end).replace(/\n/g, ' '), 0)
  const block = {
    ...builder.finish(),
    index: 0,
    kind: 'paragraph',
    region: 'body',
    heading: -1,
    level: 0,
    language: 'sv'
  } as const
  for (const {tokens} of analyseBlock(block)) {
    const index = tokens.findIndex(token => token.start <= at - start && token.end > at - start)
    if (index < 0) continue
    return passiveParticiple(model.tag(tokens.map(token => token.text)), index) >= 0
  }
  return false
}
