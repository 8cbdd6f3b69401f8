import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { dayOf } from '../../organisation/index.ts'
import { PROACTIVE_KINDS, PROACTIVE_STATES } from '../rules/proactive.ts'
import { findProactive, insertProactive, insertStep } from '../store/proactive.ts'

const FILE = packPath('demo', 'press-proactive.yaml')
const DAY_MS = 86_400_000
const days = z.number().min(0)
const step = z.strictObject({ state: z.enum(PROACTIVE_STATES), days, reason: z.string().default('') })
const proactiveFile = z.strictObject({
  version: z.literal(1),
  items: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(PROACTIVE_KINDS),
      title: z.string(),
      about: z.string(),
      unit: z.string(),
      owner: z.string(),
      outlet: z.string().optional(),
      role: z.string().optional(),
      blocks: z.array(z.string()),
      initiative: z.string().optional(),
      planned: z.number().int().optional(),
      steps: z.array(step).min(1),
      outcome: z.string().default(''),
      coverage: z.strictObject({ title: z.string(), days }).optional(),
    }),
  ),
})

/** The demo's invented entries; what is there already stays. The plan and the outlets of the demo must be there first. */
export async function importDemoProactive(trx: Trx, now: Date): Promise<void> {
  const { items } = proactiveFile.parse(parse(await readFile(FILE, 'utf8')))
  const back = (count: number) => new Date(now.getTime() - count * DAY_MS)
  for (const item of items) {
    const id = `pro_${item.key}`
    if (await findProactive(trx, 'demo', id)) continue
    const owner = `per_${item.unit}-${item.owner}`
    const [first, last] = [item.steps[0]!, item.steps.at(-1)!]
    await insertProactive(trx, {
      id,
      mode: 'demo',
      kind: item.kind,
      state: last.state,
      title: item.title,
      about: item.about,
      unit_id: `unt_${item.unit}`,
      owner_id: owner,
      outlet_id: item.outlet ? `out_${item.outlet}` : null,
      role_key: item.role ?? null,
      block_keys: item.blocks,
      initiative_id: item.initiative ?? null,
      planned_on: item.planned === undefined ? null : dayOf(back(-item.planned)),
      outcome: item.outcome,
      coverage_title: item.coverage?.title ?? null,
      coverage_on: item.coverage ? dayOf(back(item.coverage.days)) : null,
      created_at: back(first.days),
      updated_at: back(last.days),
    })
    for (const [index, { state, days: ago, reason }] of item.steps.entries())
      await insertStep(trx, {
        id: `prs_${item.key}-${index + 1}`,
        proactive_id: id,
        state,
        reason,
        by: owner,
        at: back(ago),
      })
  }
}
