import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversOf } from '../actions/ask-approval.ts'
import { approveWords, type Effects } from '../actions/decide-approval.ts'
import { viewWaiting } from '../actions/view-requests.ts'
import type { RequestView } from '../rules/request.ts'
import { findRequest } from '../store/requests.ts'

/** Somebody who says yes to what no row of authority names: the communication leader of this directorate, or of one made over the unit. */
export async function givenApprover(db: Database, unitId: string): Promise<void> {
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, changed_on)
    select 'unt_above', 'directorate', 'Over', 'Over', '2020-01-01', '2020-01-01'
      from organisation.unit where id = ${unitId} and kind <> 'directorate'`.execute(db)
  await sql`update organisation.unit set parent_id = 'unt_above' where id = ${unitId} and kind <> 'directorate'`.execute(
    db,
  )
  await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
    select 'per_above', coalesce(parent_id, id), 'Test Testesen (over)', 'over@example.no', '2020-01-01'
      from organisation.unit where id = ${unitId}`.execute(db)
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    select 'dut_above', id, unit_id, 'communication-leader', '2020-01-01'
      from organisation.person where id = 'per_above'`.execute(db)
}

/** The first whom the table of authority names says yes. Gives who it was. */
export async function sayYes(
  varde: Varde,
  effects: Partial<Effects>,
  { approvalId }: { approvalId?: string | undefined },
): Promise<string> {
  const row = await findRequest(varde.db, varde.mode, approvalId!)
  const { personIds } = await approversOf(varde.db, row!, varde.now())
  await approveWords(varde, { ...systemCaller('x'), kind: 'person', id: personIds[0]! }, effects as Effects, row!.id)
  return personIds[0]!
}

/** What waits, as this person reads it. */
export const waitingFor = async (varde: Varde, caller: Caller): Promise<RequestView[]> =>
  (await viewWaiting(varde, caller)).requests

/** This person says yes. */
export const saysYes = (varde: Varde, caller: Caller, effects: Partial<Effects>, id: string): Promise<void> =>
  approveWords(varde, caller, effects as Effects, id)
