import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { courseSections } from '../actions/course-sections.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'

const at = '2026-03-10T13:14:00.000Z'
const times = { answeredMs: 120_000, inPlaceMs: null, staffMs: null, publicMs: null }
const after = {
  ...{ promises: [], given: [], groups: [], beside: [], followUps: [], findings: [], principles: [] },
  ...{ times: { ...times, isStaffFirst: null, pressSpreadMs: null }, wrong: [], withdrawn: [] },
} as unknown as AfterwardsView
const t = translator('nb')
const say = (key: string, values?: Record<string, unknown>) =>
  t(key.includes(':') ? key : `crisis:${key}`, values ?? {})
const printed = (more: Partial<AfterwardsView>, isOpen: boolean) =>
  courseSections({ ...after, ...more }, [], say, 'nb', isOpen)
const textOf = (title: string, sections: ReturnType<typeof printed>) =>
  JSON.stringify(sections.find((one) => one.title === title)?.blocks ?? null)

test('when words were wrong, or are taken back, the printed evaluation says it as the screen does', () => {
  const correction = {
    ...{ number: 4, waitsFor: 'yes' as const, since: at },
    roles: [{ duty: 'leader' as const, unitName: 'KDI' }],
  }
  const wrong = [
    { number: 2, title: 'Ingen er skadd', cause: 'changed' as const, correction: null },
    { number: 3, title: 'Alt er rolig', correction },
  ]
  const withdrawn = [{ number: 1, title: 'Porten er stengt', at, had: 93, of: 93 }]
  const said = textOf('Dette står feil hos dem som fikk det', printed({ wrong, withdrawn }, true))
  expect(said).toContain('Melding 2, «Ingen er skadd», må rettes')
  expect(said).toContain('leder (KDI)')
  expect(said).toContain('Melding 1, «Porten er stengt», ble trukket tilbake')
  expect(textOf('Dette står feil hos dem som fikk det', printed({}, false))).toContain(
    'Ingen melding står merket som feil.',
  )
})

test('what has not happened while the room is open, has not happened yet', () => {
  const title = t('crisis:after.times')
  expect(textOf(title, printed({}, true))).toContain('Ikke ennå')
  expect(textOf(title, printed({}, true))).not.toContain('Skjedde ikke')
  expect(textOf(title, printed({}, false))).toContain('Skjedde ikke')
})
