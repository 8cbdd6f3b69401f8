import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const MANY = 600

test('when there are more checkpoints than a process may have files open, all are read, in order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'varde-checkpoints-'))
  mkdirSync(join(folder, 'checkpoints'))
  for (let position = 1; position <= MANY; position++) {
    const one = {
      format: 'varde-checkpoint-1',
      position,
      hash: 'ab'.repeat(32),
      at: '2026-03-10T09:00:00.000Z',
      key: 'cd',
    }
    const file = join(folder, 'checkpoints', `checkpoint-${String(position).padStart(12, '0')}.json`)
    writeFileSync(file, `${JSON.stringify({ ...one, signature: 'eA==' }, null, 2)}\n`)
  }
  const reads = `const { readCheckpointFiles } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'checkpoint-files.ts')).href)})
    console.log((await readCheckpointFiles(${JSON.stringify(folder)})).map(({ position }) => position).join())`
  const limited = ['-c', 'ulimit -n 200 && exec "$0" --input-type=module -e "$1"', process.execPath, reads]
  const { stdout, stderr } = spawnSync('sh', limited, { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  expect(stdout.trim()).toBe(Array.from({ length: MANY }, (_, at) => at + 1).join())
})
