import { sql } from 'kysely'
import { askSource } from '../../../slices/press/actions/ask-source.ts'
import { previewContact } from '../../../slices/press/actions/preview-contact.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { refreshAnswering } from '../../../slices/press/actions/refresh-answering.ts'
import { viewInquiries } from '../../../slices/press/actions/view-desk.ts'
import { followDuty } from '../../../slices/press/actions/watch-deadlines.ts'
import { setMoment } from '../fill.ts'
import { isAtWork, type Said, saidAt } from '../oracle.ts'
import { emailOf, type Reading, readerOf, type Shown, system, type Varde } from './shown.ts'

/** The plan that the public reads, and the page as it will be: units alone. */
export const contactPages: Reading = async (varde, { rows, at }, own) => {
  await varde.db.transaction().execute((trx) => refreshAnswering(trx, new Date(at)))
  const { rows: planned } = await sql<{ unit: string; answers: string }>`
    select unit_id as unit, answers_unit_id as answers from press.public_answering
    where from_at <= ${new Date(at)} and to_at > ${new Date(at)}`.execute(varde.db)
  const preview = await previewContact(varde, system, new Date(at))
  return own.flatMap((unitId): Shown[] => {
    const expected = saidAt(rows, unitId, 'press-contact', at)[0]!.unitId
    const ahead = preview.units.find((one) => one.unit.id === unitId)?.answersUnit ?? unitId
    const shown = planned.find((one) => one.unit === unitId)?.answers
    return [
      { page: 'contact page', about: unitId, shown, expected },
      { page: 'contact page ahead', about: unitId, shown: ahead, expected },
    ]
  })
}

/** The desk: whose an inquiry becomes in each unit, who is told of it and of facts that are asked for, and whose it is later, when its owner may be away. */
export const deskPages: Reading = async (varde, { rows, at, later }, own) => {
  const all: Shown[] = []
  const reader = readerOf(own)
  const answers = (unitId: string, moment: number) => saidAt(rows, unitId, 'press-contact', moment)[0]!
  const held = new Map<string, { personId: string | null; unitId: string }>()
  for (const [index, unitId] of own.entries()) {
    const { id } = await takeInquiry(varde, reader, inquiry(unitId))
    const facts = own[(index + 1) % own.length]!
    await askSource(varde, reader, { id, unitId: facts, ask: 'Hvor mange?', dueAt: null })
    const { rows: letters } = await sql<{ address: string }>`
      select address from press.letter where inquiry_id = ${id} and kind = 'warning' order by id`.execute(varde.db)
    const told = [answers(unitId, at), answers(facts, at)].map(addressOf)
    all.push({ page: 'press told', about: unitId, shown: letters.map((one) => one.address), expected: told })
    held.set(unitId, answers(unitId, at))
  }
  const owners = await ownersOf(varde, own)
  for (const unitId of own)
    all.push({ page: 'press desk', about: unitId, ...pair(owners.get(unitId), held.get(unitId)) })
  if (later === null) return all
  await setMoment(varde, later)
  await followDuty(varde)
  const moved = await ownersOf(varde, own)
  for (const unitId of own) {
    const owner = held.get(unitId)!
    const stays = owner.personId !== null && isAtWork(rows, owner.personId, later)
    all.push({
      ...{ page: 'press desk later', about: unitId },
      ...pair(moved.get(unitId), stays ? owner : answers(unitId, later)),
    })
  }
  await setMoment(varde, at)
  return all
}

const addressOf = ({ personId, unitId }: Said) => emailOf(personId ?? unitId)
type Owner = { personId: string | null; unitId: string }
const pair = (shown: Owner | undefined, expected: Owner | undefined) => ({
  shown: shown && [shown.unitId, shown.personId],
  expected: expected && [expected.unitId, expected.personId],
})

async function ownersOf(varde: Varde, own: string[]): Promise<Map<string, Owner>> {
  const { items } = await viewInquiries(varde, readerOf(own), { view: 'open', page: 1 })
  return new Map(items.map(({ unit, owner }) => [unit.id, owner]))
}

const inquiry = (unitId: string) => ({
  ...{ kind: 'question' as const, channel: 'phone' as const, topic: 'Bemanning', question: 'Hvor mange?', unitId },
  ...{ language: 'nb', dueAt: null, journalistName: 'Test Testesen', outletName: 'Prøveavisa' },
  ...{ email: 'test@avisa.example', phone: null },
})
