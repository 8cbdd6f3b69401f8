import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passDoor } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { readsRoom } from '../rules/room-right.ts'
import { changeFact, insertFact, nextFactPosition, readFacts } from '../store/facts.ts'
import { announce } from './announce.ts'
import { mayRelease } from './may-release.ts'

/** `asOf` is a day, `YYYY-MM-DD`. `labels` holds bokmål at least. */
export type FactInput = {
  value: string
  labels: Record<string, string>
  source: string
  href: string | null
  asOf: string
  isFront: boolean
}

/** What stands among facts and figures. Throws `press.room-not-yours`. */
export async function viewFacts(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const [facts, mayKeep] = await Promise.all([
    readFacts(varde.db, varde.mode),
    mayRelease(varde.db, caller, null, varde.now()),
  ])
  return {
    facts: facts.map(({ id, value, labels, source, href, as_of, is_front }) => ({
      ...{ id, value, labels, source, href },
      asOf: as_of,
      isFront: is_front,
    })),
    mayKeep,
  }
}

/**
 * Writes a fact, a new one without `id`; it passes the door out. Throws `press.room-not-yours`, `press.fact-not-found`,
 * `press.day-to-come`, and as `passDoor`.
 */
export async function saveFact(
  varde: Varde,
  caller: Caller,
  input: FactInput & { id?: string },
): Promise<{ id: string }> {
  const now = varde.now()
  if (!(await mayRelease(varde.db, caller, null, now))) throw new Failure('not-allowed', 'press.room-not-yours')
  if (Date.parse(input.asOf) > now.getTime()) throw new Failure('invalid', 'press.day-to-come')
  const labels = Object.fromEntries(Object.entries(input.labels).filter(([, text]) => text.trim() !== ''))
  const row = {
    value: input.value.trim(),
    labels: JSON.stringify(labels),
    source: input.source.trim(),
    href: input.href,
    as_of: input.asOf,
    is_front: input.isFront,
    changed_by: caller.id,
    changed_at: now,
  }
  const id = input.id ?? newId('fct')
  const words = Object.entries(labels).map(([language, label]) => ({
    language,
    text: [row.value, label, row.source].join('\n\n'),
  }))
  await varde.db.transaction().execute(async (trx) => {
    await passDoor(trx, now, words)
    if (!input.id) {
      const position = await nextFactPosition(trx, varde.mode)
      await insertFact(trx, { id, mode: varde.mode, position, retired_at: null, ...row })
    } else if (!(await changeFact(trx, varde.mode, id, row))) throw new Failure('not-found', 'press.fact-not-found')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.factSaved, subject: id, unitId: null })
  })
  return { id }
}

/** Takes a fact out of the press room. */
export async function retireFact(varde: Varde, caller: Caller, id: string): Promise<void> {
  const now = varde.now()
  if (!(await mayRelease(varde.db, caller, null, now))) throw new Failure('not-allowed', 'press.room-not-yours')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await changeFact(trx, varde.mode, id, { retired_at: now, changed_by: caller.id, changed_at: now })))
      throw new Failure('not-found', 'press.fact-not-found')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.factRetired, subject: id, unitId: null })
  })
}
