import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { applyImport } from '../actions/apply-import.ts'
import { followSources } from '../actions/follow-sources.ts'
import { startImport } from '../actions/start-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'

/** A process of its own, for tests that kill it: reads sources once, or takes files of values in. */
const { connection, at, files, key } = JSON.parse(process.argv[2]!) as {
  connection: Parameters<typeof poolOf>[0]['connection']
  at: string
  files: string[]
  key: string
}
const db = databaseOn(poolOf({ connection, max: 4 }))
const varde = Object.assign(testVarde(db, { at, connection }), { mode: 'demo' as const })
process.send?.('ready')
if (files.length === 0) await followSources(varde)
const caller = systemCaller('test')
for (const file of files) {
  const upload = { fileName: 'tall.csv', upload: Readable.from([readFileSync(file)]) }
  const { id } = await startImport(varde, caller, upload)
  const { mapping } = await viewImport(varde, caller, id)
  await mapImport(varde, caller, id, { mapping: { ...mapping, indicatorKey: key }, source: 'Prøve' })
  await applyImport(varde, caller, id)
}
await db.destroy()
