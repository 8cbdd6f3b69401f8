import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { dayText, instantAt, minuteOf } from '../../../kit/kernel/oslo-clock.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { mondayOf } from '../rules/duty-week.ts'
import { PLACES, ROTA_DUTIES } from '../rules/words.ts'
import { findRota, findShift, insertRota, insertShift } from '../store/rota.ts'

const FILE = packPath('demo', 'duty.yaml')
const clock = z.string().regex(/^\d{2}:\d{2}$/)
const set = z.strictObject({
  duty: z.enum(ROTA_DUTIES).default('press-contact'),
  unit: z.string(),
  place: z.enum(PLACES).default('primary'),
  /** Key of the person in the unit: `pressekontakt`. */
  person: z.string(),
  /** Counted from the week in which the demo is filled. */
  week: z.number().int().default(0),
  starts: clock,
  ends: clock,
})
const dutyFile = z.strictObject({
  version: z.literal(1),
  rota: z.array(set.extend({ weekdays: z.array(z.number().int()), everyWeeks: z.number().int().default(1) })),
  shifts: z.array(set.extend({ weekday: z.number().int() })),
})

/** The invented rotas of the demo; what is there already stays as it is. The organisation must be there first. */
export async function importDemo(trx: Trx, now: Date): Promise<void> {
  const { rota, shifts } = dutyFile.parse(parse(await readFile(FILE, 'utf8')))
  const made = { named_by: 'system:pack', made_by: 'system:pack', made_at: now }
  const monday = mondayOf(now.getTime())
  const whereAndWho = (row: z.infer<typeof set>) => ({
    duty: row.duty,
    unit_id: `unt_${row.unit}`,
    place: row.place,
    person_id: `per_${row.unit}-${row.person}`,
  })
  for (const [index, row] of rota.entries()) {
    const id = `rot_demo-${index + 1}`
    if (await findRota(trx, id)) continue
    const times = { weekdays: row.weekdays, starts: row.starts, ends: row.ends, every_weeks: row.everyWeeks }
    const valid = { valid_from: dayText(monday + row.week * 7), valid_to: null }
    await insertRota(trx, { id, ...whereAndWho(row), ...times, ...valid, ...made })
  }
  for (const [index, row] of shifts.entries()) {
    const id = `shi_demo-${index + 1}`
    if (await findShift(trx, id)) continue
    const day = monday + row.week * 7 + row.weekday - 1
    const from_at = new Date(instantAt(day, minuteOf(row.starts)))
    const to_at = new Date(instantAt(day, minuteOf(row.ends)))
    await insertShift(trx, { id, ...whereAndWho(row), from_at, to_at, cancelled_at: null, ...made })
  }
}
