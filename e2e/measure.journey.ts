import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsAt, open } from './look.ts'
import { shot, WIDE } from './people.ts'

/** Measurement as somebody works with it: every number opens, advertising value is refused, files are taken in, undone and counted. */
const varde = aVarde()
let page: Page

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})

const file = (name: string, lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })

test('when somebody walks the register, every number that is measured opens to rows that give it again', async () => {
  await open(page, `${varde.url}/maling`)
  await page.getByRole('heading', { level: 1, name: /indikatorer er målt/ }).waitFor()
  const { indicators } = await read<{ indicators: { key: string; latest: { id: string } | null }[] }>('indicators')
  const keys = indicators.filter(({ latest }) => latest).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(9)
  let walked = 0
  for (const key of keys) {
    const { values } = await read<{ values: { id: string; value: number | null }[] }>(`indicators/${key}`)
    for (const { id, value } of values) {
      if (value === null) continue
      const opened = await read<{ recomputed: number; rows: unknown[] }>(`values/${id}`)
      expect(opened.recomputed, id).toBeCloseTo(value, 9)
      expect(opened.rows.length, id).toBeGreaterThan(0)
      walked++
    }
  }
  expect(walked).toBeGreaterThan(60)
})

const read = <T>(path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(`/api/measure/${address}`)).json(), path)

test('when somebody wants to measure advertising value, they are told why not and what to measure instead', async () => {
  await page.getByRole('button', { name: 'Legg til indikator' }).click()
  await page.getByLabel('Navn', { exact: true }).fill('Medieverdi av omtalen')
  await page.getByLabel('Enhet med ansvaret').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Legg til indikatoren' }).click()
  await page.getByRole('alert').filter({ hasText: 'Mål heller om folk kjenner dere' }).waitFor()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('button', { name: 'Gå uten dem' }).click()
})

test('when a file has a fault nothing is taken in; when it is put right it is taken in, opens by keyboard, and can be undone', async () => {
  await open(page, `${varde.url}/maling/fil`)
  await take(file('trivsel.csv', ['År;Prosent;Antall svar', '2024;51;1003', '2025;1.234;1000']))
  await page.getByText('kan være tusen eller desimal').waitFor()
  expect(await page.getByRole('button', { name: 'Hent inn målingene' }).isDisabled()).toBe(true)
  await take(file('trivsel-rettet.csv', ['År;Prosent;Antall svar', '2023;50;998', '2024;51;1003', '2025;58;1000']))
  await page.getByText('Ingen rader har feil.').waitFor()
  await page.getByRole('button', { name: 'Hent inn målingene' }).click()
  await page.getByRole('heading', { level: 1, name: '3 målinger er hentet inn' }).waitFor()
  const address = page.url()
  await open(page, `${varde.url}/maling/kpi-well-being`)
  await page.getByText('opp +7,0').first().waitFor()
  await page.getByRole('button', { name: /^58/ }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('trivsel-rettet.csv').waitFor()
  await page.keyboard.press('Escape')
  await shot(page, 'measure-indicator')
  expect(await faultsAt(page, 1440)).toEqual([])
  // Whoever lets values out reads each of them before the press.
  const asked = '**/api/measure/indicators/kpi-well-being'
  const waits = (year: string, now: number, outside: number | null) => ({
    ...{ version: 1, fromOn: `${year}-01-01`, toOn: `${year}-12-31` },
    now: { value: now, missing: null, caveat: null },
    outside: outside === null ? null : { value: outside, missing: null, caveat: null },
  })
  const values = [waits('2024', 51, 50), waits('2025', 58, null)]
  await page.route(asked, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), waiting: { count: 2, print: 'x', values } } })
  })
  await open(page, `${varde.url}/maling/kpi-well-being`)
  const note = page.getByRole('region', { name: 'Målinger som venter' })
  await note.getByText('Trivsel, 2024: 51 %. De åpne dataene sier 50 % nå.').waitFor()
  await note.getByText('Trivsel, 2025: 58 %. De åpne dataene har ingenting for denne tiden nå.').waitFor()
  expect(await faultsAt(page, 320)).toEqual([])
  await page.setViewportSize(WIDE)
  await page.unroute(asked)
  await open(page, address)
  await page.getByRole('button', { name: 'Angre innhentingen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Innhentingen er angret' }).waitFor()
})

async function take(upload: ReturnType<typeof file>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(upload)
  await page.locator('[data-data]', { hasText: upload.name }).first().waitFor()
  await page.getByLabel('Indikator').first().selectOption({ label: 'Trivsel' })
  await page.getByLabel('Kilde').fill('Medarbeiderundersøkelse (demo)')
  await page.getByRole('button', { name: 'Sjekk radene' }).click()
}

test('when mentions are taken in and a panel is locked, shares of voice have their intervals', async () => {
  await open(page, `${varde.url}/maling/omtale`)
  const who = ['Kriminalomsorgen', 'Politiet', 'Tingretten']
  const lines = Array.from({ length: 90 }, (_, at) =>
    ['A', 'B'].map(
      (paper) => `${who[at % 3]} i sak ${at};Ingress;2026-03-1${at % 10};Avis ${paper};https://${paper}.example/${at}`,
    ),
  ).flat()
  await page.getByRole('button', { name: 'Hent inn omtale' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(file('medier.csv', ['title;description;docdate;source;link', ...lines]))
  await page.getByLabel('Kilde').fill('Medieovervåking (demo)')
  await page.getByRole('button', { name: 'Hent inn filen' }).click()
  await page.getByText('180 nye oppslag').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lås et panel' }).click()
  await page.getByLabel('Navn').fill('To aviser')
  await page.getByLabel(/Avis A/).check()
  await page.getByLabel(/Avis B/).check()
  await page.getByRole('button', { name: 'Lås panelet' }).click()
  await page.getByRole('row', { name: /Kriminalomsorgen 33 %/ }).waitFor()
  await shot(page, 'measure-media')
  expect(await faultsAt(page, 1440)).toEqual([])
})

test('when a file of mentions was the wrong one, what would be lost is told, and with a reason it is undone', async () => {
  await page.getByRole('link', { name: 'medier.csv' }).click()
  await page.getByRole('heading', { level: 1, name: '180 omtaler fra denne filen' }).waitFor()
  await page.getByRole('button', { name: 'Angre filen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('180 omtaler blir borte.').waitFor()
  await dialog.getByText('90 saker blir helt borte.').waitFor()
  expect(await faultsAt(page, 390)).toEqual([])
  await page.setViewportSize(WIDE)
  await dialog.getByRole('button', { name: 'Angre filen' }).click()
  await dialog.getByText('Skriv hvorfor.').waitFor()
  await dialog.getByLabel('Hvorfor filen skal angres').fill('Feil periode fra leverandøren')
  await dialog.getByRole('button', { name: 'Angre filen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Filen er angret' }).waitFor()
  await page.getByText('Feil periode fra leverandøren').waitFor()
  await shot(page, 'measure-undone')
})

test('when a file has a row for each who answered, it is counted with small units hidden, taken in and undone', async () => {
  const unit = (name: string, many: number) =>
    Array.from({ length: many }, (_, at) => `R${name}${at};${name};${1 + (at % 5)}`)
  const lines = ['Nr;Enhet;Trives', ...unit('Halden', 60), ...unit('Ringerike', 40), ...unit('Ila', 4)]
  await open(page, `${varde.url}/maling/svar`)
  await page.locator('input[type=file]').setInputFiles(file('svar.csv', lines))
  await page.getByLabel('Kilde').fill('Medarbeiderundersøkelse (demo)')
  await page.getByLabel('Periode').fill('2024')
  await page.getByLabel('Kolonne med enhet eller etat').selectOption({ label: 'Enhet' })
  await page.getByRole('button', { name: 'Legg til et spørsmål' }).click()
  await page.getByLabel('Indikator').selectOption({ label: 'Trivsel' })
  await page.getByLabel('Kolonne', { exact: true }).selectOption({ label: 'Trives' })
  await page.getByRole('button', { name: 'Regn ut uten å lagre' }).click()
  await page.getByRole('row', { name: /Halden.*40 %/ }).waitFor()
  await page.getByRole('row', { name: /Ila.*skjult.*færre enn ti svar/ }).waitFor()
  await page.getByRole('row', { name: /Ringerike.*skjult.*ellers kunne en liten gruppe/ }).waitFor()
  await shot(page, 'measure-answers')
  expect(await faultsAt(page, 1440)).toEqual([])
  expect(await faultsAt(page, 390)).toEqual([])
  await page.setViewportSize(WIDE)
  await page.getByRole('button', { name: 'Ta inn tallene' }).click()
  await page.getByRole('heading', { level: 1, name: '4 målinger regnet ut' }).waitFor()
  await page.getByRole('button', { name: 'Angre innhentingen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Utregningen er angret' }).waitFor()
})
