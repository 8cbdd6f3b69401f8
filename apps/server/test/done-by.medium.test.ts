import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addAccount, addUnit, browser } from '../../../slices/access/test/people.ts'
import { chainEvents, exportLog, makeCheckpoint, verifyLog } from '../../../slices/trace/index.ts'
import { tamper } from '../../../slices/trace/test/log.ts'
import { buildWeb } from '../build-app.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof buildWeb>>
let top: string
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  web = await buildWeb(varde)
  top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  await addAccount({ db: base.db, varde, top }, 'sjef@example.no', 'communication-leader')
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

const viaOf = async (subject: string) => {
  const { rows } = await sql<{
    via: string | null
  }>`select via from bus.event where subject = ${subject} order by seq`.execute(base.db)
  return rows.map((row) => row.via)
}
const draft = () => ({ unitId: top, kind: 'information', audienceKinds: ['staff'], language: 'nb' })
const announce = (subject: string) =>
  base.db.transaction().execute((trx) =>
    publish(trx, {
      name: 'message.saved',
      mode: 'real',
      subject,
      actor: 'system:test',
      at: varde.now(),
      content: {},
    }),
  )

test('when something is done, its event says by a session, a token or the system', async () => {
  const person = browser(web)
  await person.signIn('sjef@example.no')
  const bySession = await person.post('/api/messages', draft())
  const { token } = (await person.post('/api/my/tokens', { name: 'Test', scopes: ['message:write'] })).json()
  const byToken = await browser(web, { authorization: `Bearer ${token}` }).post('/api/messages', draft())
  await announce('msg_system')
  expect([bySession.statusCode, byToken.statusCode], bySession.body).toEqual([200, 200])
  expect(await viaOf(bySession.json().id)).toEqual(['session'])
  expect(await viaOf(byToken.json().id)).toEqual(['token'])
  expect(await viaOf('msg_system')).toEqual(['system'])
  await chainEvents(varde)
  const lines: { subject: string; via: string }[] = (await person.get('/api/log')).json().lines
  expect(lines.find((line) => line.subject === byToken.json().id)?.via).toBe('token')
})

test('when the log has events from before that was said, it verifies as a whole, here and without Varde', async () => {
  const id = await announce('msg_old')
  await tamper(base.db, sql`update bus.event set via = null where id = ${id}`)
  await announce('msg_new')
  await chainEvents(varde)
  await makeCheckpoint(varde)
  expect((await verifyLog(varde)).fault).toBeNull()
  const [log, key] = ['log.jsonl', 'key.pem'].map((name) => join(tmpdir(), `varde-done-by-${process.pid}-${name}`))
  let text = ''
  for await (const line of exportLog(varde)) text += line
  expect(text).toContain('"via":"token"')
  writeFileSync(log!, text)
  writeFileSync(key!, varde.secrets.checkpointPublicKey)
  const verify = (file: string) =>
    execFileSync(process.execPath, ['scripts/verify-log.mjs', file, '--key', key!], { encoding: 'utf8', stdio: 'pipe' })
  expect(verify(log!)).toContain('unchanged')
  writeFileSync(log!, text.replace('"via":"token"', '"via":"session"'))
  expect(() => verify(log!)).toThrow()
})

test('when somebody changes by what an event was done, or gives an old one that, the check tells', async () => {
  await expect(sql`update bus.event set via = 'session' where via = 'token'`.execute(base.db)).rejects.toThrow(
    'only grows',
  )
  for (const change of [
    sql`update bus.event set via = null where subject = 'msg_new'`,
    sql`update bus.event set via = 'system' where subject = 'msg_old'`,
  ]) {
    await tamper(base.db, change)
    expect((await verifyLog(varde)).fault?.kind).toBe('entry-changed')
    await tamper(
      base.db,
      sql`update bus.event set via = case subject when 'msg_new' then 'system' end where subject in ('msg_new', 'msg_old')`,
    )
    expect((await verifyLog(varde)).fault).toBeNull()
  }
})
