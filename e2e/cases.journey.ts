import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { faultsOf, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/**
 * A case from a telephone at Halden to the ministry: reported, taken and assessed by the directorate, told to the ministry by e-mail, with
 * what the press asks and what we say in it, until it is closed.
 */
const varde = aVarde()
let leader: Page
let adviser: Page
let hand: Hand
let address: string
let lineAddress: string

const WHAT = 'Det lekker vann i besøksrommet. Ingen er skadd.'
const TITLE = 'Det lekker vann i besøksrommet'
const QUESTION = 'Er besøksrommet i Halden fengsel stengt?'

/** One of a row of choices, as it is pressed. */
const choice = (page: Page, text: RegExp) =>
  page.locator('.v-pick label, .v-choice label').filter({ hasText: text }).first()

beforeAll(async () => {
  hand = await handOf(varde, 'adviser')
  leader = await varde.openPageAs('Fengselsleder', PHONE)
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})

test('when something happens at Halden, it is reported from a telephone in three steps, with a sentence and five presses', async () => {
  await open(adviser, `${varde.url}/saker`)
  await open(leader, `${varde.url}/meld-sak`)
  await leader.getByRole('textbox', { name: /Fortell kort/ }).fill(WHAT)
  await leader.getByRole('button', { name: 'Videre' }).click()
  await choice(leader, /^Nå/).click()
  await leader.getByRole('button', { name: 'Videre' }).click()
  await choice(leader, /^Lokale medier/).click()
  await leader.getByRole('button', { name: 'Meld saken' }).click()
  await leader.getByRole('heading', { level: 1, name: /^Sak \d{4}-\d{3} er meldt$/ }).waitFor()
  await leader.getByText('Ingen har tatt den ennå.').waitFor()
  expect(await faultsOf(leader)).toEqual([])
  await shot(leader, 'case-receipt-390')
})

test('when it is reported, the directorate has it at once, and the receipt tells who takes it', async () => {
  await adviser.getByRole('link', { name: TITLE }).click()
  await adviser.waitForURL(/\/saker\/cas_/)
  address = new URL(adviser.url()).pathname
  await adviser.getByRole('button', { name: 'Ta saken' }).click()
  await leader.locator('dd', { hasText: /, fra \d/ }).waitFor()
  await adviser.getByRole('button', { name: 'Vurder saken' }).click()
  const dialog = adviser.getByRole('dialog')
  await dialog.locator('.v-pick').first().locator('label').nth(1).click()
  await choice(adviser, /^Må vite/).click()
  await dialog.getByRole('button', { name: 'Lagre vurderingen' }).click()
  await dialog.waitFor({ state: 'detached' })
  await open(leader, varde.url + address)
  await leader.getByRole('button', { name: 'Vi har den' }).click()
  await adviser
    .getByText(/Halden fengsel har saken/)
    .first()
    .waitFor()
})

test('when the ministry must know, a note is frozen and sent to an address that somebody has confirmed', async () => {
  await adviser.getByRole('button', { name: 'Skriv et notat' }).click()
  const form = adviser.getByRole('dialog')
  await form
    .getByRole('textbox', { name: 'Dette kan departementet bli spurt om' })
    .fill('Om flere besøksrom er stengt.')
  await form.getByRole('button', { name: 'Lås notatet' }).click()
  await form.waitFor({ state: 'detached' })
  await adviser.getByRole('button', { name: 'Send på e-post' }).click()
  const send = adviser.getByRole('dialog')
  await send.getByRole('combobox').selectOption({ label: 'Beredskapsvakt, departementet (demo)' })
  await send.getByRole('button', { name: 'Send på e-post' }).click()
  await send.getByText('Få adressen bekreftet før du sender.').waitFor()
  await send.getByRole('checkbox').check()
  await send.getByRole('button', { name: 'Send på e-post' }).click()
  // Whoever wrote the note does not say that the address is right.
  await send.getByText('Du har selv skrevet adressen eller notatet').waitFor()
  const director = await varde.openPageAs('Kommunikasjonsdirektør', WIDE)
  await open(director, varde.url + address)
  await director.getByRole('button', { name: 'Send på e-post' }).click()
  const confirm = director.getByRole('dialog')
  await confirm.getByRole('combobox').selectOption({ label: 'Beredskapsvakt, departementet (demo)' })
  await confirm.getByRole('checkbox').check()
  await confirm.getByRole('button', { name: 'Send på e-post' }).click()
  await confirm.waitFor({ state: 'detached' })
  await open(adviser, varde.url + address)
  await adviser.getByText(/^Sendt til Beredskapsvakt, departementet \(demo\)/).waitFor()
  await adviser.getByRole('button', { name: 'De bekrefter at de har det' }).click()
  await adviser.getByText(/^Departementet bekreftet/).waitFor()
})

test('when the press asks, the inquiry is joined to the case, and seen from both sides', async () => {
  await hand.send('POST', '/api/press/inquiries', {
    ...{ kind: 'question', channel: 'phone', topic: QUESTION, question: QUESTION, language: 'nb', dueAt: null },
    ...{ unitId: 'unt_halden-fengsel', journalistName: null, outletName: 'Prøveavisa', email: null, phone: null },
  })
  await open(adviser, varde.url + address)
  await adviser.getByRole('button', { name: 'Knytt en henvendelse' }).click()
  const dialog = adviser.getByRole('dialog')
  const option = dialog.locator('option', { hasText: QUESTION })
  await dialog.getByRole('combobox').selectOption((await option.getAttribute('value'))!)
  await dialog.getByRole('button', { name: 'Knytt til saken' }).click()
  await dialog.waitFor({ state: 'detached' })
  await adviser.getByRole('link', { name: QUESTION }).click()
  await adviser.waitForURL(/\/presse\/henvendelse\/inq_/)
  await adviser.getByRole('link', { name: TITLE }).waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  await shot(adviser, 'case-inquiry-1440')
})

test('when a line is made of it, the case leads to the line and the line back to the case', async () => {
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const texts = { nb: { answer: 'Besøksrommet er stengt i dag. Besøk går i et annet rom.' } }
  const { id } = await hand.send<{ id: string }>('POST', '/api/press/lines', {
    ...{ unitId: 'unt_halden-fengsel', kind: 'line', topic: 'Besøk under lekkasjen', texts, sources: [], expiresOn },
    isPublic: false,
  })
  lineAddress = `/presse/linjer/${id}`
  await open(adviser, varde.url + address)
  const links = adviser.getByRole('region', { name: 'Linjer, budskap og omtale' })
  await links.getByRole('button', { name: 'Legg til' }).click()
  const dialog = adviser.getByRole('dialog')
  await choice(adviser, /^Linje/).click()
  await dialog.getByRole('searchbox').fill('lekkasjen')
  await dialog.locator(`option[value="${id}"]`).waitFor({ state: 'attached' })
  await dialog.getByRole('combobox').selectOption(id)
  await dialog.getByRole('button', { name: 'Legg inn i saken' }).click()
  await dialog.waitFor({ state: 'detached' })
  await adviser.getByRole('link', { name: 'Besøk under lekkasjen' }).click()
  await adviser.waitForURL(varde.url + lineAddress)
  await adviser.getByRole('link', { name: TITLE }).click()
  await adviser.waitForURL(varde.url + address)
  await adviser.getByRole('region', { name: 'Henvendelser fra pressen' }).waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  await shot(adviser, 'case-whole-1440')
})

test('when it is over, the unit closes it with what came of it, and everything stays in it', async () => {
  await open(leader, varde.url + address)
  await leader.getByRole('button', { name: 'Avslutt saken' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Lekkasjen er tettet. Ingen har spurt videre.')
  await dialog.getByRole('button', { name: 'Avslutt saken' }).click()
  await dialog.waitFor({ state: 'detached' })
  await adviser
    .getByText(/Lekkasjen er tettet/)
    .first()
    .waitFor()
  await adviser.getByRole('link', { name: QUESTION }).waitFor()
  expect(await faultsOf(leader)).toEqual([])
  await shot(leader, 'case-closed-390')
})
