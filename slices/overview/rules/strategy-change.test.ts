import { expect, it } from 'vitest'
import { changedKeys, changesUnder } from './strategy-change.ts'

const element = (key: string, title: string) => ({ key, kind: 'gap', texts: { nb: { title } }, data: {}, links: {} })

it('when an edition says something else of an element, or no longer has it, its key is changed', () => {
  const before = [element('same', 'A'), element('other', 'B'), element('gone', 'C')]
  const after = [element('other', 'B2'), element('same', 'A'), element('new', 'D')]
  expect([...changedKeys(before, after)]).toEqual(['other', 'gone'])
})

it('when somebody’s own thing points at what changed and has not been saved since, it is named with how many', () => {
  const since = new Date('2026-03-01T00:00:00Z')
  const own = (id: string, keys: string[], at: string) =>
    ({ kind: 'initiative', id, title: id, keys, at: new Date(at) }) as const
  const found = changesUnder(
    [
      own('ini_old', ['other', 'gone', 'gone', 'same'], '2026-02-01T00:00:00Z'),
      own('ini_seen', ['other'], '2026-03-02T00:00:00Z'),
      own('ini_far', ['same'], '2026-02-01T00:00:00Z'),
    ],
    new Set(['other', 'gone']),
    since,
  )
  expect(found).toEqual([{ kind: 'initiative', id: 'ini_old', title: 'ini_old', count: 2, since }])
})
