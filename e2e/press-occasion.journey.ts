import nodeIcal, { type VEvent } from 'node-ical'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf, linkIn } from './course.ts'
import { inboxOf } from './demo-inbox.ts'
import { faultsAt, faultsOf, open } from './look.ts'
import { PATIENCE_MS } from './patience.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** A press conference is made and announced; somebody asks to come, a person says yes, they are told; then it is cancelled. */
const varde = aVarde()
let adviser: Page
let journalist: Page
let hand: Hand

const TITLE = 'Pressekonferanse om biblioteket'
let path: string
const localNow = (days: number, hour: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${hour}`

beforeAll(async () => {
  hand = await handOf(varde, 'adviser')
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
  const context = await varde.browser.newContext({ viewport: PHONE, locale: 'nb-NO', javaScriptEnabled: false })
  context.setDefaultTimeout(PATIENCE_MS)
  journalist = await context.newPage()
})

test('when an adviser makes an occasion, it is a draft that nobody sees until it is announced', async () => {
  await open(adviser, `${varde.url}/presse/arrangementer`)
  await adviser.getByRole('button', { name: 'Lag et arrangement' }).click()
  const form = adviser.getByRole('dialog')
  await form.getByLabel('Tittel på bokmål').fill(TITLE)
  await form.getByLabel('Om arrangementet, på bokmål').fill('Vi viser fram de nye bøkene.')
  await form.getByLabel('Starter').fill(localNow(9, '10:00'))
  await form.getByLabel('Slutter').fill(localNow(9, '11:00'))
  await form.getByLabel('Sted').fill('Biblioteket')
  await form.getByLabel('Frist for å søke').fill(localNow(8, '12:00'))
  await form.getByRole('button', { name: 'Lagre arrangementet' }).click()
  await adviser.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await open(journalist, `${varde.url}/presserom/arrangementer`)
  expect(await journalist.getByText(TITLE).count()).toBe(0)
  await adviser.getByRole('button', { name: 'Kunngjør' }).click()
  await adviser.getByRole('dialog').getByRole('button', { name: 'Kunngjør' }).click()
  await adviser.getByRole('heading', { name: 'Én venter på godkjenning' }).waitFor()
  await shot(adviser, 'press-occasion-waits')
  await approve()
  await adviser.reload()
  await adviser.getByRole('link', { name: 'Åpne siden' }).waitFor()
  path = (await adviser.getByRole('link', { name: 'Åpne siden' }).getAttribute('href'))!
  expect(await faultsOf(adviser)).toEqual([])
})

/** Somebody else says yes, on the telephone: the adviser who wrote it cannot. */
async function approve(): Promise<void> {
  await adviser.getByRole('link', { name: TITLE }).click()
  await adviser.getByText('Du har skrevet i denne. En annen må si ja.').waitFor()
  await adviser.goBack()
  const director = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await open(director, varde.url)
  await director
    .getByRole('link', { name: new RegExp(`godkjenn: ${TITLE}`) })
    .first()
    .click()
  await director.getByRole('heading', { name: 'Kan arrangementet kunngjøres?' }).waitFor()
  await director.getByText('Vi viser fram de nye bøkene.').waitFor()
  await shot(director, 'approve-words-390')
  expect(await faultsOf(director)).toEqual([])
  await director.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await director.getByRole('heading', { name: 'Dette er godkjent' }).waitFor()
  await director.context().close()
}

test('when a journalist asks to come, without script and on a telephone, they get a letter with a link of their own', async () => {
  await expect.poll(async () => (await fetch(varde.url + path)).status).toBe(200)
  await open(journalist, varde.url + path)
  expect(await faultsAt(journalist, 320)).toEqual([])
  await journalist.getByRole('link', { name: 'Søk om akkreditering' }).click()
  await journalist.getByLabel('Navnet ditt').fill('Test Testesen')
  await journalist.getByLabel('Redaksjon').fill('Prøveavisa')
  await journalist.getByLabel('E-post', { exact: true }).fill('testesen@proveavisa.example')
  // The form is not taken from whoever is faster than a reader.
  await journalist.waitForTimeout(3200)
  await journalist.getByRole('button', { name: 'Send søknaden' }).click()
  await journalist.getByRole('heading', { name: 'Vi har fått søknaden' }).waitFor()
  const own = await linkIn(hand, 'testesen@proveavisa.example', /\/presserom\/akkreditering\/[\w.-]+/)
  await open(journalist, varde.url + own)
  await journalist.getByText('Søknaden er ikke avgjort ennå.').waitFor()
})

test('when a person says yes, the answer goes by e-mail and the reception has a list', async () => {
  await adviser.reload()
  await adviser.getByRole('button', { name: 'Akkrediter Test Testesen' }).click()
  await adviser.getByText('1 akkreditert').waitFor()
  await shot(adviser, 'press-occasion')
  const saved = adviser.waitForEvent('download')
  await adviser.getByRole('button', { name: /Skriv ut listen/ }).click()
  expect((await saved).suggestedFilename()).toBe('resepsjon.pdf')
  await expect.poll(() => inbox('Du er akkreditert')).toBeGreaterThan(0)
  await journalist.reload()
  await journalist.getByText('Du er akkreditert.').waitFor()
})

test('when it is cancelled, whoever asked is told, and the calendar says CANCELLED under the same UID', async () => {
  const before = await calendar()
  await adviser.getByRole('button', { name: 'Avlys' }).click()
  const dialog = adviser.getByRole('dialog')
  await dialog.getByLabel('Hva skal stå?').selectOption('postponed')
  await dialog.getByRole('button', { name: 'Avlys' }).click()
  await adviser.getByText(/Pressekonferanse · Avlyst/).waitFor()
  await expect.poll(async () => (await calendar()).status).toBe('CANCELLED')
  const after = await calendar()
  expect(after.uid).toBe(before.uid)
  expect(Number(after.sequence)).toBeGreaterThan(Number(before.sequence))
  await open(journalist, varde.url + path)
  await journalist.getByText('Det er utsatt.').waitFor()
  await expect.poll(() => inbox(`Avlyst: ${TITLE}`)).toBeGreaterThan(0)
})

const calendar = async () => {
  const text = await (await fetch(`${varde.url}/presserom/arrangementer.ics`)).text()
  return Object.values(nodeIcal.sync.parseICS(text)).find((one) =>
    String((one as VEvent).summary ?? '').includes(TITLE),
  ) as VEvent
}
const inbox = async (search: string) => (await inboxOf(hand, search)).length
