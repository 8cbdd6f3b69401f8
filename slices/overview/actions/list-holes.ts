import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { HOLES, holesIn } from '../rules/thread-holes.ts'
import type { HoleLine, HoleList } from '../rules/thread-view.ts'
import { countReadable, messagesWithoutGoal } from '../store/thread-messages.ts'
import { countByInitiative, readEdition, readNames } from '../store/thread-reads.ts'
import { readGraph, sightOf } from './read-graph.ts'

/** Messages without a goal that are told one by one; the sum is of all of them. */
const MOST_MESSAGES = 50

/** Every broken thread that this reader may see: where it stops, what is there, what is missing, and since when. */
export async function listHoles(varde: Varde, caller: Caller): Promise<HoleList> {
  const { db } = varde
  const sight = sightOf(caller)
  const [edition, graph, saying, aimless, messages] = await Promise.all([
    readEdition(db),
    readGraph(db, caller),
    countByInitiative(db, sight.reader),
    messagesWithoutGoal(db, sight, MOST_MESSAGES),
    countReadable(db, sight),
  ])
  const { holes, checked } = holesIn(graph, new Set(saying.keys()))
  const names = await readNames(db, [
    ...graph.initiatives.map((one) => one.ownerId),
    ...aimless.map((one) => one.ownerId),
  ])
  const ofPlan = holes.map(({ code, kind, id }): HoleLine => {
    const [from, to] = HOLES[code]
    const initiative = graph.initiatives.find((one) => one.id === id)
    return {
      code,
      from,
      to,
      kind,
      id,
      names: initiative ? { nb: initiative.title } : graph.elements.get(id)!.names,
      owner: initiative ? (names.get(initiative.ownerId) ?? null) : null,
      since: initiative ? dayOf(initiative.createdAt) : (edition?.validFrom ?? null),
    }
  })
  const ofMessages = aimless.map((one): HoleLine => {
    const [from, to] = HOLES['message-without-goal']
    const owner = names.get(one.ownerId) ?? null
    const since = dayOf(one.createdAt)
    return {
      code: 'message-without-goal',
      from,
      to,
      kind: 'message',
      id: one.id,
      names: { nb: one.title },
      owner,
      since,
    }
  })
  const broken = new Set(holes.map((hole) => hole.id)).size + (aimless[0]?.all ?? 0)
  return { holes: [...ofPlan, ...ofMessages], broken, checked: checked + messages }
}
