import { expect, test } from 'vitest'
import { noteStart } from './ministry-note.ts'

test('when a note is begun, it holds the case and what is published, and nothing of reports or working notes', () => {
  const coverage = [{ title: 'Røyk fra kjøkkenet', outlet: 'Prøveavisa', publishedOn: null }]
  const start = noteStart({ number: '2026-001', title: 'Brann', unitName: 'Halden fengsel', coverage })
  expect(start).toEqual({
    facts: '2026-001 Brann\nHalden fengsel\nRøyk fra kjøkkenet, Prøveavisa',
    mayBeAsked: '',
    weSay: '',
  })
})
