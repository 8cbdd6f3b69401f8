import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const SOON = new Date('2026-03-10T13:00:00Z')
const NEXT = new Date('2026-03-10T15:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const LINK = 'Les den rettede meldingen'
const { base, varde, web, who } = await aPublicRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Words = { title: string; factId: string; revision: number; corrects?: string; nextAt?: Date }
async function say(id: string, { title, factId, revision, corrects, nextAt = NEXT }: Words) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS], nextAt, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    facts: [{ id: factId, revision }],
  })
  await approveStatement(varde, await who('head'), statementId)
  return statementId
}
async function rest() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
async function whole(statementId: string) {
  for (let wave = 0; wave < 2; wave++) {
    await handOver(base.db)
    await rest()
  }
  return statementId
}
/** Words are out to all, and wrong; own staff have their correction, which is public by then, and nobody else has it. */
async function publicCorrection() {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await whole(await say(id, { title: WRONG, factId, revision: 1 }))
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: { ...FACT, text: RIGHT } })
  const right = await say(id, { title: RIGHT, factId, revision: 2, corrects: wrong, nextAt: SOON })
  await base.db.transaction().execute(async (trx) => {
    await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w
               where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting' and r.audience_kind in ('staff', 'unions')`.execute(
      trx,
    )
  })
  await rest()
  return { id, factId, wrong, right }
}
const seen = async (id: string) => (await viewStatements(varde, await who('leader'), id)).statements
const page = async (path: string) => (await web.inject(path)).body
/** The page behind the link of somebody who got these words and no correction of them. */
async function receipt(statementId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.state = 'submitted' and r.audience_kind = 'ministry' order by r.id limit 1`.execute(
    base.db,
  )
  return page(`/k/${signLink(varde.secrets.link, rows[0]!.id)}`)
}
async function release(statementId: string, title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statementId} and 'public' = any(groups)`.execute(
    base.db,
  )
  return `/presserom/${title.toLowerCase().replaceAll(' ', '-')}-${rows[0]!.id.slice(-12)}-nb`
}

it('when a public correction left some given up, their receipt points to what the press room points to', async () => {
  const { id, wrong, right } = await publicCorrection()
  varde.setClock(new Date('2026-03-10T13:01:00Z'))
  await rest()
  const { rows } = await sql<{ reason: string }>`
    select distinct r.reason from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${right} and r.state = 'failed'`.execute(base.db)
  expect(rows).toEqual([{ reason: 'too-late' }])
  // Some have the old words alone, so the room asks for a new correction.
  expect(await seen(id)).toMatchObject([{ state: 'out' }, { standing: 'corrected', correctedBy: null }])
  await nextLook()
  const link = `<a href="${await release(right, RIGHT)}">${LINK}</a>`
  expect(await page(await release(wrong, WRONG))).toContain(`<b>Denne meldingen er rettet.</b> ${link}`)
  const read = await receipt(wrong)
  expect(read).toContain(`<b>Denne meldingen er rettet.</b> ${link}`)
  expect(read).not.toContain('trukket tilbake')
})

it('when a correction is public and on its way, the receipt of the old words says both; withdrawn, it points nowhere', async () => {
  const { id, wrong, right } = await publicCorrection()
  await nextLook()
  const link = `<a href="${await release(right, RIGHT)}">${LINK}</a>`
  expect(await receipt(wrong)).toContain(`Den rettede meldingen sendes til alle som fikk denne.</b> ${link}`)
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: wrong }, 'Det stemte ikke')
  expect(await receipt(wrong)).toContain(`En rettet melding sendes til alle som fikk denne. ${link}`)
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: right }, 'Det stemte ikke')
  expect(await receipt(wrong)).not.toContain(LINK)
})

it('when a correction was stopped before it was public, no page says that it was withdrawn alone', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await whole(await say(id, { title: WRONG, factId, revision: 1 }))
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: { ...FACT, text: RIGHT } })
  const right = await say(id, { title: RIGHT, factId, revision: 2, corrects: wrong, nextAt: SOON })
  await sql`with one as (
      select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id
       where p.statement_id = ${right} and r.state = 'waiting' and w.audience_kinds = '{staff}' order by r.id limit 1),
    sent as (update dispatch.attempt t set state = 'submitted' from one where t.recipient_id = one.id)
    update dispatch.recipient r set state = 'submitted' from one where r.id = one.id`.execute(base.db)
  varde.setClock(new Date('2026-03-10T13:01:00Z'))
  await rest()
  expect(await seen(id)).toMatchObject([{ state: 'dropped' }, { standing: 'corrected', correctedBy: null }])
  const read = await receipt(wrong)
  expect(read).toContain('Rettelsen er stanset eller trukket tilbake.')
  expect(read).not.toContain(LINK)
})
