import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { faultsAt, faultsInDark, faultsOf } from './look.ts'
import { PHONE, shot } from './people.ts'

/** The plan on the telephone of the prison's leader: written, approved, kept, and read when the network is gone. */
const varde = aVarde()
let leader: Hand
let unitId: string
const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

beforeAll(async () => {
  leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  unitId = person.unit.id
})

async function writePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv planen' }).click()
  await page.getByLabel('Beredskapsplanen').fill('Beredskapsplan 2026')
  await page.getByLabel('Revidert').fill('2026-03-01')
  await page.getByLabel('Revideres innen').fill('2099-03-01')
  await page.getByLabel('Nummer', { exact: true }).first().fill('00000001')
  await page.getByRole('button', { name: 'Legg til et møtested' }).click()
  await page.getByLabel('Sted', { exact: true }).fill('Porten')
  await page.getByRole('button', { name: 'Lagre utkastet' }).click()
}

test('when the plan is written in the browser and approved, it is kept on the telephone and read without a network; sign-out leaves nothing', async () => {
  const adviser = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE)
  await adviser.goto(`${varde.url}/krise/plan/${unitId}`)
  await writePlan(adviser)
  await adviser.getByText('Du har skrevet i planen.').waitFor()
  expect(await adviser.getByRole('button', { name: 'Godkjenn planen' }).count()).toBe(0)
  await adviser.context().close()
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await page.goto(`${varde.url}/krise/plan/${unitId}`)
  await page.getByRole('button', { name: 'Godkjenn planen' }).click()
  await page.getByRole('heading', { level: 1, name: /^Kriseplanen gjelder til/ }).waitFor()
  await shot(page, 'plan-390')
  await page.getByRole('button', { name: 'Lagre planen på denne telefonen' }).click()
  await page.getByRole('button', { name: 'Fjern planen fra telefonen' }).waitFor()

  await page.context().setOffline(true)
  await page.goto(`${varde.url}/krise`)
  await page.getByRole('heading', { level: 1, name: /^Kriseplan for/ }).waitFor()
  expect(page.url()).toBe(`${varde.url}/uten-nett`)
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/Hentet .*Den kan ha blitt endret/)
  for (const part of ['00000001', 'Porten', 'Ikke satt']) expect(text).toContain(part)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])

  await shot(page, 'offline-390')
  await page.context().setOffline(false)
  await page.goto(`${varde.url}/krise`)
  expect((await kept(page)).caches.toSorted()).toEqual(['varde-plan', 'varde-shell'])
  await page.evaluate(() =>
    fetch('/api/my/switch-user', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  // Another person on the same telephone: what was kept for the one before is gone.
  await page.goto(`${varde.url}/logg-inn`)
  await page
    .getByRole('button', { name: /Kommunikasjonsrådgiver/ })
    .first()
    .click()
  await page.waitForURL((url) => url.pathname === '/')
  await expect.poll(() => kept(page)).toEqual({ caches: [], workers: 0 })
  await page.context().close()
})
