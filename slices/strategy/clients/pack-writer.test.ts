import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '../../../kit/kernel/visible-text.ts'
import { packFolder, readPackFiles, readStrategyPack } from '../actions/read-pack.ts'
import type { ElementContent } from '../rules/element.ts'
import { writePack } from './pack-writer.ts'

const HEAD = {
  title: 'Prøve',
  validFrom: '2026-01-01',
  validTo: null,
  decidedBy: 'Kontoret',
  reason: null,
  isPublic: false,
}
const asBytes = (files: { name: string; text: string }[]) =>
  files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))

/** Words that a text can hold once it is trimmed and what nobody sees is gone, signs that mean something in YAML among them. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@` \n0-9a-z~=.]{1,40}$/),
    fc.constantFrom(
      '2026-03-10',
      'null',
      'true',
      'no',
      '0x1F',
      '1e3',
      '~',
      '- a',
      'a: b',
      '# x',
      "it's",
      'linje\nto\n\nfire',
      'a\r\nb',
    ),
  )
  .map((text) => visible(text).trim())
  .filter((text) => text !== '' && !/\p{Cs}/u.test(text))

const gap = fc.record({ title: words, current: words, initiatives: fc.array(fc.constantFrom('a', 'b-2', '2026')) }).map(
  ({ title, current, initiatives }): ElementContent => ({
    key: 'gap-a',
    kind: 'gap',
    parentKey: null,
    texts: { nb: { title, current } },
    data: { initiatives: initiatives.length > 0 ? initiatives : null },
    sources: [],
    standing: 'own',
    isPublic: true,
    links: {},
  }),
)

test('when any text is written and read again, it is the same text', () => {
  fc.assert(
    fc.property(gap, (element) => {
      const files = writePack(HEAD, [element], {})
      const { pack, faults } = readPackFiles(asBytes(files), 'pack')
      expect(faults).toEqual([])
      expect(pack!.elements).toEqual([element])
      expect(writePack(pack!.head, pack!.elements, pack!.notes)).toEqual(files)
    }),
  )
})

const packs = readdirSync(`${packFolder('kriminalomsorgen')}/..`).filter((name) =>
  readdirSync(packFolder(name)).includes('strategy'),
)
test.each(packs)('when the pack %s is read and written, not a byte changes', async (name) => {
  const { pack } = (await readStrategyPack(packFolder(name)))!
  for (const { name: file, text } of writePack(pack!.head, pack!.elements, pack!.notes))
    expect(readFileSync(join(packFolder(name), 'strategy', file), 'utf8'), file).toBe(text)
})
