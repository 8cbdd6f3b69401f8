import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const PACKS = join(import.meta.dirname, '..', '..', 'packs')
const inThree = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
const pack = z.object({
  records: z.array(
    z.object({ kind: z.string(), names: inThree, content: inThree, legalBasis: z.string(), retentionNote: inThree }),
  ),
})

export type PrivacyRecord = z.infer<typeof pack>['records'][number]

/** Legal basis and time of keeping per kind of record, from the pack: dated data of the agency, never code. */
export function privacyRecords(packName: string): PrivacyRecord[] {
  const file = join(PACKS, packName, 'privacy.yaml')
  if (!/^[a-z0-9-]+$/.test(packName) || !existsSync(file)) return []
  return pack.parse(parse(readFileSync(file, 'utf8'))).records
}
