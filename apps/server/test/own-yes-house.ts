import { sql } from 'kysely'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { invitePerson } from '../../../slices/access/actions/invite-person.ts'
import { resetSecondFactor } from '../../../slices/access/actions/reset-second-factor.ts'
import { approveStatement } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { viewMessage } from '../../../slices/message/actions/view-message.ts'
import { addPerson } from '../../../slices/organisation/actions/add-person.ts'
import { secondGiving } from '../../../slices/organisation/actions/giving/second-giving.ts'
import { registerAbsence } from '../../../slices/organisation/actions/register-absence.ts'
import { endAuthorityRule, setAuthority } from '../../../slices/organisation/actions/set-authority.ts'
import { setDuty } from '../../../slices/organisation/actions/set-duty.ts'
import { type AudienceKind, approversFor } from '../../../slices/organisation/index.ts'
import { caller, person } from '../../../slices/organisation/test/test-house.ts'
import { approveAnswer, askForApproval as askAnswer } from '../../../slices/press/actions/decide-answer.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { writeAnswer } from '../../../slices/press/actions/write-answer.ts'
import { asked, codeOf } from '../../../slices/press/test/desk.ts'
import { confirm } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const DAY_MS = 86_400_000
const TITLE = 'Bygget er tomt'
const WRITES: Duty[] = ['communication-adviser', 'press-contact']
const KIND = { message: 'information', answer: 'press-answer', statement: 'crisis-first' } as const
export type What = keyof typeof KIND
/** What waits: whom it names as asked, without `per_`, and what somebody's yes comes to. */
export type Put = { asked: string[]; approve: (key: string) => Promise<string> }

/**
 * The house of a crisis, with an administrator who writes in Halden too, one who does not, an old account without a duty, and a colleague
 * who writes. The table of authority is silent, so the communication leader of the directorate says yes.
 */
export async function ownYesHouse() {
  const { base, varde } = await aSpeakingRoom(START)
  const { db } = base
  const reached = (key: string) => ({ email: `${key}@kdi.example.no`, mobile: '+4790000001' })
  await person(db, 'admin', 'kdi', ['administrator'], reached('admin'))
  for (const duty of WRITES) await holds('admin', duty, 'unt_halden')
  await person(db, 'other', 'kdi', ['administrator'], reached('other'))
  await person(db, 'old', 'kdi', [], reached('old'))
  for (const key of ['chief', 'second']) await person(db, key, 'kdi', [], reached(key))
  await person(db, 'puppet', 'halden', WRITES, reached('puppet'))
  const who = (key: string): Promise<Caller> => caller(db, key, varde.now())
  for (const key of ['head', 'puppet', 'second']) await invitePerson(varde, await who('other'), `per_${key}`)
  const kept = { people: await idsIn('person'), duties: await idsIn('duty') }

  /** As it was when the agency was set up. */
  async function holds(key: string, duty: Duty, unitId: string) {
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}-${duty}-${unitId}`}, ${`per_${key}`}, ${unitId}, ${duty}, '2020-01-01')`.execute(db)
  }
  async function idsIn(table: 'person' | 'duty') {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(`organisation.${table}`)}`.execute(db)
    return rows.map(({ id }) => id)
  }
  /** As the agency was before the test: nothing is given, and nobody came. */
  async function asAtFirst() {
    varde.setClock(START)
    await sql`delete from organisation.giving`.execute(db)
    await sql`delete from organisation.authority`.execute(db)
    await sql`delete from organisation.absence`.execute(db)
    await sql`delete from organisation.duty where id <> all (${kept.duties})`.execute(db)
    await sql`update organisation.duty set valid_to = null`.execute(db)
    await sql`update organisation.person set valid_to = ${'2026-03-10'} where id <> all (${kept.people})`.execute(db)
  }

  const gives = {
    duty: async (key: string, duty: Duty, unitId: string, by = 'admin') => {
      await setDuty(varde, await who(by), { personId: `per_${key}`, unitId, duty })
    },
    person: async (name: string): Promise<string> => {
      const id = await addPerson(varde, await who('admin'), {
        unitId: 'unt_kdi',
        displayName: `Test Testesen (${name})`,
      })
      return id.slice('per_'.length)
    },
    wayIn: async (key: string) => resetSecondFactor(varde, await who('admin'), `per_${key}`),
    row: async (what: What, audienceKind: AudienceKind) =>
      setAuthority(varde, await who('admin'), {
        ...{ messageKind: KIND[what], audienceKind, fromLevel: 'unit', legalNote: '', inSource: false },
        ...{ approverDuty: 'press-contact', approverLevel: 'directorate' },
      }),
    noRow: async (what: What, audienceKind: AudienceKind) => {
      const { rows } = await sql<{ id: string }>`select id from organisation.authority where valid_to is null
        and message_kind = ${KIND[what]} and audience_kind = ${audienceKind}`.execute(db)
      await endAuthorityRule(varde, await who('admin'), rows[0]!.id)
    },
  }

  /** Away, by the agency's own table or because somebody says so. */
  async function away(key: string, by: string | null = null, deputy: string | null = null) {
    const absence = { personId: `per_${key}`, from: START, deputyId: deputy && `per_${deputy}` }
    if (by) await registerAbsence(varde, await who(by), absence, async () => null)
    else
      await sql`insert into organisation.absence (id, person_id, from_at)
        values (${`abs_${key}`}, ${`per_${key}`}, ${START})`.execute(db)
  }
  /** Who was told of what was given, and of which kind. */
  async function told(): Promise<string[]> {
    const { rows } = await sql<{ line: string }>`
      select substr(n.person_id, 5) || ' ' || g.kind as line from organisation.giving_notice n
        join organisation.giving g on g.id = n.giving_id order by 1`.execute(db)
    return rows.map(({ line }) => line)
  }

  async function second(key: string, by: string): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from organisation.giving where person_id = ${`per_${key}`} and seconded_by is null order by id`.execute(
      db,
    )
    const caller = await who(by)
    const codes: string[] = []
    for (const { id } of rows) codes.push(await codeOf(secondGiving(varde, caller, id)))
    return codes
  }

  const PUT: Record<What, (writer: string) => Promise<Put>> = {
    message: async (key) => {
      const writer = await who(key)
      const { id } = await draftMessage(varde, writer, {
        ...{ unitId: 'unt_halden', kind: 'information', audienceKinds: ['relatives'], language: 'nb' },
        ...{ title: TITLE, exercise: false },
      })
      const body = [{ kind: 'paragraph' as const, text: [{ text: `${TITLE}.` }] }]
      await saveEdition(varde, writer, { messageId: id, language: 'nb', revision: 1, title: TITLE, body })
      const { approvalId, waiting } = await askForApproval(varde, writer, { messageId: id })
      return {
        asked: keysOf(waiting),
        approve: async (by) => codeOf(approveMessage(varde, await who(by), { messageId: id, approvalId })),
      }
    },
    answer: async (key) => {
      const writer = await who(key)
      const { id } = await takeInquiry(
        varde,
        writer,
        asked({ unitId: 'unt_halden', topic: 'Leksehjelp', dueAt: new Date(varde.now().getTime() + 3_600_000) }),
      )
      await writeAnswer(varde, writer, {
        id,
        revision: 0,
        text: 'Direktoratet er for forslaget.',
        language: 'nb',
        sources: [],
        lineIds: [],
      })
      await askAnswer(varde, writer, id)
      const about = { messageKind: 'press-answer', audienceKinds: ['press'], unitId: 'unt_halden', now: varde.now() }
      return {
        asked: keysOf((await approversFor(db, { ...about, except: [writer.id] })).waiting),
        approve: async (by) => codeOf(approveAnswer(varde, await who(by), { id, revision: 1 })),
      }
    },
    statement: async (key) => {
      const writer = await who(key)
      const { crisisId } = await declareCrisis(varde, writer, declaration())
      await confirm(varde, writer, crisisId, TITLE)
      const { id } = await proposeStatement(varde, writer, crisisId, {
        ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date(varde.now().getTime() + 3_600_000) },
        ...{ editions: [{ language: 'nb', title: TITLE, paragraphs: [`${TITLE}.`] }], admits: false },
      })
      const { rows } = await sql<{ messageId: string; approvalId: string }>`
        select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
          join message.approval a on a.message_id = p.message_id where p.statement_id = ${id} order by p.position`.execute(
        db,
      )
      const [first] = rows
      const { approvers } = await decides(writer, first!.messageId)
      return {
        asked: approvers,
        approve: async (by) => codeOf(approveStatement(varde, await who(by), first!)),
      }
    },
  }
  /** Whom the room shows as asked. */
  async function decides(writer: Caller, messageId: string) {
    return { approvers: keysOf((await viewMessage(varde, writer, messageId)).approvers) }
  }
  const later = (days: number) => varde.setClock(new Date(varde.now().getTime() + days * DAY_MS))
  const put = (what: What, writer = 'admin') => PUT[what](writer)
  return { base, varde, who, holds, away, told, gives, second, put, later, asAtFirst }
}

const keysOf = (people: readonly { personId: string }[]) =>
  people.map(({ personId }) => personId.slice('per_'.length)).toSorted()
