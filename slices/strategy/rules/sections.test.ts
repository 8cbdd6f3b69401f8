import { expect, test } from 'vitest'
import { ELEMENT_KINDS } from './element-kind.ts'
import { sectionGroups } from './section-groups.ts'
import { SECTIONS } from './sections.ts'

test('when the strategy is read by sections, every kind stands in exactly one', () => {
  expect(SECTIONS.flatMap(({ kinds }) => [...kinds]).toSorted()).toEqual(ELEMENT_KINDS.toSorted())
})

const channels = SECTIONS.find(({ name }) => name === 'channels')!
const one = (key: string, kind: 'channel' | 'instrument', parentKey: string | null, family?: string) => ({
  key,
  kind,
  parentKey,
  data: family ? { family } : {},
})

test('when elements are grouped, the groups come in the order of the fact and children follow their parent', () => {
  const found = sectionGroups(channels, [
    one('intranet', 'channel', null, 'owned'),
    one('media', 'channel', null, 'earned'),
    one('interview', 'instrument', 'media'),
  ])
  expect(found.map(({ value, items }) => [value, items.map(({ element, depth }) => [element.key, depth])])).toEqual([
    [
      'earned',
      [
        ['media', 0],
        ['interview', 1],
      ],
    ],
    ['owned', [['intranet', 0]]],
  ])
})

test('when an element lacks the fact, it comes last and is not lost', () => {
  const found = sectionGroups(channels, [one('loose', 'instrument', 'gone'), one('media', 'channel', null, 'paid')])
  expect(found.map(({ value, items }) => [value, items.length])).toEqual([
    ['paid', 1],
    [null, 1],
  ])
})
