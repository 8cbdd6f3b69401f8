import { expect, test } from 'vitest'
import { translationLines } from './translation-lines.ts'

const one = { id: 'trl_1', title: 'Nye tider', language: 'pl', unitName: 'Halden fengsel', dueOn: '2026-03-12' }

test('when translations wait, each is a line of its own kind that leads to the list of them, and none is urgent', () => {
  const items = translationLines({
    toDo: [one],
    toCheck: [{ ...one, id: 'trl_2' }],
    givenBack: [{ ...one, id: 'trl_3' }],
  })
  expect(items.map(({ id, isDeadline, target }) => [id, isDeadline, target.page])).toEqual([
    ['translation-trl_1', false, 'translations'],
    ['translation-check-trl_2', false, 'translations'],
    ['translation-back-trl_3', false, 'translations'],
  ])
  expect(items[0]).toMatchObject({ title: 'Nye tider', params: { language: 'pl', unit: 'Halden fengsel' } })
})
