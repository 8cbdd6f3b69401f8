import { type KyselyPlugin, sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { groupPromise } from '../../../slices/crisis/actions/group-promise.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { openCrisesFor } from '../../../slices/crisis/actions/open-crises-for.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewCrises } from '../../../slices/crisis/actions/view-crises.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { runStatements, watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { promisedBeside } from '../../../slices/crisis/rules/promised-beside.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { timeNote } from '../../public/status/promise-note.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const { base, varde, who } = await aSpeakingRoom(START)

const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration(change))).crisisId
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const holding = (nextAt: Date) => ({
  ...{ groups: [...GROUPS], nextAt, waiver: null, confirmed: ['Politiet har ansvaret for å varsle de pårørende'] },
})
const look = async () => {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
/** What is public of a room. */
const published = async (id: string): Promise<number> => {
  const { rows } = await sql`
    select from dispatch.public_released r join crisis.statement_part p on p.version_id = r.version_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id}`.execute(base.db)
  return rows.length
}

it('when own staff have it after the time it promises, the engine keeps it from the public before any room has looked', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding(at('12:35')))
  await settle(varde)
  varde.setClock(at('12:36'))
  await handOver(base.db)
  await settle(varde)
  expect(await published(id)).toBe(0)
  const { rows } = await sql<{ opened: boolean }>`
    select bool_or(w.opened_at is not null) as opened from dispatch.wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id
      join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and 'press' = any (w.audience_kinds)`.execute(base.db)
  expect(rows).toEqual([{ opened: false }])
})

it('when the time it promises passes while it waits, it ends, the room says so, and first words leave anew with a new time', async () => {
  const id = await declare()
  const press = await who('press')
  await releaseHolding(varde, press, id, holding(at('12:35')))
  await settle(varde)
  varde.setClock(at('12:36'))
  await look()
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'time-passed' }])
  const { rows } = await sql`
    select from crisis.entry where crisis_id = ${id} and code = 'statement-dropped' and params ->> 'reason' = 'time-passed'`.execute(
    base.db,
  )
  expect(rows).toHaveLength(1)
  await releaseHolding(varde, press, id, holding(at('13:10')))
  await look()
  await handOver(base.db)
  await look()
  expect(await published(id)).toBe(1)
  const { statements, promises } = await view(id)
  expect(statements[0]).toMatchObject({ number: 2, state: 'out', nextAt: at('13:10').toISOString() })
  expect(JSON.stringify(statements[0]!.texts)).not.toContain('13.35')
  expect(promises).toMatchObject([{ dueAt: at('13:10').toISOString(), state: 'open' }])
})

it('when new words wait for a yes past the time they promise, nobody can say yes to them', async () => {
  const id = await declare()
  const press = await who('press')
  const text = 'Bygget er tømt'
  const fact = await addFact(varde, press, id, {
    ...{ state: 'confirmed', text, source: 'Vaktleder', counter: '', police: 'none' },
  })
  const { id: statementId } = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups: [...GROUPS], nextAt: at('12:50'), admits: false },
    editions: [{ language: 'nb', title: text, paragraphs: [`${text}. Vi sier mer senest kl. 13.50.`] }],
    facts: [{ id: fact.id, revision: 1 }],
  })
  varde.setClock(at('12:51'))
  await expect(approveStatement(varde, await who('head'), statementId)).rejects.toMatchObject({
    code: 'crisis.statement-late',
  })
  await look()
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'time-passed', waiting: [] }])
})

it('when first words stand at a stop past their time, they may leave anew with a new one before it is lifted', async () => {
  const id = await declare({ scenarioKey: 'death' })
  const press = await who('press')
  await releaseHolding(varde, press, id, holding(at('12:35')))
  await settle(varde)
  await handOver(base.db)
  varde.setClock(at('12:36'))
  await look()
  // The stop is lifted with a new time, or the words leave anew: they are not taken from whoever leads.
  expect((await view(id)).statements).toMatchObject([{ state: 'going', isLate: true }])
  await releaseHolding(varde, press, id, holding(at('13:10')))
  await look()
  expect((await view(id)).statements).toMatchObject([
    { number: 2, state: 'going', isLate: false },
    { number: 1, state: 'dropped', droppedReason: 'time-passed' },
  ])
})

it('when the room is closed before the time the public was promised, the promise is taken back, and is never broken', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding(at('13:10')))
  await look()
  await handOver(base.db)
  await look()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  varde.setClock(at('13:11'))
  await look()
  // The open page says that no more comes: so does the room, and the evaluation.
  expect((await view(id)).promises).toMatchObject([{ state: 'ended', dueAt: at('13:10').toISOString() }])
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${id} and code like 'promise-%' order by seq`.execute(base.db)
  expect(rows.map((row) => row.code)).toEqual(['promise-made', 'promise-ended'])
})

/** Staff alone have first words, which promise them more at 14.10 in Oslo. */
const toStaff = async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, { ...holding(at('13:10')), groups: ['staff'] })
  await look()
  await handOver(base.db)
  await look()
  return id
}
/** What the page behind the own link of those who have the first words says of their time. */
const onLink = async (id: string) => {
  const { rows } = await sql<{ id: string }>`
    select p.message_id as id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and s.number = 1`.execute(base.db)
  return groupPromise(base.db, rows[0]!.id, varde.now())
}
/** The same in the words of that page. */
const noted = async (id: string) => timeNote({ releasedAt: START }, await onLink(id), 'nb')?.replaceAll('\u00a0', ' ')
/** The lines of the log about what is promised, each with whom it names. */
const told = async (id: string) => {
  const { rows } = await sql<{ code: string; groups: string[] | null }>`
    select code, params -> 'groups' as groups from crisis.entry where crisis_id = ${id} and code like 'promise-%' order by seq`.execute(
    base.db,
  )
  return rows.map(({ code, groups }) => `${code} ${groups?.join() ?? 'all'}`)
}
/** More, in words to these, which no channel has taken yet. */
const moreLeaves = async (id: string, groups: (typeof GROUPS)[number][], nextAt: Date | null) => {
  const [press, text] = [await who('press'), 'Bygget er tømt']
  const fact = await addFact(varde, press, id, {
    ...{ state: 'confirmed', text, source: 'Vaktleder', counter: '', police: 'none' },
  })
  const { id: statementId } = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups, nextAt, admits: false, facts: [{ id: fact.id, revision: 1 }] },
    editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await look()
}
/** The same, and they have it. */
const more = async (...said: Parameters<typeof moreLeaves>) => {
  await moreLeaves(...said)
  await handOver(base.db)
  await look()
}
const owedIn = async (id: string) => {
  const [today, listed] = [
    await openCrisesFor(varde, await who('leader')),
    await viewCrises(varde, await who('leader')),
  ]
  return {
    today: today.find((one) => one.id === id)!.promise,
    listed: listed.items.find((one) => one.id === id)!.owed,
  }
}

it('when words that are not public promise a time, the room owes it to those who have them, and closing ends it on their own link too', async () => {
  const late = await toStaff()
  expect((await view(late)).given).toMatchObject([{ number: 1, groups: ['staff'], state: 'open', isOwed: true }])
  varde.setClock(at('13:11'))
  await look()
  expect((await view(late)).given).toMatchObject([{ groups: ['staff'], state: 'broken', isOwed: true }])
  const closed = await toStaff()
  expect(await onLink(closed)).toBeNull()
  await closeCrisis(varde, await who('leader'), closed, 'Over')
  expect((await viewAfterwards(varde, await who('leader'), closed)).given).toMatchObject([
    { number: 1, groups: ['staff'], state: 'ended', isOwed: false },
  ])
  expect(await told(closed)).toEqual(['promise-ended staff'])
  expect(await onLink(closed)).toMatchObject({ promised: at('13:10').getTime(), endedAt: START.getTime() })
})

it('when the time that a group was given comes near the room is warned, when it passes it is broken, once, and I dag and the list say so', async () => {
  const id = await toStaff()
  expect(await owedIn(id)).toMatchObject({
    today: { at: at('13:10'), isBroken: false, to: 'ansatte og ledere' },
    listed: { groups: ['staff'], dueAt: at('13:10').toISOString(), isBroken: false },
  })
  varde.setClock(at('13:01'))
  await Promise.all([watchStatements(varde), watchStatements(varde)])
  await look()
  expect(await told(id)).toEqual(['promise-warned staff'])
  varde.setClock(at('13:11'))
  await Promise.all([watchStatements(varde), watchStatements(varde)])
  await look()
  expect(await told(id)).toEqual(['promise-warned staff', 'promise-broken staff'])
  expect(await owedIn(id)).toMatchObject({
    today: { isBroken: true, to: 'ansatte og ledere' },
    listed: { isBroken: true },
  })
  expect(await onLink(id)).toMatchObject({
    promised: at('13:10').getTime(),
    broken: at('13:10').getTime(),
    movedTo: null,
  })
  // It was broken, and then another time was given.
  const to = { nextAt: at('13:40'), reason: 'Vi venter på politiet', groups: ['staff' as const] }
  await movePromise(varde, await who('press'), id, to)
  expect((await told(id)).slice(2)).toEqual(['promise-moved staff'])
  expect((await view(id)).given).toMatchObject([
    { number: 1, dueAt: at('13:40').toISOString(), state: 'open', isOwed: true },
    { number: 1, dueAt: at('13:10').toISOString(), state: 'broken', isOwed: false, reason: 'Vi venter på politiet' },
  ])
  expect(await onLink(id)).toMatchObject({ broken: at('13:10').getTime(), movedTo: at('13:40').getTime() })
  await more(id, ['staff'], at('14:30'))
  expect((await told(id)).slice(3)).toEqual(['promise-kept staff'])
  expect((await view(id)).given).toMatchObject([
    { number: 2, dueAt: at('14:30').toISOString(), state: 'open', isOwed: true },
    { number: 1, dueAt: at('13:40').toISOString(), state: 'kept', isOwed: false },
    { number: 1, dueAt: at('13:10').toISOString(), state: 'broken', isOwed: false },
  ])
  expect(await noted(id)).toBe(
    'Vi lovet neste melding senest kl. 14.10, og den kom ikke. Da ble tiden satt til kl. 14.40. Neste melding kom kl. 14.11. Nå er neste melding lovet senest kl. 15.30.',
  )
})

it('when more comes to a group after the time that it was given, its own link says that it came late, and when the next is promised', async () => {
  const id = await toStaff()
  varde.setClock(at('13:11'))
  await look()
  await more(id, ['staff'], at('14:30'))
  const late = 'Vi lovet neste melding senest kl. 14.10. Den kom kl. 14.11.'
  expect(await noted(id)).toBe(`${late} Nå er neste melding lovet senest kl. 15.30.`)
  varde.setClock(at('14:31'))
  await look()
  expect(await noted(id)).toMatch(`${late} Vi lovet ny informasjon senest kl. 15.30, og den er ikke klar.`)
  // What everybody is promised is promised the group too.
  await more(id, [...GROUPS], at('15:00'))
  expect(await noted(id)).toBe(`${late} Nå er neste melding lovet senest kl. 16.00.`)
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await noted(id)).toMatch(`${late} Avsluttet kl. 15.31.`)
})

it('when more has come to one of the groups that have a text, its link says to all that the time passed', async () => {
  const id = await toStaff()
  varde.setClock(at('13:11'))
  await look()
  await sql`update crisis.statement_part p set groups = '{staff,ministry}' from crisis.statement s
             where s.id = p.statement_id and s.crisis_id = ${id}`.execute(base.db)
  await sql`insert into crisis.promise (id, crisis_id, statement_id, due_at, made_by, made_at, state, settled_at, to_group)
            select 'prm_of_ministry', crisis_id, statement_id, due_at, made_by, made_at, state, settled_at, 'ministry'
              from crisis.promise where crisis_id = ${id}`.execute(base.db)
  await more(id, ['staff'], at('14:30'))
  expect(await noted(id)).toBe('Vi lovet neste melding senest kl. 14.10, og den kom ikke.')
})

it('when what everybody was promised and what a group was given are both broken, the first is said first and the other beside it', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding(at('13:20')))
  await look()
  await handOver(base.db)
  await look()
  await more(id, ['staff'], at('13:10'))
  expect(await owedIn(id)).toMatchObject({
    today: { at: at('13:10'), isBroken: false, to: 'ansatte og ledere', beside: null },
    listed: { groups: ['staff'], isBroken: false, beside: [] },
  })
  varde.setClock(at('13:12'))
  await look()
  expect(await owedIn(id)).toMatchObject({
    today: { at: at('13:10'), isBroken: true, beside: 'og neste melding til alle er lovet kl. 14.20' },
    listed: { groups: ['staff'], isBroken: true, beside: [{ groups: ['public'], isBroken: false }] },
  })
  varde.setClock(at('13:22'))
  await look()
  expect(await owedIn(id)).toMatchObject({
    today: { at: at('13:20'), isBroken: true, to: null, beside: 'heller ikke den til ansatte og ledere kl. 14.10' },
    listed: { groups: ['public'], isBroken: true, beside: [{ groups: ['staff'], isBroken: true }] },
  })
})

it('when the time that a group was given is moved before it passes, it is moved, and what nobody was given cannot be', async () => {
  const id = await toStaff()
  const to = { nextAt: at('13:40'), reason: 'Vi venter på politiet' }
  const press = await who('press')
  for (const groups of [['public' as const], ['unions' as const]])
    await expect(movePromise(varde, press, id, { ...to, groups })).rejects.toMatchObject({
      code: 'crisis.nothing-promised',
    })
  await movePromise(varde, press, id, { ...to, groups: ['staff'] })
  expect(await told(id)).toEqual(['promise-moved staff'])
  expect((await view(id)).given.map(({ state }) => state)).toEqual(['open', 'moved'])
  expect(await onLink(id)).toMatchObject({ broken: null, movedTo: at('13:40').getTime() })
  expect(await owedIn(id)).toMatchObject({ today: { at: at('13:40') } })
})

it('when it is an exercise, a time that a group was given is owed from when it was released, and broken by the clock of the room', async () => {
  const id = await declare()
  await sql`update crisis.crisis set mode = 'exercise' where id = ${id}`.execute(base.db)
  await releaseHolding(varde, await who('press'), id, { ...holding(at('13:10')), groups: ['staff'] })
  await look()
  expect((await view(id)).given).toMatchObject([{ number: 1, groups: ['staff'], state: 'open', isOwed: true }])
  varde.setClock(at('13:11'))
  await look()
  await look()
  expect(await told(id)).toEqual(['promise-broken staff'])
})

it('when the words that gave a group a time are withdrawn, more is owed by it all the same, as in public', async () => {
  const id = await toStaff()
  const statementId = (await view(id)).statements[0]!.id
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId }, 'Det var feil')
  await look()
  expect((await view(id)).given).toMatchObject([{ groups: ['staff'], state: 'open', isOwed: true }])
  varde.setClock(at('13:11'))
  await look()
  expect(await told(id)).toEqual(['promise-broken staff'])
})

it('when a situation report is made, it says what is promised to whom, as the room does', async () => {
  const id = await toStaff()
  await makeSituation(varde, await who('press'), id)
  const [report] = (await viewSituations(varde, await who('press'), id)).reports
  const owed = (await view(id)).given.map(({ groups, dueAt }) => ({ groups, dueAt, isLate: false }))
  expect(report!.content.owed).toEqual(owed)
  expect(owed).toMatchObject([{ groups: ['staff'] }])
})

it('when more is public, or the same words become so, what a group was given is kept by it, or promised everybody', async () => {
  const id = await toStaff()
  await more(id, [...GROUPS], at('13:30'))
  const kept = await view(id)
  expect(kept.given).toMatchObject([{ groups: ['staff'], state: 'kept', hasCome: true, isTakenBack: false }])
  const newest = kept.statements[0]!.id
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: newest }, 'Det var feil')
  expect((await viewAfterwards(varde, await who('leader'), id)).given).toMatchObject([
    { state: 'kept', isTakenBack: true },
  ])
  const [{ message_id: messageId }] = (
    await sql<{
      message_id: string
    }>`select message_id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
      where s.crisis_id = ${id} and s.number = 1`.execute(base.db)
  ).rows as [{ message_id: string }]
  const note = timeNote({ releasedAt: START }, await groupPromise(base.db, messageId, varde.now()), 'nb')
  expect(note).toMatch(/Neste melding kom kl\.\s\S+, og er trukket tilbake\./)
  expect(kept.promises).toMatchObject([{ groups: ['public'], state: 'open', isOwed: true }])
  const whole = await declare()
  await releaseHolding(varde, await who('press'), whole, holding(at('13:10')))
  await look()
  await handOver(base.db)
  await look()
  await look()
  expect((await view(whole)).given).toEqual([])
  expect(await told(whole)).toEqual(['promise-made all'])
})

it('when nothing is promised, whoever speaks from the card promises nothing either', async () => {
  const id = await declare()
  const spoken = async (nextAt: Date | null) => {
    const { words } = await viewFirstWords(varde, await who('press'), id, nextAt)
    return words.find((one) => one.audience === 'spoken' && one.language === 'nb')!.paragraphs
  }
  const promising = await spoken(at('13:10'))
  expect(promising.at(-1)).toBe('Neste melding kommer senest kl. 14.10.')
  expect(await spoken(null)).toEqual(promising.slice(0, -1))
})

it('when more reaches a group in the last moment, what it was given is kept, also where the room has not looked at who has what since', async () => {
  const id = await toStaff()
  expect((await view(id)).given).toMatchObject([{ groups: ['staff'], state: 'open' }])
  varde.setClock(at('13:09'))
  await moreLeaves(id, ['staff'], null)
  await handOver(base.db)
  varde.setClock(at('13:11'))
  await watchStatements(varde, { given: false })
  const { given } = await view(id)
  expect(given.find(({ number }) => number === 1)).toMatchObject({ groups: ['staff'], state: 'kept', hasCome: true })
  expect(await told(id)).toEqual(['promise-warned staff', 'promise-kept staff'])
})

it('who has which words is looked at each few seconds, and not at every look of the clock', async () => {
  await toStaff()
  let looks = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes("p.to_group <> 'public'")) looks += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const stop = new AbortController()
  const running = runStatements({ ...varde, db: varde.db.withPlugin(counting) }, stop.signal)
  const begun = performance.now()
  await expect.poll(() => looks).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 2500))
  stop.abort()
  await running
  // One at once and one each five seconds; the clock is looked at twice a second.
  expect(looks).toBeLessThanOrEqual(1 + Math.floor((performance.now() - begun) / 5000))
})

it('when only the public and own staff get what relatives were promised, it is said beforehand, nothing is kept, and their own link shows where it stands', async () => {
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, unit_id, email, preferred)
            select 'con_r' || n, 'person', 'Test Testesen', 'nb', 'duty', now(), now(), array['relatives'], 'relatives', 'unt_halden',
                   'r' || n || '@test.example', 'email' from generate_series(1, 3) n`.execute(base.db)
  const id = await declare()
  await more(id, ['relatives'], at('13:10'))
  expect((await view(id)).given).toMatchObject([{ number: 1, groups: ['relatives'], isOwed: true }])
  expect(await onLink(id)).toBeNull()
  const [press, text] = [await who('press'), 'Brannen er slokket']
  await addFact(varde, press, id, { state: 'confirmed', text, source: 'Vaktleder', counter: '', police: 'none' })
  const { id: statementId } = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups: ['staff', 'public'], nextAt: at('14:00'), admits: false, facts: [] },
    editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }],
  })
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
  const owed = { dueAt: at('13:10').toISOString(), whom: [{ group: 'relatives', heads: 3 }] }
  expect((await viewApproval(varde, await who('head'), rows[0]!.id)).promised).toEqual([owed])
  expect(promisedBeside(await view(id), ['staff', 'public'])).toEqual([owed])
  await approveStatement(varde, await who('head'), statementId)
  await look()
  await handOver(base.db)
  await look()
  await look()
  expect(await published(id)).toBeGreaterThan(0)
  expect((await view(id)).given).toMatchObject([{ groups: ['relatives'], state: 'open', hasCome: false, isOwed: true }])
  expect(await told(id)).toEqual(['promise-made all'])
  const key = id.slice(-12)
  expect(await onLink(id)).toMatchObject({ followedAt: null, elsewhere: { key } })
  varde.setClock(at('13:11'))
  await look()
  expect(await told(id)).toContain('promise-broken relatives')
  expect(await noted(id)).toBe('Vi lovet neste melding senest kl. 14.10, og den kom ikke.')
  expect(await onLink(id)).toMatchObject({ elsewhere: { key } })
  await more(id, ['relatives'], null)
  expect(await onLink(id)).toMatchObject({ isLate: true, elsewhere: null })
})
