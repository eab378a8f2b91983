import type {ParserSettings} from './train-parser.js'
import type {TaggerSettings} from './train-tagger.js'

/** Settings of the tagger that is shipped; how each was chosen stands in docs/language-model.md. */
export const taggerSettings: Omit<TaggerSettings, 'lemmaChanges'> = {
  epochs: 12,
  bits: 21,
  settled: 12,
  runs: 3,
  folds: 5,
  rate: 0.02,
  levels: 18,
  seed: 1
}

/** Settings of the parser that is shipped. */
export const parserSettings: ParserSettings = {
  mostPlain: 16_000,
  teachers: 5,
  teacherEpochs: 4,
  agreement: 0.85,
  studentEpochs: 3,
  studentRuns: 3,
  relationEpochs: 8,
  relationRuns: 2,
  treeEpochs: 5,
  treeRuns: 2,
  treeBits: 20,
  treeShare: 3,
  actionBits: 19,
  relationBits: 20,
  width: 8,
  trainingWidth: 4,
  slack: 130,
  margin: 20,
  relationRate: 0.03,
  levels: 40,
  relationLevels: 24,
  treeLevels: 30
}
