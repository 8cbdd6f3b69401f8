import { expect, test } from 'vitest'
import { isSame } from './comparison.ts'
import type { ElementContent } from './element.ts'
import { disagreements, merged, withField } from './merge.ts'

const base: ElementContent = {
  key: 'gap-a',
  kind: 'gap',
  parentKey: null,
  texts: { nb: { title: 'Gap', current: 'Nå', desired: 'Ønsket' }, nn: { title: 'Gap' } },
  data: { initiatives: null },
  sources: ['one'],
  standing: 'own',
  isPublic: false,
  links: { serves: ['goal-a'] },
}
const set = (field: string, value: Parameters<typeof withField>[2], of = base) => withField(of, field, value)

test('when two people changed different fields, the proposal keeps both', () => {
  const theirs = set('texts.nb.current', 'Deres nå', set('links.for', ['staff']))
  const mine = set('texts.nb.desired', 'Mitt mål', set('texts.nn.title', null))
  const choices = disagreements(base, theirs, mine)
  expect(choices.filter(({ bothChanged }) => bothChanged)).toEqual([])
  expect(merged(mine, choices)).toMatchObject({
    texts: { nb: { title: 'Gap', current: 'Deres nå', desired: 'Mitt mål' } },
    links: { serves: ['goal-a'], for: ['staff'] },
  })
  expect(merged(mine, choices).texts.nn).toBeUndefined()
})

test('when both changed the same field, it is said, and either can be kept', () => {
  const theirs = set('texts.nb.title', 'Deres')
  const mine = set('texts.nb.title', 'Mitt')
  const [choice] = disagreements(base, theirs, mine)
  expect(choice).toMatchObject({ field: 'texts.nb.title', bothChanged: true, pick: 'mine' })
  expect(isSame(merged(mine, [{ ...choice!, pick: 'theirs' }]), theirs)).toBe(true)
})

test('when nobody knows what they began from, every field must be chosen', () => {
  expect(disagreements(null, set('sources', []), base)).toEqual([
    { field: 'sources', theirs: null, mine: ['one'], pick: 'mine', bothChanged: true },
  ])
})
