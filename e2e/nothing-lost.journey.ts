import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readEditions } from '../apps/server/demo/past-writing.ts'
import { aVarde } from './a-varde.ts'
import { ask, type Hand, handOf, writeText } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { keepPrinciples } from './main-job-steps.ts'
import { LAPTOP, PHONE, type Screen, shot } from './people.ts'

/** Nothing that somebody typed is lost, and nothing that was cancelled is done: with the network gone, by Escape, by Back, by a reload. */
const varde = aVarde()
let leader: Hand
let crisisId: string

const WORDS = 'Brannen er slukket i verkstedet'
const dialog = (page: Page) => page.locator('dialog[open]').last()
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })
const what = (page: Page) => dialog(page).getByLabel('Hva', { exact: true })
const room = () => `${varde.url}/krise/${crisisId}`
const facts = async () =>
  (await leader.get<{ facts: { text: string }[] }>(`/api/crises/${crisisId}`)).facts.map(({ text }) => text)

beforeAll(async () => {
  leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  crisisId = (
    await leader.send<{ crisisId: string }>('POST', '/api/crises', {
      clientKey: crypto.randomUUID(),
      ...{ scenarioKey: 'fire', unitId: person.unit.id, level: 'unit', participantIds: null },
    })
  ).crisisId
})

async function inRoom(screen: Screen): Promise<Page> {
  const page = await varde.openPageAs('Fengselsleder', screen)
  await open(page, room())
  return page
}

async function writeFact(page: Page, text = WORDS): Promise<void> {
  const part = page.locator('#fakta:not([open]) > summary')
  if (await part.isVisible()) await part.click()
  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  await what(page).fill(text)
}

test('when an act is pressed without a network, it is said; cancelled, it is not done when the network is back', async () => {
  const page = await inRoom(LAPTOP)
  await writeFact(page)
  await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
  await page.context().setOffline(true)
  await button(page, 'Lagre').click()
  await dialog(page).getByRole('alert').getByText('Vi får ikke kontakt med serveren').waitFor()
  await button(page, 'Avbryt').click()
  await button(page, 'Gå uten dem').click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.context().setOffline(false)
  await page.waitForTimeout(3_000)
  expect(await facts()).toEqual([])
  await page.context().close()
})

test('when the answer has not come, a dialog that is left says so and stays until it has', async () => {
  const page = await inRoom(LAPTOP)
  let answer = () => {}
  await page.route('**/facts', (route) => {
    answer = () => void route.abort()
  })
  await writeFact(page)
  await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
  await button(page, 'Lagre').click()
  await button(page, 'Avbryt').click()
  await dialog(page).getByRole('alert').getByText('sendes nå').waitFor()
  answer()
  await dialog(page).getByRole('alert').getByText('Vi får ikke kontakt med serveren').waitFor()
  expect(await dialog(page).getByText('sendes nå').count()).toBe(0)
  expect(await facts()).toEqual([])
  await page.context().close()
})

test('when a form is left before its answer and another is opened, the late answer closes nothing', async () => {
  const page = await inRoom(LAPTOP)
  let answer = () => {}
  await page.route('**/facts', (route) => {
    answer = () => void route.fulfill({ json: {} })
  })
  await writeFact(page)
  await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
  await button(page, 'Lagre').click()
  await button(page, 'Avbryt').click()
  await button(page, 'Lukk uten å vite det').click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Skriv egen melding' }).first().click()
  await dialog(page).getByLabel('Overskrift').fill('Vi har talt alle')
  answer()
  await expect.poll(() => page.locator('#sagt-hoyt').innerText()).not.toBe('')
  expect(await dialog(page).getByLabel('Overskrift').inputValue()).toBe('Vi har talt alle')
  await page.context().close()
})

test.each([PHONE, LAPTOP])('when a dialog with words in it is left, it asks, at $width px', async (screen) => {
  const page = await inRoom(screen)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await writeFact(page)
  for (const leave of [() => page.keyboard.press('Escape'), () => button(page, 'Avbryt').click()]) {
    await leave()
    await dialog(page).getByText('Du har skrevet 5 ord som ikke er sendt').waitFor()
    expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
    expect(await faultsInDark(page)).toEqual([])
    if (screen === PHONE) expect(await faultsAt(page, 320)).toEqual([])
    await shot(page, `ga-uten-ordene-${screen.width}`, false)
    await button(page, 'Kopier ordene').click()
    await dialog(page).getByText('Ordene er kopiert').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(WORDS)
    await button(page, 'Bli her').click()
    expect(await what(page).evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await what(page).inputValue()).toBe(WORDS)
  }
  // Escape on the question is to stay, however often it is pressed.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape')
  expect(await what(page).inputValue()).toBe(WORDS)
  await page.keyboard.press('Escape')
  await button(page, 'Gå uten dem').click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  expect(await what(page).inputValue()).toBe('')
  // Nothing is written: nothing is asked.
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await page.context().close()
})

test('when a form of several fields is fetched back after a reload, every field is', async () => {
  const page = await inRoom(LAPTOP)
  await open(page, `${room()}/status`)
  const write = () => page.getByRole('button', { name: 'Skriv spørsmål og svar' }).click()
  const question = dialog(page).getByLabel('Spørsmål', { exact: true })
  const answer = dialog(page).getByLabel('Svar', { exact: true })
  await write()
  await question.fill('Kan jeg besøke ham i morgen?')
  await answer.fill('Vi vet det ikke ennå.')
  await page.reload()
  await write()
  await button(page, 'Hent dem fram').click()
  await expect.poll(() => answer.inputValue()).toBe('Vi vet det ikke ennå.')
  expect(await question.inputValue()).toBe('Kan jeg besøke ham i morgen?')
  await page.context().close()
})

test('when groups were taken away before a reload, they are away when it is fetched back', async () => {
  const page = await inRoom(LAPTOP)
  const away = ['Innsatte og domfelte', 'Pårørende', 'Presse og publikum']
  const group = (name: string) => dialog(page).getByRole('checkbox', { name: new RegExp(`^${name}`) })
  const openForm = () => page.getByRole('button', { name: 'Førstemelding' }).click()
  await openForm()
  for (const name of away) await group(name).uncheck()
  await page.reload()
  await openForm()
  await button(page, 'Hent dem fram').click()
  await expect.poll(async () => Promise.all(away.map((name) => group(name).isChecked()))).toEqual([false, false, false])
  expect(await group('Ansatte').isChecked()).toBe(true)
  await page.context().close()
})

test('when what a form rests on comes late, its fields come with it, and nothing that stood there moves', async () => {
  const page = await inRoom(LAPTOP)
  let send = () => {}
  const mayCome = new Promise<void>((done) => {
    send = done
  })
  await page.route('**/first-words*', async (route) => {
    await mayCome
    await route.continue()
  })
  await page.reload()
  await page.getByRole('button', { name: 'Førstemelding' }).click()
  const top = async () => (await dialog(page).getByRole('heading', { level: 2 }).first().boundingBox())?.y
  await dialog(page).getByText('Henter førstemeldingen').waitFor()
  await dialog(page).evaluate((one) => Promise.all(one.getAnimations().map(({ finished }) => finished)))
  const before = await top()
  expect(await dialog(page).getByRole('checkbox').count()).toBe(0)
  send()
  await dialog(page)
    .getByRole('checkbox', { name: /^Ansatte/ })
    .waitFor()
  expect(await top()).toBe(before)
  await page.context().close()
})

test('when only a choice was made, it counts as well; put back, it does not', async () => {
  const page = await inRoom(LAPTOP)
  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  await dialog(page).getByRole('radio', { name: 'Rykte', exact: true }).check()
  await page.keyboard.press('Escape')
  await dialog(page).getByText('Du har valgt noe som ikke er lagret').waitFor()
  await button(page, 'Bli her').click()
  await dialog(page).getByRole('radio', { name: 'Ikke bekreftet', exact: true }).check()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await page.context().close()
})

test.each(['reload', 'back'] as const)(
  'when the page goes by %s with words in a dialog, they are offered again',
  async (way) => {
    const page = await inRoom(LAPTOP)
    await open(page, `${varde.url}/krise`)
    await page.locator(`a[href$="${crisisId}"]`).first().click()
    await page.waitForURL(room())
    await writeFact(page)
    await dialog(page).getByRole('radio', { name: 'Rykte', exact: true }).check()
    await dialog(page).getByLabel('Hva vi svarer').fill('Det stemmer ikke')
    if (way === 'reload') await page.reload()
    else {
      await page.goBack()
      // The page has gone when its dialog has: on a busy machine the address changes before.
      await dialog(page).waitFor({ state: 'detached' })
      await page.goForward()
    }
    await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
    expect(await what(page).inputValue()).toBe('')
    await dialog(page).getByText('Du skrev 8 ord her som ikke ble sendt').waitFor()
    expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
    await shot(page, `ordene-fra-sist-${way}`, false)
    await button(page, 'Hent dem fram').click()
    expect(await what(page).inputValue()).toBe(WORDS)
    await expect.poll(() => dialog(page).getByLabel('Hva vi svarer').inputValue()).toBe('Det stemmer ikke')
    await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
    const before = (await facts()).length
    await button(page, 'Lagre').click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await facts()).toHaveLength(before + 1)
    // What is saved is offered no more.
    await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
    await what(page).waitFor()
    expect(await dialog(page).getByText('som ikke ble sendt').count()).toBe(0)
    await page.context().close()
  },
)

test('when the screen narrows with a dialog open, the dialog is still seen', async () => {
  const page = await inRoom(LAPTOP)
  await writeFact(page)
  await page.setViewportSize({ width: 900, height: 900 })
  await page.waitForTimeout(500)
  expect(await what(page).isVisible()).toBe(true)
  expect(await what(page).inputValue()).toBe(WORDS)
  await page.context().close()
})

test('when a statement is written and the page reloads, it goes to the same people at the same time, or begins anew', async () => {
  const page = await inRoom(LAPTOP)
  const write = async () => {
    await page.getByRole('button', { name: 'Skriv egen melding' }).first().click()
    await dialog(page).getByLabel('Overskrift').waitFor()
  }
  // The times that are offered go with the clock; what is chosen does not.
  const isOffer = ([label, value]: (string | boolean | null | undefined)[]) =>
    value === false && /^\d\d\.\d\d$/.test(String(label))
  const form = async () => (await fields()).filter((one) => !isOffer(one))
  const fields = () =>
    dialog(page)
      .locator('input, textarea')
      .evaluateAll((all) =>
        all.map((one) => {
          const field = one as HTMLInputElement
          return [
            field.labels?.[0]?.textContent,
            field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value,
          ]
        }),
      )
  await write()
  await dialog(page).getByLabel('Overskrift').fill('Vi har telt alle')
  for (const group of ['Pårørende', 'Innsatte og domfelte', 'Departementet'])
    await dialog(page).getByLabel(group).first().uncheck()
  await dialog(page).getByRole('group', { name: 'Når sier vi mer' }).getByRole('radio').nth(1).check()
  const before = await form()
  await page.reload()
  await write()
  await dialog(page).getByText('Her er det du skrev sist').waitFor()
  expect(await form()).toEqual(before)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await write()
  expect(await form()).toEqual(before)
  // Sent without a text: what lacks has the focus.
  await button(page, 'Legg fram for godkjenning').click()
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.matches('dialog [aria-invalid="true"], dialog [data-fault]')),
    )
    .toBe(true)
  await page.context().close()
})

test.each([PHONE, LAPTOP])(
  'when a crisis is declared, Back goes one step, and a reload loses no answer, at $width px',
  async (screen) => {
    const page = await varde.openPageAs('Fengselsleder', screen)
    await open(page, `${varde.url}/krise`)
    await open(page, `${varde.url}/krise/meld`)
    const next = page.getByRole('button', { name: 'Neste', exact: true })
    await next.click()
    await expect.poll(() => page.title()).toMatch(/^Feil: /)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    await page.getByRole('radio', { name: 'Brann' }).check()
    await page.getByLabel('Kort overskrift').fill('Gassflaske funnet i kjelleren')
    await next.click()
    await page.getByLabel('Sted i enheten').fill('Verkstedbygget')
    await next.click()
    await page.getByText('Steg 3 av 3').waitFor()
    await page.goBack()
    await page.getByText('Steg 2 av 3').waitFor()
    expect(await page.getByLabel('Sted i enheten').inputValue()).toBe('Verkstedbygget')
    await page.reload()
    expect(await page.getByLabel('Sted i enheten').inputValue()).toBe('Verkstedbygget')
    await page.goBack()
    expect(await page.getByLabel('Kort overskrift').inputValue()).toBe('Gassflaske funnet i kjelleren')
    expect(await faultsOf(page)).toEqual([])
    await page.context().setOffline(true)
    await next.click()
    await next.click()
    await page.getByRole('button', { name: 'Meld hendelsen', exact: true }).click()
    await page.getByRole('alert').getByText('Vi får ikke kontakt med serveren').first().waitFor()
    await page.context().setOffline(false)
    // Where a room is open at the unit it is asked, and the button that declared is the answer; the way to the room stands with it.
    await page.getByRole('button', { name: 'Meld hendelsen', exact: true }).click()
    await page.getByRole('alert').getByText('Er det den samme hendelsen som er meldt alt?').waitFor()
    await page.getByRole('link', { name: 'Gå til rommet' }).first().waitFor()
    expect(await page.locator('.v-declare__go button[type="submit"]').textContent()).toBe('Det er en annen hendelse')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Begynn på nytt' }).click()
    await page.getByText('Steg 1 av 3').waitFor()
    expect(await page.getByRole('radio', { name: 'Brann' }).isChecked()).toBe(false)
    await page.context().close()
  },
)

test('when a line of the log is half written and the page reloads, it stands there still', async () => {
  const page = await inRoom(LAPTOP)
  await page.getByLabel('Skriv i loggen').fill('Brannvesenet er ved')
  await page.reload()
  expect(await page.getByLabel('Skriv i loggen').inputValue()).toBe('Brannvesenet er ved')
  await page.getByLabel('Skriv i loggen').fill('Brannvesenet er ved porten')
  await page.getByLabel('Skriv i loggen').press('Control+Enter')
  await page.locator('.v-log').getByText('Brannvesenet er ved porten').waitFor()
  await page.reload()
  await page.locator('.v-log').getByText('Brannvesenet er ved porten').waitFor()
  expect(await page.getByLabel('Skriv i loggen').inputValue()).toBe('')
  await page.context().close()
})

test('when an approval is pressed without a network, it is said, and it is not approved when the network is back', async () => {
  const adviser = await handOf(varde, 'adviser')
  const { units } = await adviser.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const halden = units.find((one) => one.name === 'Halden fengsel')!.id
  const messageId = await writeText(adviser, halden, 'Nye tider i besøket', ['staff', 'press'])
  await ask(adviser, messageId)
  await readEditions(await handOf(varde, 'director'), messageId)
  const page = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await open(page, `${varde.url}/godkjenn/${messageId}`)
  await keepPrinciples(page)
  const answers = () => page.locator('#prinsippene input:checked').count()
  const before = await answers()
  expect(before).toBeGreaterThan(0)
  await page.reload()
  await expect.poll(answers).toBe(before)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await page.getByRole('alert').getByText('Vi får ikke kontakt med serveren').first().waitFor()
  await page.context().setOffline(false)
  await page.waitForTimeout(3_000)
  expect((await adviser.get<{ state: string }>(`/api/messages/${messageId}`)).state).toBe('in-review')
  await page.context().close()
})

test('when a press answer is written without a network, it is kept here, asks before it is left, and is saved when the network is back', async () => {
  const adviser = await handOf(varde, 'adviser')
  const { units } = await adviser.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const halden = units.find((one) => one.name === 'Halden fengsel')!.id
  const { id } = await adviser.send<{ id: string }>('POST', '/api/press/inquiries', {
    ...{
      unitId: halden,
      topic: 'Besøk',
      question: 'Når åpner dere?',
      channel: 'phone',
      kind: 'question',
      language: 'nb',
    },
    ...{ dueAt: null, journalistName: null, outletName: 'Lokalavisa', email: null, phone: null },
  })
  const answerOf = async () =>
    (await adviser.get<{ answer: { text: string } | null }>(`/api/press/inquiries/${id}`)).answer?.text ?? ''
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', LAPTOP)
  await open(page, `${varde.url}/presse/henvendelse/${id}`)
  const field = page.getByRole('textbox', { name: 'Svaret', exact: true })
  await page.context().setOffline(true)
  await field.fill('Vi svarer på fredag.')
  await page.getByRole('status').getByText('Ordene ligger trygt').waitFor()
  await page.getByRole('link', { name: 'I dag' }).first().click()
  await dialog(page).getByText('Du har 4 ord som ikke er lagret').waitFor()
  await button(page, 'Bli her').click()
  await dialog(page).waitFor({ state: 'detached' })
  expect(await answerOf()).toBe('')
  await page.context().setOffline(false)
  await expect.poll(answerOf).toBe('Vi svarer på fredag.')
  await page.route('**/answer', (route) => route.abort())
  await field.fill('Vi svarer på lørdag.')
  await page.getByRole('status').getByText('Ordene ligger trygt').waitFor()
  await page.reload()
  expect(await field.inputValue()).toBe('Vi svarer på lørdag.')
  await page.unroute('**/answer')
  await expect.poll(answerOf).toBe('Vi svarer på lørdag.')
  await page.context().close()
})

test('when the press is on the telephone, the room that is open is seen, and what is typed stands after a reload and a link', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', LAPTOP)
  await open(page, `${varde.url}/presse/ny`)
  const asked = page.getByLabel('Spørsmålet', { exact: true })
  const who = page.getByRole('combobox', { name: 'Hvem spør' })
  await asked.fill('Brenner det i Halden fengsel?')
  await who.fill('Test Testesen, Lokalavisa')
  await page.getByRole('region', { name: 'Hendelser som pågår her' }).waitFor()
  await page.reload()
  expect(await asked.inputValue()).toBe('Brenner det i Halden fengsel?')
  expect(await who.inputValue()).toBe('Test Testesen, Lokalavisa')
  await page.getByRole('link', { name: 'I dag' }).first().click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.goBack()
  expect(await asked.inputValue()).toBe('Brenner det i Halden fengsel?')
  await page.getByRole('button', { name: 'Begynn på nytt' }).click()
  expect(await asked.inputValue()).toBe('')
  await page.context().close()
})

test('when a single button is pressed without a network, the page says it, and nothing is done afterwards', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE)
  await open(page, `${varde.url}/plan/moter/mtg_status-next`)
  const rows = page.getByRole('button', { name: /^Ta ut/ })
  const before = await rows.count()
  await page.context().setOffline(true)
  await rows.first().click()
  await page.getByRole('alert').getByText('Vi får ikke kontakt med serveren').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.context().setOffline(false)
  await page.waitForTimeout(3_000)
  await page.reload()
  await rows.first().waitFor()
  expect(await rows.count()).toBe(before)
  await page.context().close()
})

test('when a form is refused, the field says it and has the focus, in words for a reader', async () => {
  const page = await varde.openPageAs('Administrator', LAPTOP)
  const marked = () => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))
  await open(page, `${varde.url}/innstillinger#intranett`)
  const part = page.locator('#intranett')
  await part.getByLabel('Navn', { exact: true }).fill('Intranettet')
  await part.getByLabel('Adresse', { exact: true }).fill('intranettet')
  await page.reload()
  expect(await part.getByLabel('Adresse', { exact: true }).inputValue()).toBe('intranettet')
  await part.getByRole('button', { name: 'Legg til mottakeren' }).click()
  await part.getByText('Denne adressen kan vi ikke sende til').waitFor()
  await expect.poll(marked).toBe('true')
  expect(await page.locator('main').innerText()).not.toMatch(/VARDE_|not an address/)
  expect(await faultsOf(page)).toEqual([])
  await page.context().close()
  const adviser = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE)
  await open(adviser, `${varde.url}/mottakere?vis=kontakter`)
  await adviser.getByRole('button', { name: 'Legg til kontakt' }).first().click()
  await button(adviser, 'Lagre kontakten').click()
  await dialog(adviser).getByText('Skriv navnet på kontakten').waitFor()
  const name = dialog(adviser).getByLabel('Navn', { exact: true })
  await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await faultsOf(adviser, 'nb', 'dialog[open]')).toEqual([])
  await adviser.context().close()
})
