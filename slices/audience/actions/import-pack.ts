import type { Trx } from '../../../kit/db/database.ts'
import { demoContacts, demoHeadCounts, demoSubscriptions } from '../rules/demo-audience.ts'
import { demoPackFile, stakeholderPackFile } from '../schemas.ts'
import { addDemoContacts, addDemoHeads, addDemoSubscriptions, addGroups, packUnits } from '../store/pack.ts'

/** What this slice reads of a pack: the parsed content of its YAML files, null where a pack has none. */
export type AudiencePack = {
  /** `packs/<pack>/stakeholders.yaml` */
  stakeholders?: unknown
  /** `packs/demo/audience.yaml`; only in demo mode. */
  audience?: unknown
}

/**
 * Adds the stakeholder groups and, in demo mode, the invented audience. May be run again: what is there already keeps
 * what people have made of it. The units must be there first. Throws (zod) when a file has another shape.
 */
export async function importPack(trx: Trx, pack: AudiencePack, now: Date): Promise<void> {
  if (pack.stakeholders) await addGroups(trx, stakeholderPackFile.parse(pack.stakeholders).groups, now)
  if (!pack.audience) return
  const demo = demoPackFile.parse(pack.audience)
  const units = await packUnits(trx)
  const regions = [...new Set(units.flatMap((unit) => unit.region ?? []))].filter((region) => region !== '-').sort()
  const heads = demo.headCounts.flatMap((rule) => demoHeadCounts(rule, units))
  const day = now.toISOString().slice(0, 10)
  await addDemoHeads(trx, heads, day)
  const withInmates = units.filter((unit) => heads.some((h) => h.unitId === unit.id && h.population === 'inmates'))
  await addDemoSubscriptions(trx, demoSubscriptions(demo.relatives, withInmates), now)
  await addDemoContacts(
    trx,
    demo.contacts.flatMap((rule) => demoContacts(rule, regions)),
    now,
  )
}
