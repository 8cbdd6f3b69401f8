import { z } from 'zod'

export const BACKUP_FORMAT = 'varde-backup-1'

/** First file of a backup: what it holds, and how to tell that all of it came through. */
export const manifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  varde: z.string(),
  mode: z.enum(['real', 'demo']),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  queueVersion: z.number().nullable(),
  log: z.object({ entries: z.number(), head: z.string().nullable() }),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.number() })),
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

export const tableFile = (name: string) => `tables/${name.replaceAll('"', '')}.copy`
export const KEYS_FILE = 'keys/secrets.json'
/** The copy of the last signature over the log: of the data folder it lies in, never of a backup. */
export const LAST_SIGNATURE = 'files/checkpoints/seal.json'
/** The queue's waiting jobs: not a table of ours, so it is carried under a name of its own. */
export const JOBS_TABLE = 'jobs.job'

export function readManifest(text: string): Manifest {
  try {
    return manifest.parse(JSON.parse(text))
  } catch {
    throw new Error('This is not a backup of Varde, or it was made by a version with another format.')
  }
}
