import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import type { Circle, Weight } from '../rules/group.ts'
import { groupKeyOf, wouldLoop } from '../rules/group.ts'
import { mayTend } from '../rules/may.ts'
import {
  deleteGroup,
  findGroup,
  hasGroupsBelow,
  insertGroup,
  listGroups,
  type StoredGroup,
  updateGroup,
} from '../store/groups.ts'
import { forgetLeftOut, noteLeftOut } from '../store/strategy-groups.ts'

export type GroupInput = {
  id?: string
  parentId: string | null
  names: { nb: string; nn: string; en: string }
  circle: Circle
  interest: Weight | null
  influence: Weight | null
  assessment: string | null
  /** Only for a new group at the top; a group below another is of that one's kind. */
  audienceKind?: string
}

/**
 * Adds a group of contacts, or changes one. Kind and way of reaching follow the group above and never change, so that
 * the authority matrix holds. Errors: `audience.not-yours`, `audience.no-such-group`, `audience.group-loop`.
 */
export async function saveGroup(varde: Varde, caller: Caller, input: GroupInput): Promise<string> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const now = varde.now()
  const { parentId, names, circle, interest, influence, assessment } = input
  const fields = { parent_id: parentId, names, circle, interest, influence, assessment }
  return varde.db.transaction().execute(async (trx) => {
    const all = await listGroups(trx)
    const parent = parentId === null ? null : all.find((group) => group.id === parentId)
    if (parentId !== null && !parent) throw new Failure('not-found', 'audience.no-such-group')
    const id = input.id ?? newId('grp')
    if (input.id) {
      refuseMove(input.id, parent, all)
      await updateGroup(trx, id, fields, now)
    } else await insertGroup(trx, { ...fields, id, ...newGroup(input, parent, all) }, now)
    await announce(varde, caller, trx, id, input.id ? 'changed' : 'added')
    return id
  })
}

function newGroup(input: GroupInput, parent: StoredGroup | null | undefined, all: StoredGroup[]) {
  if (parent && parent.reach !== 'contacts')
    throw new Failure('invalid', 'audience.group-takes-no-contacts', { group: parent.key })
  const taken = all.map((group) => group.key)
  const audience_kind = parent?.audience_kind ?? input.audienceKind ?? 'partners'
  return { key: groupKeyOf(input.names.nb, taken), reach: 'contacts' as const, audience_kind }
}

function refuseMove(id: string, parent: StoredGroup | null | undefined, all: StoredGroup[]): void {
  const group = all.find((other) => other.id === id)
  if (!group) throw new Failure('not-found', 'audience.no-such-group')
  const tree = all.map((other) => ({ id: other.id, parentId: other.parent_id }))
  if (wouldLoop(id, parent?.id ?? null, tree)) throw new Failure('invalid', 'audience.group-loop')
  if (parent && (parent.reach !== group.reach || parent.audience_kind !== group.audience_kind))
    throw new Failure('invalid', 'audience.group-other-reach')
}

/**
 * Removes a group; its contacts stay, out of it. The reference groups and groups with others below stay. A group of the
 * strategy is remembered as left out, and does not come back with the next edition.
 */
export async function removeGroup(varde: Varde, caller: Caller, id: string): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  await varde.db.transaction().execute(async (trx) => {
    const group = await findGroup(trx, id)
    if (!group) throw new Failure('not-found', 'audience.no-such-group')
    if (group.is_reference) throw new Failure('conflict', 'audience.group-is-reference')
    if (await hasGroupsBelow(trx, id)) throw new Failure('conflict', 'audience.group-has-others')
    await noteLeftOut(trx, group, caller.id, varde.now())
    await deleteGroup(trx, id)
    await announce(varde, caller, trx, id, 'removed')
  })
}

/** Lets a group of the strategy that was taken out come back with the next edition. Throws `audience.no-such-group`. */
export async function letGroupReturn(varde: Varde, caller: Caller, key: string): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await forgetLeftOut(trx, key))) throw new Failure('not-found', 'audience.no-such-group')
    await announce(varde, caller, trx, key, 'may-return')
  })
}

function announce(varde: Varde, caller: Caller, trx: Parameters<typeof publish>[0], id: string, what: string) {
  return publish(trx, {
    name: AUDIENCE_EVENTS.groupChanged,
    mode: varde.mode,
    subject: id,
    actor: caller.id,
    at: varde.now(),
    content: { what },
  })
}
