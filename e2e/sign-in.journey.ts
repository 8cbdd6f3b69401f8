import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, handOf, writeText } from './course.ts'
import { LAPTOP, shot } from './people.ts'

/** Passkeys by Chromium's own virtual authenticator, and the proof of who it is before an act that goes against what holds. */
const varde = aVarde()
let page: Page
let keys: CDPSession
let authenticatorId = ''

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP)
  keys = await page.context().newCDPSession(page)
  await keys.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const made = await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  authenticatorId = made.authenticatorId
})

type Me = { person: { id: string } }
const me = async () => (await (await page.request.get(`${varde.url}/api/me`)).json()) as Me
const sessionCount = async () => {
  const mine = await (await page.request.get(`${varde.url}/api/my/sign-in`)).json()
  return (mine as { sessions: unknown[] }).sessions.length
}
const inAuthenticator = async () => (await keys.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length
const dialog = () => page.getByRole('dialog').filter({ visible: true })

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: /meny for/ }).click()
  await page.getByRole('button', { name: /^(Bytt bruker|Logg ut)$/ }).click()
  await page.waitForURL(/\/logg-inn/)
}

/** As if the sign-in had been long ago, the first time this address is asked. */
async function ageSignInFor(address: RegExp): Promise<void> {
  const answer = {
    status: 403,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: 'x', status: 403, code: 'access.recent-needed' }),
  }
  await page.route(address, (route) => route.fulfill(answer), { times: 1 })
}

test('when the choices of the demo come late, what has been typed meanwhile stands', async () => {
  const fresh = await (await varde.browser.newContext({ viewport: LAPTOP, locale: 'nb-NO' })).newPage()
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await fresh.route(/\/sign-in-choices$/, async (route) => {
    await held
    await route.continue()
  })
  await fresh.goto(`${varde.url}/logg-inn`)
  const email = fresh.getByLabel('E-postadresse')
  await email.fill('test.testesen@example.no')
  letGo()
  await fresh.getByRole('heading', { name: 'Logg inn med konto' }).waitFor()
  expect(await email.inputValue()).toBe('test.testesen@example.no')
  await fresh.context().close()
})

test('when a passkey is added, it stands in the list and on the device', async () => {
  await page.goto(`${varde.url}/min-innlogging`)
  await page.getByLabel('Navn på passnøkkelen').fill('Prøvemaskin')
  await page.getByRole('button', { name: 'Legg til en passnøkkel' }).click()
  await page.getByRole('button', { name: 'Jeg har tatt vare på dem' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Prøvemaskin' }).waitFor()
  expect(await inAuthenticator()).toBe(1)
})

test('when the person has signed out, the passkey alone lets the same person in', async () => {
  const before = await me()
  await signOut()
  expect((await page.request.get(`${varde.url}/api/me`)).status()).toBe(401)
  await page.getByRole('button', { name: 'Logg inn med passnøkkel' }).click()
  await page.waitForURL(`${varde.url}/`)
  expect((await me()).person.id).toBe(before.person.id)
})

test('when a leader sends anyway long after signing in, the passkey is asked for and nothing written is lost', async () => {
  const dispatchId = await waitingDispatch()
  const sessions = await sessionCount()
  await page.goto(`${varde.url}/utsending/${dispatchId}`)
  await page.getByRole('button', { name: 'Send likevel' }).first().click()
  const reason = 'Pressen har fått saken fra andre.'
  await dialog().getByRole('textbox').fill(reason)
  await dialog().getByRole('checkbox').check()
  await ageSignInFor(/\/override$/)
  await dialog().getByRole('button', { name: 'Send likevel' }).click()
  const proof = page.getByRole('dialog', { name: 'Bekreft at det er deg' })
  await proof.waitFor()
  expect(
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /Hvorfor/ })
      .inputValue(),
  ).toBe(reason)
  await shot(page, 'confirm-again-1440', false)
  await proof.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByText('Bekreft at det er deg, så fortsetter vi').waitFor()
  await ageSignInFor(/\/override$/)
  await dialog().getByRole('button', { name: 'Send likevel' }).click()
  await proof.getByRole('button', { name: 'Bekreft med passnøkkel' }).click()
  await page.getByText('Sendt likevel').first().waitFor()
  // The confirmed session took the place of the one before.
  expect(await sessionCount()).toBe(sessions)
})

test('when another person’s passkey is offered as proof, it is refused and nobody is switched', async () => {
  const other = await varde.openPageAs('Administrator', LAPTOP)
  const before = (await (await other.request.get(`${varde.url}/api/me`)).json()) as Me
  const credential = (await keys.send('WebAuthn.getCredentials', { authenticatorId })).credentials[0]!
  const answer = await other.request.post(`${varde.url}/api/auth/passkey/verify-authentication`, {
    headers: { origin: varde.url },
    data: { confirm: true, response: { id: credential.credentialId } },
  })
  expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([403, 'access.not-your-passkey'])
  expect(((await (await other.request.get(`${varde.url}/api/me`)).json()) as Me).person.id).toBe(before.person.id)
  await other.context().close()
})

test('when the passkey is removed, it is gone from the list and lets nobody in', async () => {
  await page.goto(`${varde.url}/min-innlogging`)
  const row = page.getByRole('listitem').filter({ hasText: 'Prøvemaskin' })
  await row.getByRole('button', { name: 'Fjern' }).click()
  await dialog().getByRole('button', { name: 'Fjern' }).click()
  await expect.poll(() => row.count()).toBe(0)
  await signOut()
  await page.getByRole('button', { name: 'Logg inn med passnøkkel' }).click()
  await page.getByRole('alert').first().waitFor()
  expect((await page.request.get(`${varde.url}/api/me`)).status()).toBe(401)
})

/** Staff first, the press when every one of them has confirmed: which takes a while. */
async function waitingDispatch(): Promise<string> {
  const adviser = await handOf(varde, 'adviser')
  const director = await handOf(varde, 'director')
  const { units } = await adviser.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const unitId = units.find((one) => one.name === 'Halden fengsel')!.id
  const id = await writeText(adviser, unitId, 'Verkstedet stengt torsdag', ['staff', 'press'])
  const approvalId = await ask(adviser, id)
  const versionId = await approve(director, id, approvalId)
  const wave = (name: string, groups: string[], gate: object) => ({
    ...{ name, channels: ['email'], publishes: [], gate },
    audiences: { groups, ...(groups[0] === 'staff' ? { unitIds: [unitId] } : {}) },
  })
  const { id: dispatchId } = await adviser.send<{ id: string }>('POST', '/api/dispatches', {
    versionId,
    waves: [
      wave('Egne ansatte', ['staff'], { kind: 'with-start' }),
      wave('Presse', ['press'], { kind: 'after', wave: 1, measure: 'confirmed', percent: 100 }),
    ],
  })
  await adviser.send('POST', `/api/dispatches/${dispatchId}/start`)
  return dispatchId
}
