import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { dayNumber, dayText } from '../../../kit/kernel/oslo-clock.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { startOfDay } from '../../organisation/index.ts'
import { equalHeadline, medianOf, outletRows, type PressSending, spreadOf } from '../rules/equal-treatment.ts'
import { readsIn } from '../rules/inquiry.ts'
import { advancesGiven, inquiriesAsked, pressRecipients } from '../store/equal-reads.ts'

const LONGEST_DAYS = 731
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** First and last day, both in the period: `YYYY-MM-DD`. */
export type Period = { from: string; to: string }
export type EqualTreatment = Awaited<ReturnType<typeof viewEqualTreatment>>

/**
 * Who got what, when, with the spread: texts that went to the press, advance copies, answers that were made general, and
 * how long each outlet waited for its own answers. Of the units that the caller reads. Throws `press.equal-not-allowed`,
 * `press.period-wrong`.
 */
export async function viewEqualTreatment(varde: Varde, caller: Caller, { from, to }: Period) {
  if (!mayAnywhere(caller, 'press.see-equal-treatment')) throw new Failure('not-allowed', 'press.equal-not-allowed')
  const start = startOfDay(from)
  const end = startOfDay(dayText(dayNumber(to) + 1))
  const days = dayNumber(to) - dayNumber(from) + 1
  if (!start || !end || days < 1 || days > LONGEST_DAYS) throw new Failure('invalid', 'press.period-wrong')
  const filter = { mode: varde.mode, from: start, to: end, unitIds: readsIn(caller), reader: readerOf(caller) }
  const [recipients, inquiries, advances] = await Promise.all([
    pressRecipients(varde.db, filter),
    inquiriesAsked(varde.db, filter),
    advancesGiven(varde.db, filter),
  ])
  const sendings = sendingsOf(recipients)
  const spreads = sendings.map((one) => spreadOf(one.recipients))
  const asked = inquiries.map((one) => ({
    ...one,
    receivedAt: one.receivedAt.getTime(),
    dueAt: one.dueAt.getTime(),
    answeredAt: one.answeredAt?.getTime() ?? null,
  }))
  const waits = asked.filter((one) => one.answeredAt !== null).map((one) => (one.answeredAt! - one.receivedAt) / 60_000)
  const middle = medianOf(waits)
  return {
    ...{ from, to },
    headline: equalHeadline(spreads),
    medianMinutes: middle === null ? null : Math.round(middle),
    sendings: sendings.map((one, index) => ({
      dispatchId: one.dispatchId,
      title: one.title,
      openedAt: new Date(one.openedAt).toISOString(),
      recipients: one.recipients.map(({ name, at }) => ({ name, at: iso(at) })),
      spread: { ...spreads[index]!, firstAt: iso(spreads[index]!.firstAt), lastAt: iso(spreads[index]!.lastAt) },
    })),
    shared: inquiries
      .filter((one) => one.sharedId !== null)
      .map(({ id, number, topic, outlet, answeredAt, sharedAt }) => ({
        ...{ id, number, topic, outlet },
        answeredAt: answeredAt?.toISOString() ?? null,
        sharedAt: sharedAt?.toISOString() ?? null,
        minutesBetween:
          answeredAt && sharedAt ? Math.max(0, Math.round((sharedAt.getTime() - answeredAt.getTime()) / 60_000)) : null,
      })),
    advances: advances.map((one) => ({
      ...one,
      givenAt: one.givenAt.toISOString(),
      embargoUntil: one.embargoUntil.toISOString(),
    })),
    outlets: outletRows(asked, advances),
  }
}

function sendingsOf(rows: Awaited<ReturnType<typeof pressRecipients>>): PressSending[] {
  return [...Map.groupBy(rows, (row) => row.dispatchId)].map(([dispatchId, group]) => ({
    dispatchId,
    messageId: group[0]!.messageId,
    title: group[0]!.title,
    openedAt: Math.min(...group.map((row) => row.openedAt.getTime())),
    recipients: group.map((row) => ({ name: row.name ?? '', at: row.at?.getTime() ?? null })),
  }))
}
