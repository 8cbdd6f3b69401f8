import { expect, test } from 'vitest'
import { type Point, restoreHidden, tidyPoints } from './contact.ts'

const point = (over: Partial<Point>): Point => ({
  channel: 'email',
  address: 'post@x.example',
  preferred: false,
  suppressedReason: null,
  ...over,
})

test('when a contact has several addresses on a channel, all are kept, each once, and one is preferred', () => {
  const points = tidyPoints([
    point({}),
    point({ address: ' POST@x.example ' }),
    point({ address: 'redaksjon@x.example', preferred: true }),
    point({ channel: 'sms', address: '900 00 000', preferred: true }),
    point({ address: '' }),
  ])
  expect(points.map(({ address, preferred }) => [address, preferred])).toEqual([
    ['post@x.example', false],
    ['redaksjon@x.example', true],
    ['+4790000000', false],
  ])
})

test('when the preferred address is not in use, it is not preferred', () => {
  const [first] = tidyPoints([point({ preferred: true, suppressedReason: 'bounces' })])
  expect(first).toMatchObject({ preferred: false, suppressedReason: 'bounces' })
})

test('when a hidden address comes back empty with its id, what is stored is kept; a changed one is not', () => {
  const stored = [
    { id: 'cpt_1', channel: 'email' as const, address: 'vernet@x.example' },
    { id: 'cpt_2', channel: 'sms' as const, address: '+4790000000' },
  ]
  const given = [
    { ...point({ address: '' }), id: 'cpt_1' },
    { ...point({ channel: 'sms', address: '+4791111111' }), id: 'cpt_2' },
    { ...point({ channel: 'sms', address: '' }), id: 'cpt_1' },
  ]
  expect(restoreHidden(given, stored).map((one) => one.address)).toEqual(['vernet@x.example', '+4791111111', ''])
})
