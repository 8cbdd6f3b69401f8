import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packPath, readPackFile } from './pack-file.ts'

test('when a pack has the file, it is read; when it has none, that is no fault; what is no YAML is one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'varde-pack-'))
  const file = join(folder, 'press.yaml')
  expect(await readPackFile(file)).toBeNull()
  await writeFile(file, 'version: 1\n')
  expect(await readPackFile(file)).toEqual({ version: 1 })
  await writeFile(file, '# nothing yet\n')
  expect(await readPackFile(file)).toEqual({})
  await writeFile(file, 'version: [1\n')
  await expect(readPackFile(file)).rejects.toThrow()
  await rm(folder, { recursive: true })
})

test('when a pack is named, its path leads to the packs of this installation', async () => {
  expect(await readPackFile(packPath('blank', 'authority.yaml'))).not.toBeNull()
})
