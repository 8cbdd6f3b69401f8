import {
  type Focus,
  isBlock,
  isChannel,
  isGoal,
  type MessageChoice,
  type ThreadGraph,
  type ThreadInitiative,
} from './thread.ts'
import type { ThreadLinks } from './thread-links.ts'

/** What hangs directly together with the focus. What is left empty here follows from the initiatives. */
export type Seed = {
  goals: readonly string[]
  gaps: readonly string[]
  audiences: readonly string[]
  initiatives: ThreadInitiative[]
  means: readonly string[]
  messages: Partial<MessageChoice>
}

export const once = (keys: readonly string[]) => [...new Set(keys)]
export const goalsOf = (initiatives: readonly ThreadInitiative[]) => once(initiatives.flatMap((one) => one.goalKeys))
const share = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key))
const idsOf = (initiatives: readonly ThreadInitiative[]) => initiatives.map((one) => one.id)

const seed = (of: Partial<Seed>): Seed => ({
  goals: [],
  gaps: [],
  audiences: [],
  initiatives: [],
  means: [],
  messages: { initiativeIds: idsOf(of.initiatives ?? []) },
  ...of,
})

type Ground = { id: string; graph: ThreadGraph; links: ThreadLinks; kindOf: (key: string) => string }

export function seedOf({ kind, id }: Focus, graph: ThreadGraph, links: ThreadLinks): Seed {
  const ground = { id, graph, links, kindOf: (key: string) => graph.elements.get(key)?.kind ?? '' }
  if (kind === 'initiative') return seed({ initiatives: graph.initiatives.filter((one) => one.id === id) })
  if (isGoal(kind)) return ofGoal(ground)
  if (kind === 'gap') return ofGap(ground)
  if (kind === 'stakeholder-group') return ofGroup(ground)
  if (isBlock(kind)) return ofBlock(ground)
  if (isChannel(kind)) return ofChannel(ground)
  if (kind === 'role') return ofRole(ground)
  return kind === 'kpi' ? ofIndicator(ground) : ofOther(ground)
}

function ofGoal({ id, graph, links, kindOf }: Ground): Seed {
  const goals = links.below(id).filter((key) => isGoal(kindOf(key)))
  const gaps = once(goals.flatMap((key) => links.from('serves', key, 'gap')))
  const initiatives = graph.initiatives.filter((one) => share(one.goalKeys, goals) || share(one.gapKeys, gaps))
  const messages = { initiativeIds: idsOf(initiatives), goalKeys: goals, gapKeys: gaps }
  return seed({ goals, gaps, initiatives, messages })
}

function ofGap({ id, graph, links }: Ground): Seed {
  const initiatives = graph.initiatives.filter((one) => one.gapKeys.includes(id))
  const messages = { initiativeIds: idsOf(initiatives), gapKeys: [id] }
  return seed({ goals: links.to(id, 'serves'), gaps: [id], initiatives, messages })
}

/** A group with the groups below it. Messages are those that are for it, not all of an initiative that is for it too. */
function ofGroup({ id, graph, links }: Ground): Seed {
  const audiences = links.below(id)
  const initiatives = graph.initiatives.filter((one) => share(one.audienceKeys, audiences))
  const gaps = once(audiences.flatMap((key) => links.from('for', key, 'gap')))
  const goals = once([...gaps.flatMap((key) => links.to(key, 'serves')), ...goalsOf(initiatives)])
  const blocks = (kind: string) => audiences.flatMap((key) => links.from('for', key, kind))
  const means = [...blocks('core-message'), ...blocks('platform-block')]
  return seed({ goals, gaps, audiences, initiatives, means, messages: { audienceKeys: audiences } })
}

const direct = ({ id, links, kindOf }: Ground) => ({
  goals: links.to(id, 'serves'),
  gaps: links.to(id, 'answers').filter((key) => kindOf(key) === 'gap'),
})

function ofBlock(ground: Ground): Seed {
  const blocks = ground.links.below(ground.id)
  const initiatives = ground.graph.initiatives.filter((one) => share(one.blockKeys, blocks))
  return seed({ ...direct(ground), initiatives, means: blocks.slice(1), messages: { blockKeys: blocks } })
}

function ofChannel(ground: Ground): Seed {
  const channels = ground.links.below(ground.id)
  const audiences = once(channels.flatMap((key) => ground.links.to(key, 'reaches')))
  const initiatives = ground.graph.initiatives.filter((one) => share(one.channelKeys, channels))
  return seed({ ...direct(ground), audiences, initiatives })
}

function ofRole(ground: Ground): Seed {
  const initiatives = ground.graph.initiatives.filter((one) => one.roleKey === ground.id)
  return seed({ ...direct(ground), initiatives, messages: { roleKeys: [ground.id] } })
}

function ofIndicator({ id, graph, links, kindOf }: Ground): Seed {
  const goals = links.to(id, 'measures').filter((key) => isGoal(kindOf(key)))
  const owners = new Set(graph.targets.filter((one) => one.kpiKey === id).map((one) => one.initiativeId))
  return seed({ goals, initiatives: graph.initiatives.filter((one) => owners.has(one.id)) })
}

/** A driver, a statement, a principle …: the gaps that answer it, and what it serves itself. */
function ofOther(ground: Ground): Seed {
  const { id, graph, links } = ground
  const own = direct(ground)
  const gaps = once([...own.gaps, ...links.from('answers', id, 'gap')])
  const goals = once([...own.goals, ...gaps.flatMap((key) => links.to(key, 'serves'))])
  const initiatives = graph.initiatives.filter((one) => share(one.gapKeys, gaps))
  return seed({ goals, gaps, initiatives, messages: { initiativeIds: idsOf(initiatives), gapKeys: gaps } })
}
