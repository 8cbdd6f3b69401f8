import { expect, test } from 'vitest'
import { passwordFault } from './password.ts'

const ola = { name: 'Test Testesen', email: 'test.testesen@example.no' }

test('when a password is long and its own, it will do without signs and capitals', () => {
  for (const good of [
    'en lang setning om ullvotter',
    'hest batteri stift riktig',
    'korrekthestbatteri',
    'ååååøøøøææææbbbb',
  ])
    expect(passwordFault(good, ola), good).toBe(null)
})

test('when a password has fewer than twelve signs, it is too short, however odd', () => {
  expect(passwordFault('Xk9#mQ2$vL1', ola)).toBe('too-short')
  expect(passwordFault('a'.repeat(129), ola)).toBe('too-long')
})

test('when a password is what everyone tries first, it is too common', () => {
  const worn = [
    'passord12345',
    'Passord123456!',
    'passordpassord',
    '123456789012',
    'aaaaaaaaaaaa',
    'qwertyuiop12',
    'sommer2026!!!',
  ]
  for (const bad of [...worn, 'abcdefghijklmn', '987654321098', 'kriminalomsorgen1'])
    expect(passwordFault(bad, ola), bad).toBe('too-common')
})

test('when a password is made of the own name, it is refused', () => {
  expect(passwordFault('Testesen12345', ola)).toBe('same-as-name')
  expect(passwordFault('test.testesen1', ola)).toBe('same-as-name')
})
