import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { publish } from '../../../kit/bus/publish.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { TRACE_EVENTS } from '../events.ts'
import { changesOf, keyOf, type ShownPage, type ShownPlace } from '../rules/shown.ts'
import { beginPage, endPages, holdKeeping, keepBody, standingPages } from '../store/shown.ts'

const pack = promisify(gzip)
const fingerprintOf = (text: string) => createHash('sha256').update(text).digest('hex')

type Shown = {
  /** Every address that anyone can read now. */
  places: readonly ShownPlace[]
  /** Reads those that may have changed; called when this process is the one that keeps. */
  read: () => Promise<ShownPage[]>
  /** Style sheets that the pages name, kept beside them. */
  sheets: readonly string[]
}

/**
 * Keeps public pages as they stand: what says something else than before begins a new version, what is gone has ended. The fingerprints
 * stand in the log, so that the chain answers for the pages. Gives how many versions began; null when another process keeps.
 */
export async function keepShown(varde: Varde, { places, read, sheets }: Shown): Promise<number | null> {
  const { mode } = varde
  if (mode === 'exercise') return 0
  return varde.db.transaction().execute(async (trx) => {
    if (!(await holdKeeping(trx))) return null
    const kept = await standingPages(trx, mode)
    const pages = (await read()).map((page) => ({ ...page, fingerprint: fingerprintOf(page.text) }))
    const { ended, begun } = changesOf(kept, { places: new Set(places.map(keyOf)), pages })
    if (begun.length === 0 && ended.length === 0) return 0
    const at = varde.now()
    await endPages(
      trx,
      ended.map(({ id }) => id),
      at,
    )
    for (const sheet of begun.length > 0 ? sheets : []) await keepBody(trx, fingerprintOf(sheet), await pack(sheet))
    const rows = begun.map((page) => ({ ...page, id: newId('shn'), mode, at }))
    for (const { text, ...row } of rows) {
      await keepBody(trx, row.fingerprint, await pack(text))
      await beginPage(trx, row)
    }
    if (rows.length > 0)
      await publish(trx, {
        ...{ name: TRACE_EVENTS.pagesKept, mode, subject: rows[0]!.id, actor: 'system:shown-pages', at },
        content: { pages: rows.map(({ id, fingerprint }) => ({ id, fingerprint })), count: rows.length },
      })
    return rows.length
  })
}
