import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { dayOf } from '../../organisation/index.ts'
import { insertFact } from '../store/facts.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'packs', 'demo', 'press-room.yaml')
const text = z.string().trim().min(1)
const demoRoom = z.strictObject({
  version: z.literal(1),
  facts: z.array(z.strictObject({ key: z.string().regex(/^[a-z-]+$/), value: text, nb: text, nn: text, en: text })),
})
const DAY_MS = 86_400_000

/** Writes the invented figures of the demo's press room. Each says that it is invented, and is of yesterday. */
export async function importDemoRoom(trx: Trx, now: Date): Promise<void> {
  const { facts } = demoRoom.parse(parse(await readFile(FILE, 'utf8')))
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
}
