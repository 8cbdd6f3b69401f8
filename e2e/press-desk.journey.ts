import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, type Hand, handOf, takeRole } from './course.ts'
import { open } from './look.ts'
import { PATIENCE_MS } from './patience.ts'
import { PHONE, shot, WIDE } from './people.ts'

/**
 * A call comes in at Halden. The contact is absent; the deputy answers. A unit of the line gives the facts, the leader approves, the
 * journalist is answered; somebody decides that all press shall have it; it is published, and then corrected.
 */
const varde = aVarde()
let adviser: Page
let deputy: Page
let leader: Page
let hand: Hand
let address: string

const PASSWORD = 'hest batteri stift riktig'
const QUESTION = 'Hvor mange bøker har biblioteket i Halden fengsel?'
/** Enter, Tab and arrows from the list of inquiries to one that is taken in, with who asks, the deadline and the unit. */
const MOST_KEYS = 12
const ANSWER = 'Biblioteket i Halden har 3000 bøker. Alle kan låne.'

type Unit = { duties: { duty: string; personId: string; displayName: string; email: string | null }[] }

beforeAll(async () => {
  hand = await handOf(varde, 'adviser')
  const admin = await handOf(varde, 'administrator')
  const unit = await admin.get<Unit>('/api/units/unt_halden-fengsel')
  const holder = (duty: string) => unit.duties.find((held) => held.duty === duty)!
  const away = holder('press-contact')
  await admin.send('POST', '/api/absences', {
    personId: away.personId,
    from: new Date(Date.now() - 60_000).toISOString(),
  })
  const second = holder('press-contact-alternate')
  const { link } = await admin.send<{ link: string }>('POST', `/api/accounts/${second.personId}/invite`)
  const token = new URL(link).hash.slice(1) || new URL(link).searchParams.get('token') || link.split('/').at(-1)!
  await admin.send('POST', '/api/access/links/take-up', { token: decodeURIComponent(token), password: PASSWORD })
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
  leader = await varde.openPageAs('Fengselsleder', PHONE)
  deputy = await signIn(second.email!)
})

async function signIn(email: string): Promise<Page> {
  const context = await varde.browser.newContext({ viewport: WIDE, locale: 'nb-NO', reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const done = await page.request.post(`${varde.url}/api/auth/sign-in/email`, {
    headers: { origin: varde.url },
    data: { email, password: PASSWORD },
  })
  expect(done.status()).toBe(200)
  await page.goto(`${varde.url}/`)
  await page.getByRole('navigation').first().waitFor()
  return page
}

test('when the telephone rings, the inquiry is written down with the keyboard alone and few keys beside the words', async () => {
  await open(adviser, `${varde.url}/presse`)
  await adviser.getByRole('link', { name: 'Skriv ned en henvendelse' }).focus()
  // Twenty seconds at the telephone: two keys a second leave time for the words when these are few.
  let keys = 0
  const press = async (key: string) => {
    keys++
    await adviser.keyboard.press(key)
  }
  await press('Enter')
  await expect.poll(() => adviser.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await adviser.keyboard.type(QUESTION, { delay: 15 })
  await press('Tab')
  await adviser.keyboard.type('grense', { delay: 15 })
  await adviser.getByRole('option', { name: /Journalist i Grenseposten/ }).waitFor()
  await press('ArrowDown')
  await press('Enter')
  await adviser.getByText('Kjent fra før.').waitFor()
  await press('Tab')
  await press('Tab')
  await adviser.keyboard.type('om 2 timer', { delay: 15 })
  await adviser.getByText('teksten nevner «halden fengsel»').waitFor()
  const isUnitChoice = () => adviser.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio')
  while (!(await isUnitChoice())) await press('Tab')
  await press('ArrowRight')
  await expect.poll(() => adviser.locator('.v-unit-choice :checked + span').innerText()).toContain('Halden fengsel')
  await press('Control+Enter')
  await adviser.waitForURL(/\/presse\/henvendelse\/inq_/)
  expect(keys).toBeLessThanOrEqual(MOST_KEYS)
  address = new URL(adviser.url()).pathname
  await adviser.getByRole('heading', { level: 1, name: QUESTION }).waitFor()
})

test('when the contact is absent, the deputy has it, and finds it in I dag with the deadline', async () => {
  await open(deputy, `${varde.url}/`)
  await deputy.getByRole('link', { name: `Svar: ${QUESTION}` }).click()
  await deputy.waitForURL(varde.url + address)
  await deputy.locator('dd', { hasText: /^deg$/ }).waitFor()
  await adviser.getByText(/Alternativ pressekontakt.* har den åpen/).waitFor()
})

test('when a unit of the line is asked, its facts come back without a name', async () => {
  await deputy.getByRole('button', { name: 'Be om fakta' }).first().click()
  const dialog = deputy.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /Hva trenger vi å vite/ }).fill('Hvor mange bøker er det i biblioteket?')
  await dialog.getByRole('button', { name: 'Be om fakta' }).click()
  await dialog.waitFor({ state: 'detached' })
  await open(leader, varde.url + address)
  await leader.getByRole('textbox', { name: /Svar fra Halden fengsel/ }).fill('3000 bøker.')
  await leader.getByRole('button', { name: 'Gi fakta' }).click()
  await deputy.locator('.v-source__reply', { hasText: '3000 bøker.' }).waitFor()
})

test('when the answer is written, the leader approves it on a telephone, and it is given', async () => {
  await deputy.getByRole('textbox', { name: 'Svaret' }).fill(ANSWER)
  await deputy.getByText('Lagret', { exact: true }).waitFor()
  await deputy.getByRole('button', { name: 'Be om godkjenning' }).click()
  await leader.getByRole('button', { name: 'Godkjenn svaret' }).click()
  await shot(leader, 'press-approved-390')
  await deputy.getByRole('button', { name: 'Send på e-post' }).click()
  await deputy.getByRole('dialog').getByRole('button', { name: 'Send på e-post' }).click()
  await deputy
    .getByText(/Besvart på e-post/)
    .first()
    .waitFor()
  await shot(deputy, 'press-answered-1440')
})

test('when somebody decides that all press shall have it, it is published, and its correction too', async () => {
  await adviser.getByRole('button', { name: 'Gi svaret til alle' }).click()
  const dialog = adviser.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Flere redaksjoner spør om det samme.')
  await dialog.getByRole('button', { name: 'Gi svaret til alle' }).click()
  await adviser.getByText('Svaret til alle er et utkast').waitFor()
  const file = await hand.get<{ messageId: string; owner: { personId: string | null } }>(
    address.replace('/presse/henvendelse/', '/api/press/inquiries/'),
  )
  expect(file.owner.personId).toBeNull()
  await publish(file.messageId)
  await adviser.getByText(/Svaret er gitt til alle/).waitFor()
  const { id: correctionId } = await hand.send<{ id: string }>('POST', `/api/messages/${file.messageId}/correction`)
  await correct(correctionId)
  await adviser.getByText('Svaret til alle er rettet.').waitFor()
  const room = await (await fetch(`${varde.url}/presserom`)).text()
  expect(room).toContain('Meldingen gjelder ikke lenger: «')
  await shot(adviser, 'press-corrected-1440')
})

async function approved(messageId: string): Promise<string> {
  await takeRole(hand, messageId)
  const director = await handOf(varde, 'director')
  return approve(director, messageId, await ask(hand, messageId))
}

async function publish(messageId: string): Promise<void> {
  const versionId = await approved(messageId)
  const halden = { groups: ['staff'], unitIds: ['unt_halden-fengsel'] }
  const gate = { kind: 'with-start' }
  const { id } = await hand.send<{ id: string }>('POST', '/api/dispatches', {
    versionId,
    waves: [
      { name: 'Egne ansatte', audiences: halden, channels: ['email'], publishes: [], gate },
      { name: 'Presse', audiences: { groups: ['press'] }, channels: ['email'], publishes: ['press-room'], gate },
    ],
  })
  await hand.send('POST', `/api/dispatches/${id}/start`)
}

async function correct(messageId: string): Promise<void> {
  const { editions } = await hand.get<{ editions: { revision: number; title: string }[] }>(`/api/messages/${messageId}`)
  await hand.send('PUT', `/api/messages/${messageId}/editions/nb`, {
    revision: editions[0]!.revision,
    title: editions[0]!.title,
    body: [{ kind: 'paragraph', text: [{ text: 'Biblioteket i Halden har 3100 bøker. Alle kan låne.' }] }],
  })
  const versionId = await approved(messageId)
  const { id } = await hand.send<{ id: string }>('POST', '/api/dispatches/correction', { versionId })
  await hand.send('POST', `/api/dispatches/${id}/start`)
}

test('when a request for documents is taken in that is not of one’s own unit, its owner has it at the first press, once, and the form says so', async () => {
  await open(deputy, `${varde.url}/presse/ny`)
  const asked = deputy.getByLabel('Spørsmålet', { exact: true })
  await asked.fill('Jeg ber om innsyn i sak 24/1.')
  const office = deputy.getByLabel('Hvem behandler innsynskravet?')
  await office.fill('Arkivet')
  await deputy.getByRole('button', { name: 'Ta imot og send videre' }).click()
  await deputy.locator('form').getByText('har den nå').waitFor()
  expect(await asked.inputValue()).toBe('')
  const { items } = await hand.get<{ items: { question: string; state: string }[] }>('/api/press/inquiries?view=all')
  expect(items.filter((one) => one.question.includes('24/1')).map((one) => one.state)).toEqual(['new'])
})
