import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { followBigFiles } from '../actions/big-file/follow-big-files.ts'
import { mapBigFile, stepBigFile } from '../actions/big-file/step-big-file.ts'
import { viewBigFile } from '../actions/big-file/view-big-file.ts'
import { startImport } from '../actions/start-import.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import type { SourceHouse } from './source-house.ts'

const wait = (ms: number) => new Promise<true>((done) => setTimeout(() => done(true), ms))
const WORKER = join(import.meta.dirname, 'big-worker.ts')

/** Big files in a house: uploads, the jobs that follow them, and a worker of its own that can be killed. */
export function bigHouse({ varde, head, base }: SourceHouse, by: Caller = head) {
  const upload = (text: string) => Readable.from([Buffer.from(text)])
  const view = (id: string) => viewBigFile(varde, by, id)
  const isUnderWay = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from measure.big_file where state in ('reading', 'taking')`.execute(base.db)
    return rows[0]!.n > 0
  }
  /** Until none is under way: the database may still be at the last statement of whoever was killed, and holds the file until then. */
  const follow = async () => {
    do {
      // Whoever was killed held the file for a minute.
      varde.setClock(new Date(varde.now().getTime() + 90_000))
      await followBigFiles(varde)
    } while ((await isUnderWay()) && (await wait(50)))
  }
  return {
    view,
    follow,
    values: async (text: string) =>
      (await startImport(varde, by, { fileName: 'stor.csv', upload: upload(text), mayBeBig: true })).id,
    mentions: async (text: string) =>
      (await uploadMentions(varde, by, { fileName: 'medier.csv', source: 'Medieovervåking', upload: upload(text) }))
        .bigFileId!,
    map: async (id: string, indicatorKey: string) => {
      const { mapping } = await view(id)
      await mapBigFile(varde, by, id, { mapping: { ...mapping, indicatorKey }, source: 'Prøve' })
    },
    step: (id: string, step: Parameters<typeof stepBigFile>[3]) => stepBigFile(varde, by, id, step),
    /** Starts a worker on all big files and kills it when `isTime` says so, asked a few hundred times a second. Gives whether it was cut off. */
    killWorkerWhen: async (isTime: () => Promise<boolean>): Promise<boolean> => {
      varde.setClock(new Date(varde.now().getTime() + 90_000))
      const { dataFolder } = varde.settings
      const said = { connection: base.connection, at: varde.now().toISOString(), dataFolder }
      const child = fork(WORKER, [JSON.stringify(said)], { stdio: 'inherit' })
      while (child.exitCode === null && !(await isTime())) await new Promise((done) => setTimeout(done, 3))
      if (child.exitCode !== null) return false
      child.kill('SIGKILL')
      await once(child, 'exit')
      return child.signalCode === 'SIGKILL'
    },
  }
}
