import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { pdfText } from '../../../kit/test/pdf-text.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { leftAtClosing } from '../../../slices/crisis/rules/left-at-closing.ts'
import { groupsToTell } from '../../../slices/crisis/rules/left-groups.ts'
import { GROUPS, type Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { printNotice } from '../../../slices/dispatch/actions/print-notice.ts'
import { sayItHangs } from '../../../slices/dispatch/actions/say-it-hangs.ts'
import { takeDown } from '../../../slices/dispatch/actions/take-down.ts'
import { taskAbilities } from '../../../slices/dispatch/rules/task-right.ts'
import { listDispatches } from '../../../slices/dispatch/store/dispatch-views.ts'
import { listTasks } from '../../../slices/dispatch/store/task-store.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { headline } from '../../../slices/overview/rules/headline.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** What hangs at a unit, and what it is asked to hang, follows the room: newer words, a promise that is over, an end, a withdrawal. */
const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const NEXT = at('12:35:00')
const { base, varde, who } = await aSpeakingRoom(START)
await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
          values ('inmates', 'unt_halden', 'nb', 4, now(), 'per_head') on conflict do nothing`.execute(base.db)

/** A room whose first words lie on paper with the unit. */
async function firstWords(groups: Group[] = ['inmates']) {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), id, 'Alle er ute')
  const { rows } = await sql<{ id: string; revision: number }>`
    select id, revision from crisis.fact where crisis_id = ${id}`.execute(base.db)
  await releaseHolding(varde, await who('leader'), id, { groups, nextAt: NEXT, waiver: null, read: rows })
  await settle(varde)
  return id
}
async function say(id: string, groups: Group[], nextAt = groups.includes('public') ? at('14:00:00') : null) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt, admits: false },
    editions: [{ language: 'nb', title: 'Alle er ute', paragraphs: ['Alle er ute.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  return statementId
}
/** The tasks of the statements of a room, the oldest first. */
async function tasks(id: string) {
  const all = await listTasks(base.db, ['unt_halden'], new Date(0), varde.now())
  const { rows } = await sql<{ dispatchId: string; number: number; statementId: string; written: string[] }>`
    select p.dispatch_id as "dispatchId", s.number, s.id as "statementId", array(select jsonb_object_keys(p.texts)) as written
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id}`.execute(base.db)
  return rows
    .flatMap((row) => all.filter((task) => task.dispatchId === row.dispatchId).map((task) => ({ ...task, ...row })))
    .toSorted((a, b) => a.number - b.number)
}
const told = async (id: string) => (await tasks(id)).map(({ number, state, over }) => [number, state, over])
const print = async (taskId: string) =>
  printNotice(varde, await who('leader'), { taskId, language: 'nb', readAloud: false })
async function hang(taskId: string, how: 'posted' | 'read-aloud' | 'handed-out' = 'posted', heads = 4) {
  await confirmTask(varde, await who('leader'), {
    ...{ taskId, how, where: 'Tavla i fellesrommet', at: varde.now(), heads, language: null },
  })
}
/** No server answers: what a statement of the room says lies on paper with the units of all who wait. */
async function papersOf(id: string, number: number) {
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
            select 'att_p' || r.id, r.dispatch_id, r.wave_id, r.id, 'print', 'prepared', ${varde.now()}, ${varde.now()}
              from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id join crisis.statement s on s.id = p.statement_id
             where s.crisis_id = ${id} and s.number = ${number} and r.state = 'waiting' and r.unit_id is not null on conflict do nothing`.execute(
    base.db,
  )
  await settle(varde)
}
/** What dispatch says of the paper of a task's words: how many lie there to be hung, and how many are not to be. */
async function atUnits(dispatchId: string) {
  const row = (await listDispatches(base.db, null)).find((one) => one.id === dispatchId)!
  const page = await dispatchView(varde, await who('head'), dispatchId)
  return [row.atUnits, page.notHung]
}
const withdraw = async (crisisId: string, { statementId }: { statementId: string }) =>
  withdrawStatement(varde, await who('leader'), { crisisId, statementId }, 'Det stemte ikke')
const abilities = async (task: { unitId: string } & Parameters<typeof taskAbilities>[2]) =>
  taskAbilities(await who('leader'), task.unitId, task).filter((one) => one !== 'see-people')
const items = async () => (await viewToday(varde, await who('leader'))).items

it('when newer words of the room lie with the unit for the same people, the older are over; words for others change nothing', async () => {
  const id = await firstWords()
  const [first] = await tasks(id)
  expect(await told(id)).toEqual([[1, 'open', null]])
  await say(id, ['staff'])
  expect((await told(id))[0]).toEqual([1, 'open', null])
  expect(await atUnits(first!.dispatchId)).toEqual([4, 0])
  await say(id, ['inmates'])
  expect((await told(id)).filter(([number]) => number !== 2)).toEqual([
    [1, 'ended', 'newer'],
    [3, 'open', null],
  ])
  await expect(print(first!.id)).rejects.toMatchObject({ code: 'dispatch.notice-newer' })
  expect((await print((await tasks(id)).at(-1)!.id)).subarray(0, 4).toString()).toBe('%PDF')
  expect(await atUnits(first!.dispatchId)).toEqual([4, 4])
  // Withdraw the newer, and nothing has taken the place of the older.
  const newer = (await tasks(id)).at(-1)!.statementId
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: newer }, 'Det var feil')
  expect(await told(id)).toContainEqual([1, 'open', null])
})

it('when the time that words promise more by has passed, or the room is closed before it, nobody prints or hangs them, and none are on their way', async () => {
  const next = async (id: string) =>
    (await viewStatements(varde, await who('leader'), id)).groups.find(({ group }) => group === 'inmates')!.next
  const id = await firstWords()
  const [first] = await tasks(id)
  expect(await next(id)).toMatchObject({ statement: 1, had: 0 })
  varde.setClock(at('12:30:00'))
  expect((await print(first!.id)).subarray(0, 4).toString()).toBe('%PDF')
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await told(id)).toEqual([[1, 'ended', 'closed']])
  await expect(print(first!.id)).rejects.toMatchObject({ code: 'dispatch.notice-closed' })
  expect(await next(id)).toBeNull()
  const other = await firstWords()
  const [late] = await tasks(other)
  varde.setClock(at('12:36:00'))
  await watchStatements(varde)
  await settle(varde)
  expect(await told(other)).toEqual([[1, 'ended', 'late']])
  await expect(print(late!.id)).rejects.toMatchObject({ code: 'dispatch.notice-late' })
  expect(await next(other)).toBeNull()
  // What hangs with a time that has passed is not wrong, and goes when something takes its place.
  varde.setClock(START)
  const third = await firstWords()
  await hang((await tasks(third))[0]!.id)
  varde.setClock(at('12:36:00'))
  expect(await told(third)).toEqual([[1, 'done', 'late']])
  await say(third, ['inmates'])
  expect((await told(third))[0]).toEqual([1, 'take-down', 'newer'])
})

it('when another time than the words have is promised by now, moved or with words that are taken back, the sheet says which holds', async () => {
  const id = await firstWords([...GROUPS])
  const look = async () => {
    await handOver(base.db)
    await settle(varde)
    await watchStatements(varde)
    await settle(varde)
  }
  await look()
  const [first] = (await tasks(id)).filter(({ kind, isForStaff }) => kind === 'notice' && !isForStaff)
  const sheet = async () => (pdfText(await print(first!.id)) ?? '').replaceAll(/\s+/g, ' ')
  const over = 'Klokkeslettet for neste melding i teksten gjelder ikke lenger.'
  expect(await sheet()).toContain('13.35')
  expect(await sheet()).not.toContain(over)
  varde.setClock(at('12:22:00'))
  await movePromise(varde, await who('press'), id, { nextAt: at('12:50:00'), reason: 'Venter' })
  expect(await sheet()).toContain(`${over} Neste melding er nå lovet senest kl. 13.50.`)
  varde.setClock(at('12:24:00'))
  const second = await say(id, [...GROUPS], at('12:30:00'))
  await look()
  await expect(print(first!.id)).rejects.toMatchObject({ code: 'dispatch.notice-newer' })
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: second }, 'Det stemte ikke')
  await look()
  expect(await sheet()).toContain(`${over} Neste melding er nå lovet senest kl. 13.30.`)
})

it('when words are corrected that a unit has not hung yet, the correction is for them too, and the old notice is hung by nobody', async () => {
  const id = await firstWords(['staff', 'inmates'])
  const [first] = await tasks(id)
  const seen = async () => (await viewStatements(varde, await who('leader'), id)).statements
  expect((await seen())[0]!.concerned).toContain('inmates')
  // Nobody of them is said to have it, and they may: the form, the room and the correction are of the same.
  const { groups } = await viewStatements(varde, await who('leader'), id)
  expect(groups.find(({ group }) => group === 'inmates')).toMatchObject({ reached: 0, of: 4, unsure: 4 })
  const { id: corrects } = (await seen())[0]!
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: [], facts: [], nextAt: null, admits: false },
    editions: [{ language: 'nb', title: 'Alle er ute', paragraphs: ['Alle er ute.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await watchStatements(varde)
  await settle(varde)
  expect((await seen()).find(({ corrects: of }) => of === 1)!.groups).toContain('inmates')
  const notices = (await tasks(id)).filter(({ kind }) => kind === 'notice').map(({ number, state }) => [number, state])
  expect(notices).toEqual([
    [1, 'ended'],
    [2, 'open'],
  ])
  await expect(print(first!.id)).rejects.toMatchObject({ kind: 'conflict' })
})

it('when a room is closed while a correction lies with the unit, it is hung all the same, and closing and the report say how many have the wrong words', async () => {
  const id = await firstWords(['staff', 'inmates'])
  await handOver(base.db)
  await settle(varde)
  const [first] = await tasks(id)
  await hang(first!.id)
  const seen = async () => viewStatements(varde, await who('leader'), id)
  const { id: corrects } = (await seen()).statements[0]!
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: [], facts: [], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: 'Alle er ute', paragraphs: ['Alle er ute.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await watchStatements(varde)
  await settle(varde)
  expect(leftAtClosing(await seen()).uncorrected).toEqual([{ number: 1, correction: 2, left: 4 }])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  const states = async () => (await tasks(id)).map(({ number, state }) => [number, state])
  expect(await states()).toEqual([
    [1, 'take-down'],
    [2, 'open'],
  ])
  expect((await seen()).groups.find(({ group }) => group === 'inmates')!.next).toMatchObject({
    statement: 2,
    had: 0,
    of: 4,
  })
  varde.setClock(at('12:40:00'))
  const correction = (await tasks(id)).find(({ number }) => number === 2)!
  expect((await print(correction.id)).subarray(0, 4).toString()).toBe('%PDF')
  expect(await atUnits(correction.dispatchId)).toEqual([4, 0])
  const report = async () => {
    await makeSituation(varde, await who('leader'), id)
    const { reports } = await viewSituations(varde, await who('leader'), id)
    return reports.toSorted((a, b) => b.number - a.number)[0]!.content.withdrawn
  }
  expect(await report()).toMatchObject([{ number: 1, correctedBy: 2, had: 4 }])
  await hang(correction.id)
  expect(await report()).toEqual([])
})

it('when a dispatch is stopped, no unit hangs or tells what is left of it, and what hangs may hang', async () => {
  const [id, other] = [await firstWords(), await firstWords()]
  const [[task], [up]] = [await tasks(id), await tasks(other)]
  await hang(up!.id)
  await sql`update dispatch.dispatch set state = 'stopped', closed_at = ${START} where id in (${task!.dispatchId}, ${up!.dispatchId})`.execute(
    base.db,
  )
  expect(await told(id)).toEqual([[1, 'ended', 'stopped']])
  expect(await told(other)).toEqual([[1, 'done', 'stopped']])
  await expect(print(task!.id)).rejects.toMatchObject({ code: 'dispatch.notice-stopped' })
  expect(await atUnits(task!.dispatchId)).toEqual([4, 4])
})

it('when what hangs is withdrawn, taking it down is the first task and on I dag, until it is done; what never hung is not to be taken down', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  const leader = await who('leader')
  await hang(task!.id)
  await withdraw(id, task!)
  const never = await firstWords()
  await withdraw(never, (await tasks(never))[0]!)
  const aloud = await firstWords()
  await hang((await tasks(aloud))[0]!.id, 'read-aloud')
  await withdraw(aloud, (await tasks(aloud))[0]!)
  const half = await firstWords()
  await hang((await tasks(half))[0]!.id, 'posted', 1)
  await withdraw(half, (await tasks(half))[0]!)
  expect(await told(id)).toEqual([[1, 'take-down', null]])
  expect(await told(never)).toEqual([[1, 'ended', null]])
  expect(await told(aloud)).toEqual([[1, 'done', null]])
  expect(await told(half)).toEqual([[1, 'take-down', null]])
  const all = await listTasks(base.db, ['unt_halden'], new Date(0), varde.now())
  expect(all[0]).toMatchObject({ state: 'take-down', isUrgent: true })
  const own = [task!.id, (await tasks(half))[0]!.id]
  const lines = (list: Awaited<ReturnType<typeof items>>) =>
    list.filter(({ kind, target }) => kind === 'take-down' && own.includes(target.id!))
  expect(lines(await items())).toMatchObject([
    { isHolding: true, target: { page: 'tasks' } },
    { isHolding: true, target: { page: 'tasks' } },
  ])
  await expect(takeDown(varde, await who('press'), 'tsk_none')).rejects.toMatchObject({ code: 'dispatch.no-such-task' })
  await takeDown(varde, leader, task!.id)
  expect(await told(id)).toEqual([[1, 'done', null]])
  await expect(takeDown(varde, leader, task!.id)).rejects.toMatchObject({ code: 'dispatch.nothing-hangs' })
  await takeDown(varde, leader, own[1]!)
  expect(await told(half)).toEqual([[1, 'ended', null]])
  expect(lines(await items())).toEqual([])
})

it('when a notice of an incident waits, I dag calls it urgent as the list of tasks does', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  expect(task).toMatchObject({ isUrgent: true })
  const line = (await items()).find(({ kind, target }) => kind === 'unit-task' && target.id === task!.id)!
  expect(line).toMatchObject({ isHolding: true })
  expect(headline([line], 0, varde.now())).toMatchObject({ code: 'headline.now' })
  const ended = await firstWords()
  await closeCrisis(varde, await who('leader'), ended, 'Over')
  const [over] = await tasks(ended)
  expect((await items()).some(({ target }) => target.id === over!.id)).toBe(false)
})

it('when words end after a unit has hung them and before it has said so, it can still say that they hang, and is told to take them down', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  await withdraw(id, task!)
  expect(await told(id)).toEqual([[1, 'ended', null]])
  expect(await abilities((await tasks(id))[0]!)).toEqual(['confirm'])
  const mine = async () => (await items()).filter(({ target }) => target.id === task!.id).map(({ kind }) => kind)
  expect(await mine()).toEqual([])
  await hang(task!.id)
  expect(await told(id)).toEqual([[1, 'take-down', null]])
  expect(await mine()).toEqual(['take-down'])
})

it('when an e-mail has reached everybody for whom a notice was hung, the unit can still say that it hangs', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  await sql`update dispatch.recipient set state = 'confirmed' where dispatch_id = ${task!.dispatchId} and unit_id = 'unt_halden'`.execute(
    base.db,
  )
  await withdraw(id, task!)
  await hang(task!.id)
  expect(await told(id)).toEqual([[1, 'take-down', null]])
})

it('when what took the place of a notice is gone after the notice was taken down, it is to be hung again, until somebody says that it hangs', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  const leader = await who('leader')
  await hang(task!.id)
  varde.setClock(at('12:22:00'))
  await say(id, ['inmates'])
  await takeDown(varde, leader, task!.id)
  expect((await told(id))[0]).toEqual([1, 'done', 'newer'])
  await withdraw(id, (await tasks(id)).at(-1)!)
  expect((await told(id))[0]).toEqual([1, 'hang-again', null])
  expect(await abilities((await tasks(id))[0]!)).toEqual(['hangs'])
  const line = (await items()).find(({ target }) => target.id === task!.id)
  expect(line).toMatchObject({ kind: 'unit-task', isHolding: true, params: { heads: 4 } })
  expect((await print(task!.id)).subarray(0, 4).toString()).toBe('%PDF')
  await sayItHangs(varde, leader, task!.id)
  expect((await told(id))[0]).toEqual([1, 'done', null])
  await expect(sayItHangs(varde, leader, task!.id)).rejects.toMatchObject({ code: 'dispatch.not-taken-down' })
  await expect(sayItHangs(varde, leader, 'tsk_none')).rejects.toMatchObject({ code: 'dispatch.no-such-task' })
})

it('when somebody said by mistake that wrong words were taken down, they say that it hangs, and are told to take it down', async () => {
  const id = await firstWords()
  const [task] = await tasks(id)
  const leader = await who('leader')
  await hang(task!.id)
  varde.setClock(at('12:22:00'))
  await withdraw(id, task!)
  await takeDown(varde, leader, task!.id)
  expect(await told(id)).toEqual([[1, 'done', null]])
  expect(await abilities((await tasks(id))[0]!)).toEqual(['hangs'])
  await sayItHangs(varde, leader, task!.id)
  expect(await told(id)).toEqual([[1, 'take-down', null]])
  expect((await tasks(id))[0]).toMatchObject({ takenDownAt: null })
})

it('when newer words are for safety delegates alone, the notice of all of the staff stands; newer words to all of the staff are for them too', async () => {
  const id = await firstWords(['staff', 'unions'])
  const units = async () => {
    const { rows } = await sql<{ id: string; kinds: string[] }>`
      select t.id, w.audience_kinds as kinds from dispatch.unit_task t join dispatch.wave w on w.id = t.wave_id`.execute(
      base.db,
    )
    const kinds = new Map(rows.map((row) => [row.id, row.kinds]))
    return (await tasks(id))
      .filter(({ kind }) => kind === 'notice')
      .map((one) => [one.number, kinds.get(one.id)!.toSorted().join(), one.over])
      .toSorted()
  }
  await papersOf(id, 1)
  await say(id, ['unions'])
  await papersOf(id, 2)
  expect(await units()).toEqual([
    [1, 'staff', null],
    [1, 'staff,unions', 'newer'],
    [2, 'staff,unions', null],
  ])
  await say(id, ['staff'])
  await papersOf(id, 3)
  expect(await units()).toEqual([
    [1, 'staff', 'newer'],
    [1, 'staff,unions', 'newer'],
    [2, 'staff,unions', 'newer'],
    [3, 'staff', null],
  ])
})

it('when newer words may not be hung any more and nobody has hung them, they take the place of nothing; where they hang, they do', async () => {
  for (const isHung of [false, true]) {
    varde.setClock(START)
    const id = await firstWords(['staff'])
    await say(id, ['inmates'])
    await hang((await tasks(id)).find(({ number }) => number === 2)!.id)
    varde.setClock(at('12:25:00'))
    await say(id, ['inmates'], NEXT)
    const of = async () => (await told(id)).filter(([number]) => number !== 1)
    expect(await of()).toEqual([
      [2, 'take-down', 'newer'],
      [3, 'open', null],
    ])
    if (isHung) await hang((await tasks(id)).at(-1)!.id)
    varde.setClock(at('12:36:00'))
    expect(await of()).toEqual(
      isHung
        ? [
            [2, 'take-down', 'newer'],
            [3, 'done', 'late'],
          ]
        : [
            [2, 'done', null],
            [3, 'ended', 'late'],
          ],
    )
  }
})

it('when the promise of words passes before they reach everybody, their unit is asked to reach them by hand, until newer words come or the room is closed', async () => {
  const reach = async (id: string) =>
    (await tasks(id)).filter(({ kind }) => kind === 'reach').map(({ number, state, over }) => [number, state, over])
  const past = async () => {
    const id = await firstWords(['staff'])
    varde.setClock(at('12:36:00'))
    await watchStatements(varde)
    await settle(varde)
    expect(await reach(id)).toEqual([[1, 'open', 'late']])
    return id
  }
  const newer = await past()
  await say(newer, ['staff'])
  await papersOf(newer, 2)
  expect((await reach(newer))[0]).toEqual([1, 'ended', 'newer'])
  const closed = await past()
  await closeCrisis(varde, await who('leader'), closed, 'Over')
  expect(await reach(closed)).toEqual([[1, 'ended', 'closed']])
})

it('when words end that a unit got weeks ago, or what hung for weeks is said to be taken down, the list still says so for a week', async () => {
  const [done, open] = [await firstWords(), await firstWords()]
  const [old] = await tasks(done)
  await hang(old!.id)
  await sql`update dispatch.unit_task set made_at = made_at - interval '20 days', done_at = done_at - interval '20 days'`.execute(
    base.db,
  )
  varde.setClock(at('12:25:00'))
  for (const id of [done, open]) await say(id, ['inmates'])
  await takeDown(varde, await who('leader'), old!.id)
  const week = new Date(varde.now().getTime() - 7 * 24 * 3600_000)
  const listed = await listTasks(base.db, ['unt_halden'], week, varde.now())
  const state = (id: string) => listed.find((one) => one.id === id)?.state
  expect(state(old!.id)).toBe('done')
  expect(state((await tasks(open))[0]!.id)).toBe('ended')
})

it('when a unit has notices of two incidents with the same title, each tells its incident and the number on its sheet', async () => {
  const [one, other] = [await firstWords(), await firstWords()]
  const [first] = await tasks(one)
  const [second] = await tasks(other)
  expect(second!.title).toBe(first!.title)
  const { rows } = await sql<{ id: string; number: string }>`select id, number from crisis.crisis`.execute(base.db)
  const numberOf = (id: string) => rows.find((row) => row.id === id)!.number
  expect([first!.incident, second!.incident]).toEqual([numberOf(one), numberOf(other)])
  expect(first!.dispatchNumber).not.toBe(second!.dispatchNumber)
})

it('when words follow in another language, their notice takes the place of older ones in that language alone, and is over with its message', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'ar', 2, now(), 'per_head')`.execute(base.db)
  const follow = async (id: string, statementId: string) => {
    const editions = [{ language: 'ar', title: 'الجميع في الخارج', paragraphs: ['الجميع في الخارج.'] }]
    await followStatement(varde, await who('press'), id, { statementId, editions })
    await approveStatement(varde, await who('head'), statementId)
  }
  const of = async (id: string) =>
    (await tasks(id))
      .filter(({ kind, number }) => kind === 'notice' && number !== 1)
      .map(({ number, written, state, over }) => `${number} ${written.join('+')} ${state} ${over}`)
      .toSorted()
  // The newer passed before anybody hung it; its Arabic words come after that.
  const late = await firstWords(['staff'])
  await say(late, ['inmates'])
  const newer = await say(late, ['inmates'], NEXT)
  varde.setClock(at('12:36:00'))
  await follow(late, newer)
  expect(await of(late)).toEqual(['2 nb open null', '3 ar ended late', '3 nb ended late'])
  // The newer is stopped before anybody hung it: what was not hung takes no place.
  varde.setClock(START)
  const id = await firstWords(['staff'])
  const first = await say(id, ['inmates'])
  await follow(id, first)
  const second = await say(id, ['inmates'], NEXT)
  await sql`update dispatch.dispatch set state = 'stopped', closed_at = ${START}
             where id in (select dispatch_id from crisis.statement_part where statement_id = ${second})`.execute(
    base.db,
  )
  expect(await of(id)).toEqual(['2 ar open null', '2 nb open null', '3 nb ended stopped'])
  await follow(id, second)
  expect(await of(id)).toEqual(['2 ar ended newer', '2 nb open null', '3 ar open null', '3 nb ended stopped'])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await of(id)).toEqual(['2 ar open null', '2 nb open null', '3 ar ended closed', '3 nb ended closed'])
})

it('when words lie on paper with units and nobody has confirmed, they are sent and not out, in the room, its log and on I dag, until somebody has them', async () => {
  const id = await firstWords()
  // Until whoever leads has said that they come, their line asks for that first.
  await answerCall(varde, await who('leader'), id, 'coming')
  await watchStatements(varde)
  const seen = async () => {
    const { statements } = await viewStatements(varde, await who('leader'), id)
    const { rows } = await sql<{ code: string }>`
      select code from crisis.entry where crisis_id = ${id} and code in ('statement-out', 'statement-sent')`.execute(
      base.db,
    )
    const line = (await items()).find((one) => one.target.id === id && 'said' in one.params)!
    return { sent: statements[0]!.sent, log: rows.map(({ code }) => code), said: line.params.said }
  }
  expect(await seen()).toEqual({ sent: { units: 1 }, log: ['statement-sent'], said: 'silent' })
  await makeSituation(varde, await who('leader'), id)
  const { content } = (await viewSituations(varde, await who('leader'), id)).reports[0]!
  expect(content.said).toEqual([])
  await hang((await tasks(id))[0]!.id)
  await watchStatements(varde)
  expect(await seen()).toMatchObject({ sent: null, log: ['statement-sent'] })
  expect((await seen()).said).not.toBe('silent')
})

const notices = async (id: string) =>
  (await tasks(id)).filter(({ kind }) => kind === 'notice').map(({ number, state, over }) => [number, state, over])
async function correct(id: string, number: number) {
  const { statements } = await viewStatements(varde, await who('leader'), id)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: statements.find((one) => one.number === number)!.id, groups: [], facts: [], nextAt: null },
    ...{ admits: false, editions: [{ language: 'nb', title: 'Alle er ute', paragraphs: ['Alle er ute.'] }] },
  })
  await approveStatement(varde, await who('head'), statementId)
}

it('when newer words are corrected, a unit has one notice to hang, the newest that holds, and each that ends gives way to the one before it', async () => {
  const id = await firstWords(['staff', 'inmates'])
  await say(id, ['inmates'])
  await correct(id, 2)
  expect(await notices(id)).toEqual([
    [1, 'ended', 'newer'],
    [2, 'ended', 'newer'],
    [3, 'open', null],
  ])
  await say(id, ['inmates'])
  expect((await notices(id)).slice(2)).toEqual([
    [3, 'ended', 'newer'],
    [4, 'open', null],
  ])
  for (const [gone, left] of [
    [4, 3],
    [3, 1],
  ]) {
    await withdraw(id, (await tasks(id)).find(({ number }) => number === gone)!)
    expect((await notices(id)).filter(([, state]) => state === 'open')).toEqual([[left, 'open', null]])
  }
})

/** Everybody of own staff has a statement by e-mail, but for one whom no channel reaches: the notice lies with their unit. */
async function leaveOneOnPaper(id: string, number: number) {
  const one = sql`select r.* from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id join crisis.statement s on s.id = p.statement_id
                   where s.crisis_id = ${id} and s.number = ${number} and r.source_id = 'per_poster'`
  await sql`delete from dispatch.attempt where recipient_id in (select id from (${one}) o)`.execute(base.db)
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
            select 'att_p' || o.id, o.dispatch_id, o.wave_id, o.id, 'print', 'prepared', ${START}, ${START} from (${one}) o`.execute(
    base.db,
  )
  await settle(varde)
  await handOver(base.db)
  await watchStatements(varde)
  await settle(varde)
}

it('when what a group was told last has ended, and an older notice lies with the unit for those who lack it, the room says that it is on its way', async () => {
  const id = await firstWords(['staff'])
  await leaveOneOnPaper(id, 1)
  await say(id, ['staff'])
  await leaveOneOnPaper(id, 2)
  const seen = async () => viewStatements(varde, await who('leader'), id)
  const staff = async () => (await seen()).groups.find(({ group }) => group === 'staff')!
  expect(await staff()).toMatchObject({ statement: 2, reached: 8, of: 9, latest: { isGoing: true }, older: null })
  await withdraw(id, { statementId: (await seen()).statements[0]!.id })
  expect(await notices(id)).toContainEqual([1, 'open', null])
  expect(groupsToTell(await seen())).toEqual([])
  expect(await staff()).toMatchObject({
    ...{ statement: 2, latest: { isGoing: false } },
    older: { statement: 1, had: 8, of: 9, endsAtClosing: true },
  })
  expect(leftAtClosing(await seen()).unreached).toMatchObject([{ left: 1, of: 9, isGoing: false, isPaper: true }])
  // The notice is over when its time passes: then nothing is on its way to them.
  varde.setClock(at('12:36:00'))
  expect(await staff()).toMatchObject({ older: null })
  expect(groupsToTell(await seen())).toMatchObject([{ group: 'staff', left: 1, of: 9 }])
})

it('when newer words lie with the unit in the place of a notice, the older are not on their way', async () => {
  const id = await firstWords(['inmates'])
  await say(id, ['inmates'])
  await correct(id, 2)
  const line = async () =>
    (await viewStatements(varde, await who('leader'), id)).groups.find(({ group }) => group === 'inmates')!
  expect(await line()).toMatchObject({ next: { statement: 3 }, older: null })
  await withdraw(id, (await tasks(id)).find(({ number }) => number === 3)!)
  expect(await line()).toMatchObject({ next: { statement: 1 }, older: null })
})

it('what is for own staff alone says so where it is done and on the sheet, and is not hung where others see it', async () => {
  await person(base.db, 'without-mail', 'halden', [])
  const id = await firstWords(['staff', 'inmates'])
  const { rows } = await sql<{ id: string; kinds: string[] }>`
    select t.id, w.audience_kinds as kinds from dispatch.unit_task t
      join dispatch.wave w on w.id = t.wave_id
      join crisis.statement_part p on p.dispatch_id = t.dispatch_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id}`.execute(base.db)
  const of = (kind: string) => rows.find(({ kinds }) => kinds.includes(kind))!.id
  const listed = await listTasks(base.db, ['unt_halden'], new Date(0), varde.now())
  const line = (kind: string) => listed.find((one) => one.id === of(kind))
  expect(line('staff')).toMatchObject({ isForStaff: true, isOfIncident: true })
  expect(line('inmates')).toMatchObject({ isForStaff: false, isOfIncident: true })
  const sheet = async (kind: string) =>
    (await printNotice(varde, await who('leader'), { taskId: of(kind), language: 'nb', readAloud: false })).toString(
      'utf8',
    )
  expect(await sheet('staff')).toContain('For egne ansatte: ')
  expect(await sheet('inmates')).not.toContain('For egne ansatte')
})

it('when newer words lie with the unit before a correction is given of what the unit gave, the correction is still to be given, and is done once', async () => {
  const id = await firstWords(['staff', 'inmates'])
  await say(id, ['inmates'])
  const taskOf = async (number: number) =>
    (await tasks(id)).find((one) => one.number === number && one.kind === 'notice' && !one.isForStaff)!
  const of = async () =>
    (await tasks(id))
      .filter(({ number, isForStaff }) => number > 1 && !isForStaff)
      .map(({ number, state, over }) => [number, state, over])
  const { heads } = await taskOf(2)
  await hang((await taskOf(2)).id, 'read-aloud', heads)
  await correct(id, 2)
  varde.setClock(at('12:22:00'))
  await say(id, ['inmates'])
  expect(await of()).toEqual([
    [2, 'done', 'newer'],
    [3, 'open', null],
    [4, 'open', null],
  ])
  expect((await print((await taskOf(3)).id)).subarray(0, 4).toString()).toBe('%PDF')
  varde.setClock(at('12:24:00'))
  // What is hung beside what came meanwhile stays until something newer comes.
  await hang((await taskOf(3)).id, 'posted', heads)
  expect((await of())[1]).toEqual([3, 'done', null])
  varde.setClock(at('12:26:00'))
  await say(id, ['inmates'])
  expect((await of())[1]).toEqual([3, 'take-down', 'newer'])
})

it('when what is wrong was never given by the unit, newer words take the place of its correction, and neither row says that the correction is to be done', async () => {
  const id = await firstWords(['staff', 'inmates'])
  await say(id, ['inmates'])
  await correct(id, 2)
  const of = async (number: number) =>
    (await tasks(id)).find((one) => one.number === number && one.kind === 'notice' && !one.isForStaff)!
  expect(await of(2)).toMatchObject({ state: 'ended', standing: 'corrected', isFollowed: true })
  await say(id, ['inmates'])
  expect(await of(3)).toMatchObject({ state: 'ended', over: 'newer', isFollowed: true })
  // Who confirms late that the wrong words were given has the correction to give.
  await hang((await of(2)).id, 'handed-out')
  expect(await of(3)).toMatchObject({ state: 'open', over: null })
  await withdraw(id, await of(4))
  await withdraw(id, await of(3))
  expect(await of(2)).toMatchObject({ isFollowed: false })
})
