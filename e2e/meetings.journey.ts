import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** A meeting from plan to minutes, with two who write at once; what it hands out; the report; and an idea that becomes an initiative. */
const varde = aVarde()
let adviser: Page
let director: Page
let meeting: string

beforeAll(async () => {
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
  director = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const dialog = (page: Page) => page.getByRole('dialog').filter({ visible: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const minutes = (page: Page) => page.getByLabel('Referat: Skilt i mottaket')

test('when a meeting is planned, its agenda has what is late and waits, and takes what somebody adds on top', async () => {
  await open(adviser, `${varde.url}/plan/moter`)
  await button(adviser, 'Planlegg møte').click()
  await dialog(adviser).getByLabel('Hva heter møtet?').fill('Statusmøte i dag')
  await dialog(adviser).getByLabel('Finn en kollega').fill('Kommunikasjonsdirektør')
  await dialog(adviser).getByRole('checkbox').first().check()
  await dialog(adviser).getByRole('button', { name: 'Planlegg' }).click()
  await adviser.waitForURL(/\/plan\/moter\/mtg_/)
  meeting = adviser.url()
  await expect.poll(() => adviser.locator('.v-agenda').innerText()).toContain('Oppgaver over fristen')
  expect(await adviser.locator('.v-agenda').innerText()).toContain('Venter på godkjenning')
  await adviser.getByLabel('Egen sak').fill('Skilt i mottaket')
  await button(adviser, 'Legg til saken').click()
  await button(adviser, 'Flytt opp: Skilt i mottaket').waitFor()
  const place = () => adviser.locator('.v-agenda > li').filter({ hasText: 'Skilt i mottaket' }).first()
  const count = await adviser.locator('.v-agenda > li').count()
  // By keys alone: up until it stands first.
  for (let at = count; at > 1; at--) {
    await button(adviser, 'Flytt opp: Skilt i mottaket').focus()
    await adviser.keyboard.press('Enter')
    await expect.poll(() => place().evaluate((one) => [...one.parentElement!.children].indexOf(one) + 1)).toBe(at - 1)
  }
})

test('when somebody writes without a network and closes the tab, and a colleague writes meanwhile, both texts are there and both are kept', async () => {
  await button(adviser, 'Start møtet').click()
  await minutes(adviser).waitFor()
  await open(director, meeting)
  await minutes(director).waitFor()
  // The line of the minutes is cut, and not the whole browser's: what the page does while it closes must not slip through.
  const LINE = '**/agenda/*/minutes'
  await director.context().route(LINE, (route) => route.abort('internetdisconnected'))
  await minutes(director).fill('Direktøren vil ha bilder.')
  await director.getByText('Teksten din er tatt vare på').first().waitFor()
  await director.goto('about:blank')
  const saved = adviser.waitForResponse((one) => one.request().method() === 'PUT' && one.url().endsWith('/minutes'))
  await minutes(adviser).fill('Skiltene er bestilt.')
  expect((await saved).status()).toBe(200)
  await director.context().unroute(LINE)
  await open(director, meeting)
  await director.getByText('Ingenting er borte').waitFor()
  await shot(director, 'meeting-conflict-390')
  await button(director, 'Behold begge').click()
  // The adviser's page follows by itself.
  await expect.poll(() => minutes(adviser).inputValue()).toBe('Skiltene er bestilt.\nDirektøren vil ha bilder.')
})

test('when something is decided and handed out, the meeting is closed into minutes that stand, also as PDF', async () => {
  await button(adviser, 'Skriv vedtak: Skilt i mottaket').click()
  await dialog(adviser).getByLabel('Hva er vedtatt?').fill('Vi setter opp skilt med bilder.')
  await dialog(adviser).getByRole('button', { name: 'Lagre vedtaket' }).click()
  await adviser.getByText('Vi setter opp skilt med bilder.').waitFor()
  await button(adviser, 'Gi en oppgave: Skilt i mottaket').click()
  await dialog(adviser).getByLabel('Hva skal gjøres?').fill('Få tilbud på skilt')
  await dialog(adviser).getByRole('button', { name: 'Gi oppgaven' }).click()
  await adviser.getByText('Få tilbud på skilt').waitFor()
  await button(adviser, 'Avslutt møtet').click()
  await dialog(adviser).getByRole('button', { name: 'Avslutt møtet' }).click()
  await expect.poll(() => heading(adviser).innerText()).toContain('ble holdt')
  await shot(adviser, 'meeting-closed-1440')
  const pdf = await adviser.getByRole('link', { name: 'Referat 1 som PDF' }).getAttribute('href')
  const answer = await adviser.request.get(varde.url + pdf)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await expect.poll(() => minutes(director).count()).toBe(0)
})

test('when a follow-up is done, its owner says so with a note, and the list of the plan has it', async () => {
  await open(adviser, `${varde.url}/plan`)
  await button(adviser, 'Si hvordan det går: Få tilbud på skilt').click()
  await dialog(adviser).getByLabel('Merknad').fill('To tilbud er kommet.')
  await dialog(adviser).getByRole('button', { name: 'Lagre' }).click()
  await expect.poll(() => adviser.locator('#oppfolging').innerText()).toContain('To tilbud er kommet.')
})

test('when the report is made, one press saves it with the figures as they are, and what was decided is in it', async () => {
  await open(adviser, `${varde.url}/plan/ledelsesrapport`)
  await adviser.getByLabel('Vår vurdering').fill('Vi trenger flere hender.')
  await button(adviser, 'Lagre rapporten').click()
  await adviser.waitForURL(/\/plan\/ledelsesrapport\/lrp_/)
  await adviser.getByRole('link', { name: 'Last ned PDF' }).waitFor()
  const report = await adviser.locator('main').innerText()
  expect(report).toContain('Vi setter opp skilt med bilder.')
  expect(report).toContain('Vi trenger flere hender.')
  const pdf = await adviser.getByRole('link', { name: 'Last ned PDF' }).getAttribute('href')
  expect((await adviser.request.get(varde.url + pdf)).status()).toBe(200)
})

test('when an idea is given without a name, its code finds the answer, and one press makes it an initiative', async () => {
  const giver = await varde.openPageAs('Ansvarlig for oppslag', PHONE)
  await open(giver, `${varde.url}/plan/ideer`)
  await button(giver, 'Kom med en idé').click()
  await dialog(giver).getByLabel('Kort sagt').fill('Tegninger på oppslagstavla')
  await dialog(giver).getByLabel('Send inn ideen uten navn').check()
  await dialog(giver).getByRole('button', { name: 'Send inn ideen' }).click()
  const code = await dialog(giver).locator('[data-data]').innerText()
  await button(giver, 'Jeg har skrevet ned koden').click()
  await open(adviser, `${varde.url}/plan/ideer`)
  await button(adviser, 'Lag tiltak av ideen: Tegninger på oppslagstavla').click()
  await dialog(adviser).getByLabel('Svaret ditt').fill('Takk. Vi lager et tiltak.')
  await dialog(adviser).getByRole('button', { name: 'Lag tiltak av ideen' }).click()
  await adviser.waitForURL(/\/plan\/tiltak\/ini_/)
  await expect.poll(() => heading(adviser).innerText()).toContain('Tegninger på oppslagstavla')
  await giver.getByLabel('Koden du fikk').fill(code)
  await button(giver, 'Se svaret').click()
  await giver.getByText('Takk. Vi lager et tiltak.').first().waitFor()
  await giver.context().close()
})

test('when somebody offers to be an ambassador, one press takes it back and they are gone', async () => {
  await open(director, `${varde.url}/plan/ambassadorer`)
  await button(director, 'Tilby deg').click()
  await dialog(director).getByLabel('Hva vil du fortelle om?').fill('Kommunikasjon i etaten')
  await dialog(director).getByRole('button', { name: 'Tilby deg' }).click()
  await expect.poll(() => heading(director).innerText()).toContain('Du er en av')
  await button(director, 'Trekk deg').click()
  await expect.poll(() => heading(director).innerText()).not.toContain('Du er en av')
  expect(await director.locator('main').innerText()).not.toContain('Kommunikasjon i etaten')
})
