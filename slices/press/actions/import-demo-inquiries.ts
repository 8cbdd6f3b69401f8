import type { Trx } from '../../../kit/db/database.ts'
import type { TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { indexText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import { type LoadedDuty, loadDutyBook, ownerAt } from '../../duty/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { clockAt, usualDeadline } from '../rules/deadline.ts'
import type { InquiryState } from '../rules/inquiry.ts'
import { detailsOf } from '../rules/kind-details.ts'
import { insertAnswer, insertSource } from '../store/answers.ts'
import { holdersNear } from '../store/holders.ts'
import { insertInquiry, nextInquiryNumber } from '../store/inquiries.ts'
import { insertUse } from '../store/line-uses.ts'
import type { DemoInquiry, DemoPress } from './read-demo-pack.ts'

const HOUR_MS = 3_600_000
const QUARTER_MS = 900_000

/** The demo's inquiries, the oldest first so that their numbers follow the order they came in. How many were written. */
export async function importDemoInquiries(trx: Trx, demo: DemoPress, now: Date): Promise<number> {
  const duty = await loadDutyBook(trx, { from: now, to: now })
  let written = 0
  for (const one of demo.inquiries.toSorted((a, b) => b.received - a.received))
    if (await importInquiry(trx, { one, demo, duty, now })) written++
  return written
}

type Asked = { one: DemoInquiry; demo: DemoPress; duty: LoadedDuty; now: Date }

/** False when its unit is not in the organisation. */
async function importInquiry(trx: Trx, { one, demo, duty, now }: Asked): Promise<boolean> {
  const unitId = `unt_${one.unit}`
  if (!duty.book?.units.has(unitId)) return false
  const id = `inq_${one.key}`
  const received = new Date(now.getTime() - one.received * HOUR_MS)
  const due = dueOf(one, now, duty.hours)
  const answeredAt = one.answered === undefined ? null : new Date(now.getTime() - one.answered * HOUR_MS)
  const owner = ownerAt(duty.book, { unitId, duty: 'press-contact' }, now.getTime())
  const [named] = one.owner ? await holdersNear(trx, unitId, [one.owner]) : []
  const clock = clockAt({ from: received.getTime(), to: due.getTime(), now: now.getTime() }, duty.hours)
  const isOver = answeredAt !== null || one.handedTo !== undefined || one.closed !== undefined
  const journalist = demo.journalists.find(({ key }) => key === one.journalist)
  const outlet = demo.outlets.find(({ key }) => key === (one.outlet ?? journalist?.outlet))
  const writer = named ?? owner.personId ?? 'system:pack'
  const row = {
    id,
    number: await nextInquiryNumber(trx, Number(dayOf(received).slice(0, 4))),
    mode: 'demo' as const,
    kind: one.kind,
    channel: one.channel,
    state: stateOf(one),
    topic: one.topic,
    question: one.question,
    details: JSON.stringify(detailsOf(one.kind, { ...one.details, ...(one.filmed ? { filmed: one.filmed } : {}) })),
    language: 'nb' as const,
    journalist_id: journalist ? `jou_${journalist.key}` : null,
    outlet_id: outlet ? `out_${outlet.key}` : null,
    reply_email: journalist?.email ?? outlet?.email ?? null,
    reply_phone: null,
    unit_id: unitId,
    suggested_by: 'named' as const,
    routed_at: one.isRouted ? received : null,
    owner_id: named ?? owner.personId,
    owner_unit_id: named ? unitId : owner.unitId,
    received_at: received,
    due_at: due,
    warned: isOver ? 0 : clock.warned,
    warn_at: isOver ? null : new Date(clock.nextAt),
    handed_to: one.handedTo ?? null,
    closed_reason: one.closed ?? null,
    answered_at: answeredAt,
    answered_by: answeredAt ? (one.channel === 'phone' ? ('phone' as const) : ('email' as const)) : null,
    updated_at: answeredAt ?? now,
  }
  await insertInquiry(trx, row, indexText([one.topic, one.question].join('\n'), await norwegianWords()))
  await importParts(trx, { one, id, writer, received, due, answeredAt })
  return true
}

type Parts = { one: DemoInquiry; id: string; writer: string; received: Date; due: Date; answeredAt: Date | null }

async function importParts(trx: Trx, { one, id, writer, received, due, answeredAt }: Parts): Promise<void> {
  const lineIds = one.lines.map((key) => `lin_${key}`)
  if (one.answer)
    await insertAnswer(trx, {
      inquiry_id: id,
      text: one.answer,
      language: 'nb',
      sources: '[]',
      line_ids: lineIds,
      revision: 1,
      weighed_ids: [],
      writers: answeredAt ? [] : [writer],
      written_at: answeredAt ?? received,
    })
  for (const [place, { unit, ask, reply }] of one.sources.entries())
    await insertSource(trx, {
      id: `src_${one.key}-${place + 1}`,
      inquiry_id: id,
      unit_id: `unt_${unit}`,
      ask,
      due_at: due,
      asked_at: received,
      reply,
      replied_at: reply === null ? null : received,
    })
  if (!answeredAt) return
  for (const [place, lineId] of lineIds.entries())
    await insertUse(trx, {
      id: `lus_${one.key}-${place + 1}`,
      line_id: lineId,
      number: one.usedVersion ?? 1,
      subject: id,
      used_at: answeredAt,
    })
}

function stateOf(one: DemoInquiry): InquiryState {
  if (one.answered !== undefined) return 'answered'
  if (one.handedTo) return 'handed-over'
  if (one.closed) return 'closed'
  return one.isRouted ? 'working' : 'new'
}

/** Deadlines ahead fall on a quarter, in the hours that the press can ring; a demo filled at night has none in the night. */
function dueOf(one: DemoInquiry, now: Date, hours: readonly TelephoneHours[]): Date {
  const at = now.getTime() + one.due * HOUR_MS
  if (one.due < 0) return new Date(at)
  const closing = usualDeadline(now.getTime(), hours, one.due < 12 ? one.due * HOUR_MS : 0)
  const wished = Math.ceil(at / QUARTER_MS) * QUARTER_MS
  return new Date(one.due < 12 ? Math.min(Math.max(wished, now.getTime()), closing) : wished)
}
