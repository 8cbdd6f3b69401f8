import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, handOf, writeText } from './course.ts'
import { faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** What an open room says on the pages beside it, and what is pressed in its dialogs, at night and in any language. */
const varde = aVarde()
const FACT = 'To ansatte er kjørt til lege'
let crisisId: string
let dispatchId: string
let paperId: string

const dialog = (page: Page) => page.locator('dialog[open]').last()

beforeAll(async () => {
  const adviser = await handOf(varde, 'adviser')
  const leader = await handOf(varde, 'leader')
  const unitId = (await leader.get<{ person: { unit: { id: string } } }>('/api/me')).person.unit.id
  const plan = async (title: string, groups: string[], channels: string[]): Promise<string> => {
    const messageId = await writeText(adviser, unitId, title, groups)
    const versionId = await approve(leader, messageId, await ask(adviser, messageId))
    const wave = { name: title, channels, publishes: [], gate: { kind: 'with-start' } }
    const waves = [{ ...wave, audiences: { groups, unitIds: [unitId] } }]
    return (await adviser.send<{ id: string }>('POST', '/api/dispatches', { versionId, waves })).id
  }
  dispatchId = await plan('Nye åpningstider for besøk', ['staff'], ['email'])
  paperId = await plan('Nye tider for luft', ['inmates'], ['print'])
  await adviser.send('POST', `/api/dispatches/${paperId}/start`)
  crisisId = (
    await leader.send<{ crisisId: string }>('POST', '/api/crises', {
      clientKey: crypto.randomUUID(),
      ...{ scenarioKey: 'fire', unitId, level: 'unit', participantIds: null },
    })
  ).crisisId
  await leader.send('POST', `/api/crises/${crisisId}/facts`, {
    ...{ state: 'confirmed', text: FACT, source: 'Vaktleder' },
  })
})

test('when a room is open, whoever starts another dispatch there reads what it has confirmed, on the page and before the last press', async () => {
  for (const screen of [LAPTOP, PHONE]) {
    const page = await varde.openPageAs('Kommunikasjonsrådgiver', screen)
    await open(page, `${varde.url}/utsending/${dispatchId}`)
    const beside = page.getByRole('main').getByRole('region', { name: 'Hendelser som pågår her' })
    await beside.getByText(FACT).waitFor()
    await page.getByRole('button', { name: 'Start utsendingen' }).click()
    await dialog(page).getByRole('region', { name: 'Hendelser som pågår her' }).getByText(FACT).waitFor()
    expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
    await shot(page, `start-beside-a-room-${screen.width}`, false)
    await page.context().close()
  }
})

/** Those of the buttons of the open dialog that are not whole on the screen. */
const outOfView = (page: Page) =>
  dialog(page).evaluate((box) =>
    [...box.querySelectorAll<HTMLElement>('.v-btns:last-child > .ds-button')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect()
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return top < 0 || bottom > window.innerHeight || !at || !one.contains(at)
      })
      .map((one) => one.innerText),
  )

test('when a dialog is longer than the screen, what is pressed in it stays in view', async () => {
  const faults: string[] = []
  const look = async (who: string, at: string, what: string, press: string) => {
    const page = await varde.openPageAs(who, LAPTOP)
    for (const screen of [LAPTOP, PHONE]) {
      await page.setViewportSize(screen)
      await open(page, varde.url + at)
      await page.getByRole('button', { name: press, exact: true }).first().click()
      await dialog(page).waitFor()
      if (what === 'close') await dialog(page).getByText('Dette er ikke gjort').waitFor()
      await dialog(page).evaluate((box) => {
        const much = document.createElement('p')
        much.style.height = '60rem'
        box.querySelector('h2')!.after(much)
      })
      await page.waitForTimeout(200)
      const of = `${what}-${screen.width}-${screen.height}`
      for (const name of await outOfView(page)) faults.push(`${of}: «${name}»`)
      await shot(page, `dialog-${of}`, false)
    }
    await page.context().close()
  }
  await look('Fengselsleder', `/krise/${crisisId}`, 'close', 'Avslutt')
  await look('Kommunikasjonsrådgiver', `/utsending/${dispatchId}`, 'start', 'Start utsendingen')
  expect(faults).toEqual([])
})

test('when a page is shown in another language than the account’s, everything that we word on it is in that language', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, varde.url)
  const heading = page.getByRole('heading', { level: 1 })
  const title = () => heading.innerText()
  expect(await title()).toContain('Brann ved')
  await open(page, `${varde.url}/innstillinger`)
  await page.getByRole('radio', { name: 'English' }).click()
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  await open(page, varde.url)
  await expect.poll(title).toContain('Fire at')
  expect(await page.getByRole('main').innerText()).not.toContain('Brann ved')
  await page.context().close()
})

test('when a long form is refused, the first fault comes into view with the focus in it', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', { width: 390, height: 640 })
  await open(page, `${varde.url}/mottakere?vis=kontakter`)
  await page.getByRole('button', { name: 'Legg til kontakt' }).first().click()
  // What is scrolled to the end of the form has its first field out of sight.
  await dialog(page).evaluate((one) => one.scrollTo(0, one.scrollHeight))
  const name = dialog(page).getByLabel('Navn', { exact: true })
  const inView = () =>
    name.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= 0 && bottom <= window.innerHeight && document.activeElement === one
    })
  expect(await inView()).toBe(false)
  await dialog(page).getByRole('button', { name: 'Lagre kontakten' }).click()
  await expect.poll(inView).toBe(true)
  await page.context().close()
})

test('when words lie on paper at a unit, the page of the dispatch says how many, and that nobody is reached by that', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE)
  await open(page, `${varde.url}/utsending/${paperId}`)
  const said = page.getByText(/ligger [\d\s]+ på papir hos enhetene/)
  await said.waitFor()
  expect(await said.innerText()).toContain('ikke nådd før enheten har sagt fra')
  await page.context().close()
})

test('when a page is still asking what there is, its heading does not say that there is nothing', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', LAPTOP)
  const held: (() => void)[] = []
  await page.route(/\/api\/(?!me$|me\?)/, async (route) => {
    await new Promise<void>((go) => held.push(go))
    await route.continue().catch(() => {})
  })
  const untrue: string[] = []
  for (const place of [
    '/',
    '/krise',
    '/krise/beredskap',
    '/utsending',
    '/budskap',
    '/saker',
    '/presse',
    '/oppgaver',
    '/plan',
    '/logg',
  ]) {
    await page.goto(varde.url + place)
    await page.getByRole('main').waitFor()
    // What is slow says so after a moment.
    await page
      .getByRole('main')
      .getByRole('status')
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => {})
    for (const heading of await page.locator('main :is(h1, h2)').allInnerTexts())
      if (/\b(ingen|ingenting|alle|alt|null|0)\b/i.test(heading)) untrue.push(`${place}: ${heading}`)
    for (const go of held.splice(0)) go()
  }
  expect(untrue).toEqual([])
  await page.context().close()
})
