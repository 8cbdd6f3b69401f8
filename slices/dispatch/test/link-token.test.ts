import { expect, test } from 'vitest'
import { readLink, signLink } from '../clients/link-token.ts'

const ID = 'rcp_01k0abcdefghjk0000001'

test('when a token is read with the key that made it, the id comes back', () => {
  expect(readLink('key', signLink('key', ID))).toBe(ID)
})

test('when any character of a token is changed, it is refused', () => {
  const token = signLink('key', ID)
  for (let i = 0; i < token.length; i++) {
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

test('when the last letter of a link is another, it is no link, also where the bits it adds are none of the code', () => {
  const link = signLink('secret', 'rcp_01')
  const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter(
    (one) => one !== link.at(-1),
  )
  expect(others.map((one) => readLink('secret', link.slice(0, -1) + one)).filter(Boolean)).toEqual([])
})
