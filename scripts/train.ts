/**
 * Trains the language model from scratch, the same to the byte each time: `npm run train -- ../shared/ud [models] [--with-dev]`.
 * With the option it learns from the development set too, and can no longer be measured on it; the shipped model is made without.
 *
 * Reads the Talbanken and SweLL treebanks and UniMorph in the folder (see models/MODEL.md) and the npm package dictionary-sv;
 * writes the lexica, one for each licence, the tagger and the parser. Texts without trees, which the parser learns from too,
 * are read from `../corpus/text` beside that folder, if it is there.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {readConllu} from '../src/evaluate/conll.js'
import {LanguageModel} from '../src/language/language-model.js'
import {Lexicon} from '../src/language/lexicon/lexicon.js'
import {LexiconBuilder} from './train/build-lexicon.js'
import {addDictionary, readDictionary} from './train/dictionary-sv.js'
import {addOwnWords} from './train/own-words.js'
import {plainSentences} from './train/plain-sentences.js'
import {parserSettings, taggerSettings} from './train/settings.js'
import {LemmaChanges} from './train/train-lemmas.js'
import {trainParser, treesOf} from './train/train-parser.js'
import {jackknifedTags, trainTagger} from './train/train-tagger.js'
import {goldSentences, swellSentences, talbankenSentences, universalOnly} from './train/treebank.js'
import {addUnimorph} from './train/unimorph.js'

const args = process.argv.slice(2)
const [source = '../shared/ud', target = 'models'] = args.filter(arg => !arg.startsWith('--'))
mkdirSync(target, {recursive: true})
const log = (line: string) => process.stderr.write(`${(process.cpuUsage().user / 1e6).toFixed(1)} s  ${line}\n`)

const own = new LexiconBuilder()
addOwnWords(own)
const unimorph = new LexiconBuilder()
addUnimorph(`${source}/unimorph-swe.tsv`, unimorph)
const dictionary = new LexiconBuilder()
const {fitted, unfitted} = addDictionary(readDictionary(), dictionary)
log(`dictionary-sv: ${fitted} stems with tags, ${unfitted.length} without`)

const lexiconFiles = [
  write('lexicon-own.bin', own.build('klarsprak', 'MIT')),
  write('lexicon-unimorph.bin', unimorph.build('UniMorph Swedish', 'CC-BY-SA-3.0')),
  write('lexicon-dictionary-sv.bin', dictionary.build('dictionary-sv', 'LGPL-3.0'))
]
const lexica = lexiconFiles.map(bytes => new Lexicon(bytes.buffer))

const changes = new LemmaChanges()
for (const builder of [own, unimorph]) for (const {form, tag, lemma} of builder.entries()) changes.add(form, tag, lemma)

const read = (name: string) => readConllu(readFileSync(`${source}/${name}`, 'utf8'))
const talbanken = read('talbanken-train-converted.conllu')
const swell = read('swell-corrected.conllu')
const dev = args.includes('--with-dev') ? universalOnly(read('talbanken-dev.conllu')) : []
const sentences = [...talbankenSentences(talbanken), ...swellSentences(swell), ...goldSentences(dev)]
const tagger = write(
  'tagger.bin',
  trainTagger(sentences, lexica, {...taggerSettings, lemmaChanges: changes.lines()}, log)
)

// The parser learns on tags as they will be, not on the annotators'.
const tags = jackknifedTags(sentences, lexica, {...taggerSettings, runs: 1, lemmaChanges: []})
log('tags for the parser are made')
const model = new LanguageModel({tagger: tagger.buffer, lexica: lexiconFiles.map(({buffer}) => buffer)})
const plain = plainSentences(`${source}/../corpus/text`, model)
write('parser.bin', trainParser(treesOf([...talbanken, ...swell, ...dev], tags), plain, parserSettings, log))

function write(name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  writeFileSync(`${target}/${name}`, bytes)
  log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, {level: 9}).length} with gzip`)
  return bytes
}
