import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type DutyBook, loadDutyBook, type Numbers, numberFor, ownersIn } from '../../duty/index.ts'
import { writeAnswering } from '../store/answering.ts'
import { numbersOf } from './duty-numbers.ts'

const HOUR_MS = 3_600_000
const BACK_MS = HOUR_MS
const AHEAD_MS = 28 * 24 * HOUR_MS

/**
 * Works out anew which unit answers for which, from an hour ago to four weeks ahead. Called whenever somebody is set,
 * away or back, and every hour so that the plan reaches as far.
 */
export async function refreshAnswering(trx: Trx, now: Date): Promise<void> {
  const span = { from: new Date(now.getTime() - BACK_MS), to: new Date(now.getTime() + AHEAD_MS) }
  const loaded = await loadDutyBook(trx, { ...span, asOf: now, duties: ['press-contact'] })
  const numbers = await numbersOf(trx, loaded)
  const rows = loaded.book ? planned(loaded.book, numbers, span.from.getTime(), span.to.getTime()) : []
  await writeAnswering(trx, rows)
}

export async function refreshAnsweringNow(varde: Varde): Promise<void> {
  await varde.db.transaction().execute((trx) => refreshAnswering(trx, varde.now()))
}

function planned(book: DutyBook, numbers: ReadonlyMap<string, Numbers>, from: number, to: number) {
  const own = [...book.units].filter(([, unit]) => !unit.isMinistry)
  return own.flatMap(([unitId]) => {
    const rows: { unit_id: string; from_at: Date; to_at: Date; answers_unit_id: string; phone: string | null }[] = []
    for (const part of ownersIn(book, { unitId, duty: 'press-contact' }, { from, to })) {
      const phone = numberFor(book, part.owner, numbers)
      const last = rows.at(-1)
      if (last && last.answers_unit_id === part.owner.unitId && last.phone === phone) last.to_at = new Date(part.to)
      else
        rows.push({
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
