import { sql } from 'kysely'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { settlePromise } from '../actions/settle-promise.ts'
import { isEnd, type Phase, type StatusContent } from '../rules/status.ts'
import { lockCrisis } from '../store/crises.ts'
import { insertStatusDraft, type StatusRow, statusRows } from '../store/statuses.ts'
import { caller, declaration } from './house.ts'

type Said = Partial<StatusContent> & Pick<StatusContent, 'texts'>

/** A declared crisis and a hand that puts words on its status page, as those of a statement that is out. */
export async function givenStatus(varde: Varde, change: Parameters<typeof declaration>[0] = {}) {
  const who = (key: string) => caller(varde.db, key, varde.now())
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await givenFirstWords(varde, crisisId)
  const say = (said: Said) => givenWords(varde, crisisId, said)
  return { crisisId, say, path: `/status/${crisisId.slice(-12)}` }
}

const inAnHour = (at: Date, phase: Phase) => (isEnd(phase) ? null : new Date(at.getTime() + 3_600_000).toISOString())

/** Words stand on the page, and what they promise runs. Gives their row. */
export async function givenWords({ db, now }: Varde, crisisId: string, said: Said): Promise<StatusRow> {
  const at = now()
  const { phase = 'ongoing', texts, nextAt = inAnHour(at, phase), relativesPhone = null, correctsId = null } = said
  return db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, crisisId))!
    const last = (await statusRows(trx, crisisId)).findLast((row) => row.number !== null)
    const next = nextAt === null ? null : new Date(nextAt)
    await insertStatusDraft(trx, {
      ...{
        id: newId('stv'),
        crisis_id: crisisId,
        number: (last?.number ?? 0) + 1,
        phase,
        texts: JSON.stringify(texts),
      },
      ...{ next_at: next, relatives_phone: relativesPhone, corrects_id: correctsId, revision: 1 },
      ...{ written_by: 'per_press', written_at: at, approved_by: 'per_leader', approved_at: at },
    })
    await settlePromise(trx, file, { outAt: at, nextAt: next, statementId: null, by: 'per_leader' })
    return (await statusRows(trx, crisisId)).findLast((row) => row.number !== null)!
  })
}

/** The first statement is out: own staff have had their word, and nothing stands on the page yet. */
export async function givenFirstWords({ db, now }: Varde, crisisId: string): Promise<void> {
  const id = newId('stm')
  await sql`insert into crisis.statement (id, crisis_id, number, kind, state, made_by, made_at, out_at)
    values (${id}, ${crisisId}, 1, 'holding', 'out', 'per_leader', ${now()}, ${now()})`.execute(db)
  await sql`insert into crisis.statement_part (id, statement_id, position, groups, message_id, texts)
    values (${newId('stp')}, ${id}, 0, '{staff}', ${newId('msg')}, '{"nb": {"title": "Først", "paragraphs": ["Først."]}}')`.execute(
    db,
  )
}
