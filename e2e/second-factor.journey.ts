import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsAt, faultsInDark, faultsOf, open, unfold } from './look.ts'
import { PATIENCE_MS } from './patience.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** An administrator demands more than a password; whoever lacks it gets it at the door, and in place when they are inside. */
const varde = aVarde()
let administrator: Page
let director: Page

beforeAll(async () => {
  administrator = await varde.openPageAs('Administrator', LAPTOP)
  director = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP)
  await withKey(director)
  await open(director, `${varde.url}/min-innlogging`)
  await director.getByRole('button', { name: 'Lag en API-nøkkel' }).click()
  await director.getByLabel('Hva skal bruke den?').fill('Intranettet')
  await director.getByRole('checkbox', { name: 'Lese budskap' }).check()
})

/** Chromium's own virtual authenticator: a key that is opened and touched. */
async function withKey(page: Page): Promise<void> {
  const keys = await page.context().newCDPSession(page)
  await keys.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: true } as const
  await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
}

/** One of the codes that were told once. */
let keptCode = ''

test('when an administrator demands more of leaders of communication, the page says so, and what the choice takes away', async () => {
  await open(administrator, `${varde.url}/innstillinger#innloggingskrav`)
  await administrator.getByRole('checkbox', { name: 'Kommunikasjonsleder' }).check()
  await administrator.getByRole('button', { name: 'Lagre kravene' }).click()
  await administrator.getByText('Kravene er lagret og gjelder nå.').waitFor()
  expect(await administrator.getByRole('checkbox', { name: 'Kommunikasjonsleder' }).isChecked()).toBe(true)
  expect(await faultsOf(administrator)).toEqual([])
  await shot(administrator, 'sign-in-rule-1440')
})

test('when somebody is writing as it is demanded of them, they get a key in place, and what they wrote is sent', async () => {
  await director.getByRole('button', { name: 'Lag nøkkelen' }).dispatchEvent('click')
  const door = director.getByRole('dialog', { name: 'Gjør innloggingen sikrere' })
  await door.waitFor()
  expect(await faultsOf(director)).toEqual([])
  await shot(director, 'enrol-in-place-1440', false)
  await door.getByLabel('Navn på passnøkkelen').fill('Vaktrommet')
  await door.getByRole('button', { name: 'Legg til en passnøkkel' }).click()
  await door.getByRole('heading', { name: 'Reservekoder' }).waitFor()
  expect(await faultsOf(director)).toEqual([])
  keptCode = await door.locator('.v-codes code').first().innerText()
  await door.getByRole('button', { name: 'Jeg har tatt vare på dem' }).click()
  await director.getByText('Intranettet').first().waitFor()
})

test('when they come by password with a key they have, they prove it first, and land where they were going', async () => {
  const page = await newPage()
  await signIn(page, '/utsending')
  await page.getByRole('heading', { level: 1, name: 'Bekreft at det er deg' }).waitFor()
  expect(page.url()).toBe(`${varde.url}/utsending`)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, PHONE.width)).toEqual([])
  await shot(page, 'step-up-1440')
  await page.getByRole('button', { name: 'Jeg har ikke nøkkelen' }).click()
  await page.getByLabel('Reservekode').fill(keptCode)
  expect(await faultsAt(page, PHONE.width)).toEqual([])
  await page.getByRole('button', { name: 'Bekreft', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Utsending' }).waitFor()
  await page.context().close()
})

test('when the key is lost, an administrator takes it away, and at the door they get an app and its codes, once', async () => {
  await open(administrator, `${varde.url}/innstillinger#kontoer`)
  await unfold(administrator, 'kontoer')
  const email = await emailOf(director)
  await administrator.getByRole('searchbox').fill(email)
  await administrator.getByRole('button', { name: /^Nullstill andre trinn/ }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Nullstill andre trinn' }).click()
  await expect.poll(() => administrator.getByRole('button', { name: /^Nullstill andre trinn/ }).count()).toBe(0)
  const page = await newPage()
  await signIn(page, '/utsending')
  await page.getByRole('heading', { level: 1, name: 'Gjør innloggingen sikrere' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  expect(await faultsAt(page, PHONE.width)).toEqual([])
  await shot(page, 'enrol-390')
  await page.getByRole('button', { name: 'Bruk en app med kode i stedet' }).click()
  await page.getByLabel('Passord', { exact: true }).fill('varde-demo')
  await page.getByRole('button', { name: 'Slå på totrinnsinnlogging' }).click()
  const secret = await page.getByLabel('Nøkkel', { exact: true }).inputValue()
  const { codeOf } = await import('../slices/access/test/one-time-code.ts')
  await page.getByLabel('Skriv koden appen viser nå').fill(await codeOf(`otpauth://totp/Varde?secret=${secret}`))
  await page.getByRole('button', { name: 'Bekreft og slå på' }).click()
  await page.getByRole('heading', { name: 'Reservekoder' }).waitFor()
  await shot(page, 'enrol-codes-1440')
  await page.getByRole('button', { name: 'Jeg har tatt vare på dem' }).click()
  await page.getByRole('heading', { level: 1, name: 'Utsending' }).waitFor()
  await page.context().close()
})

const emailOf = async (page: Page) =>
  page
    .locator('main')
    .innerText()
    .then((text) => /\S+@\S+\.\w+/.exec(text)?.[0] ?? '')

async function newPage(): Promise<Page> {
  const context = await varde.browser.newContext({ viewport: LAPTOP, locale: 'nb-NO', reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

async function signIn(page: Page, place: string): Promise<void> {
  await page.goto(`${varde.url}/logg-inn?til=${encodeURIComponent(place)}`)
  await page
    .getByRole('button', { name: /Kommunikasjonsdirektør/ })
    .or(page.getByRole('link', { name: /Kommunikasjonsdirektør/ }))
    .first()
    .click()
}
