import type {TaggerSettings} from './train-tagger.js'

/** Settings of the tagger that is shipped; how each was chosen stands in docs/language-model.md. */
export const taggerSettings: Omit<TaggerSettings, 'lemmaChanges'> = {
  epochs: 6,
  bits: 21,
  settled: 12,
  runs: 5,
  folds: 5,
  margin: 5,
  least: 2,
  seed: 1
}
