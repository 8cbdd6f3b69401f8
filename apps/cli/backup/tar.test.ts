import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allBytes, readTar, type TarSource, writeTar } from './tar.ts'

const source = (name: string, text: string): TarSource => {
  const bytes = Buffer.from(text)
  return { name, size: bytes.length, body: [bytes] }
}
const FILES = {
  'manifest.json': '{"a":1}',
  'files/æøå.txt': 'x'.repeat(512),
  [`files/${'l'.repeat(90)}/${'n'.repeat(40)}`]: '',
  b: 'y'.repeat(1500),
}

async function archive(): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeTar(Object.entries(FILES).map(([name, text]) => source(name, text))))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('when an archive is read in any pieces, every file comes back, also those not read', async () => {
  const bytes = await archive()
  for (const size of [1, 511, 512, 4096, 1 << 20]) {
    const found: Record<string, string> = {}
    for await (const { name, body } of readTar(inPieces(bytes, size))) {
      if (name === 'b') continue
      found[name] = (await allBytes({ body })).toString()
    }
    expect({ ...found, b: FILES.b }).toEqual(FILES)
  }
})

test('when the system has tar, it opens the archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'varde-tar-'))
  writeFileSync(join(folder, 'a.tar'), await archive())
  execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder })
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe(FILES.b)
  rmSync(folder, { recursive: true })
})

test('when an archive is cut off or is something else, it says so', async () => {
  const bytes = await archive()
  const read = async (part: Buffer) => {
    for await (const _ of readTar(inPieces(part, 700)));
  }
  await expect(read(bytes.subarray(0, 1200))).rejects.toThrow('cut off')
  await expect(read(Buffer.alloc(2000, 'z'))).rejects.toThrow('not a backup')
})
