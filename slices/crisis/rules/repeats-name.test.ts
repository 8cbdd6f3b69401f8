import { expect, test } from 'vitest'
import { repeatsName } from './repeats-name.ts'

const LINE = 'Test Testesen sitter inne på celle 4, tlf. 40000098'

test.each([
  ['Testesen er nevnt ved navn', true],
  ['det sto Test Testesen der', true],
  ['nummeret 40000098 sto der', true],
  ['en innsatt er nevnt ved navn', false],
  ['Navnet på en innsatt sto i linjen', false],
])('when the reason is «%s», it gives the name or the number again: %s', (reason, repeats) => {
  expect(repeatsName(reason, LINE)).toBe(repeats)
})
