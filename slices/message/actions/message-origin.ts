import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { kindsOfGroups } from '../../audience/index.ts'
import { initiativeById, type PublicInitiative } from '../../plan/index.ts'
import { type ElementKind, elementsInForce } from '../../strategy/index.ts'
import type { OriginKeys, OriginView } from '../rules/message-view.ts'
import type { MessageRow } from '../store/messages.ts'

const OPEN_STATES: readonly PublicInitiative['state'][] = ['approved', 'running', 'evaluating']
const KINDS: Record<keyof Omit<OriginKeys, 'initiativeId'>, readonly ElementKind[]> = {
  goalKeys: ['overall-goal', 'goal', 'sub-goal'],
  gapKeys: ['gap'],
  audienceKeys: ['stakeholder-group'],
  roleKey: ['role'],
}

/** An initiative that is approved or under way. Throws `message.no-such-initiative`. */
export async function initiativeToJoin(db: Database, id: string): Promise<PublicInitiative> {
  const found = await initiativeById(db, id)
  if (!found || !OPEN_STATES.includes(found.state)) throw new Failure('invalid', 'message.no-such-initiative')
  return found
}

/** What a message takes over from its initiative. */
export const keysFrom = (initiative: PublicInitiative): Omit<OriginKeys, 'initiativeId'> => ({
  goalKeys: initiative.sub_goal_keys,
  gapKeys: initiative.gap_keys,
  audienceKeys: initiative.audience_keys,
  roleKey: initiative.role_key,
})

/** Columns of a new message. */
export function originOf(initiative: PublicInitiative | null) {
  if (!initiative) return { initiative_id: null, role_key: null }
  return columnsOf({ initiativeId: initiative.id, ...keysFrom(initiative) })
}

export const columnsOf = (origin: OriginKeys) => ({
  initiative_id: origin.initiativeId,
  goal_keys: [...new Set(origin.goalKeys)],
  gap_keys: [...new Set(origin.gapKeys)],
  audience_keys: [...new Set(origin.audienceKeys)],
  role_key: origin.roleKey,
})

/** The audience kinds of the initiative's groups, as the authority table knows them. */
export async function kindsFor(db: Database, initiative: PublicInitiative | null): Promise<string[]> {
  if (!initiative) return []
  const kinds = await kindsOfGroups(db)
  return [...new Set(initiative.audience_keys.flatMap((key) => kinds.get(key) ?? []))]
}

/** Every key is an element of its kind in force, or one that the message already had. Throws `message.no-such-element`. */
export async function checkKeys(db: Database, origin: OriginKeys, before: MessageRow): Promise<void> {
  const had = [...before.goal_keys, ...before.gap_keys, ...before.audience_keys, before.role_key]
  const asked = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((field) =>
    [origin[field] ?? []].flat().map((key) => ({ key, kinds: KINDS[field] })),
  )
  const unknown = asked.filter(({ key }) => !had.includes(key))
  if (unknown.length === 0) return
  const found = await elementsInForce(db, { keys: unknown.map(({ key }) => key) })
  const kindOf = new Map(found.map((element) => [element.key, element.kind]))
  const strange = unknown.filter(({ key, kinds }) => !kindOf.has(key) || !kinds.includes(kindOf.get(key)!))
  if (strange.length > 0)
    throw new Failure('invalid', 'message.no-such-element', { keys: strange.map(({ key }) => key).join(', ') })
}

export async function originView(db: Database, message: MessageRow): Promise<OriginView> {
  const initiative = message.initiative_id ? await initiativeById(db, message.initiative_id) : null
  return {
    revision: message.origin_revision,
    initiativeId: message.initiative_id,
    initiative: initiative && { id: initiative.id, title: initiative.title },
    goalKeys: message.goal_keys,
    gapKeys: message.gap_keys,
    audienceKeys: message.audience_keys,
    roleKey: message.role_key,
    blockKeys: message.block_keys,
  }
}
