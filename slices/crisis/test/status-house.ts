import { sql } from 'kysely'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { publishStatus } from '../actions/publish-status.ts'
import { viewStatus } from '../actions/view-status.ts'
import { saveStatusDraft } from '../actions/write-status.ts'
import type { StatusContent } from '../rules/status.ts'
import { caller, declaration } from './house.ts'

/** A declared crisis and a hand that says things on its status page, written by the press contact and published by the leader. */
export async function givenStatus(varde: ReturnType<typeof testVarde>, change: Parameters<typeof declaration>[0] = {}) {
  const who = (key: string) => caller(varde.db, key, varde.now())
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await givenFirstWords(varde, crisisId)
  const say = async (said: Partial<StatusContent> & Pick<StatusContent, 'texts'>) => {
    const content: StatusContent = { phase: 'ongoing', nextAt: null, relativesPhone: null, correctsId: null, ...said }
    await saveStatusDraft(varde, await who('press'), crisisId, { revision: 0, content })
    await publishStatus(varde, await who('leader'), crisisId, { revision: 1, isStopDone: true })
    return (await viewStatus(varde, await who('leader'), crisisId)).versions.at(-1)
  }
  return { crisisId, say, path: `/status/${crisisId.slice(-12)}` }
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
