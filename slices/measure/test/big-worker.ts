import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { followBigFiles } from '../actions/big-file/follow-big-files.ts'
import { followUndos } from '../actions/undo-mentions.ts'

/** A process of its own that follows big files once, for tests that kill it. */
const { connection, at, dataFolder } = JSON.parse(process.argv[2]!) as {
  connection: Parameters<typeof poolOf>[0]['connection']
  at: string
  dataFolder: string
}
const db = databaseOn(poolOf({ connection, max: 4 }))
const varde = testVarde(db, { at, connection, env: { VARDE_DATA: dataFolder } })
await followBigFiles(varde)
await followUndos(varde)
await db.destroy()
