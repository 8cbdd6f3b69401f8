import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { handOf } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** The stop of a room and the closing of it: what is said is so, nothing is chosen beforehand, and the stop is there to be lifted afterwards. */
const varde = aVarde()
let crisisId: string

const room = () => `${varde.url}/krise/${crisisId}`
const dialog = (page: Page) => page.locator('dialog[open]').last()
const stop = (page: Page) => page.locator('#stopp')

beforeAll(async () => {
  const leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  crisisId = (
    await leader.send<{ crisisId: string }>('POST', '/api/crises', {
      clientKey: crypto.randomUUID(),
      ...{ scenarioKey: 'death', unitId: person.unit.id, level: 'unit', participantIds: null },
    })
  ).crisisId
})

test('the stop says what is so of own staff, and is lifted by whoever has chosen the ground', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, room())
  await stop(page).getByText('Ingen godkjent melding venter på stoppet nå.').waitFor()
  expect(await stop(page).innerText()).toContain('har ikke fått noe herfra ennå')
  expect(await stop(page).innerText()).not.toContain('Ansatte får')
  const leader = await handOf(varde, 'leader')
  const nextAt = new Date(Math.ceil((Date.now() + 10 * 60_000) / 300_000) * 300_000).toISOString()
  await leader.send('POST', `/api/crises/${crisisId}/statements/holding`, {
    ...{ groups: ['staff', 'relatives'], nextAt, waiver: null, confirmed: [], read: [], lastSeen: 0 },
  })
  await stop(page)
    .getByText(/^.*Ansatte (får|har fått) melding 1/)
    .waitFor()
  for (const screen of [PHONE, LAPTOP]) {
    await page.setViewportSize(screen)
    await shot(page, `stoppet-${screen.width}`, false)
  }
  await stop(page).getByRole('button', { name: 'Opphev stoppet' }).click()
  expect(await dialog(page).getByRole('radio', { checked: true }).count()).toBe(0)
  await dialog(page).getByLabel('Hvem sier det, og når?').fill('Operasjonsleder i politiet')
  await dialog(page).getByRole('button', { name: 'Opphev stoppet' }).click()
  await dialog(page).getByRole('alert').getByText('Velg hva som er grunnen').waitFor()
  await dialog(page).getByRole('radio', { name: 'De har fått vite det' }).check()
  await dialog(page)
    .getByText(/Les den nedenfor/)
    .waitFor()
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  for (const screen of [PHONE, LAPTOP]) {
    await page.setViewportSize(screen)
    await shot(page, `opphev-stoppet-${screen.width}`, false)
  }
  expect(await faultsAt(page, 320)).toEqual([])
  await page.context().close()
})

test('a promise is moved to later than it was, and the clock says whom it is to', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, room())
  const leader = await handOf(varde, 'leader')
  type Given = { given: { dueAt: string; isOwed: boolean }[] }
  const owed = async () => {
    const { given } = await leader.get<Given>(`/api/crises/${crisisId}/statements`)
    return given.find(({ isOwed }) => isOwed)?.dueAt
  }
  await expect.poll(owed).toBeTruthy()
  await page
    .locator('.v-clock')
    .getByText(/ansatte og ledere/)
    .waitFor()
  await page.setViewportSize(PHONE)
  await page.evaluate(() => window.scrollTo(0, 900))
  await page
    .locator('.v-strip')
    .getByText(/ansatte og ledere/)
    .waitFor()
  await shot(page, 'lofte-stripe-390', false)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.getByRole('button', { name: 'Flytt tiden for neste melding' }).click()
  const clock = (at: string) =>
    new Date(at).toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
  const times = await dialog(page).locator('.v-pick label').allInnerTexts()
  const due = Date.parse((await owed())!)
  expect(times.map((one) => one.trim().replace('.', ':'))).toEqual(
    [30, 60, 120].map((minutes) =>
      clock(new Date(Math.ceil((due + minutes * 60_000) / 300_000) * 300_000).toISOString()),
    ),
  )
  await shot(page, 'flytt-lofte-390', false)
  await page.setViewportSize(LAPTOP)
  await shot(page, 'flytt-lofte-1440', false)
  await page.context().close()
})

test('nobody closes a room before what the public reads is there; then the stop stands, and is lifted in it', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  let letThrough = () => {}
  const held = new Promise<void>((done) => {
    letThrough = done
  })
  await page.route(`**/api/crises/*/status`, async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await open(page, room())
  await page.getByRole('button', { name: 'Avslutt' }).first().click()
  const close = dialog(page).getByRole('button', { name: 'Avslutt hendelsen' })
  await dialog(page)
    .getByText(/Henter det publikum leser/)
    .waitFor()
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  await dialog(page).getByLabel('Hvorfor').fill('Over')
  await close.click({ force: true })
  expect((await (await handOf(varde, 'leader')).get<{ state: string }>(`/api/crises/${crisisId}`)).state).toBe('open')
  letThrough()
  await dialog(page).getByText('Dette blir stående for publikum').waitFor()
  await expect.poll(() => close.getAttribute('aria-disabled')).not.toBe('true')
  const said = await dialog(page).innerText()
  expect(said).toMatch(/pårørende.*har ikke fått noe ennå/i)
  expect(said).toContain('kan oppheve det i rommet også etterpå')
  for (const screen of [PHONE, LAPTOP]) {
    await page.setViewportSize(screen)
    await shot(page, `avslutt-${screen.width}`, false)
  }
  await page.setViewportSize(LAPTOP)
  await close.click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('Avsluttet', { exact: false }).first().waitFor()
  await stop(page).getByRole('button', { name: 'Opphev stoppet' }).click()
  await dialog(page).getByRole('radio', { name: 'De har fått vite det' }).check()
  await dialog(page).getByLabel('Hvem sier det, og når?').fill('Operasjonsleder i politiet')
  await shot(page, 'opphev-etterpa-1440', false)
  await dialog(page).getByRole('button', { name: 'Opphev stoppet' }).click()
  await stop(page).waitFor({ state: 'detached' })
  await page.getByText('De nærmeste fikk vite det', { exact: false }).first().waitFor()
  await page.context().close()
})
