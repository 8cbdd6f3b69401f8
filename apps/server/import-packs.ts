import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Varde } from '../../kit/settings/varde.ts'
import { importPack as importAudience, readAudiencePack } from '../../slices/audience/index.ts'
import { importPack as importCases } from '../../slices/cases/index.ts'
import { importPack as importCrisis } from '../../slices/crisis/index.ts'
import { importPack as importMeasure } from '../../slices/measure/index.ts'
import { importPack as importMessage } from '../../slices/message/index.ts'
import { importPack as importOrganisation, listUnits } from '../../slices/organisation/index.ts'
import { importPack as importPlan } from '../../slices/plan/index.ts'
import {
  importDemoDuty,
  importDemoProactive,
  importPack as importPress,
  importDemo as importPressDemo,
} from '../../slices/press/index.ts'
import { importPack as importStrategy } from '../../slices/strategy/index.ts'

const PACKS = join(import.meta.dirname, '..', '..', 'packs')
/** The pack whose units and groups the invented content in `packs/demo` is written for. */
const DEMO_IS_FOR = 'kriminalomsorgen'

/**
 * Writes the reference pack into every slice that reads it, in one transaction. What is there already stays as it is.
 * Demo people come along only in demo mode; so do the invented audience, cases, plan and press, where the pack is the one they are for.
 */
export async function importPacks(varde: Varde, pack = varde.settings.pack): Promise<void> {
  const { mode } = varde
  const now = varde.now()
  const legalBases: unknown = parse(await readFile(join(PACKS, pack, 'legal-bases.yaml'), 'utf8'))
  const isDemoed = mode === 'demo' && pack === DEMO_IS_FOR
  const audience = await readAudiencePack(pack, isDemoed ? 'demo' : 'real')
  await varde.db.transaction().execute(async (trx) => {
    await importOrganisation(trx, pack, now, { mode })
    await importAudience(trx, audience, now, { mode })
    await importStrategy(trx, pack, now, { mode })
    if (isDemoed) await importCases(trx, null, now, { mode })
    if (isDemoed) await importPlan(trx, null, now, { mode })
    await importMessage(trx, { legalBases }, now)
    await importPress(trx, pack, now)
    await importCrisis(trx, pack)
    if (isDemoed) await importDemoDuty(trx, now)
    await importMeasure(trx, pack, now, { mode, ...(isDemoed ? {} : { demo: null }) })
    if (isDemoed) await importPressDemo(trx, now)
    if (isDemoed) await importDemoProactive(trx, now)
  })
}

/** A demo starts with the pack; once it has units it is left alone. */
export async function fillDemo(varde: Varde): Promise<void> {
  if (varde.mode !== 'demo') return
  if ((await listUnits(varde.db, { at: varde.now() })).length === 0) await importPacks(varde)
}
