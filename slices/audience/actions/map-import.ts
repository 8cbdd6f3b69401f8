import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { importPath } from '../clients/import-file.ts'
import { peekSheet } from '../clients/read-sheet.ts'
import { isRefusedHeader, type Mapping, proposeMapping } from '../rules/columns.ts'
import { statesFor } from '../rules/import-course.ts'
import { mayTend } from '../rules/may.ts'
import { contactGroups } from '../store/import-batch.ts'
import { changeImport, findImport, type Import } from '../store/imports.ts'
import type { ImportOptions } from '../store/tables.ts'

export type MapImport = {
  id: string
  mapping?: Mapping
  options?: ImportOptions
  encoding?: string
  separator?: string
}

/**
 * Sets what the columns hold and what holds for every row; with another encoding or separator the columns are found
 * anew. Groups must be ones that contacts may stand in: nobody imports staff, inmates or relatives.
 */
export async function mapImport(varde: Varde, caller: Caller, input: MapImport): Promise<Import> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const row = await findImport(varde.db, input.id)
  if (!row) throw new Failure('not-found', 'audience.no-such-import')
  await refuseOtherGroups(varde, input.options?.groupKeys ?? [])
  const found = input.encoding || input.separator ? await peekAgain(varde, row, input) : null
  const columns = found?.columns ?? row.columns
  const mapping = input.mapping ?? (found ? (proposeMapping(columns.map((c) => c.header)) as Mapping) : row.mapping)
  for (const position of Object.values(mapping)) {
    const column = columns[position]
    if (!column) throw new Failure('invalid', 'audience.no-such-column')
    if (isRefusedHeader(column.header))
      throw new Failure('invalid', 'audience.column-refused', { header: column.header })
  }
  const changed = await changeImport(varde.db, row.id, statesFor('map'), {
    columns,
    mapping: mapping as Record<string, number>,
    options: input.options ?? row.options,
    ...(found ? { encoding: found.source.encoding, separator: found.source.separator } : {}),
    state: 'uploaded',
  })
  if (!changed) throw new Failure('conflict', 'audience.import-busy')
  return (await findImport(varde.db, row.id))!
}

async function peekAgain(varde: Varde, row: Import, { encoding, separator }: MapImport) {
  if (row.file_kind === 'xlsx') return null
  return peekSheet(importPath(varde.settings.dataFolder, row.id), {
    kind: 'csv',
    encoding: encoding ?? row.encoding,
    separator: separator ?? (encoding ? null : row.separator),
  })
}

async function refuseOtherGroups(varde: Varde, keys: string[]): Promise<void> {
  const known = new Set((await contactGroups(varde.db)).map((group) => group.key))
  const other = keys.find((key) => !known.has(key))
  if (other) throw new Failure('invalid', 'audience.group-takes-no-contacts', { group: other })
}
