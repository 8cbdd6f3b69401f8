import { publish } from '../../../kit/bus/publish.ts'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { groupsToAdd, groupsToRename } from '../rules/strategy-groups.ts'
import {
  addGroupOfStrategy,
  groupsInStrategy,
  isInForce,
  leftOutKeys,
  lockGroups,
  noteStrategyNames,
  renameGroup,
} from '../store/strategy-groups.ts'

/**
 * A new edition holds: groups that the address book lacks are added, empty, and those that the strategy has renamed are
 * renamed. One that somebody took out does not come back. Nothing is removed or moved, and no contact is touched. An edition whose day has not come is left until it begins.
 */
export async function followStrategy(trx: Trx, event: BusEvent): Promise<void> {
  if (!(await isInForce(trx, event.subject))) return
  const [known, wanted] = [await lockGroups(trx), await groupsInStrategy(trx)]
  for (const group of groupsToRename(wanted, known)) {
    await renameGroup(trx, group, event.at)
    await announce(trx, event, group.id, 'changed')
  }
  for (const group of groupsToAdd(wanted, known, await leftOutKeys(trx))) {
    const id = newId('grp')
    await addGroupOfStrategy(trx, { ...group, id }, event.at)
    await announce(trx, event, id, 'added')
  }
  await noteStrategyNames(trx)
}

/** The first strategy came in with its pack, which says itself whom Varde reaches: only its names are kept. */
export async function noteFirstStrategy(trx: Trx, event: BusEvent): Promise<void> {
  if (await isInForce(trx, event.subject)) await noteStrategyNames(trx)
}

function announce(trx: Trx, { mode, actor, at, subject }: BusEvent, id: string, what: 'added' | 'changed') {
  const content = { what, editionId: subject }
  return publish(trx, { name: AUDIENCE_EVENTS.groupChanged, mode, subject: id, actor, at, content })
}
