import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { instantAt, minuteOf, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { dayOf } from '../../organisation/index.ts'
import { OCCASION_KINDS } from '../rules/occasion.ts'
import { insertAccreditation } from '../store/accreditations.ts'
import { insertFact } from '../store/facts.ts'
import { insertOccasion } from '../store/occasions.ts'

const FILE = packPath('demo', 'press-room.yaml')
const text = z.string().trim().min(1)
const words = z.strictObject({ title: text, about: text })
const clock = z.string().regex(/^\d{2}:\d{2}$/)
const demoOccasion = z.strictObject({
  /** Ends the id, and so stands in the address. */
  key: z.string().regex(/^[0-9a-z]{12}$/),
  kind: z.enum(OCCASION_KINDS),
  unit: text,
  days: z.number().int(),
  from: clock,
  to: clock,
  place: text,
  accreditDays: z.number().int().nullable(),
  seats: z.number().int().nullable(),
  texts: z.strictObject({ nb: words, nn: words.optional(), en: words.optional() }),
  asked: z.array(
    z.strictObject({
      name: text,
      outlet: text,
      email: z.email(),
      equipment: z.string(),
      state: z.enum(['asked', 'accepted']),
    }),
  ),
})
const demoRoom = z.strictObject({
  version: z.literal(1),
  occasions: z.array(demoOccasion),
  facts: z.array(z.strictObject({ key: z.string().regex(/^[a-z-]+$/), value: text, nb: text, nn: text, en: text })),
})
const DAY_MS = 86_400_000

/** Writes the invented figures and occasions of the demo's press room. Each figure says that it is invented, and is of yesterday. */
export async function importDemoRoom(trx: Trx, now: Date): Promise<void> {
  const { facts, occasions } = demoRoom.parse(parse(await readFile(FILE, 'utf8')))
  for (const [i, { key, value, ...labels }] of facts.entries())
    await insertFact(trx, {
      id: `fct_${key}`,
      mode: 'demo',
      value,
      labels: JSON.stringify(labels),
      source: 'Oppdiktet for demoen',
      href: null,
      as_of: dayOf(new Date(now.getTime() - DAY_MS)),
      is_front: true,
      position: i + 1,
      changed_by: 'system:demo',
      changed_at: now,
      retired_at: null,
    })
  for (const one of occasions) await importOccasion(trx, one, now)
}

async function importOccasion(trx: Trx, from: z.infer<typeof demoOccasion>, now: Date): Promise<void> {
  const today = wallClock(now.getTime()).day
  const at = (days: number, time: string) => new Date(instantAt(today + days, minuteOf(time)))
  const id = `occ_${from.key}`
  const by = { made_by: 'system:demo', made_at: now, changed_by: 'system:demo', changed_at: now }
  await insertOccasion(trx, {
    ...{ id, mode: 'demo', kind: from.kind, unit_id: `unt_${from.unit}`, texts: JSON.stringify(from.texts) },
    ...{ language: 'nb', place: from.place, href: null, open_to: 'press', seats: from.seats, message_id: null },
    starts_at: at(from.days, from.from),
    ends_at: at(from.days, from.to),
    needs_accreditation: from.accreditDays !== null,
    accredit_by: from.accreditDays === null ? null : at(from.accreditDays, '12:00'),
    ...{ public_from: now, moved_from: null, moved_place: null, cancelled_at: null },
    ...by,
  })
  for (const [place, { state, ...asked }] of from.asked.entries()) {
    const decided = state === 'asked' ? null : now
    await insertAccreditation(trx, {
      ...{
        id: `acc_${from.key}${place}`,
        mode: 'demo',
        occasion_id: id,
        language: 'nb',
        state,
        reason: null,
        ...asked,
      },
      ...{ asked_at: now, decided_by: decided && 'system:demo', decided_at: decided },
    })
  }
}
