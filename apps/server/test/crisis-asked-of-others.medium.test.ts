import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, confirm } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Whoever asked for a yes sees on I dag that the words wait, and whose yes they wait for now. */
const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

async function asked() {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.'] }],
  })
  varde.setClock('2026-03-10T12:40:00Z')
  return { crisisId, id }
}
const lines = async (key: string, crisisId: string) =>
  (await viewToday(varde, await who(key))).items.filter(
    ({ kind, target }) => kind === 'crisis-asked' && target.id === crisisId,
  )

it('when words of mine wait for a yes, I dag says which, since when and whose yes, also when that moves to somebody else; until it is given', async () => {
  const { crisisId, id } = await asked()
  const [line, ...more] = await lines('press', crisisId)
  expect(line).toMatchObject({
    at: START.toISOString(),
    params: { number: 1 },
    target: { page: 'crisis', id: crisisId },
  })
  expect(more).toEqual([])
  const before = String(line!.params.people)
  expect(before).not.toBe('')
  expect(await lines('head', crisisId)).toEqual([])
  await sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
            values ('abs_head', 'per_head', 'per_leader', ${START})`.execute(base.db)
  const after = String((await lines('press', crisisId))[0]!.params.people)
  expect(after).not.toBe(before)
  await sql`delete from organisation.absence where id = 'abs_head'`.execute(base.db)
  await approveStatement(varde, await who('head'), id)
  expect(await lines('press', crisisId)).toEqual([])
})

it('when nobody may say yes, the line says so; when the room is closed, it is gone', async () => {
  const { crisisId } = await asked()
  await sql`insert into organisation.absence (id, person_id, from_at)
            select 'abs_' || id, id, ${START} from organisation.person where id <> 'per_press'`.execute(base.db)
  expect((await lines('press', crisisId))[0]?.params).toMatchObject({ people: '', nobody: 'nobody' })
  await sql`delete from organisation.absence where id like 'abs_per_%'`.execute(base.db)
  await closeCrisis(varde, await who('leader'), crisisId, 'Over')
  expect(await lines('press', crisisId)).toEqual([])
})
