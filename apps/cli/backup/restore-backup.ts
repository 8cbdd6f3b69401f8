import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { clientOf, databaseOn, poolOf } from '../../../kit/db/database.ts'
import { UNLIMITED } from '../../../kit/db/limits.ts'
import { migrate, migrationNames } from '../../../kit/db/migrate.ts'
import { createJobs } from '../../../kit/jobs/start-work.ts'
import { readSecrets } from '../../../kit/settings/secrets.ts'
import type { Settings } from '../../../kit/settings/settings.ts'
import { type Verification, verifyLog } from '../../../slices/trace/index.ts'
import { connectionOf } from '../../server/open-varde.ts'
import { sliceWork } from '../../server/slice-work.ts'
import { loadTables, openBackup, refuseUnfit } from './load-backup.ts'
import type { Manifest } from './manifest.ts'

/**
 * Restores a backup into an empty database and a data folder without keys, brings it to this version, and checks the
 * whole log. Throws an Error with the remedy when the target does not fit or the backup is damaged.
 */
export async function restoreBackup(
  settings: Settings,
  file: string,
): Promise<{ manifest: Manifest; verification: Verification }> {
  const backup = await openBackup(file)
  const { manifest, keys } = backup
  const closers: (() => Promise<unknown>)[] = []
  try {
    const { connection } = await connectionOf(settings, closers, true)
    const client = clientOf(connection)
    await client.connect()
    closers.push(() => client.end())
    await refuseUnfit(backup, settings, client, await migrationNames())
    const db = databaseOn(poolOf({ connection, max: 2, limits: UNLIMITED }))
    closers.push(() => db.destroy())
    await migrate(db, { only: manifest.migrations })
    const jobs = await createJobs(
      connection,
      sliceWork.flatMap((slice) => slice.queues ?? []),
    )
    await jobs.stop()
    await loadTables(client, backup, settings)
    await mkdir(dirname(settings.secretsFile), { recursive: true })
    await writeFile(settings.secretsFile, keys, { mode: 0o600 })
    await migrate(db)
    const secrets = readSecrets(settings.secretsFile)
    const verification = await verifyLog({ connection, secrets, settings })
    if (!verification.fault && verification.entries !== manifest.log.entries)
      throw new Error(
        `The log has ${verification.entries} entries after the restore, and ${manifest.log.entries} in the backup.`,
      )
    return { manifest, verification }
  } finally {
    for (const close of closers.reverse()) await close().catch(() => undefined)
  }
}
