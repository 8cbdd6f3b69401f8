import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { itemsPointingAt } from '../../plan/index.ts'
import { messagesPointingAt } from '../store/thread-messages.ts'
import { readGraph, sightOf } from './read-graph.ts'

type Dependent = {
  kind: 'initiative' | 'message' | 'item'
  id: string
  title: string
  state: string
  on: string | null
}

/** What points at an element, also at one that is gone from the edition in force: initiatives, messages, then the calendar from today on. */
export async function listDependents(varde: Varde, caller: Caller, key: string): Promise<Dependent[]> {
  const [{ initiatives, targets }, messages, items] = await Promise.all([
    readGraph(varde.db, caller),
    messagesPointingAt(varde.db, key, sightOf(caller)),
    itemsPointingAt(varde.db, varde.mode, key, dayOf(varde.now())),
  ])
  const measuring = new Set(targets.filter((one) => one.kpiKey === key).map((one) => one.initiativeId))
  const pointing = initiatives.filter(
    (one) =>
      measuring.has(one.id) ||
      one.roleKey === key ||
      [one.goalKeys, one.gapKeys, one.audienceKeys, one.channelKeys, one.blockKeys].some((keys) => keys.includes(key)),
  )
  return [
    ...pointing.map(({ id, title, state }): Dependent => ({ kind: 'initiative', id, title, state, on: null })),
    ...messages.map(({ id, title, state }): Dependent => ({ kind: 'message', id, title, state, on: null })),
    ...items.map(({ id, title, kind, starts }): Dependent => ({ kind: 'item', id, title, state: kind, on: starts })),
  ]
}
