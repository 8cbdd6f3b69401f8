import { expect, it } from 'vitest'
import { contactPage } from '../pages/contact-page.ts'

const site = { baseUrl: 'https://varde.example.no', agencyName: 'Etaten', agencyNames: {}, isDemo: false }
const row = {
  ...{ unitId: 'unt_halden', unitName: 'Halden fengsel', unitNames: {}, answersUnitId: 'unt_halden' },
  ...{ answersName: 'Halden fengsel', answersNames: {}, phone: '+4790000001' },
}
const hours = [
  {
    ...{ seasonFrom: '01-01', seasonTo: '12-31', weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '15:00' },
    ...{ onHolidays: false, isClosed: false },
  },
]
const NIGHT = Date.parse('2026-11-29T02:00:00Z')
const page = (change: Partial<Parameters<typeof contactPage>[0]>) =>
  contactPage({
    ...{ site: site as unknown as Parameters<typeof contactPage>[0]['site'], language: 'nb' as const },
    ...{ agency: null, answering: [row], hours, incidents: [], now: NIGHT, ...change },
  })

it('when somebody answers at night, the page says who, and never that the telephone is closed', () => {
  expect(page({})).toContain('Utenom åpningstiden svarer de som står under')
  expect(page({})).not.toContain('stengt nå')
  expect(page({ answering: [] })).toContain('stengt nå')
})

it('when the agency has a number, or the year has days without the fixed telephone, nothing on the page is called closed', () => {
  const agency = { unitName: 'Etaten', unitNames: {}, phone: '+4722000000' }
  const day = { ...hours[0]!, seasonFrom: '12-24', seasonTo: '12-24', isClosed: true }
  const week = { ...hours[0]!, seasonFrom: '07-01', seasonTo: '07-31', isClosed: true }
  for (const language of ['nb', 'nn', 'en'] as const) {
    const shown = [page({ language, agency, answering: [] }), page({ language, agency, hours: [...hours, day, week] })]
    expect(shown.filter((text) => /stengt|stengd|closed/i.test(text))).toEqual([])
  }
})

it('when something is going on in public, whoever answers for it stands first, and the hours say nothing of now', () => {
  const text = page({ incidents: [{ key: 'abc', unitId: 'unt_halden', title: 'Brann i Halden fengsel' }] })
  expect(text).toContain('<a href="/status/abc">Brann i Halden fengsel</a>')
  expect(text).toMatch(/svarer Halden fengsel nå\.<\/p><p class="tel"><a href="tel:\+4790000001">/)
  expect(text).not.toContain('Utenom åpningstiden')
})
