/** What is to be done with each file: which rules, at which level, and whether the configuration leaves it out. */
import {relative} from 'node:path'
import {overrideMatcher, type Resolution, resolveRules, rulesInForce} from '../config/resolve.js'
import {createReviewer, type Reviewer, today} from '../entry/node.js'
import type {Stopwatch} from '../lint/timing.js'
import type {Rule} from '../rule/define-rule.js'
import type {Level} from '../rule/level.js'
import {createConfigLoader, type LoadedConfig} from './load-config.js'
import type {Settings} from './settings.js'

export interface FilePlan {
  readonly loaded: LoadedConfig
  readonly resolution: Resolution
  /** Whether `ignorera` of the configuration leaves the file out. */
  readonly ignored: boolean
  /** The reviewer with these rules. */
  readonly reviewer: () => Reviewer
}

/**
 * Makes the function that plans a file by its absolute path.
 * @param lowestLevel the lightest level that a reviewer reports
 */
export function createPlanner(
  settings: Pick<Settings, 'allMeasures' | 'configFile' | 'scope' | 'useConfig' | 'wishes'>,
  cwd: string,
  lowestLevel: Level,
  stopwatch?: Stopwatch
): (file: string) => Promise<FilePlan> {
  const configFor = createConfigLoader(settings, cwd)
  const day = today()
  const shared = new Map<LoadedConfig, SharedPlans>()
  return async file => {
    const loaded = await configFor(file)
    let own = shared.get(loaded)
    if (!own) {
      own = {overridesFor: overrideMatcher(loaded.config), isLeftOut: await leftOutBy(loaded), plans: new Map()}
      shared.set(loaded, own)
    }
    const path = relative(loaded.folder, file).replaceAll('\\', '/')
    const overrides = own.overridesFor(path)
    const ignored = own.isLeftOut(path)
    const key = `${ignored} ${overrides.map(override => loaded.config?.overrides.indexOf(override)).join()}`
    let plan = own.plans.get(key)
    if (!plan) {
      const resolution = resolveRules(loaded.rules, loaded.config, overrides, settings.wishes)
      let reviewer: Reviewer | undefined
      plan = {
        loaded,
        resolution,
        ignored,
        reviewer: () => {
          reviewer ??= createReviewer({
            rules: rulesInForce(resolution),
            dictionaries: loaded.dictionaries(),
            allRules: loaded.rules,
            lowestLevel,
            today: day,
            grammar: settings.allMeasures,
            ...(settings.scope && {scope: settings.scope}),
            ...(stopwatch && {stopwatch})
          })
          return reviewer
        }
      }
      own.plans.set(key, plan)
    }
    return plan
  }
}

/** The plans under one configuration: files that match the same overrides share one, so that memory does not grow with the files. */
interface SharedPlans {
  readonly overridesFor: ReturnType<typeof overrideMatcher>
  readonly isLeftOut: (path: string) => boolean
  readonly plans: Map<string, FilePlan>
}

/** Every rule that a run may report, for reporters: the program's and those of the configurations. */
export function allRulesOf(plans: Iterable<FilePlan>, own: readonly Rule[]): readonly Rule[] {
  const rules = new Map(own.map(rule => [rule.id, rule]))
  for (const {loaded} of plans) for (const rule of loaded.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule)
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function leftOutBy({config}: LoadedConfig): Promise<(path: string) => boolean> {
  if (config === null || config.ignore.length === 0) return () => false
  const {default: ignore} = await import('ignore')
  const matcher = ignore({ignorecase: false}).add([...config.ignore])
  return path => !path.startsWith('..') && matcher.ignores(path)
}
