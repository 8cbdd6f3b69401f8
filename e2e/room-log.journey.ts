import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** The log of a room is never stuck: a line that cannot stand there comes back to whoever wrote it, and the others go on. */
const varde = aVarde()
const NUMBER = '15076500565'
let leader: Hand
let personId: string
let crisisId: string

const box = (page: Page) => page.locator('.v-logbox')
const field = (page: Page) => page.getByLabel('Skriv i loggen')
const lines = (page: Page) => page.locator('.v-roomlog .v-log')
/** A telephone shows the newest three, and the demo's people answer their calls meanwhile. */
async function inLog(page: Page, text: string): Promise<void> {
  const older = page.getByRole('button', { name: /^Vis \d+ eldre linje/ })
  const isThere = async () => {
    if (await older.isVisible()) await older.click()
    return lines(page).getByText(text).first().isVisible()
  }
  await expect.poll(isThere).toBe(true)
}
const onDevice = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
const room = () => `${varde.url}/krise/${crisisId}`

beforeAll(async () => {
  leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { id: string; unit: { id: string } } }>('/api/me')
  personId = person.id
  crisisId = (
    await leader.send<{ crisisId: string }>('POST', '/api/crises', {
      clientKey: crypto.randomUUID(),
      ...{ scenarioKey: 'fire', unitId: person.unit.id, level: 'unit', participantIds: null },
    })
  ).crisisId
})

test('when a line gives an identity number, it stays in its field, is on no disk, and the next line is written', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, room())
  await field(page).fill(`Fødselsnummer ${NUMBER} gjelder`)
  await field(page).press('Control+Enter')
  await field(page).press('Control+Enter')
  await box(page).getByText('Et fødselsnummer kan ikke stå i loggen').first().waitFor()
  expect(await field(page).getAttribute('aria-invalid')).toBe('true')
  expect(await field(page).inputValue()).toContain(NUMBER)
  expect(await box(page).getByRole('button').allInnerTexts()).toEqual(['Loggfør'])
  expect(await onDevice(page)).not.toContain(NUMBER)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  await shot(page, 'loggen-nummer-1440', false)
  await field(page).fill('Viktig: porten er sprengt')
  await field(page).press('Control+Enter')
  await inLog(page, 'Viktig: porten er sprengt')
  await page.context().close()
})

test('when a line that waited is refused, it comes back with its words and the others go on, also after a reload', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await open(page, room())
  const line = (text: string) => ({
    ...{ clientKey: crypto.randomUUID(), kind: 'learned', text },
    ...{ at: Date.now(), corrects: null, isCleared: false },
  })
  await page.evaluate(
    ([place, list]) => localStorage.setItem(place!, list!),
    [
      `varde.usendt.krise.${crisisId}.${personId}`,
      JSON.stringify([line('Innsatt Test Testesen er skadd'), line('Porten er stengt'), line(`Gjelder ${NUMBER}`)]),
    ],
  )
  await open(page, room())
  await inLog(page, 'Porten er stengt')
  const back = page.getByRole('region', { name: '2 linjer ble ikke tatt imot' })
  await back.getByText('Innsatt Test Testesen er skadd').waitFor()
  expect(await page.getByText('venter på å bli sendt').count()).toBe(0)
  expect(await onDevice(page)).not.toContain(NUMBER)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'loggen-avvist-390', false)

  await back.getByRole('button', { name: 'Fjern' }).last().click()
  await open(page, room())
  await page.getByRole('region', { name: '1 linje ble ikke tatt imot' }).getByRole('button', { name: 'Endre' }).click()
  expect(await field(page).inputValue()).toBe('Innsatt Test Testesen er skadd')
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  await field(page).fill('En innsatt er skadd')
  await field(page).press('Control+Enter')
  await inLog(page, 'En innsatt er skadd')
  expect(await page.getByText('ikke tatt imot').count()).toBe(0)
  await page.context().close()
})

test('when a fact seems to name somebody, the one dialog asks before it is kept, and the words stand until then', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, room())
  const top = page.locator('dialog[open]').last()
  const kept = () => leader.get<{ facts: unknown[]; tasks: { text: string }[] }>(`/api/crises/${crisisId}`)
  const named = 'Den innsatte er Test Testesen'
  const part = page.locator('#fakta:not([open]) > summary')
  if (await part.isVisible()) await part.click()
  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  await top.getByLabel('Hva', { exact: true }).fill(named)
  await top.getByLabel('Hvem sier det').fill('Vaktleder')
  await top.getByRole('button', { name: 'Lagre', exact: true }).click()
  await page.getByRole('heading', { name: 'Er en innsatt nevnt ved navn?' }).waitFor()
  await top.getByText('«Test Testesen»').waitFor()
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await top.getByRole('button', { name: 'Tilbake til teksten' }).click()
  expect(await top.getByLabel('Hva', { exact: true }).inputValue()).toBe(named)
  expect((await kept()).facts).toEqual([])
  await top.getByRole('button', { name: 'Lagre', exact: true }).click()
  await top.getByRole('button', { name: 'Ingen innsatt er navngitt. Gå videre' }).click()
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  expect((await kept()).facts).toMatchObject([{ text: named }])
  await page.context().close()
})

test('when a line of the log is left again, only the newest stand, also where it had fewer when somebody stood on one', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await open(page, room())
  const write = async (text: string) =>
    leader.send('POST', `/api/crises/${crisisId}/entries`, {
      entries: [{ clientKey: crypto.randomUUID(), kind: 'did', text, agoMs: 0, corrects: null }],
    })
  for (const text of ['Porten er låst', 'Port to er låst', 'Port tre er låst']) await write(text)
  await inNewest(page, 'Port tre er låst')
  const count = () => lines(page).locator('> li').count()
  expect(await count()).toBe(3)
  await lines(page).getByRole('button', { name: /^Rett/ }).last().focus()
  for (const text of ['Port fire er låst', 'Port fem er låst']) await write(text)
  await inNewest(page, 'Port fem er låst')
  expect(await count()).toBeGreaterThan(3)
  await lines(page).getByText('Port tre er låst').waitFor()
  await field(page).focus()
  await expect.poll(count).toBe(3)
  // While a correction of a line is written, the line stands.
  await lines(page).getByRole('button', { name: /^Rett/ }).last().click()
  await write('Port seks er låst')
  await inNewest(page, 'Port seks er låst')
  expect(await count()).toBeGreaterThan(3)
  await page.context().close()
})

const inNewest = (page: Page, text: string) => lines(page).getByText(text).waitFor()
