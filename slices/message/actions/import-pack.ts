import type { Trx } from '../../../kit/db/database.ts'
import { putGrounds } from '../store/by-name.ts'
import { putLegalBases } from '../store/remarks.ts'
import { legalBasesFile } from './legal-bases-file.ts'

/** What this slice reads of a pack: the parsed content of its YAML files, null or absent where a pack has none. */
export type MessagePack = {
  /** `packs/<pack>/legal-bases.yaml` */
  legalBases?: unknown
}

/** Adds or renews the legal bases of a pack. May be run again. Throws (zod) when the file has another shape. */
export async function importPack(trx: Trx, pack: MessagePack, _now: Date): Promise<void> {
  if (!pack.legalBases) return
  const { legalBases, byNameGrounds } = legalBasesFile.parse(pack.legalBases)
  await putLegalBases(
    trx,
    legalBases.map(({ key, kind, names, about, lifts, validFrom, validTo, verified }) => ({
      key,
      kind,
      names: JSON.stringify(names),
      about: JSON.stringify(about),
      lifts,
      valid_from: validFrom,
      valid_to: validTo,
      is_verified: verified,
    })),
  )
  await putGrounds(
    trx,
    byNameGrounds.map(({ key, names, validFrom, validTo }) => ({
      ...{ key, names: JSON.stringify(names), valid_from: validFrom, valid_to: validTo },
    })),
  )
}
