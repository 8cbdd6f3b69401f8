import { expect, test } from 'vitest'
import { readLink, signLink } from '../clients/link-token.ts'

const ID = 'rcp_01k0abcdefghjk0000001'

test('when a token is read with the key that made it, the id comes back', () => {
  expect(readLink('key', signLink('key', ID))).toBe(ID)
})

test('when any character of a token is changed, it is refused', () => {
  const token = signLink('key', ID)
  for (let i = 0; i < token.length - 1; i++) {
    const other = token[i] === 'a' ? 'b' : 'a'
    expect(readLink('key', token.slice(0, i) + other + token.slice(i + 1))).toBeNull()
  }
})

test('when a token is cut, empty or made with another key, it is refused', () => {
  for (const token of [
    '',
    '-',
    'rcp_1',
    signLink('key', ID).slice(1),
    signLink('other', ID),
    `${signLink('key', ID)}=`,
  ])
    expect(readLink('key', token)).toBeNull()
})
