import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type DutyBook, loadDutyBook, type Numbers, numberFor, ownersIn } from '../../duty/index.ts'
import { writeAnswering } from '../store/answering.ts'
import { numbersOf, unitNumbers } from './duty-numbers.ts'

const DUTIES = ['press-contact', 'relatives-liaison'] as const
const HOUR_MS = 3_600_000
const BACK_MS = HOUR_MS
const AHEAD_MS = 28 * 24 * HOUR_MS

/**
 * Works out anew which unit answers the press and relatives for which, from an hour ago to four weeks ahead. Called whenever somebody is set,
 * away or back, and every hour so that the plan reaches as far.
 */
export async function refreshAnswering(trx: Trx, now: Date): Promise<void> {
  const span = { from: new Date(now.getTime() - BACK_MS), to: new Date(now.getTime() + AHEAD_MS) }
  const loaded = await loadDutyBook(trx, { ...span, asOf: now, duties: DUTIES })
  const numbers = { 'press-contact': await numbersOf(trx, loaded), 'relatives-liaison': unitNumbers(loaded) }
  const { book } = loaded
  const rows = book ? DUTIES.flatMap((duty) => planned(book, { duty, numbers: numbers[duty] }, span)) : []
  await writeAnswering(trx, rows)
}

export async function refreshAnsweringNow(varde: Varde): Promise<void> {
  await varde.db.transaction().execute((trx) => refreshAnswering(trx, varde.now()))
}

type Asked = { duty: (typeof DUTIES)[number]; numbers: ReadonlyMap<string, Numbers> }

function planned(book: DutyBook, { duty, numbers }: Asked, span: { from: Date; to: Date }) {
  const [from, to] = [span.from.getTime(), span.to.getTime()]
  const own = [...book.units].filter(([, unit]) => !unit.isMinistry)
  return own.flatMap(([unitId]) => {
    const rows: Parameters<typeof writeAnswering>[1] = []
    for (const part of ownersIn(book, { unitId, duty }, { from, to })) {
      const phone = numberFor(book, part.owner, numbers)
      const last = rows.at(-1)
      if (last && last.answers_unit_id === part.owner.unitId && last.phone === phone) last.to_at = new Date(part.to)
      else
        rows.push({
          duty,
          unit_id: unitId,
          from_at: new Date(part.from),
          to_at: new Date(part.to),
          answers_unit_id: part.owner.unitId,
          phone,
        })
    }
    return rows
  })
}
