import type { Trx } from '../kit/db/database.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import { viewCalendar } from '../slices/plan/actions/view-calendar.ts'
import { calendarView } from '../slices/plan/http/calendar-shapes.ts'
import { insertItem } from '../slices/plan/store/calendar-items.ts'
import { benchFolder, openBench } from './scenario.ts'

const GROUPS = ['staff', 'press', 'relatives', 'inmates', 'unions', 'partners', 'ministry', 'public']
const KINDS = ['message', 'press', 'publication', 'campaign', 'event', 'deadline', 'other'] as const
const YEAR = 2026

/** A whole year of every unit on one page, with overloads and clashes, as the answer leaves the server. */
export async function run({ units = 60, items = 3000, rounds = 60 }: Record<string, number>) {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, 'smtp://127.0.0.1:9')
  try {
    const { varde } = open
    await varde.db.transaction().execute((trx) => fill(trx as Trx, units, items))
    const caller = systemCaller('bench')
    const times: number[] = []
    let entries = 0
    let bytes = 0
    for (let i = 0; i < rounds; i++) {
      const started = performance.now()
      const view = await viewCalendar(varde, caller, { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` })
      const answer = JSON.stringify(calendarView.parse(view))
      times.push(performance.now() - started)
      entries = view.entries.length
      bytes = answer.length
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]! * 10) / 10
    return { items, units, entries, bytes, p50Ms: at(0.5), p95Ms: at(0.95) }
  } finally {
    await open.stop()
    remove()
  }
}

async function fill(trx: Trx, units: number, items: number): Promise<void> {
  const day = (place: number) => new Date(Date.UTC(YEAR, 0, 1 + (place % 365))).toISOString().slice(0, 10)
  const now = new Date(Date.UTC(YEAR, 0, 1))
  for (let i = 0; i < items; i++) {
    const isWhole = i % 5 === 0
    const starts = isWhole ? day(i) : `${day(i)}T${String(7 + (i % 10)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`
    const ends = isWhole ? starts : `${starts.slice(0, 11)}${String(8 + (i % 10)).padStart(2, '0')}:45`
    // One in forty comes again each week for a quarter of a year.
    const recurrence =
      i % 40 === 0 ? { freq: 'weekly', interval: 1, weekdays: [], nth: null, until: null, count: 13 } : null
    await insertItem(trx, {
      id: `cal_${i}`,
      mode: 'real',
      kind: KINDS[i % KINDS.length]!,
      title: `Nyhetsbrev nummer ${i} fra enheten`,
      note: '',
      is_private: false,
      unit_id: `unt_${i % units}`,
      owner_id: `per_${i % units}`,
      audience_keys: [GROUPS[i % GROUPS.length]!, GROUPS[(i * 3) % GROUPS.length]!],
      channel_key: null,
      initiative_id: null,
      place: i % 7 === 0 ? `Møterom ${i % 11}` : '',
      starts,
      ends,
      recurrence: recurrence && JSON.stringify(recurrence),
      exceptions: '[]',
      last_day: recurrence ? null : ends.slice(0, 10),
      revision: 1,
      cancelled_at: null,
      created_by: 'per_0',
      created_at: now,
      updated_at: now,
    })
  }
}
