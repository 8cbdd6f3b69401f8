import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { parse } from 'yaml'
import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { demoContacts, demoHeadCounts, demoSubscriptions } from '../rules/demo-audience.ts'
import { addDemoContacts, addDemoHeads, addDemoSubscriptions, addGroups, packUnits } from '../store/pack.ts'
import { demoPackFile, stakeholderPackFile } from './pack-files.ts'

/** What this slice reads of a pack: the parsed content of its YAML files, null where there is none. */
export type AudiencePack = {
  /** `packs/<pack>/stakeholders.yaml` */
  stakeholders?: unknown
  /** `packs/demo/audience.yaml`; only in demo mode. */
  audience?: unknown
}

/** Reads the files of a pack (its name in `packs/`, or a folder), with the invented audience when `mode` is demo. */
export async function readAudiencePack(nameOrFolder: string, mode: Mode): Promise<AudiencePack> {
  const folder = isAbsolute(nameOrFolder) ? nameOrFolder : packPath(nameOrFolder)
  const read = async (path: string): Promise<unknown> => parse(await readFile(path, 'utf8'))
  return {
    stakeholders: await read(join(folder, 'stakeholders.yaml')),
    audience: mode === 'demo' ? await read(packPath('demo', 'audience.yaml')) : null,
  }
}

/**
 * Adds the stakeholder groups and, in demo mode, the invented audience. May be run again: what is there already keeps
 * what people have made of it. The units must be there first. Throws (zod) when a file has another shape.
 */
export async function importPack(
  trx: Trx,
  pack: AudiencePack | string,
  now: Date,
  { mode = 'demo', actor = 'system:pack' }: { mode?: Mode; actor?: string } = {},
): Promise<void> {
  const files = typeof pack === 'string' ? await readAudiencePack(pack, mode) : pack
  let added = 0
  if (files.stakeholders) added += await addGroups(trx, stakeholderPackFile.parse(files.stakeholders).groups, now)
  if (files.audience) added += await addDemoAudience(trx, files.audience, now)
  if (added > 0)
    await publish(trx, {
      name: AUDIENCE_EVENTS.imported,
      mode,
      subject: 'audience',
      actor,
      at: now,
      content: { added, from: 'pack' },
    })
}

async function addDemoAudience(trx: Trx, file: unknown, now: Date): Promise<number> {
  const demo = demoPackFile.parse(file)
  const units = await packUnits(trx)
  const regions = [...new Set(units.flatMap((unit) => unit.region ?? []))].filter((region) => region !== '-').sort()
  const heads = demo.headCounts.flatMap((rule) => demoHeadCounts(rule, units))
  const withInmates = units.filter((unit) => heads.some((h) => h.unitId === unit.id && h.population === 'inmates'))
  const contacts = demo.contacts.flatMap((rule) => demoContacts(rule, regions))
  return (
    (await addDemoHeads(trx, heads, now.toISOString().slice(0, 10))) +
    (await addDemoSubscriptions(trx, demoSubscriptions(demo.relatives, withInmates), now)) +
    (await addDemoContacts(trx, contacts, now))
  )
}
