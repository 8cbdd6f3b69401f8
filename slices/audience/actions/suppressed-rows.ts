import type { Varde } from '../../../kit/settings/varde.ts'
import type { ReadRow } from '../clients/read-sheet.ts'
import { hasSuppressions, suppressedDigests } from '../store/import-batch.ts'
import { addressDigest } from './address-digest.ts'

/** Rows of an import with an address that must not come back. */
export async function suppressedRows(varde: Varde, rows: ReadRow[]): Promise<Set<number>> {
  if (rows.length === 0 || !(await hasSuppressions(varde.db))) return new Set()
  const digests = rows.flatMap((row) =>
    (['email', 'sms'] as const).flatMap((channel) => {
      const address = row[channel]
      return address ? [{ row: row.row, digest: addressDigest(varde, channel, address) }] : []
    }),
  )
  const found = await suppressedDigests(
    varde.db,
    digests.map((item) => item.digest),
  )
  return new Set(digests.filter((item) => found.has(item.digest)).map((item) => item.row))
}
