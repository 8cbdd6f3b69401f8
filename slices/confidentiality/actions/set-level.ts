import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { type ConfidentialityLevel, DEFAULT_LEVEL } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, personNames } from '../../organisation/index.ts'
import { CONFIDENTIALITY_EVENTS } from '../events.ts'
import { opensMore } from '../rules/named.ts'
import { addNamed, findLevel, holdSubject, namedOf, removeNamed, writeLevel } from '../store/levels.ts'
import { announceLevel } from './announce-level.ts'
import type { ConfidentialDoors, ConfidentialThing } from './confidential-door.ts'
import { type Standing, standingFor } from './standing.ts'

export type LevelInput = { level: ConfidentialityLevel; personIds: string[]; reason: string }

/**
 * Chooses who may see it. Fewer at once; more, or of what goes on now, with a reason. Those who made it, have it in hand, are called in or may act
 * in it stay among the named.
 * Throws `confidentiality.not-allowed`, `confidentiality.set-elsewhere`, `confidentiality.reason-missing` and `confidentiality.cannot-see`,
 * with the name of one whom the rules of duty keep out whoever names them.
 */
export async function setLevel(
  varde: Varde,
  caller: Caller,
  doors: ConfidentialDoors,
  asked: string,
  input: LevelInput,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    await holdSubject(trx, asked)
    const standing = await standingFor(varde, trx, caller, doors, asked)
    if (standing.follows) throw new Failure('conflict', 'confidentiality.set-elsewhere')
    if (!standing.maySet) throw new Failure('not-allowed', 'confidentiality.not-allowed')
    await change(trx, varde, caller, standing, input)
  })
}

async function change(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { id, thing }: Standing,
  { level, personIds, reason }: LevelInput,
): Promise<void> {
  const from = (await findLevel(trx, id))?.level ?? DEFAULT_LEVEL
  const before = (await namedOf(trx, id)).map((row) => row.person_id)
  const seeing = (thing.actingIds ?? []).filter((one) => from !== 'named' || before.includes(one))
  const insiders = [...new Set([...thing.insiderIds, caller.id])]
  const acting = seeing.filter((one) => !insiders.includes(one))
  const own = [...insiders, ...acting]
  const picked = level === 'named' ? [...new Set(personIds)].filter((one) => !own.includes(one)) : []
  const after = level === 'named' ? [...own, ...picked] : []
  const added = after.filter((one) => !before.includes(one))
  const removed = before.filter((one) => !after.includes(one))
  if (level === from && added.length === 0 && removed.length === 0) return
  const opens = opensMore({ level: from, personIds: [...before, ...own] }, { level, personIds: after })
  if ((opens || thing.needsReason) && reason.trim() === '')
    throw new Failure('invalid', 'confidentiality.reason-missing')
  await refuseOutsiders(
    trx,
    varde,
    thing,
    picked.filter((one) => !before.includes(one)),
  )
  const now = varde.now()
  await writeLevel(trx, { id, level, set_by: caller.id, set_at: now })
  await removeNamed(trx, id, level === 'named' ? removed : 'all')
  await addNamed(trx, id, insiders, { why: 'own', by: caller.id, at: now })
  await addNamed(trx, id, acting, { why: 'handles', by: caller.id, at: now })
  await addNamed(trx, id, picked, { why: 'picked', by: caller.id, at: now })
  const about = { id, mode: thing.mode, unitId: thing.unitId }
  const told = reason.trim() === '' ? {} : { reason: reason.trim() }
  if (level === from)
    return announceLevel(trx, caller, about, CONFIDENTIALITY_EVENTS.named, now, { added, removed, ...told })
  const name = opens ? CONFIDENTIALITY_EVENTS.lowered : CONFIDENTIALITY_EVENTS.raised
  await announceLevel(trx, caller, about, name, now, { level, from, people: after.length, ...told })
}

/** A level only narrows what the rules of duty give: whoever they keep out is kept out, named or not. */
async function refuseOutsiders(trx: Trx, varde: Varde, thing: ConfidentialThing, personIds: string[]): Promise<void> {
  for (const personId of personIds) {
    const person = await callerOfPerson(trx, personId, varde.now())
    if (person && thing.byDuty(person)) continue
    const name = (await personNames(trx, [personId])).get(personId) ?? ''
    throw new Failure('invalid', 'confidentiality.cannot-see', { name })
  }
}

/** The level something is made with, in the transaction that makes it, for whoever makes it and those who must act in it. What is not chosen is not written. */
export async function levelAtBirth(
  trx: Trx,
  caller: Caller,
  about: Pick<ConfidentialThing, 'mode' | 'unitId' | 'actingIds'> & {
    id: string
    level: ConfidentialityLevel | undefined
  },
  now: Date,
): Promise<void> {
  const { id, level } = about
  const acting = (about.actingIds ?? []).filter((one) => one !== caller.id)
  if (!level || level === DEFAULT_LEVEL) return
  await writeLevel(trx, { id, level, set_by: caller.id, set_at: now })
  await addNamed(trx, id, [caller.id], { why: 'own', by: caller.id, at: now })
  await addNamed(trx, id, acting, { why: 'handles', by: caller.id, at: now })
  const name = level === 'agency' ? CONFIDENTIALITY_EVENTS.lowered : CONFIDENTIALITY_EVENTS.raised
  const people = level === 'named' ? 1 + acting.length : 0
  await announceLevel(trx, caller, about, name, now, { level, from: DEFAULT_LEVEL, people })
}
