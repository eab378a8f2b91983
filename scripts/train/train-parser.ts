import type {ConlluSentence} from '../../src/evaluate/conll.js'
import {packParserModel} from '../../src/language/parser/model.js'
import {pairKey, RelationScorer} from '../../src/language/parser/relations.js'
import {LEFT, RIGHT, Search, SHIFT} from '../../src/language/parser/search.js'
import {type ParserWord, WordColumns} from '../../src/language/parser/words.js'
import {eisner} from './eisner.js'
import {trainGraphParser} from './graph-parser.js'
import {seeded, shuffle} from './train-tagger.js'

/** A sentence to learn trees from: words with predicted tags, heads from 1 with 0 for the root, relations. */
export interface TreeSentence {
  readonly words: readonly ParserWord[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

export interface ParserSettings {
  /** Sentences without trees that are used, drawn evenly. */
  readonly mostPlain: number
  /** Parsers that vote on trees, in each of two rounds. */
  readonly teachers: number
  readonly teacherEpochs: number
  /** A sentence teaches the student if so large a share of the teachers' heads is that of the voted tree. */
  readonly agreement: number
  readonly studentEpochs: number
  /** Runs whose weights are averaged. */
  readonly studentRuns: number
  readonly relationEpochs: number
  readonly relationRuns: number
  readonly actionBits: number
  readonly relationBits: number
  /** Epochs and runs of the weights of whole trees; there are 2 to the last number of them. */
  readonly treeEpochs: number
  readonly treeRuns: number
  readonly treeBits: number
  /** How much a unit of theirs counts beside one of the search's. */
  readonly treeShare: number
  /** States that the search keeps, in the model and in training. */
  readonly width: number
  readonly trainingWidth: number
  /** How far a state may be behind the best, in the model's units. */
  readonly slack: number
  readonly margin: number
  readonly relationRate: number
  /** The largest weights in the file, at most 127: of the search, of relations and of whole trees. */
  readonly levels: number
  readonly relationLevels: number
  readonly treeLevels: number
}

/**
 * Trains the parser; returns its model file. Parsers that differ in order and direction vote on sentences without trees; the
 * parser that is shipped learns from gold trees and from their votes, and comes to be nearly as good as they are together.
 */
export function trainParser(
  gold: readonly TreeSentence[],
  plain: readonly (readonly ParserWord[])[],
  settings: ParserSettings,
  log: (line: string) => void
): Uint8Array<ArrayBuffer> {
  const first = drawEvenly(plain, settings.mostPlain / 2)
  let silver = voteTrees(gold, [], first, settings, log)
  const drawn = drawEvenly(plain, settings.mostPlain)
  silver = voteTrees(gold, silver, drawn, settings, log)
  const {studentEpochs: epochs, studentRuns, actionBits: bits, trainingWidth: width, margin} = settings
  const actions = meanOf(studentRuns, seed => trainActions([...gold, ...silver], {epochs, bits, width, margin, seed}))
  log('parser: heads are learnt')
  const tables = relationTables(gold)
  const relations = meanOf(settings.relationRuns, seed =>
    trainRelations(gold, tables, {
      epochs: settings.relationEpochs,
      bits: settings.relationBits,
      rate: settings.relationRate,
      seed
    })
  )
  log('parser: relations are learnt')
  // Learnt from gold alone: what the votes teach is in the search already, and the two are to make other mistakes.
  const trees = meanOf(
    settings.treeRuns,
    seed => trainGraphParser(gold, {epochs: settings.treeEpochs, bits: settings.treeBits, seed}).weights
  )
  log('parser: whole trees are learnt')
  return packParserModel({
    header: {
      relations: tables.relations,
      pairs: [...tables.candidates].flatMap(([key, choices]) => [key, choices.length, ...choices]),
      actionBits: bits,
      relationBits: settings.relationBits,
      width: settings.width,
      slack: settings.slack,
      treeBits: settings.treeBits,
      treeShare: settings.treeShare
    },
    actions: quantise(actions, settings.levels),
    relations: quantise(relations, settings.relationLevels),
    trees: quantise(trees, settings.treeLevels)
  })
}

function drawEvenly<T>(items: readonly T[], most: number): T[] {
  const stride = Math.max(1, Math.ceil(items.length / most))
  return items.filter((_, at) => at % stride === 0)
}

function meanOf(runs: number, train: (seed: number) => Float32Array): Float32Array {
  const sum = train(1)
  for (let seed = 2; seed <= runs; seed++) {
    const weights = train(seed)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (weights[at] as number)
  }
  return sum
}

/**
 * Trees that the teachers agree on, for sentences without. Each teacher learns from the gold trees and from its own part of what the
 * teachers before them agreed on; every other one reads from the right.
 */
function voteTrees(
  gold: readonly TreeSentence[],
  silver: readonly TreeSentence[],
  plain: readonly (readonly ParserWord[])[],
  settings: ParserSettings,
  log: (line: string) => void
): TreeSentence[] {
  if (plain.length === 0) return []
  const {teachers, actionBits: bits, trainingWidth: width, margin} = settings
  const votes = plain.map(words => new Uint8Array((words.length + 1) ** 2))
  const epochs = silver.length > 0 ? settings.studentEpochs : settings.teacherEpochs
  for (let teacher = 0; teacher < teachers; teacher++) {
    const reverse = teacher % 2 === 1
    const lessons = [...gold, ...silver.filter((_, at) => at % teachers !== teacher)]
    const weights = trainActions(reverse ? lessons.map(backwards) : lessons, {
      epochs,
      bits,
      width,
      margin,
      seed: teacher + 1
    })
    const search = new Search(new WordColumns(), weights, bits, width)
    for (const [at, words] of plain.entries()) vote(search, words, reverse, votes[at] as Uint8Array)
    log(`parser: teacher ${teacher + 1} has voted`)
  }
  return plain.flatMap((words, at) => {
    const n = words.length
    const own = votes[at] as Uint8Array
    const scores = Array.from({length: n + 1}, (_, head) =>
      Array.from(own.subarray(head * (n + 1), (head + 1) * (n + 1)))
    )
    const heads = eisner(scores).slice(1)
    let agreed = 0
    for (const [i, head] of heads.entries()) agreed += scores[head]?.[i + 1] ?? 0
    if (agreed < settings.agreement * n * teachers) return []
    return [{words, heads, relations: words.map(() => '')}]
  })
}

function backwards({words, heads, relations}: TreeSentence): TreeSentence {
  return {
    words: words.toReversed(),
    heads: heads.toReversed().map(head => (head === 0 ? 0 : heads.length + 1 - head)),
    relations: relations.toReversed()
  }
}

/** Adds a parser's heads to a table of votes: row by head, 0 for the root. */
function vote(search: Search, words: readonly ParserWord[], reverse: boolean, votes: Uint8Array): void {
  const n = words.length
  const found = new Int32Array(n + 2)
  search.run(reverse ? words.toReversed() : words, 0, n, found)
  for (let word = 1; word <= n; word++) {
    const head = found[reverse ? n + 1 - word : word] as number
    const place = (head > n ? 0 : reverse ? n + 1 - head : head) * (n + 1) + word
    votes[place] = (votes[place] as number) + 1
  }
}

interface ActionSettings {
  readonly epochs: number
  /** The rows of weights are 2 to this number. */
  readonly bits: number
  readonly width: number
  readonly seed: number
  /** By how much the gold path must win, in steps of learning. */
  readonly margin: number
}

/** Sentences of a treebank with the tags that a tagger gives them, `UPOS|FEATS`. */
export function treesOf(sentences: readonly ConlluSentence[], tags: readonly (readonly string[])[]): TreeSentence[] {
  return sentences.map(({tokens}, at) => ({
    words: tokens.map(({form}, i) => {
      const tag = tags[at]?.[i] ?? ''
      const bar = tag.indexOf('|')
      return {form, upos: tag.slice(0, bar), features: tag.slice(bar + 1)}
    }),
    heads: tokens.map(({head}) => head),
    relations: tokens.map(({deprel}) => deprel)
  }))
}

/** The actions that make a projective tree, or null if it is not projective or has several roots. */
export function actionsOf(heads: readonly number[]): number[] | null {
  const root = heads.length + 1
  const headOf = (token: number) => heads[token - 1] || root
  const waiting = new Int32Array(root + 1)
  for (let token = 1; token < root; token++) {
    const head = headOf(token)
    if (head < token) waiting[head] = (waiting[head] as number) + 1
  }
  const actions: number[] = []
  const stack: number[] = []
  let next = 1
  while (next < root || stack.length > 0) {
    const top = stack.at(-1)
    const below = stack.at(-2)
    if (top !== undefined && headOf(top) === next && waiting[top] === 0 && (next < root || below === undefined)) {
      actions.push(LEFT)
      stack.pop()
    } else if (top !== undefined && below !== undefined && headOf(top) === below && waiting[top] === 0) {
      actions.push(RIGHT)
      waiting[below] = (waiting[below] as number) - 1
      stack.pop()
    } else if (next < root) {
      actions.push(SHIFT)
      stack.push(next++)
    } else return null
  }
  return actions
}

/** Averaged weights of the actions by the structured perceptron, updated where the gold path is furthest behind. */
export function trainActions(sentences: readonly TreeSentence[], settings: ActionSettings): Float32Array {
  const size = 4 << settings.bits
  const weights = new Float32Array(size)
  const totals = new Float64Array(size)
  const columns = new WordColumns()
  const search = new Search(columns, weights, settings.bits, settings.width)
  const examples = sentences.flatMap(sentence => {
    const actions = actionsOf(sentence.heads)
    return actions ? [{sentence, actions}] : []
  })
  const random = seeded(settings.seed)
  let step = 1
  const gold: number[] = []
  const path: number[] = []
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(examples, random)
    for (const {sentence, actions} of examples) {
      columns.fill(sentence.words, 0, sentence.words.length)
      let goldState = search.start()
      gold.length = 0
      gold.push(goldState)
      let worst = 0
      let worstStep = -1
      let worstState = -1
      for (const [at, action] of actions.entries()) {
        const n = search.extract(goldState)
        const score = (search.scores[goldState] as number) + search.scoreOf(action, n)
        search.step()
        goldState = search.apply(goldState, action, score)
        gold.push(goldState)
        const best = search.beam[0] as number
        const rival = same(search, best, goldState) ? (search.count > 1 ? (search.beam[1] as number) : -1) : best
        if (rival < 0) continue
        const behind = (search.scores[rival] as number) - score + settings.margin
        if (behind >= worst) {
          worst = behind
          worstStep = at
          worstState = rival
        }
      }
      if (worstStep >= 0) {
        path.length = 0
        for (let state = worstState; state >= 0; state = search.parentOf(state)) path.push(state)
        path.reverse()
        let differ = false
        for (let at = 0; at <= worstStep; at++) {
          const right = actions[at] as number
          const wrong = search.actionOf(path[at + 1] as number)
          if (!differ && right === wrong) continue
          differ = true
          update(gold[at] as number, right, 1)
          update(path[at] as number, wrong, -1)
        }
      }
      step++
    }
  }
  return Float32Array.from(weights, (weight, at) => weight - (totals[at] as number) / step)

  function update(state: number, action: number, amount: number): void {
    const n = search.extract(state)
    const {features} = search
    for (let i = 0; i < n; i++) {
      const at = (features[i] as number) + action
      weights[at] = (weights[at] as number) + amount
      totals[at] = (totals[at] as number) + amount * step
    }
  }
}

/** Whether two states were made by the same actions. */
function same(search: Search, a: number, b: number): boolean {
  let left = a
  let right = b
  while (left !== right) {
    if (left < 0 || right < 0 || search.actionOf(left) !== search.actionOf(right)) return false
    left = search.parentOf(left)
    right = search.parentOf(right)
  }
  return true
}

/** 8-bit weights; the largest becomes `levels`: to clip it costs more than to round small ones to nothing. */
function quantise(weights: Float32Array, levels: number): Int8Array<ArrayBuffer> {
  let largest = 0
  for (const value of weights) largest = Math.max(largest, Math.abs(value))
  return Int8Array.from(weights, value => Math.round((value * levels) / largest))
}

interface RelationSettings {
  readonly epochs: number
  readonly bits: number
  readonly seed: number
  /** Step of learning. */
  readonly rate: number
}

interface RelationTables {
  readonly relations: readonly string[]
  readonly candidates: ReadonlyMap<number, Uint8Array>
}

/** The relations of a training set and those seen between each kind of pair. */
function relationTables(sentences: readonly TreeSentence[]): RelationTables {
  const counts = new Map<string, number>()
  for (const {relations} of sentences)
    for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  // A relation seen once or twice is more often a slip than a fact.
  const relations = [...counts]
    .filter(([, count]) => count >= 3)
    .map(([relation]) => relation)
    .sort()
  const index = new Map(relations.map((relation, at) => [relation, at]))
  const seen = new Map<number, Map<number, number>>()
  const columns = new WordColumns()
  for (const {words, heads, relations: own} of sentences) {
    columns.fill(words, 0, words.length)
    for (const [i, head] of heads.entries()) {
      const relation = index.get(own[i] ?? '')
      if (relation === undefined) continue
      const key = pairKey(columns, head === 0 ? words.length + 1 : head, i + 1)
      const times = seen.get(key) ?? new Map<number, number>()
      times.set(relation, (times.get(relation) ?? 0) + 1)
      seen.set(key, times)
    }
  }
  const candidates = new Map<number, Uint8Array>()
  for (const [key, times] of [...seen].sort(([a], [b]) => a - b)) {
    const total = [...times.values()].reduce((sum, count) => sum + count, 0)
    // A pair seen seldom may have any relation.
    const root = index.get('root')
    if (total < 3 && !(root !== undefined && times.has(root))) continue
    const kept = [...times].filter(([, count]) => count > total / 1000).map(([relation]) => relation)
    candidates.set(key, Uint8Array.from(kept.sort((a, b) => a - b)))
  }
  return {relations, candidates}
}

/**
 * Weights of the relations, learnt on the trees that the parser is to find: a log-linear model of a word's relation given those
 * chosen before, by stochastic gradients with a step of its own for each weight (AdaGrad, Duchi et al. 2011).
 */
function trainRelations(
  sentences: readonly TreeSentence[],
  {relations, candidates}: RelationTables,
  settings: RelationSettings
): Float32Array {
  const size = 2 ** settings.bits
  const weights = new Float32Array(size)
  const squares = new Float32Array(size)
  const columns = new WordColumns()
  const scorer = new RelationScorer(columns, relations, candidates, weights, settings.bits)
  const index = new Map(relations.map((relation, at) => [relation, at]))
  const examples = [...sentences]
  const random = seeded(settings.seed)
  const scores = new Float64Array(relations.length)
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(examples, random)
    for (const {words, heads, relations: own} of examples) {
      columns.fill(words, 0, words.length)
      const root = words.length + 1
      for (const at of scorer.start(Int32Array.from([0, ...heads.map(head => head || root), 0]))) {
        const right = index.get(own[at - 1] ?? '')
        const choices = scorer.choices(at)
        // Later words see what the parser would have chosen.
        scorer.choose(at)
        if (right === undefined || choices.length < 2 || !choices.includes(right)) continue
        const n = scorer.extract(at)
        let most = Number.NEGATIVE_INFINITY
        for (const [c, relation] of choices.entries()) {
          const score = scorer.score(relation, n)
          scores[c] = score
          if (score > most) most = score
        }
        let sum = 0
        for (let c = 0; c < choices.length; c++) sum += Math.exp((scores[c] as number) - most)
        for (const [c, relation] of choices.entries()) {
          const gradient = (relation === right ? 1 : 0) - Math.exp((scores[c] as number) - most) / sum
          if (Math.abs(gradient) < 0.002) continue
          for (let i = 0; i < n; i++) {
            const place = scorer.placeOf(scorer.features[i] as number, relation)
            const square = (squares[place] as number) + gradient * gradient
            squares[place] = square
            weights[place] = (weights[place] as number) + (settings.rate * gradient) / Math.sqrt(square + 1e-3)
          }
        }
      }
    }
  }
  return weights
}
