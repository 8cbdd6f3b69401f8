import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { zipOf } from '../../../kit/zip/zip-of.ts'
import { tellCrisis, verifyCrisis } from '../../../scripts/verify-crisis.mjs'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { writeEntries } from '../../../slices/crisis/actions/append-entry.ts'
import { giveShift } from '../../../slices/crisis/actions/change-shift.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { eraseCrises } from '../../../slices/crisis/actions/erase-crises.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { redactEntry } from '../../../slices/crisis/actions/redact-entry.ts'
import { takeFile } from '../../../slices/crisis/actions/take-file.ts'
import { aHouse, caller, declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { emptyEvents, proveEvents } from '../../../slices/trace/index.ts'

type Files = { path: string; body: Buffer }[]
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let folder: string
let leader: Caller
let taken: Files
let exercise: Files

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: '2026-11-25T02:00:00.000Z', connection: base.connection })
  folder = mkdtempSync(join(tmpdir(), 'varde-file-'))
  await aHouse(base.db)
  leader = await caller(base.db, 'leader', varde.now())
  taken = await aCourse(null)
  exercise = await aCourse(['per_leader', 'per_press'])
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await base.drop()
})

/** A crisis with something in every kind of part, taken out. */
async function aCourse(participantIds: string[] | null): Promise<Files> {
  const press = await caller(base.db, 'press', varde.now())
  const { crisisId } = await declareCrisis(varde, press, declaration({ participantIds }))
  await answerCall(varde, leader, crisisId, 'coming')
  await answerCall(varde, press, crisisId, 'coming')
  const written = (text: string, corrects: string | null = null) =>
    writeEntries(varde, leader, crisisId, [
      { clientKey: crypto.randomUUID(), kind: 'did', text, agoMs: 0, corrects },
    ]).then(({ entries }) => entries[0]!.id)
  const first = await written('Brannvesenet er varslet')
  await written('Brannvesenet er framme', first)
  await redactEntry(
    varde,
    leader,
    { crisisId, entryId: await written('Et navn'), reason: 'Personopplysning' },
    emptyEvents,
  )
  await addFact(varde, leader, crisisId, {
    ...{ state: 'confirmed', text: 'Det brant i et verksted', source: 'Vakten', counter: '', police: 'none' },
  })
  await makeSituation(varde, leader, crisisId)
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: 'Vent på brannvesenet' })
  const { name, bytes } = await takeFile(varde, leader, crisisId, proveEvents)
  expect(name).toMatch(participantIds ? /^ovelse-h2026-\d+\.zip$/ : /^h2026-\d+\.zip$/)
  expect(await eventsOf(base.db, crisisId)).toContain('crisis.file-made')
  return unzip(bytes)
}

function unzip(bytes: Buffer): Files {
  const files: Files = []
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)]
    const from = at + 30 + name
    files.push({
      path: bytes.toString('utf8', at + 30, from),
      body: inflateRawSync(bytes.subarray(from, from + packed)),
    })
    at = from + packed
  }
  return files
}

const partOf = (files: Files, name: string) => files.find((one) => one.path.endsWith(`/${name}`))!
const linesOf = (body: Buffer) => body.toString('utf8').trimEnd().split('\n')
/** The file with one part changed by `change`. */
const altered = (files: Files, name: string, change: (body: string) => string) =>
  zipOf(
    files
      .map((one) => (one.path.endsWith(`/${name}`) ? { ...one, body: change(one.body.toString('latin1')) } : one))
      .map(({ path, body }) => ({ path, body: typeof body === 'string' ? Buffer.from(body, 'latin1') : body })),
  )
const faultsOf = (bytes: Buffer) =>
  verifyCrisis(bytes, { keyPem: varde.secrets.checkpointPublicKey }).faults.map(({ part, line }) => `${part}:${line}`)

it('when nothing was altered, everything holds, also by the verifier that lies in the file', async () => {
  expect(faultsOf(zipOf(taken))).toEqual([])
  const [file, key, verifier] = ['case.zip', 'key.pem', 'verify-crisis.mjs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(file, zipOf(taken))
  writeFileSync(key, varde.secrets.checkpointPublicKey)
  writeFileSync(verifier, partOf(taken, 'verify-crisis.mjs').body)
  const { stdout } = await promisify(execFile)('node', [verifier, file, '--key', key])
  expect(stdout).toContain('Everything holds')
  const kept = join(folder, 'kept.json')
  writeFileSync(kept, '{"position":1,\n"position":2}')
  const twice = await promisify(execFile)('node', [verifier, file, '--checkpoint', kept]).catch((error) => error)
  expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('a key stands twice')])
  writeFileSync(
    file,
    altered(taken, 'logg.jsonl', (text) => text.replace('varslet', 'verslet')),
  )
  const failed = await promisify(execFile)('node', [verifier, file]).catch((error) => error)
  expect(failed.code).toBe(1)
  expect(failed.stdout).toMatch(/logg\.jsonl, line \d+: was altered/)
})

it('when words were emptied, or their time was over, the file holds and says which, and words put back are found', async () => {
  const press = await caller(base.db, 'press', varde.now())
  const { crisisId } = await declareCrisis(varde, press, declaration())
  for (const one of [leader, press]) await answerCall(varde, one, crisisId, 'coming')
  const content = { state: 'confirmed', source: 'Vakten', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, leader, crisisId, { ...content, text: 'Kari sitter på celle 4' })
  await makeSituation(varde, leader, crisisId)
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: 'Vent på brannvesenet' })
  const right = { ...content, text: 'En er på celle 4', source: 'Vaktleder' }
  await changeFactInRoom(varde, leader, crisisId, { factId, revision: 1, content: right })
  const line = (await readLog(varde, leader, crisisId, {})).entries.find((one) => JSON.stringify(one).includes('Kari'))!
  await redactEntry(varde, leader, { crisisId, entryId: line.id, reason: 'navn' }, emptyEvents)
  const emptied = unzip((await takeFile(varde, leader, crisisId, proveEvents)).bytes)
  expect(JSON.stringify(emptied.map(({ body }) => body.toString()))).not.toContain('Kari')
  expect(faultsOf(zipOf(emptied))).toEqual([])
  const told = tellCrisis(verifyCrisis(zipOf(emptied))).join('\n')
  expect(told).toMatch(new RegExp(`Line ${line.seq} of .* was emptied .*situation report 1, change of shift csh_`))
  // Once by the list of contents, once by the chained log, which knows what was left.
  for (const part of ['situasjon.jsonl', 'vaktskifter.jsonl']) {
    const back = altered(emptied, part, (text) => text.replace('"text":"\u00e2\u0080\u0093"', '"text":"Kari"'))
    expect(faultsOf(back).filter((one) => one === `${part}:2`)).toHaveLength(2)
  }
  await closeCrisis(varde, leader, crisisId, 'Situasjonen er avklart.')
  varde.setClock('2032-11-25T02:00:00.000Z')
  await eraseCrises(varde)
  const head = await caller(base.db, 'head', new Date('2026-11-25T02:00:00.000Z'))
  const over = unzip((await takeFile(varde, head, crisisId, proveEvents)).bytes)
  varde.setClock('2026-11-25T02:00:00.000Z')
  expect(faultsOf(zipOf(over))).toEqual([])
  expect(tellCrisis(verifyCrisis(zipOf(over))).join()).toContain('What was written in the room was erased')
})

it('when one byte of a line is altered, the part and the line are named', () => {
  const parts = taken.filter((one) => one.path.endsWith('.jsonl') && !one.path.endsWith('kjede.jsonl'))
  expect(parts.length).toBe(14)
  for (const { path, body } of parts) {
    const name = path.split('/')[1]!
    const last = linesOf(body).length
    const flipped = altered(
      taken,
      name,
      (text) => `${text.slice(0, -4)}${text.at(-4) === '0' ? '1' : '0'}${text.slice(-3)}`,
    )
    expect(faultsOf(flipped), name).toContain(`${name}:${last}`)
  }
})

it('when one byte of an event, a checkpoint or the seal is altered, its line is named', () => {
  const lines = linesOf(partOf(taken, 'kjede.jsonl').body)
  for (const [index, line] of lines.entries()) {
    const at = line.lastIndexOf('"') - 3
    const flipped = `${line.slice(0, at)}${line[at] === '1' ? '2' : '1'}${line.slice(at + 1)}`
    const zip = altered(taken, 'kjede.jsonl', (text) => text.replace(Buffer.from(line).toString('latin1'), flipped))
    expect(faultsOf(zip), line).toContain(`kjede.jsonl:${index + 1}`)
  }
})

it('when bytes of the report, the text, the key or the list are altered, that part is named', () => {
  const flip = (text: string) => `${text.slice(0, 700)}${text[700] === 'a' ? 'b' : 'a'}${text.slice(701)}`
  for (const name of ['rapport.pdf', 'LES-MEG.txt', 'verify-crisis.mjs'])
    expect(faultsOf(altered(taken, name, flip)), name).toEqual([`${name}:null`])
  const key = altered(taken, 'public-key.pem', (text) => text.replace('MCow', 'MCox'))
  expect(verifyCrisis(key).faults.map((one) => one.part)).toContain('public-key.pem')
  const list = altered(taken, 'innhold.json', (text) => text.replace('"lastEntry": ', '"lastEntry": 1'))
  expect(faultsOf(list)).toContain('innhold.json:null')
})

it('when a line is altered together with the list, the chained log still knows better', () => {
  const log = partOf(taken, 'logg.jsonl').body.toString()
  const line = linesOf(Buffer.from(log)).findIndex((one) => one.includes('varslet')) + 1
  const found = (change: (text: string) => string) =>
    faultsOf(altered(taken, 'logg.jsonl', change)).filter((one) => one === `logg.jsonl:${line}`).length
  expect(found((text) => text.replace('varslet', 'verslet'))).toBe(2)
  // The digest is over both together: what the salt takes of the words must not be taken for salt.
  const moved = (text: string) => {
    const row = JSON.parse(Buffer.from(text, 'latin1').toString())
    const salt = `${row.salt}${Buffer.from(row.text.slice(0, 4)).toString('hex')}`
    return Buffer.from(JSON.stringify({ ...row, salt, text: row.text.slice(4) })).toString('latin1')
  }
  expect(found((text) => text.replace(/^.*varslet.*$/m, moved))).toBe(2)
})

it('when an entry or an event is taken out, it is missed', () => {
  const without = (name: string, word: string) =>
    altered(taken, name, (text) =>
      text
        .split('\n')
        .filter((line) => !line.includes(word))
        .join('\n'),
    )
  expect(
    verifyCrisis(without('logg.jsonl', 'varslet'))
      .faults.map((one) => one.reason)
      .join(),
  ).toContain('taken out')
  expect(faultsOf(without('kjede.jsonl', 'crisis.fact-kept'))).toContain('kjede.jsonl:null')
  expect(
    faultsOf(zipOf([...taken, { path: taken[0]!.path.replace('LES-MEG', 'NY'), body: Buffer.from('x') }])),
  ).toContain('NY.txt:null')
})

const asSent = (change: (lines: string[]) => string) =>
  altered(taken, 'kjede.jsonl', (text) => change(text.split('\n').slice(0, -1)))

it('when a line is slipped in that looks like a seal or a checkpoint, or stands behind the last, it is named', () => {
  const count = linesOf(partOf(taken, 'kjede.jsonl').body).length
  const said = '"name":"crisis.entry-written","content":"Alle er trygge"'
  const seal = linesOf(partOf(taken, 'kjede.jsonl').body).at(-1)!
  const checkpoint = linesOf(partOf(taken, 'kjede.jsonl').body).findIndex((line) => line.startsWith('{"checkpoint":{'))
  const onlyHolds = (lines: string[]) => `${lines.join('\n')}\n`
  const slipped: [string, (lines: string[]) => string][] = [
    ['kjede.jsonl:1', (lines) => onlyHolds([`{"format":"x",${said}}`, ...lines])],
    ['kjede.jsonl:1', (lines) => onlyHolds([`{"format":"varde-proof-1",${said}}`, ...lines])],
    ['kjede.jsonl:1', (lines) => onlyHolds([seal, ...lines])],
    [`kjede.jsonl:${count + 1}`, (lines) => `${onlyHolds(lines)}{${said}}`],
    [
      `kjede.jsonl:${checkpoint + 1}`,
      (lines) => onlyHolds(lines.with(checkpoint, lines[checkpoint]!.replace(/\}$/, `,${said}}`))),
    ],
    [
      `kjede.jsonl:${checkpoint + 1}`,
      (lines) => onlyHolds(lines.with(checkpoint, lines[checkpoint]!.replace('{', '{"checkpoint":{"position":1},'))),
    ],
    [`kjede.jsonl:${count}`, (lines) => onlyHolds(lines.with(-1, seal.replace('{', '{"events":1,')))],
  ]
  for (const [fault, change] of slipped) {
    const faults = faultsOf(asSent((lines) => change(lines)))
    if (fault === 'kjede.jsonl:1') expect(faults.length, change.toString()).toBeGreaterThan(0)
    else expect(faults, change.toString()).toContain(fault)
  }
})

it('when the zip itself shows other programs something else than its list, it is told', () => {
  const whole = zipOf(taken)
  const log = partOf(taken, 'logg.jsonl')
  const twice = zipOf([{ path: log.path, body: Buffer.from('{"text":"noe annet"}\n') }, ...taken])
  expect(faultsOf(twice)).toContain('logg.jsonl:null')
  const other = zipOf([{ path: 'annen/logg.jsonl', body: Buffer.from('{"text":"noe annet"}\n') }, ...taken])
  expect(faultsOf(other)).toContain('logg.jsonl:null')
  const before = Buffer.concat([zipOf([{ path: log.path, body: Buffer.from('x') }]), whole])
  expect(() => verifyCrisis(before)).toThrow()
  expect(faultsOf(Buffer.concat([whole, Buffer.from('mer')]))).toContain('the zip:null')
  const renamed = Buffer.from(whole)
  renamed.write('L', renamed.indexOf('logg.jsonl'), 'latin1')
  expect(faultsOf(renamed)).toContain('the zip:null')
})

it('when the file is malformed, deep or made to fill the machine, the check ends, and never says that it holds', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const line = (text: string) => asSent((lines) => `${[text, ...lines].join('\n')}\n`)
  for (const text of [
    deep,
    `{"checkpoint":{"signature":"","a":${deep}}}`,
    `{"name":${deep},"path":5}`,
    '5',
    '"x"',
    '[]',
  ])
    expect(faultsOf(line(text)).length, text.slice(0, 30)).toBeGreaterThan(0)
  const list = (change: (contents: Record<string, unknown>) => object) =>
    altered(taken, 'innhold.json', (text) => JSON.stringify(change(JSON.parse(text))))
  for (const parts of [[null], [{ path: [[]], sha256: 5 }], [{ path: 'logg.jsonl', sha256: 'x', lines: 5 }]])
    expect(faultsOf(list((contents) => ({ ...contents, parts }))).length).toBeGreaterThan(0)
  expect(() => verifyCrisis(list((contents) => ({ ...contents, parts: 5 })))).toThrow('no crisis')
  const bomb = Buffer.alloc(64 * 1024 * 1024)
  const bombs = Array.from({ length: 9 }, (_, i) => ({ path: `${taken[0]!.path.split('/')[0]}/${i}.bin`, body: bomb }))
  expect(() => verifyCrisis(zipOf([...bombs, ...taken]))).toThrow('no crisis')
  expect(faultsOf(zipOf([...taken, ...bombs]))).toContain('8.bin:null')
  const whole = zipOf(taken)
  for (const at of [0, 10, 22, 500, whole.length - 30, whole.length - 5])
    expect(() => {
      if (verifyCrisis(whole.subarray(0, at)).faults.length > 0) throw new Error('altered')
    }).toThrow()
  for (let round = 0; round < 200; round++) {
    const bytes = Buffer.from(whole)
    const at = Math.floor((round / 200) * bytes.length)
    bytes[at] = bytes[at]! ^ 0x55
    const ends = () => verifyCrisis(bytes, { keyPem: varde.secrets.checkpointPublicKey }).faults.length
    let found = 1
    try {
      found = ends()
    } catch {}
    if (isAltered(whole, bytes, at)) expect(found, `byte ${at}`).toBeGreaterThan(0)
  }
})

/**
 * Does a part say something else when the byte at this place is another? Not in the heads of the zip, where a date says nothing, nor where what is packed
 * points to the same words elsewhere.
 */
function isAltered(whole: Buffer, changed: Buffer, at: number): boolean {
  for (let head = 0; whole.readUInt32LE(head) === 0x04034b50; ) {
    const from = head + 30 + whole.readUInt16LE(head + 26)
    const to = from + whole.readUInt32LE(head + 18)
    if (at >= from && at < to) return unpacked(changed, from, to) !== unpacked(whole, from, to)
    head = to
  }
  return false
}

function unpacked(bytes: Buffer, from: number, to: number): string {
  try {
    return inflateRawSync(bytes.subarray(from, to)).toString('base64')
  } catch {
    return bytes.subarray(from, to).toString('base64')
  }
}

it('when another key is given or lies in the file, or one of another kind, nothing holds', () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(verifyCrisis(zipOf(taken), { keyPem: other }).faults.length).toBeGreaterThan(0)
  expect(verifyCrisis(altered(taken, 'public-key.pem', () => other)).faults.length).toBeGreaterThan(0)
  for (const kind of [
    generateKeyPairSync('x25519'),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]) {
    const keyPem = kind.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(verifyCrisis(zipOf(taken), { keyPem }).faults[0]?.part).toBe('public-key.pem')
  }
})

it('when the file says of itself what would move the cursor or turn the letters, it is shown as letters', () => {
  const path = `${taken[0]!.path.split('/')[0]}/\u001b[2J\u001b[HEverything holds\u202e.txt`
  const told = tellCrisis(verifyCrisis(zipOf([...taken, { path, body: Buffer.from('x') }])))
  expect(told[1]).toBe('THE FILE WAS ALTERED.')
  expect(told.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

it('when a checkpoint was kept elsewhere and the log is another, it is told', () => {
  const { checkpoint } = linesOf(partOf(taken, 'kjede.jsonl').body)
    .map((line) => JSON.parse(line))
    .find((line) => line.checkpoint?.position)
  expect(verifyCrisis(zipOf(taken), { kept: [checkpoint] })).toMatchObject({ kept: 1, faults: [] })
  const other = verifyCrisis(zipOf(taken), { kept: [{ ...checkpoint, hash: 'a'.repeat(64) }] })
  expect(other.faults[0]?.reason).toContain('another than the one that was kept')
})

it('when it was an exercise, every part says so, and one that no longer does is named', () => {
  expect(faultsOf(zipOf(exercise))).toEqual([])
  for (const { path, body } of exercise) {
    expect(path).toMatch(/^OVELSE-H2026-/)
    if (path.endsWith('.jsonl') && !path.endsWith('kjede.jsonl'))
      for (const line of linesOf(body))
        expect(JSON.parse(line), path).toMatchObject({ mode: 'exercise', mark: 'ØVELSE' })
  }
  const text = partOf(exercise, 'LES-MEG.txt').body.toString()
  expect(text).toMatch(/^ØVELSE/)
  expect(text).not.toContain('{')
  const unmarked = altered(exercise, 'fakta.jsonl', (text) => text.replaceAll('"exercise"', '"real"'))
  expect(faultsOf(unmarked)).toContain('fakta.jsonl:1')
})

it('when somebody who is not in the room asks for the file, there is no such crisis', async () => {
  const { id } = JSON.parse(partOf(taken, 'innhold.json').body.toString())
  const stranger = await caller(base.db, 'stranger', varde.now())
  await expect(takeFile(varde, stranger, id, proveEvents)).rejects.toMatchObject({ code: 'crisis.not-found' })
})

it('when something was redacted it is gone here too, and nobody stands in the file who is not in the room', () => {
  const all = taken
    .filter((one) => /jsonl?$/.test(one.path))
    .map((one) => one.body.toString())
    .join()
  expect(all).not.toContain('Et navn')
  const names = new Set(all.match(/Test Testesen \((\w+)\)/g))
  expect([...names].toSorted()).toEqual(['Test Testesen (leader)', 'Test Testesen (press)'])
})
