import { expect, test } from 'vitest'
import { PLACES } from './places.ts'

test('when the menu is read, each place stands in it once, and each key goes to one place', () => {
  for (const what of ['name', 'to', 'key'] as const) {
    const all = PLACES.map((place) => place[what])
    expect(all).toEqual([...new Set(all)])
  }
})
