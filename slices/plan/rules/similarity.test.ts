import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type About, contentWords, likeness, similarTo } from './similarity.ts'

const about = (over: Partial<About> = {}): About => ({
  goalKeys: [],
  audienceKeys: [],
  channelKeys: [],
  text: '',
  ...over,
})

test('when a lesson shares a goal or a group, it comes up with the reason; with nothing shared it does not', () => {
  const lessons = [
    { ...about({ audienceKeys: ['press'] }), id: 'group' },
    { ...about({ goalKeys: ['g1'], audienceKeys: ['press'] }), id: 'both' },
    { ...about({ goalKeys: ['g9'], text: 'Plakater virker' }), id: 'other' },
  ]
  const found = similarTo(about({ goalKeys: ['g1'], audienceKeys: ['press'] }), lessons)
  expect(found.map(({ item }) => item.id)).toEqual(['both', 'group'])
  expect(found[0]!.likeness.keys).toEqual(['g1', 'press'])
})

test('when only words are shared, it takes several, and small words count for nothing', () => {
  expect(contentWords('Alle ansatte skal lese Morgenmøtet og morgenmøtet')).toEqual(['lese', 'morgenmøtet'])
  const plan = about({ text: 'Morgenmøte med film og plakat i alle avdelinger' })
  expect(similarTo(plan, [about({ text: 'Film virker' })])).toEqual([])
  const [found] = similarTo(plan, [about({ text: 'Plakat, film og morgenmøte i avdelinger' })])
  expect(found!.likeness.words).toEqual(['morgenmøte', 'film', 'plakat', 'avdelinger'])
})

test('when two things are compared either way, they are as alike', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))
  const any = fc.record({ goalKeys: keys, audienceKeys: keys, channelKeys: keys, text: fc.string() })
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(likeness(a, b).score).toBe(likeness(b, a).score)
    }),
  )
})
