import type { ServerResponse } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpReceiver } from '../kit/test/http-receiver.ts'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { shot, WIDE } from './people.ts'

/** From a source on the net to a number that leaders read: connected, read, coded by two, agreed on, published, on the panel. */
const varde = aVarde()
let page: Page
let monitor: Awaited<ReturnType<typeof httpReceiver>>
let adviser: Hand
let director: Hand
let round: string

const STORIES = 30
const PANEL = { name: 'Avisa og Bladet (demo)', outlets: ['Avisa', 'Bladet'], coverage: '' }
const TONES = ['negative', 'balanced', 'positive']
const toneOf = (title: string) => Number(title.split(' ').at(-1)) % 3
/** A day of the month that is over, which a round proposes. */
const dayOf = (at: number) => {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1 + (at % 27), 9))
}

/** Media monitoring as RSS in two pages; every story in two papers. */
function answerAsMonitor(path: string, response: ServerResponse): void {
  const isSecond = path.includes('side=2')
  const items = Array.from({ length: STORIES }, (_, at) => at)
    .filter((at) => at >= STORIES / 2 === isSecond)
    .flatMap((at) =>
      ['Avisa', 'Bladet'].map(
        (paper) =>
          `<item><title>Fengselet i sak ${at}</title><description>Ingress</description><source url="https://${paper}.example/">${paper}</source>
          <link>https://${paper}.example/${at}</link><pubDate>${dayOf(at).toUTCString()}</pubDate></item>`,
      ),
    )
  const next = isSecond ? {} : { link: `<${monitor.url}/nytt?side=2>; rel="next"` }
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', ...next })
  response.end(`<rss version="2.0"><channel><title>Medieovervåking</title>${items.join('')}</channel></rss>`)
}

beforeAll(async () => {
  monitor = await httpReceiver(({ path }, response) => answerAsMonitor(path, response))
  adviser = await handOf(varde, 'adviser')
  director = await handOf(varde, 'director')
  page = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})
afterAll(() => monitor?.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const read = <T>(path: string): Promise<T> => adviser.get<T>(`/api/measure/${path}`)

/** The page as it is, and at the width of a telephone: nothing that axe finds, nothing that scrolls sideways. */
async function looksRight(): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, 390)).toEqual([])
}

test('when a source is connected it is read in a dry run first, and taken in when somebody says so', async () => {
  const before = await populationNow()
  await open(page, `${varde.url}/maling/kilder`)
  await button('Legg til kilde').click()
  await dialog().getByLabel('Type kilde').selectOption('feed')
  await dialog().getByLabel('Navn').fill('Medieovervåking (demo)')
  await dialog().getByLabel('Enhet med ansvaret').selectOption({ label: 'Kriminalomsorgsdirektoratet' })
  await dialog().getByLabel('Adresse').fill(`${monitor.url}/nytt`)
  await dialog().getByRole('button', { name: 'Legg til kilden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Medieovervåking (demo)' }).waitFor()
  await button('Les kilden nå').click()
  await page.getByText(`${2 * STORIES} oppslag er lest`).waitFor()
  expect(await populationNow()).toBe(before)
  await shot(page, 'measure-whole-dry')
  await button('Hent inn').click()
  await page
    .getByText(`${2 * STORIES} nye oppslag`)
    .first()
    .waitFor()
  expect(monitor.got.map(({ path }) => path)).toEqual(['/nytt', '/nytt?side=2'])
  await looksRight()
})

/** How many stories about us the month that is over holds. */
const populationNow = async () =>
  (await read<{ population: number }>(`coding/material?${new URLSearchParams(monthOver())}`)).population

function monthOver(): { fromOn: string; toOn: string } {
  const now = new Date()
  const last = new Date(Date.UTC(now.getFullYear(), now.getMonth(), 0)).toISOString().slice(0, 10)
  return { fromOn: `${last.slice(0, 8)}01`, toOn: last }
}

const nameOf = async (hand: Hand) => (await hand.get<{ person: { name: string } }>('/api/me')).person.name

test('when stories are to be coded the product says how many, and shares them between two people', async () => {
  await adviser.send('POST', '/api/measure/panels', PANEL)
  await open(page, `${varde.url}/maling/koding`)
  await button('Begynn en runde').click()
  await dialog().getByLabel('Navn').fill('Hele veien (demo)')
  await dialog().getByLabel('Redaksjoner').selectOption({ label: PANEL.name })
  await dialog().getByText(`${STORIES} saker nevner oss i perioden`).waitFor()
  for (const hand of [adviser, director])
    await dialog()
      .getByRole('checkbox', { name: await nameOf(hand), exact: true })
      .check()
  await dialog().getByRole('button', { name: 'Trekk sakene og begynn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hele veien (demo)' }).waitFor()
  round = page.url().split('/').at(-1)!
})

type Desk = {
  story: { position: number; title: string } | null
  variables: { key: string; values: { key: string }[] }[]
}

async function codeRest(hand: Hand): Promise<void> {
  for (;;) {
    const { story, variables } = await hand.get<Desk>(`/api/measure/coding/rounds/${round}/desk`)
    if (!story) return
    const codes = Object.fromEntries(variables.map(({ key, values }) => [key, values[0]!.key]))
    codes.tone = TONES[toneOf(story.title)]!
    await hand.send('PUT', `/api/measure/coding/rounds/${round}/stories/${story.position}`, { codes })
  }
}

test('when each has coded alone, by keyboard too, alpha says that the tone can be used', async () => {
  await open(page, `${varde.url}/maling/koding/${round}/kode`)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  const questions = await page.locator('.v-cod-question').count()
  const tone = ['Negativ', 'Nøytral eller blandet', 'Positiv'][toneOf(title)]!
  await page.getByRole('radio', { name: tone }).focus()
  await page.keyboard.press('Space')
  for (let at = 1; at < questions; at++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByText(`1 av ${STORIES} kodet`).first().waitFor()
  await looksRight()
  await codeRest(adviser)
  await codeRest(director)
  await open(page, `${varde.url}/maling/koding/${round}`)
  await page
    .getByRole('row', { name: /Tone/ })
    .filter({ hasText: '1,000' })
    .filter({ hasText: 'Tallet kan brukes' })
    .waitFor()
  await looksRight()
  await shot(page, 'measure-whole-alpha')
})

test('when the round is closed its number becomes a value of an indicator', async () => {
  await button('Avslutt runden').click()
  await dialog().getByRole('button', { name: 'Avslutt runden' }).click()
  await button('Før «Tone» inn i en indikator').click()
  await dialog().getByLabel('Indikator').selectOption('kpi-media-sentiment')
  await dialog().getByLabel('Positiv').check()
  await dialog().getByRole('button', { name: 'Før inn tallet' }).click()
  await page.waitForURL(/\/maling\/kpi-media-sentiment$/)
  await page.getByRole('button', { name: /^33/ }).first().waitFor()
})

test('when a leader looks at the panel the number is there, and opens by keyboard to rows that give it again', async () => {
  await open(page, `${varde.url}/maling/oversikt/unt_kdi`)
  const figure = page.getByRole('button', { name: /^33.*Tone i omtalen$/ }).first()
  await figure.focus()
  await page.keyboard.press('Enter')
  await dialog().getByText('Det er tallet som vises.').waitFor()
  await dialog().getByText('alfa').first().waitFor()
  await shot(page, 'measure-whole-panel')
  await page.keyboard.press('Escape')
  await looksRight()
})

test('when the panel is read on a telephone, each part says its main thing, opens by keyboard, and is open still on the way back', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, `${varde.url}/maling/oversikt/unt_kdi`)
  const part = button('Alle indikatorene')
  const link = page.getByRole('table').getByRole('link', { name: 'Tone i omtalen' })
  await page
    .getByText(/indikatorer er målt\.$/)
    .first()
    .waitFor()
  expect([await part.getAttribute('aria-expanded'), await link.isVisible()]).toEqual(['false', false])
  await part.focus()
  await page.keyboard.press('Enter')
  await link.waitFor()
  expect(await part.getAttribute('aria-expanded')).toBe('true')
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'measure-whole-telephone')
  await link.click()
  await page.waitForURL(/\/maling\/kpi-media-sentiment$/)
  await page.goBack()
  await link.waitFor()
  await button('Åpne alle delene').click()
  expect(await page.locator('.v-fold[data-open="false"]').count()).toBe(0)
  expect(await faultsAt(page, 320)).toEqual([])
  await button('Lukk alle delene').click()
  await link.waitFor({ state: 'hidden' })
  await page.setViewportSize({ width: 1440, height: 1000 })
  await link.waitFor()
  expect(await button('Åpne alle delene').isVisible()).toBe(false)
})

test('when a report is published it holds the number, with how it was made, as a page and as a tagged PDF', async () => {
  const units = Promise.withResolvers<void>()
  await page.route('**/api/plan/options', (route) => units.promise.then(() => route.continue()))
  await open(page, `${varde.url}/maling/rapporter`)
  await button('Lag en rapport').click()
  await dialog().getByLabel('Hvilken periode?').selectOption('month')
  // Pressed before the units that it may be for have come.
  await dialog().getByRole('button', { name: 'Lag rapporten' }).click()
  units.resolve()
  await page.waitForURL(/\/maling\/rapporter\/[a-z]+_/)
  await button('Publiser').waitFor()
  await looksRight()
  await button('Publiser').click()
  await dialog().getByRole('button', { name: 'Publiser rapporten' }).click()
  const link = page.getByRole('link', { name: 'Last ned PDF' })
  await link.waitFor()
  await page.getByText('Tone i omtalen').first().waitFor()
  await looksRight()
  await shot(page, 'measure-whole-report')
  const address = (await link.getAttribute('href'))!
  const answer = await page.request.get(new URL(address, varde.url).href)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const pdf = await answer.body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|pdfuaid/)
})
