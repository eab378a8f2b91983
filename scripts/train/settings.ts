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
