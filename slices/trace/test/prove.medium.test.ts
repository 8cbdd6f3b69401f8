import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { chainEvents } from '../actions/chain-events.ts'
import { exportLog } from '../actions/export-log.ts'
import { makeCheckpoint } from '../actions/make-checkpoint.ts'
import { proveEvents } from '../actions/prove-events.ts'
import { loggedVarde, publishSome } from './log.ts'

let log: Awaited<ReturnType<typeof loggedVarde>>
afterEach(() => log.drop())

const sha = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const climbed = (hash: string, path: readonly string[]) =>
  path
    .reduce(
      (node, step) => {
        const beside = Buffer.from(step.slice(1), 'hex')
        return step[0] === 'L' ? sha(Buffer.of(1), beside, node) : sha(Buffer.of(1), node, beside)
      },
      sha(Buffer.of(0), Buffer.from(hash, 'hex')),
    )
    .toString('hex')

test('when events lie in old blocks, in new ones and in no whole one, each leads to the root of a signed checkpoint', async () => {
  log = await loggedVarde(3000)
  await makeCheckpoint(log.varde)
  await publishSome(log.db, 200, 3001)
  const asked = { subject: 'msg_5', others: ['msg_1024', 'msg_1025', 'msg_2999', 'msg_3100'], names: ['message.saved'] }
  const { lines, checkpoints } = await proveEvents(log.varde, asked)
  const events = lines.map((line) => JSON.parse(line))
  expect(events.map((event) => event.position)).toEqual([5, 1024, 1025, 2999, 3100])
  expect(checkpoints.map((one) => one.position)).toEqual([3000, 3200])
  for (const event of events) {
    const checkpoint = checkpoints.find((one) => one.position === event.checkpoint)!
    expect(climbed(event.hash, event.path)).toBe(checkpoint.root)
  }
})

test('when others are asked for, only events with the names come', async () => {
  log = await loggedVarde(3)
  const { lines, seal } = await proveEvents(log.varde, {
    ...{ subject: 'msg_1', others: ['msg_2'], names: ['message.approved'] },
  })
  expect(lines.map((line) => JSON.parse(line).subject)).toEqual(['msg_1'])
  expect(seal).toMatchObject({ events: 1, digest: createHash('sha256').update(lines[0]!).digest('hex') })
})

test('when a whole log is exported, the verifier that stands alone computes the same roots', async () => {
  log = await loggedVarde(2500)
  await makeCheckpoint(log.varde)
  await publishSome(log.db, 7, 2501)
  await chainEvents(log.varde)
  const { checkpoint } = (await makeCheckpoint(log.varde, { always: true }))!
  expect(checkpoint.root).toMatch(/^[0-9a-f]{64}$/)
  const folder = mkdtempSync(join(tmpdir(), 'varde-tree-'))
  const [file, key] = [join(folder, 'log.jsonl'), join(folder, 'key.pem')]
  const text: string[] = []
  for await (const lines of exportLog(log.varde)) text.push(lines)
  await writeFile(file, text.join(''))
  await writeFile(key, log.varde.secrets.checkpointPublicKey)
  const { stdout } = await promisify(execFile)('node', ['scripts/verify-log.mjs', file, '--key', key])
  expect(stdout).toContain('2507 entries, all signed, held against 3 signature(s)')
})
