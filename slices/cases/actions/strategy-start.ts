import type { Database } from '../../../kit/db/database.ts'
import { elementsInForce, type StrategyElement } from '../../strategy/index.ts'
import { LEVELS, type Level } from '../rules/analysis.ts'
import type { Names } from '../store/tables.ts'

/** A stakeholder group as the strategy in force has it: where an analysis starts. */
export type StrategyGroup = {
  key: string
  names: Names
  parentKey: string | null
  circle: 'inner' | 'outer' | null
  interest: Level | null
  influence: Level | null
}
/** A channel or instrument, and the groups that the strategy says it reaches. */
export type StrategyChannel = { key: string; names: Names; kind: 'channel' | 'instrument'; groupKeys: string[] }

export async function strategyStart(db: Database): Promise<{ groups: StrategyGroup[]; channels: StrategyChannel[] }> {
  const elements = await elementsInForce(db, { kinds: ['stakeholder-group', 'channel', 'instrument'] })
  const groups = elements.filter((element) => element.kind === 'stakeholder-group').map(groupOf)
  const parents = new Map(groups.map((group) => [group.key, group.parentKey]))
  const channels = elements
    .filter((element) => element.kind === 'channel' || element.kind === 'instrument')
    .map((element) => channelOf(element, parents))
  return { groups, channels }
}

function groupOf({ key, texts, parentKey, data }: StrategyElement): StrategyGroup {
  const circle = data.circle === 'inner' || data.circle === 'outer' ? data.circle : null
  const level = (value: unknown) => LEVELS.find((one) => one === value) ?? null
  const { interest, influence } = data
  return { key, names: namesOf(texts), parentKey, circle, interest: level(interest), influence: level(influence) }
}

/** What reaches a group reaches the groups within it. */
function channelOf(element: StrategyElement, parents: Map<string, string | null>): StrategyChannel {
  const { key, texts, kind, links } = element
  const direct = new Set(links.reaches)
  const isReached = (group: string | null): boolean =>
    group !== null && (direct.has(group) || isReached(parents.get(group) ?? null))
  const groupKeys = [...parents.keys()].filter(isReached)
  return { key, names: namesOf(texts), kind: kind as StrategyChannel['kind'], groupKeys }
}

function namesOf(texts: StrategyElement['texts']): Names {
  return {
    nb: texts.nb.title,
    ...(texts.nn ? { nn: texts.nn.title } : {}),
    ...(texts.en ? { en: texts.en.title } : {}),
  }
}
