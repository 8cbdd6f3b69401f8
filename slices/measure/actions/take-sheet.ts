import { Readable } from 'node:stream'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Answer, NoAnswer } from '../rules/connect/ask.ts'
import { statusFault } from '../rules/connect/status-fault.ts'
import { neededFields } from '../rules/import/import-view.ts'
import { changeImport, findImport, lastWithHeaders } from '../store/imports.ts'
import type { RunRow } from '../store/source-runs.ts'
import type { SourceRow } from '../store/sources.ts'
import { startImport } from './start-import.ts'

type Sheet = { status: number; bytes: Buffer; fingerprint: string }

/** Keeps a table of values that was fetched as a file, to be read as the last one with the same headings was. */
export async function takeSheet(
  varde: Varde,
  source: SourceRow,
  run: RunRow,
  { status, bytes, fingerprint }: Sheet,
): Promise<(Answer & { fingerprint: string; importId: string }) | NoAnswer> {
  if (status !== 200) return statusFault(status)
  const fileName = decodeURIComponent(new URL(source.settings.address).pathname.split('/').at(-1) || source.name)
  try {
    const upload = { fileName, upload: Readable.from([bytes]) }
    const { id } = await startImport(varde, systemCaller('measure'), upload)
    const file = (await findImport(varde.db, id))!
    const isKnown = (await lastWithHeaders(varde.db, file.signature)) !== null
    if (file.source === '') await changeImport(varde.db, id, { source: source.name })
    // A person sees the file on screen and says what its columns hold; a time-table cannot.
    if (!run.is_dry && (!isKnown || neededFields(file.mapping).length > 0))
      return { fault: 'needs-mapping', detail: id }
    return { found: [], left: {}, next: null, fingerprint, importId: id }
  } catch (error) {
    if (error instanceof Failure) return { fault: 'shape', detail: error.code }
    throw error
  }
}
