import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { inboxOf } from './demo-inbox.ts'
import { faultsAt, faultsInDark, faultsOf, unfold } from './look.ts'
import { PHONE, shot } from './people.ts'

/** A crisis, from the telephone of the one who sees the smoke: first as an exercise, then for real. */
const varde = aVarde()
let director: Hand

beforeAll(async () => {
  director = await handOf(varde, 'director')
})

type Log = { entries: { seq: number; text: string; code: string | null; writtenAt: string; receivedAt: string }[] }
const step = (page: Page) => page.getByRole('button', { name: 'Neste' }).click()

/** Three steps; every answer is one press. Returns how many presses and keys it took. */
async function declare(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: 'Meld hendelse' }).first().click()
  await page.getByRole('radio', { name: kind }).check()
  await step(page)
  await step(page)
}

test('when it is an exercise, it is marked everywhere, and nobody but those named gets anything', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await declare(page, 'Brann')
  await page.getByRole('radio', { name: 'Nei, øvelse' }).check()
  await page.getByRole('searchbox', { name: 'Hvem deltar i øvelsen?' }).fill('Tillitsvalgt, Halden')
  await page.locator('select').filter({ hasText: 'Tillitsvalgt, Halden' }).first().selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Start øvelsen' }).click()
  await page.waitForURL(/\/krise\/cri_/)
  await expect.poll(() => page.locator('.v-alarm .v-band').innerText()).toContain('Øvelse')
  // The masthead stays as it is: an exercise never looks like the real thing from afar.
  expect(await page.locator('html[data-crisis]').count()).toBe(0)
  await expect.poll(async () => (await inboxOf(director)).length).toBeGreaterThanOrEqual(3)
  const items = await inboxOf(director)
  for (const one of items) expect(`${one.subject}${one.text ?? ''}`).toMatch(/øvelse/i)
  const people = new Set(items.map((one) => one.address).filter((address) => address.includes('@')))
  expect([...people].every((address) => address.startsWith('tillitsvalgt.halden-fengsel@'))).toBe(true)
  await page.context().close()
})

test('when it is real, those concerned are called; what is written without a network is there, once, in its place', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await declare(page, 'Brann')
  await page.getByText('Dette skjer med en gang').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'meld-hendelse-390')
  await page.getByRole('button', { name: 'Meld hendelsen' }).click()
  await page.waitForURL(/\/krise\/cri_/)
  const id = page.url().split('/').at(-1)!
  await page.getByRole('heading', { level: 1, name: 'Brann ved Halden fengsel' }).waitFor()
  // Whoever declared it is there, and is not asked whether they come.
  await page.getByText('Du meldte fra om krisen, og er regnet med blant dem som kommer.').waitFor()
  expect(await page.getByRole('button', { name: 'Jeg kommer' }).count()).toBe(0)
  expect(await page.locator('html[data-crisis]').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])

  const write = async (text: string) => {
    await page.getByLabel('Skriv i loggen').fill(text)
    await page.locator('.v-logbox').getByRole('button', { name: 'Loggfør' }).click()
  }
  await write('Bygget er tømt')
  await page.locator('.v-log').getByText('Bygget er tømt').waitFor()

  await unfold(page, 'fakta')
  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Bekreftet', exact: true }).check()
  await page.getByLabel('Hva', { exact: true }).fill('Ingen er meldt skadd')
  await page.getByLabel('Hvem sier det').fill('Vaktleder')
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.locator('.v-facts li[data-state="confirmed"]').getByText('Ingen er meldt skadd').first().waitFor()
  expect(await faultsOf(page)).toEqual([])

  // On a telephone the newest lines alone stand there at first.
  await page.getByRole('button', { name: /Vis \d+ eldre linje/ }).click()
  await page.context().setOffline(true)
  await write('Alle er talt')
  await write('Brannvesenet er framme')
  await page.getByText('2 linjer venter på å bli sendt').waitFor()
  // Somebody else writes meanwhile, later than those two.
  await new Promise((done) => setTimeout(done, 1500))
  const meanwhile = { clientKey: 'meanwhile-1', kind: 'said', text: 'Direktoratet er orientert' }
  await director.send('POST', `/api/crises/${id}/entries`, { entries: [meanwhile] })
  await page.context().setOffline(false)
  await page.getByText('linjer venter på å bli sendt').waitFor({ state: 'detached' })
  await page.locator('.v-log').getByText('Direktoratet er orientert').waitFor()

  const { entries } = await director.get<Log>(`/api/crises/${id}/log`)
  const written = entries
    .filter((one) => one.text !== '')
    .toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt) || a.seq - b.seq)
    .map((one) => one.text)
  const asExpected = ['Bygget er tømt', 'Alle er talt', 'Brannvesenet er framme', 'Direktoratet er orientert']
  expect(written).toEqual(asExpected)
  const shown = await page.locator('.v-log > li p:first-child span[data-data]').allInnerTexts()
  expect(shown.toReversed()).toEqual(asExpected)
  await shot(page, 'kriserom-390')

  // The demo's people answer the telephone: the room fills up by itself, live.
  await expect.poll(() => page.locator('#stab .v-folded__says').innerText()).not.toMatch(/^[01] av/)
  await page.getByRole('button', { name: 'Avslutt' }).click()
  await page.getByLabel('Hvorfor').fill('Brannen er slukket, og alle er i sikkerhet')
  await page.getByRole('dialog').getByRole('button', { name: 'Avslutt' }).click()
  await page.locator('.v-alarm[data-mode="closed"]').waitFor()
  await expect.poll(() => page.locator('html[data-crisis]').count()).toBe(0)
  await page.context().close()
})
