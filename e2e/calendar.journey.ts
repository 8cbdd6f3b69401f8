import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { drag } from './drag.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** The calendar as it is worked in: put in, moved by hand and by keys, warned of what collides, subscribed to, read on a telephone. */
const varde = aVarde()
let page: Page
let hand: Hand

const NAME = 'Åpen time om helseansvaret'
/** Next month: nothing there is past, and every day can be moved to. The two days are in one week. */
const MONTH = (() => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7)
})()
const mondayIn = (month: string) => {
  const first = new Date(`${month}-08T00:00:00Z`)
  return new Date(first.getTime() + ((8 - first.getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10)
}
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const MONDAY = mondayIn(MONTH)

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsrådgiver 1', WIDE)
  hand = await handOf(varde, 'adviser')
})

const cell = (day: string) => page.locator(`td[data-day="${day}"]`)
const chipOn = (day: string, name = NAME) => cell(day).getByRole('button', { name: new RegExp(name) })
const goToMonth = () => open(page, `${varde.url}/plan/kalender?fra=${MONTH}-01`)

async function add(name: string, clock: string): Promise<void> {
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Hva skjer?').fill(name)
  await form.getByLabel('Begynner', { exact: true }).fill(MONDAY)
  await form.getByLabel('Klokka', { exact: true }).fill(clock)
  await form
    .getByRole('group', { name: 'Hvem det er til' })
    .getByRole('checkbox', { name: /Pårørende/ })
    .first()
    .check()
  await form.getByRole('button', { name: 'Legg til', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

test('when something is put in, it stands on its day', async () => {
  await goToMonth()
  await add(NAME, '09:00')
  await chipOn(MONDAY).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('when today is a day outside the month that is shown, its number can still be read', async () => {
  // The last days of a month stand in the grid of the next: once in five that is where today is, so it is put there.
  const outside = page.locator('.v-cal-month td.outside').first()
  await outside.evaluate((day) => day.classList.add('today'))
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
})

test('when it is moved by keys alone, it goes by a day, says so, and can be taken back', async () => {
  await chipOn(MONDAY).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await chipOn(dayAfter(MONDAY, 1)).waitFor()
  await page.getByText(`«${NAME}» er flyttet til`).waitFor()
  await page.getByRole('button', { name: 'Angre' }).focus()
  await page.keyboard.press('Enter')
  await chipOn(MONDAY).waitFor()
})

test('when it is dragged to another day with the mouse, it is there, also after a reload', async () => {
  await drag(chipOn(MONDAY), cell(dayAfter(MONDAY, 2)))
  await chipOn(dayAfter(MONDAY, 2)).waitFor()
  await page.reload()
  await chipOn(dayAfter(MONDAY, 2)).waitFor()
  await drag(chipOn(dayAfter(MONDAY, 2)), cell(MONDAY))
  await chipOn(MONDAY).waitFor()
})

test('when the same group gets two things close to each other, the calendar names both', async () => {
  await add('Nytt om besøk', '10:00')
  const notes = page.getByRole('region', { name: 'Det som kolliderer eller blir for mye' })
  await notes
    .getByText(/Samme gruppe får to ting på kort tid/)
    .filter({ hasText: NAME })
    .first()
    .waitFor()
  await shot(page, 'calendar-clash-1440')
})

test('when a calendar program reads the feed, it finds the thing at its hour, and a closed feed is gone', async () => {
  await page.getByRole('button', { name: 'Abonner' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lag adresse' }).click()
  const address = await dialog.locator('input[data-feed], [data-feed] input').first().inputValue()
  // The program has no sign-in: the secret in the address is all it brings.
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toMatch(/text\/calendar/)
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const ours = events.find((one) => one.summary === NAME)
  expect(ours?.startDate.toString()).toContain(`${MONDAY}T09:00`)
  const { feeds } = await hand.get<{ feeds: { id: string }[] }>('/api/plan/calendar/feeds')
  for (const { id } of feeds) await hand.send('POST', `/api/plan/calendar/feeds/${id}/close`)
  expect((await fetch(address)).status).toBe(404)
  await page.keyboard.press('Escape')
})

test('when it is read on a telephone, it is a list by the day, and holds at 320 px', async () => {
  const phone = await varde.openPageAs('Kommunikasjonsrådgiver 1', PHONE)
  await open(phone, `${varde.url}/plan/kalender?fra=${MONTH}-01`)
  await phone
    .getByRole('button', { name: new RegExp(NAME) })
    .first()
    .waitFor()
  expect([...(await faultsOf(phone)), ...(await faultsAt(phone, 320))]).toEqual([])
  await shot(phone, 'calendar-390')
  await phone
    .getByRole('button', { name: new RegExp(NAME) })
    .first()
    .click()
  await phone.getByRole('dialog').getByText(NAME).first().waitFor()
  await phone.context().close()
})
