import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitById } from '../../organisation/index.ts'
import { initiativeById } from '../../plan/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type ProactiveKind, proactiveAbilities } from '../rules/proactive.ts'
import { changeProactive, findProactive, insertProactive, insertStep } from '../store/proactive.ts'
import { findOutlet } from '../store/registers.ts'
import { announce } from './announce.ts'

export type ProactiveInput = {
  kind: ProactiveKind
  title: string
  about: string
  outletId: string | null
  roleKey: string | null
  blockKeys: string[]
  initiativeId: string | null
  plannedOn: string | null
}

/** Writes an idea down. Throws `press.proactive-not-allowed`, `press.outlet-not-found`, `press.proactive-link`. */
export async function startProactive(
  varde: Varde,
  caller: Caller,
  { unitId, ...input }: ProactiveInput & { unitId: string },
): Promise<{ id: string }> {
  const unit = await unitById(varde.db, unitId)
  if (!unit || proactiveAbilities(caller, unitId).length === 0)
    throw new Failure('not-allowed', 'press.proactive-not-allowed')
  await mustExist(varde, input)
  const id = newId('pro')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await insertProactive(trx, {
      ...columnsOf(input),
      id,
      mode: varde.mode,
      state: 'idea',
      unit_id: unitId,
      owner_id: caller.id,
      created_at: now,
      updated_at: now,
    })
    await insertStep(trx, { id: newId('prs'), proactive_id: id, state: 'idea', by: caller.id, at: now })
    await announce(trx, varde, caller, { name: PRESS_EVENTS.proactiveStarted, subject: id, unitId })
  })
  return { id }
}

/** Throws as `startProactive`, and `press.proactive-not-found`, `press.proactive-changed-meanwhile`. */
export async function saveProactive(
  varde: Varde,
  caller: Caller,
  { id, revision, ...input }: ProactiveInput & { id: string; revision: number },
): Promise<void> {
  const row = await proactiveFor(varde, caller, id)
  await mustExist(varde, input)
  await varde.db.transaction().execute(async (trx) => {
    if (!(await changeProactive(trx, { id, revision }, { ...columnsOf(input), updated_at: varde.now() })))
      throw new Failure('conflict', 'press.proactive-changed-meanwhile')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.proactiveSaved, subject: id, unitId: row.unit_id })
  })
}

/** The thing itself, for one who may change it. Throws `press.proactive-not-found`, `press.proactive-not-allowed`. */
export async function proactiveFor(varde: Varde, caller: Caller, id: string) {
  const row = await findProactive(varde.db, varde.mode, id)
  if (!row) throw new Failure('not-found', 'press.proactive-not-found')
  if (proactiveAbilities(caller, row.unit_id).length === 0)
    throw new Failure('not-allowed', 'press.proactive-not-allowed')
  return row
}

const columnsOf = (input: ProactiveInput) => ({
  kind: input.kind,
  title: input.title.trim(),
  about: input.about.trim(),
  outlet_id: input.outletId,
  role_key: input.roleKey,
  block_keys: input.blockKeys,
  initiative_id: input.initiativeId,
  planned_on: input.plannedOn,
})

async function mustExist(varde: Varde, input: ProactiveInput): Promise<void> {
  const { db } = varde
  if (input.outletId && (await findOutlet(db, input.outletId))?.mode !== varde.mode)
    throw new Failure('invalid', 'press.outlet-not-found')
  const isLinked = await linksExist(db, input)
  if (!isLinked) throw new Failure('invalid', 'press.proactive-link')
}

async function linksExist(db: Database, { initiativeId, roleKey, blockKeys }: ProactiveInput): Promise<boolean> {
  if (initiativeId && !(await initiativeById(db, initiativeId))) return false
  const keys = [...new Set([...blockKeys, ...(roleKey ? [roleKey] : [])])]
  if (keys.length === 0) return true
  return (await elementsInForce(db, { keys, kinds: ['platform-block', 'role'] })).length === keys.length
}
