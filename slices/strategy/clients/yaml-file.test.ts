import { expect, test } from 'vitest'
import { readYaml } from './yaml-file.ts'

test('when a text of a pack holds signs that nobody sees, it is read as every body is', () => {
  const file = Buffer.from('title: "Fe\u202Ela\u202C"\nparts:\n  - text: "\u3164"\n  - text: "Halden\u200B"\n')
  expect(readYaml(file).value).toEqual({ title: 'Fela', parts: [{ text: '' }, { text: 'Halden' }] })
})
