import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scratchFolder } from './scratch-folder.ts'

const memory = mkdtempSync(join(tmpdir(), 'varde-memory-'))
const made: string[] = []
afterAll(() => {
  for (const one of [memory, ...made]) rmSync(one, { recursive: true, force: true })
})

test('when a process was killed, what it left is removed by the next, and what others use stays', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const [left, used, foreign] = [`varde-test-${ended}-abcdef`, `varde-test-${process.pid}-abcdef`, 'PostgreSQL.1']
  for (const one of [left, used, foreign]) mkdirSync(join(memory, one, 'postgres'), { recursive: true })
  made.push(scratchFolder('varde-test', memory))
  // Where there is little memory the folder is on disk, and nothing is touched.
  const isInMemory = dirname(made[0]!) === memory
  expect([left, used, foreign].map((one) => existsSync(join(memory, one)))).toEqual([!isInMemory, true, true])
})

test('when there is no memory to put it in, the folder is on disk', () => {
  made.push(scratchFolder('varde-test', join(memory, 'is-not-there')))
  expect(dirname(made.at(-1)!)).toBe(tmpdir())
})
