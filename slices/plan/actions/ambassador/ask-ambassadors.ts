import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { unitWithBelow } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { fits, mayAsk, type RequestFilter } from '../../rules/ambassador/ambassador.ts'
import { allAmbassadors, answerRequest, insertRequest } from '../../store/ambassadors.ts'
import { notifyPerson } from '../notify-person.ts'
import { reasonOf } from '../reason-of.ts'

/**
 * The communication staff asks those who fit; each is told by e-mail and answers here. The log has how many were asked, never
 * who. Throws `plan.ambassador-not-allowed`, `plan.ambassador-nobody` and `plan.reason-needed`.
 */
export async function askAmbassadors(
  varde: Varde,
  caller: Caller,
  { text: given, ...filter }: RequestFilter & { text: string },
): Promise<{ id: string; count: number }> {
  const { db, mode } = varde
  if (!mayAsk(caller, filter.unitId)) throw new Failure('not-allowed', 'plan.ambassador-not-allowed')
  const text = reasonOf(given)
  const below = new Set(filter.unitId ? await unitWithBelow(db, filter.unitId) : [])
  const chosen = (await allAmbassadors(db, mode)).filter(
    (one) => one.personId !== caller.id && mayAsk(caller, one.unitId) && fits(one, filter, below),
  )
  if (chosen.length === 0) throw new Failure('conflict', 'plan.ambassador-nobody')
  const id = newId('abr')
  const at = varde.now()
  await db.transaction().execute(async (trx) => {
    const row = { id, mode, text, asked_by: caller.id, asked_at: at }
    await insertRequest(
      trx,
      row,
      chosen.map(({ personId }) => personId),
    )
    const content = { requestId: id, count: chosen.length }
    const about = { mode, subject: id, unitId: filter.unitId, actor: caller.id, at, content }
    await publish(trx, { name: PLAN_EVENTS.ambassadorsAsked, ...about })
    for (const { personId } of chosen)
      await notifyPerson(trx, varde, { kind: 'ambassador-asked', subjectId: id, personId, mode, actor: caller.id })
  })
  return { id, count: chosen.length }
}

/** Whoever was asked says whether they want to, and may change their mind. Throws `plan.ambassador-not-asked`. */
export async function answerAsk(
  varde: Varde,
  caller: Caller,
  { id, wants }: { id: string; wants: boolean },
): Promise<void> {
  const isAsked = await varde.db.transaction().execute((trx) => answerRequest(trx, id, caller.id, wants))
  if (!isAsked) throw new Failure('not-found', 'plan.ambassador-not-asked')
}
