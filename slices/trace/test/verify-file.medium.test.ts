import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { exportLog } from '../actions/export-log.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { readCheckpointFile } from '../clients/checkpoint-files.ts'
import { loggedVarde } from './log.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-log-'))
let log: Awaited<ReturnType<typeof loggedVarde>>
let lines: string[]
beforeAll(async () => {
  log = await loggedVarde(30)
  writeFileSync(join(folder, 'key.pem'), log.varde.secrets.checkpointPublicKey)
  let text = ''
  for await (const part of exportLog(log.varde)) text += part
  lines = text.trimEnd().split('\n')
})
afterAll(() => log.drop())

/** What the verifier without Varde says of these lines, and how it ends. */
function verify(changed: readonly string[], more: readonly string[] = []): Promise<{ code: number; said: string }> {
  const file = join(folder, 'log.jsonl')
  writeFileSync(file, `${changed.join('\n')}\n`)
  return new Promise((done) =>
    execFile('node', ['scripts/verify-log.mjs', file, '--key', join(folder, 'key.pem'), ...more], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }),
    ),
  )
}
const without = (part: string) => lines.filter((line) => !line.includes(part))

test('when an export is signed to its end, it is unchanged', async () => {
  expect(await verify(lines)).toMatchObject({ code: 0, said: expect.stringContaining('30 entries, all signed') })
})

test('when nothing in an export is signed, it is not called unchanged', async () => {
  expect(await verify(without('"checkpoint"'))).toMatchObject({
    ...{ code: 1, said: expect.stringContaining('NOTHING IN THIS LOG IS SIGNED') },
  })
})

test('when a key stands twice in a line, it is refused', async () => {
  const twice = lines.map((line, at) => (at === 5 ? line.replace('{', '{"actor":"per_other",') : line))
  expect(await verify(twice)).toMatchObject({ code: 1, said: expect.stringContaining('a key stands twice') })
})

test('when a key stands twice in a checkpoint that is given, both verifiers refuse it', async () => {
  const { checkpoint } = JSON.parse(lines.at(-1)!)
  const given = join(folder, 'given.json')
  const keep = (text: string) => {
    writeFileSync(given, text)
    return verify(lines, ['--checkpoint', given])
  }
  const whole = `${JSON.stringify(checkpoint, null, 2)}\n`
  expect(await keep(whole)).toMatchObject({ code: 0 })
  expect(await readCheckpointFile(given)).toEqual(checkpoint)
  expect(await keep(whole.replace('{', '{\n  "position": 7,'))).toMatchObject({
    ...{ code: 1, said: expect.stringContaining('a key stands twice') },
  })
  await expect(readCheckpointFile(given)).rejects.toThrow('is not a checkpoint')
})

test('when a line gives orders to the terminal, they are shown and not sent', async () => {
  const orders = lines.map((line, at) => {
    if (at !== 5) return line
    return JSON.stringify({ ...JSON.parse(line), position: '\u001b]0;owned\u0007\u202e' })
  })
  const { code, said } = await verify(orders)
  expect(code).toBe(1)
  expect([...said].filter((one) => one !== '\n' && /[\p{Cc}\p{Cf}]/u.test(one))).toEqual([])
  const broken = await verify([...lines.slice(0, 3), '{\u001b[2J'])
  expect(broken.code).toBe(2)
  expect(broken.said).not.toContain('\u001b')
})

const onEntry = (at: number, change: (entry: Record<string, unknown>) => Record<string, unknown>) =>
  lines.map((line, place) => (place === at ? JSON.stringify(change(JSON.parse(line))) : line))

test('when a line says more than its hash covers, or is slipped in, the log is changed', async () => {
  const said = async (changed: readonly string[]) => (await verify(changed)).code
  const forged = { ...JSON.parse(lines[5]!), actor: 'per_other', name: 'message.approved', format: 'x' }
  expect(await said(onEntry(5, (entry) => ({ ...entry, approvedBy: 'per_other' })))).toBe(1)
  expect(await said(onEntry(5, (entry) => ({ ...entry, content: [...Buffer.from(String(entry.content))] })))).toBe(1)
  expect(await said(onEntry(5, ({ digest, ...entry }) => ({ ...entry, digest: `${digest}zz` })))).toBe(1)
  expect(await said(lines.toSpliced(5, 0, JSON.stringify(forged)))).toBe(1)
  expect(await said([...lines, lines[0]!])).toBe(1)
  expect(
    await said([...lines, JSON.stringify({ checkpoint: { ...JSON.parse(lines.at(-1)!).checkpoint, by: 'x' } })]),
  ).toBe(1)
  expect(await said([lines[0]!, lines[0]!, ...lines.slice(1)])).toBe(1)
})

/** The digest is over both together: what the salt takes of the words must not be taken for salt. */
const moved = (entry: Record<string, unknown>, count: number) => {
  const words = Buffer.from(String(entry.content))
  const salt = `${entry.salt}${words.subarray(0, count).toString('hex')}`
  return { ...entry, salt, content: words.subarray(count).toString() }
}

test('when words are moved into the salt, or stand beside it, the log is changed', async () => {
  const said = async (change: Parameters<typeof onEntry>[1]) => (await verify(onEntry(5, change))).code
  expect(await said((entry) => moved(entry, String(entry.content).length))).toBe(1)
  expect(await said((entry) => moved(entry, 3))).toBe(1)
  expect(await said((entry) => ({ ...entry, salt: `${entry.salt}zz` }))).toBe(1)
  expect(await said(({ salt: _, content: __, digest, ...entry }) => ({ ...entry, digest: `${digest}zz` }))).toBe(1)
})

test('when words are left out of an export that has them, it is said of which entries', async () => {
  const hidden = async (...places: number[]) => {
    const bare = places.reduce((all, place) => {
      const [changed] = onEntry(place, ({ salt: _, content: __, ...entry }) => entry).slice(place, place + 1)
      return all.with(place, changed!)
    }, lines)
    const { code, said } = await verify(bare)
    return [code, said]
  }
  expect(await hidden(5)).toEqual([0, expect.stringContaining('The words of 1 entries are not in this file (5)')])
  const some = 'The words of 4 entries are not in this file (2, 5–7)'
  expect(await hidden(2, 5, 6, 7)).toEqual([0, expect.stringContaining(some)])
  // As many, and others: it is seen.
  expect(await hidden(3, 5, 6, 7)).toEqual([0, expect.not.stringContaining(some)])
  const none = lines.map((line, place) => (place === 0 ? line.replace('"content":true', '"content":false') : line))
  expect((await verify(none)).code).toBe(1)
})

test('when a line of a crisis room was emptied, both verifiers count it', async () => {
  const { varde, db } = log
  const event = {
    name: 'crisis.entry-redacted',
    mode: 'real',
    subject: 'crs_1',
    actor: 'per_test',
    at: varde.now(),
  } as const
  await db
    .transaction()
    .execute((trx) => publish(trx, { ...event, content: { entryId: 'ent_1', seq: 4, reason: 'navn' } }))
  await chainEvents(varde)
  expect(await verifyLog(varde)).toMatchObject({ fault: null, redacted: 0, emptied: 1 })
  const parts: string[] = []
  for await (const part of exportLog(varde)) parts.push(part)
  expect(await verify(parts.join('').trimEnd().split('\n'))).toMatchObject({
    ...{ code: 0, said: expect.stringContaining('1 redaction(s) on record, 1 of them lines of crisis rooms') },
  })
})
