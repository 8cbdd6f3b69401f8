import { expect, test } from 'vitest'
import { repeatsName } from './repeats-name.ts'

const LINE = 'Test Testesen sitter inne på celle 4, tlf. 40000098'

test.each([
  ['Testesen er nevnt ved navn', true],
  ['det sto Test Testesen der', true],
  ['nummeret 40000098 sto der', true],
  ['en innsatt er nevnt ved navn', false],
  ['Navnet på en innsatt sto i linjen', false],
  ['Her sto Testesens navn', true],
  ['her sto test testesen', true],
  ['TESTESEN sto her', true],
  ['Testesen’s name stood here', true],
  ['testesen-navnet sto her', true],
  ['T. Testesen', true],
])('when the reason is «%s», it gives the name or the number again: %s', (reason, repeats) => {
  expect(repeatsName(reason, LINE)).toBe(repeats)
})

test.each([
  ['Ringte mor til Zebulon Prøvekvist', 'Her sto Zebulons navn', true],
  ['Ringte mor til Zebulon Prøvekvist', 'her sto zebulon prøvekvist', true],
  ['Ringte mor til Zebulon Prøvekvist', 'den som ringte, skrev navnet på en pårørende', false],
  ['Zebulon er skadd', 'zebulon var nevnt', true],
  ['ringte zebulon prøvekvist', 'Navnet Zebulon sto her', true],
  ['ringte kari hansen', 'kari sto her', true],
  ['Den innsatte på celle 4 er Zebulon Prøvekvist', 'den innsatte var nevnt ved navn', false],
  ['Innsatt i Halden: Zebulon Prøvekvist', 'navnet på en innsatt i halden', false],
  ['Nummeret er 130972 48022', 'nummeret 130972-48022', true],
  ['Nummeret er 130972 48022', 'nummeret 13097248022 sto her', true],
])('when the line said «%s» and the reason is «%s», it gives it again: %s', (line, reason, repeats) => {
  expect(repeatsName(reason, line)).toBe(repeats)
})
