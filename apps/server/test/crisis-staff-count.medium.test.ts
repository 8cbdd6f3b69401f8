import { sql } from 'kysely'
import { expect, it } from 'vitest'
import nb from '../../../kit/i18n/locales/nb/crisis.json' with { type: 'json' }
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { loadDispatch } from '../../../slices/dispatch/store/dispatch-store.ts'
import { approveStatement, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

it('when a safety delegate of own staff still waits, the room counts them as the engine that holds the public back does', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const text = 'Ingen er skadd i brannen'
  const content = { state: 'confirmed', text, source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, await who('press'), id, content)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }],
    facts: [{ id: factId, revision: 1 }],
  })
  await approveStatement(varde, await who('head'), statementId)
  const { rows } = await sql<{ dispatchId: string; delegates: number }>`
    select w.dispatch_id as "dispatchId", w.frozen_total as delegates from dispatch.wave w join crisis.statement_part p on p.dispatch_id = w.dispatch_id
     where p.statement_id = ${statementId} and w.audience_kinds @> '{staff,unions}'`.execute(base.db)
  const [{ dispatchId, delegates }] = rows as [{ dispatchId: string; delegates: number }]
  expect(delegates).toBeGreaterThan(0)
  // Where they have a wave of their own, the wave of the others does not call itself all of own staff, whom the board counts in both groups.
  const { rows: waves } = await sql<{ name: string }>`
    select name from dispatch.wave where dispatch_id = ${dispatchId} and audience_kinds = '{staff}'`.execute(base.db)
  expect(waves).toEqual([{ name: nb['wave.staff-rest'] }])
  // Everybody of own staff but the delegates has it.
  await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w
             where w.id = r.wave_id and w.dispatch_id = ${dispatchId} and w.state = 'open' and r.state = 'waiting'
               and not w.audience_kinds @> '{staff,unions}'`.execute(base.db)
  await settle(varde)
  const engine = (await loadDispatch(varde.db, dispatchId))!.now
  const { reached, of, missing } = engine.staff!
  expect(missing).toBe(delegates)
  expect((await viewStatements(varde, await who('press'), id)).statements[0]).toMatchObject({
    ...{ id: statementId, state: 'going', hold: { kind: 'staff', reached, of } },
  })
})
