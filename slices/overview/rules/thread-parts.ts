import type { Focus, MessageChoice, ThreadGraph, ThreadInitiative, ThreadParts } from './thread.ts'
import { linksIn, type ThreadLinks } from './thread-links.ts'
import { goalsOf, once, type Seed, seedOf } from './thread-seeds.ts'

const NOTHING: MessageChoice = {
  ids: [],
  initiativeIds: [],
  goalKeys: [],
  gapKeys: [],
  audienceKeys: [],
  blockKeys: [],
  roleKeys: [],
}
const MOST_MEANS = 12

/** A message as a place to stand: what it was said to come from. */
export type FocusMessage = {
  id: string
  initiativeId: string | null
  goalKeys: readonly string[]
  gapKeys: readonly string[]
  audienceKeys: readonly string[]
  blockKeys: readonly string[]
  roleKey: string | null
}

/**
 * What hangs together with the focus: up to what it comes from, and down to what it leads to. Never sideways: what has only
 * a goal in common with the focus is no part of its thread.
 * @param message what the focus comes from, when it is a message or a dispatch of one
 */
export function threadParts(focus: Focus, graph: ThreadGraph, message: FocusMessage | null = null): ThreadParts {
  const links = linksIn(graph)
  const seed = message ? ofMessage(message, graph) : seedOf(focus, graph, links)
  const { initiatives } = seed
  const goals = seed.goals.length > 0 ? seed.goals : goalsOf(initiatives)
  const gaps = seed.gaps.length > 0 ? seed.gaps : once(initiatives.flatMap((one) => one.gapKeys))
  const audiences = seed.audiences.length > 0 ? seed.audiences : groupsOf(focus, gaps, initiatives, links)
  const ids = new Set(initiatives.map((one) => one.id))
  const targets = graph.targets.filter(
    (one) => ids.has(one.initiativeId) && (focus.kind !== 'kpi' || one.kpiKey === focus.id),
  )
  const known = (keys: readonly string[]) => once(keys).filter((key) => graph.elements.has(key))
  const measuring = [focus.id, ...goals, ...gaps].flatMap((key) => links.from('measures', key, 'kpi'))
  const kpis = known(focus.kind === 'kpi' ? [focus.id] : measuring)
  return {
    goals: lowest(known(goals), links),
    gaps: known(gaps),
    audiences: known(audiences),
    initiatives,
    targets,
    kpis: kpis.filter((key) => !targets.some((one) => one.kpiKey === key)),
    means: known([...seed.means, ...initiatives.flatMap(meansOf)]).slice(0, MOST_MEANS),
    messages: { ...NOTHING, ...seed.messages },
  }
}

const meansOf = (one: ThreadInitiative) => [...one.blockKeys, ...one.channelKeys, ...(one.roleKey ? [one.roleKey] : [])]

function ofMessage(message: FocusMessage, { initiatives }: ThreadGraph): Seed {
  return {
    goals: message.goalKeys,
    gaps: message.gapKeys,
    audiences: message.audienceKeys,
    initiatives: initiatives.filter((one) => one.id === message.initiativeId),
    means: [...message.blockKeys, ...(message.roleKey ? [message.roleKey] : [])],
    messages: { ids: [message.id] },
  }
}

function groupsOf(
  focus: Focus,
  gaps: readonly string[],
  initiatives: readonly ThreadInitiative[],
  links: ThreadLinks,
): string[] {
  return once([
    ...links.to(focus.id, 'for'),
    ...gaps.flatMap((key) => links.to(key, 'for')),
    ...initiatives.flatMap((one) => one.audienceKeys),
  ])
}

/** Goals that have no other of these goals below them: the thread starts where the work is. */
function lowest(keys: readonly string[], links: ThreadLinks): string[] {
  return keys.filter((key) => !links.below(key).some((below) => below !== key && keys.includes(below)))
}
