import { sql } from 'kysely'
import { askSource } from '../../../slices/press/actions/ask-source.ts'
import { previewContact } from '../../../slices/press/actions/preview-contact.ts'
import { takeInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { refreshAnswering } from '../../../slices/press/actions/refresh-answering.ts'
import { viewInquiries } from '../../../slices/press/actions/view-desk.ts'
import { followDuty } from '../../../slices/press/actions/watch-deadlines.ts'
import { readAnsweringFor, readAnsweringNow } from '../../../slices/press/store/answering.ts'
import { readContact } from '../../../slices/press/store/shelf.ts'
import { setMoment } from '../fill.ts'
import { isAtWork, type Said, saidAt } from '../oracle.ts'
import { emailOf, phoneOf, type Reading, readerOf, type Shown, system, type Varde } from './shown.ts'

/** The plan that the public reads, the box of a release, the page as it will be, and whom the open page of a crisis lets relatives call: units alone. */
export const contactPages: Reading = async (varde, { rows, at }, own) => {
  await varde.db.transaction().execute((trx) => refreshAnswering(trx, new Date(at)))
  const planned = await readAnsweringNow(varde.db, { at: new Date(at) })
  const preview = await previewContact(varde, system, new Date(at))
  const all = own.map(async (unitId): Promise<Shown[]> => {
    const box = await readContact(varde.db, unitId, new Date(at))
    const status = await readAnsweringFor(varde.db, unitId, { duty: 'relatives-liaison', at: new Date(at) })
    const relatives = saidAt(rows, unitId, 'relatives-liaison', at)[0]!.unitId
    const expected = saidAt(rows, unitId, 'press-contact', at)[0]!.unitId
    const ahead = preview.units.find((one) => one.unit.id === unitId)?.answersUnit ?? unitId
    const shown = planned.find((one) => one.unitId === unitId)?.answersUnitId
    return [
      { page: 'contact page', about: unitId, shown, expected },
      { page: 'contact page ahead', about: unitId, shown: ahead, expected },
      { page: 'contact box', about: unitId, shown: box?.phone, expected: phoneOf(expected) },
      { page: 'status page', about: unitId, shown: status?.phone, expected: phoneOf(relatives) },
    ]
  })
  return (await Promise.all(all)).flat()
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
