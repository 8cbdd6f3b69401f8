import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { type Guard, guarded } from './engine.ts'
import { fill, setMoment } from './fill.ts'
import { casePages, handlers } from './pages/case-pages.ts'
import { callLists, emergencies, planPages } from './pages/crisis-pages.ts'
import { dutyPages, todayPages, unitPages } from './pages/duty-pages.ts'
import { contactPages, deskPages } from './pages/press-pages.ts'
import { PAGES, type Page, type Reading, type Roster } from './pages/shown.ts'

/** What only reads comes before what writes: I dag has what was written. */
const READINGS: readonly Reading[] = [
  ...[contactPages, dutyPages, unitPages, todayPages, handlers, planPages],
  ...[emergencies, callLists, casePages, deskPages],
]
const GATEWAY = { VOICE_GATEWAY_URL: 'http://127.0.0.1:9', VOICE_GATEWAY_TOKEN: 'secret' }

type Counted = { asked: number; differ: number }

/** Every page that shows an answer, over a database with these rows in it: how many answers of each were read, and how many were wrong. */
export async function pagesDiffer(rosters: readonly Roster[], guard: Guard | null): Promise<Map<Page, Counted>> {
  const stop = process.env.VARDE_TEST_SERVER ? null : await setup()
  const counted = new Map(PAGES.map((page) => [page, { asked: 0, differ: 0 }]))
  try {
    for (const roster of rosters) await readAll(roster, guard, counted)
  } finally {
    await stop?.()
  }
  return counted
}

async function readAll(roster: Roster, guard: Guard | null, counted: Map<Page, Counted>): Promise<void> {
  const made = await testDatabase()
  try {
    await fill(made.db, guarded(roster.rows, guard))
    const varde = testVarde(made.db, { env: GATEWAY })
    await setMoment(varde, roster.at)
    const own = roster.rows.units.filter((unit) => unit.kind !== 'ministry').map((unit) => unit.id)
    for (const read of READINGS) {
      for (const { page, about, shown, expected } of await read(varde, roster, own)) {
        const of = counted.get(page)!
        of.asked++
        if (JSON.stringify(shown) === JSON.stringify(expected)) continue
        of.differ++
        if (guard === null)
          console.error(`${page} (${about}): ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`)
      }
    }
  } finally {
    await made.drop()
  }
}
