import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsAt, faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** An adviser goes from the facts to how their page stood, sees it, and finds other pages at a moment. */
const varde = aVarde()
let adviser: Page

beforeAll(async () => {
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', LAPTOP)
})

/** Pages are kept within a minute of the first start; the list says how far it has come. */
async function untilKept(): Promise<void> {
  const rows = adviser.getByRole('row')
  await expect
    .poll(
      async () => {
        await open(adviser, `${varde.url}/logg/slik-det-sto`)
        return rows.count()
      },
      { interval: 1000 },
    )
    .toBeGreaterThan(10)
}

test('when an adviser follows the link from the facts, every version stands with from, to and fingerprint', async () => {
  await untilKept()
  await open(adviser, `${varde.url}/presse/fakta`)
  await adviser.getByRole('link', { name: 'Slik det sto' }).click()
  await adviser.getByRole('heading', { level: 1, name: /fakta/i }).waitFor()
  await adviser
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  expect(await faultsAt(adviser, PHONE.width)).toEqual([])
  await shot(adviser, 'as-it-stood-versions')
})

test('when a version is opened, the page stands as everyone could read it, and leads back', async () => {
  await adviser
    .getByRole('link', { name: /Vis siden slik den sto/ })
    .first()
    .click()
  await adviser.getByText(/Slik (har siden stått|sto siden)/).waitFor()
  expect(await adviser.locator('style').count()).toBeGreaterThan(0)
  expect(await faultsOf(adviser)).toEqual([])
  expect(await faultsAt(adviser, PHONE.width)).toEqual([])
  await shot(adviser, 'as-it-stood-page')
  await adviser.getByRole('link', { name: 'Tilbake til versjonene' }).click()
  await adviser.getByRole('heading', { level: 1, name: /fakta/i }).waitFor()
})

test('when a moment before the first page is asked for, nothing stood; a clock that is none is told so', async () => {
  await open(adviser, `${varde.url}/logg/slik-det-sto?dag=2020-11-03`)
  await adviser.getByText('Ingen åpne sider sto da').waitFor()
  await adviser.getByLabel('Klokkeslett').fill('25')
  await adviser.getByText('Skriv klokkeslettet som 14:10, eller la det stå tomt.').waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  await open(adviser, `${varde.url}/logg/slik-det-sto?type=contact`)
  await adviser
    .getByRole('link', { name: /Alle versjoner av/ })
    .first()
    .waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  expect(await faultsAt(adviser, PHONE.width)).toEqual([])
  await shot(adviser, 'as-it-stood-list')
})
