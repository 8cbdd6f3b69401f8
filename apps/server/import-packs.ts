import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Varde } from '../../kit/settings/varde.ts'
import { importPack as importAudience, readAudiencePack } from '../../slices/audience/index.ts'
import { importPack as importCases } from '../../slices/cases/index.ts'
import { importPack as importCrisis, importDemo as importCrisisDemo } from '../../slices/crisis/index.ts'
import { importDemo as importDutyDemo } from '../../slices/duty/index.ts'
import { importDemoSurveys, importPack as importMeasure } from '../../slices/measure/index.ts'
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
 * `founded` is when the agency began with Varde: an invented past of the demo needs people and a strategy in it.
 */
export async function importPacks(
  varde: Varde,
  pack = varde.settings.pack,
  now = varde.now(),
  founded = now,
): Promise<void> {
  const { mode } = varde
  const legalBases: unknown = parse(await readFile(join(PACKS, pack, 'legal-bases.yaml'), 'utf8'))
  const isDemoed = mode === 'demo' && pack === DEMO_IS_FOR
  const audience = await readAudiencePack(pack, isDemoed ? 'demo' : 'real')
  await varde.db.transaction().execute(async (trx) => {
    await importOrganisation(trx, pack, founded, { mode })
    await importAudience(trx, audience, founded, { mode })
    await importStrategy(trx, pack, founded, { mode })
    if (isDemoed) await importCases(trx, null, now, { mode })
    if (isDemoed) await importPlan(trx, null, now, { mode })
    await importMessage(trx, { legalBases }, founded)
    await importPress(trx, pack, founded)
    await importCrisis(trx, pack)
    if (isDemoed) await importCrisisDemo(trx, now)
    if (isDemoed) await importDutyDemo(trx, now)
    if (isDemoed) await importDemoDuty(trx, now)
    await importMeasure(trx, pack, now, { mode, ...(isDemoed ? {} : { demo: null }) })
    if (isDemoed) await importDemoSurveys(trx, varde, now)
    if (isDemoed) await importPressDemo(trx, now)
    if (isDemoed) await importDemoProactive(trx, now)
  })
}

/** Fills a demo that has no units yet; one that has is left alone. True when a past can be played in it: it was filled now. */
export async function fillDemo(varde: Varde, founded = varde.now()): Promise<boolean> {
  const { mode, settings } = varde
  if (mode !== 'demo' || (await listUnits(varde.db, { at: varde.now() })).length > 0) return false
  await importPacks(varde, settings.pack, varde.now(), founded)
  return settings.pack === DEMO_IS_FOR
}
