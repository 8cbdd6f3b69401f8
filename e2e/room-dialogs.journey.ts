import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { handOf } from './course.ts'
import { approveAll } from './crisis-hand.ts'
import { faultsAt, faultsInDark, faultsOf, open, unfold } from './look.ts'
import { LAPTOP, PHONE, type Screen, shot } from './people.ts'

/** What is asked and told in a room: in the act's own words, where the words stand, and with the keyboard's place kept. */
const varde = aVarde()
const NAMED = 'Innsatt Test Testesen er skadd'
let crisisId: string

const room = () => `${varde.url}/krise/${crisisId}`
const dialog = (page: Page) => page.locator('dialog[open]').last()
const asks = (page: Page) => page.getByRole('dialog', { name: 'Er en innsatt nevnt ved navn?' })
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement!
    return {
      tag: one.tagName,
      text: (one as HTMLElement).innerText ?? '',
      value: (one as HTMLInputElement).value ?? '',
    }
  })
const heard = (page: Page) => page.locator('#sagt-hoyt').innerText()

beforeAll(async () => {
  const leader = await handOf(varde, 'leader')
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

test('when a room opens and has contact, nothing says that it is lost, and its clock and acts come with it', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('[role="status"], [role="alert"]'))
        if (one.textContent?.includes('Ingen kontakt')) said.push(one.textContent)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  // A slow network: the room is read, and its live line is not open yet.
  await page.route('**/live', async (route) => {
    await new Promise((done) => setTimeout(done, 2500))
    await route.continue().catch(() => undefined)
  })
  let letThrough = () => {}
  const held = new Promise<void>((done) => {
    letThrough = done
  })
  await page.route('**/statements', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await page.goto(room())
  await page.getByText('Åpner rommet').first().waitFor()
  await page.waitForTimeout(1500)
  expect(await page.locator('.v-alarm').count()).toBe(0)
  letThrough()
  await page.locator('.v-alarm .v-clock').waitFor()
  await page.getByRole('button', { name: 'Førstemelding' }).waitFor()
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([])
  await page.context().close()
})

test('when what is said cannot be read, the room is open all the same, and stays so each time it is asked for again', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  let asked = 0
  await page.route('**/statements', async (route) => {
    asked++
    await route.fulfill({ status: 503, body: '' })
  })
  await page.goto(room())
  const line = page.getByLabel('Skriv i loggen')
  await line.fill('Porten')
  const before = asked
  await page.evaluate(() => Object.assign(window, { line: document.activeElement }))
  await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(before + 8)
  expect(await page.evaluate(() => (window as unknown as { line: Element }).line.isConnected)).toBe(true)
  await page.context().close()
})

test.each([LAPTOP, PHONE])(
  'when a reason names somebody, the question says it and leads back to the words, at $width px',
  async (screen) => {
    const page = await inRoom(screen)
    await page.getByRole('button', { name: 'Avslutt' }).click()
    const reason = dialog(page).getByLabel('Hvorfor')
    await reason.fill(NAMED)
    await dialog(page).getByRole('button', { name: 'Avslutt' }).click()
    await asks(page).waitFor()
    // It opens on the question, and the words found are part of what is read.
    expect((await focused(page)).tag).toBe('H2')
    const about = await asks(page).getAttribute('aria-describedby')
    expect(await page.locator(`[id="${about}"]`).innerText()).toContain('Test Testesen')
    expect(await asks(page).getByRole('button').allInnerTexts()).toContain('Ingen innsatt er navngitt. Gå videre')
    expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
    await shot(page, `navn-sporres-${screen.width}`, false)
    await asks(page).getByRole('button', { name: 'Tilbake til teksten' }).click()
    await expect.poll(() => focused(page).then((one) => one.value)).toBe(NAMED)
    await expect.poll(() => reason.getAttribute('aria-invalid')).toBe('true')
    const described = (await reason.getAttribute('aria-describedby'))!.split(' ')[0]!
    expect(await page.locator(`[id="${described}"]`).innerText()).toContain('Test Testesen')
    await dialog(page).getByRole('alert').getByText('Ikke gjort').waitFor()
    await expect
      .poll(() => dialog(page).getByRole('button', { name: 'Avslutt' }).getAttribute('aria-disabled'))
      .not.toBe('true')
    expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
    expect(await faultsInDark(page)).toEqual([])
    if (screen === PHONE) expect(await faultsAt(page, 320)).toEqual([])
    await shot(page, `navn-i-feltet-${screen.width}`, false)
    await reason.fill('En innsatt er skadd')
    await expect.poll(() => reason.getAttribute('aria-invalid')).toBe(null)
    await page.context().close()
  },
)

test('when what is declared names somebody, the way back is to the step that has the words', async () => {
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, `${varde.url}/krise/meld`)
  await page.getByRole('radio', { name: 'Noe annet' }).check()
  await page.getByLabel('Hva er det?').fill(NAMED)
  for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('button', { name: 'Meld hendelsen' }).click()
  await asks(page).getByRole('button', { name: 'Tilbake til teksten' }).click()
  await expect.poll(() => focused(page).then((one) => one.value)).toBe(NAMED)
  const field = page.getByLabel('Hva er det?')
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  await shot(page, 'meld-hendelse-navn-1440', false)
  await page.context().close()
})

test('when something is done in a room, it is said once and the focus is on what it was done to', async () => {
  const page = await inRoom(LAPTOP)
  await unfold(page, 'fakta')
  const add = page.getByRole('button', { name: 'Skriv hva vi vet' })
  // Opened and left, and opened again with the pointer.
  await add.click()
  await page.keyboard.press('Escape')
  await add.click()
  expect(await focused(page)).not.toMatchObject({ text: 'Lukk' })
  await dialog(page).getByLabel('Hva', { exact: true }).fill('Porten er stengt')
  await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
  await dialog(page).getByRole('button', { name: 'Lagre' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await expect.poll(() => heard(page)).toContain('Porten er stengt')
  expect((await focused(page)).text).toBe('Skriv hva vi vet')

  // A fact that moves to another list takes the focus with it.
  const change = page.locator('.v-facts').getByRole('button', { name: /^Endre/ })
  await change.click()
  await dialog(page).getByRole('radio', { name: 'Rykte', exact: true }).check()
  await dialog(page).getByRole('button', { name: 'Lagre' }).click()
  await page.locator('.v-facts li[data-state="rumour"]').waitFor()
  await page.waitForTimeout(500)
  expect(await change.evaluate((one) => one === document.activeElement)).toBe(true)

  await page.getByLabel('Skriv i loggen').fill('Skal ikke stå')
  await page.getByLabel('Skriv i loggen').press('Control+Enter')
  const line = page.locator('.v-log > li', { hasText: 'Skal ikke stå' })
  await line.waitFor()
  const seq = (await line.getAttribute('id'))!.split('-')[1]!
  expect(await line.innerText()).toContain(`Linje ${seq}`)
  await line.getByRole('button', { name: /^Slett innholdet/ }).click()
  // Meanwhile more is written than the room shows at first: what somebody acts on stays where it is.
  const leader = await handOf(varde, 'leader')
  const many = Array.from({ length: 13 }, (_, at) => ({
    clientKey: crypto.randomUUID(),
    ...{ kind: 'did', text: `Ringte nummer ${at + 1}`, isCleared: false, corrects: null, agoMs: 0 },
  }))
  await leader.send('POST', `/api/crises/${crisisId}/entries`, { entries: many })
  await page.locator('.v-log > li', { hasText: 'Ringte nummer 13' }).waitFor()
  await dialog(page).getByLabel('Hvorfor').fill('Skrevet feil')
  await dialog(page).getByRole('button', { name: 'Slett innholdet' }).click()
  await expect.poll(() => heard(page)).toContain(`linje ${seq}`)
  await page.locator(`#linje-${seq}`).getByText('Innholdet er slettet').waitFor()
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => document.activeElement?.closest('.v-log > li')?.id)).toBe(`linje-${seq}`)
  // The newest lines are heard in their words.
  await expect
    .poll(() => page.locator('.v-roomlog > .ds-sr-only').allInnerTexts())
    .toContainEqual(expect.stringContaining('Slettet innholdet'))

  // First words that say what is not confirmed: the dialog says so, and one press there confirms it.
  const rumour = { state: 'rumour', text: 'Det brenner i Halden fengsel', source: 'En innringer', counter: '' }
  await leader.send('POST', `/api/crises/${crisisId}/facts`, { ...rumour, police: 'none' })
  await page.getByRole('button', { name: 'Førstemelding' }).first().click()
  const release = dialog(page).getByRole('button', { name: /^Slipp/ })
  const note = dialog(page).getByRole('region', { name: 'Dette sier førstemeldingen, og det er ikke bekreftet' })
  await note.waitFor()
  await release.click()
  await note.getByRole('alert').waitFor()
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  await shot(page, 'forstemelding-ubekreftet-1440', false)
  await page.setViewportSize(PHONE)
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'forstemelding-ubekreftet-390', false)
  await page.setViewportSize(LAPTOP)
  // A rumour is confirmed by somebody else than whoever it came from.
  await note.getByRole('button', { name: /^Bekreft dette/ }).click()
  expect(await note.isVisible()).toBe(true)
  await note.getByRole('textbox', { name: 'Hvem sier det' }).fill('Brannvesenet')
  await note.getByRole('button', { name: /^Bekreft dette/ }).click()
  await note.waitFor({ state: 'detached' })
  const { facts } = await leader.get<{ facts: { source: string }[] }>(`/api/crises/${crisisId}`)
  expect(facts.map(({ source }) => source)).toContain('Brannvesenet')
  await dialog(page).getByRole('checkbox', { name: 'Førstemeldingen sier ikke noe annet enn dette' }).check()
  await release.click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.waitForTimeout(1000)
  expect((await focused(page)).tag).not.toBe('BODY')
  await expect.poll(() => heard(page)).toContain('Førstemeldingen')
  await page.context().close()
})

const KNOWN = { state: 'confirmed', text: 'Porten er stengt', source: 'Vaktleder', counter: '', police: 'none' }

/** A room of its own, with words that rest on one fact and wait for a yes. */
async function waitingWords() {
  const leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  const declared = await leader.send<{ crisisId: string }>('POST', '/api/crises', {
    clientKey: crypto.randomUUID(),
    ...{ scenarioKey: 'fire', unitId: person.unit.id, level: 'unit', participantIds: null, isAnother: true },
  })
  const at = `/api/crises/${declared.crisisId}`
  const fact = await leader.send<{ id: string }>('POST', `${at}/facts`, KNOWN)
  await leader.send('POST', `${at}/statements`, {
    ...{ groups: ['ministry'], nextAt: new Date(Date.now() + 30 * 60_000).toISOString() },
    editions: [{ language: 'nb', title: 'Stengt port', paragraphs: ['Porten er stengt.'] }],
    facts: [{ id: fact.id, revision: 1 }],
    unfounded: [{ sentence: 'Stengt port', reason: 'Står under' }],
  })
  const page = await varde.openPageAs('Fengselsleder', LAPTOP)
  await open(page, `${varde.url}/krise/${declared.crisisId}`)
  return {
    page,
    waits: page.locator('#venter'),
    said: page.locator('#sagt'),
    sayYes: async () => approveAll(await handOf(varde, 'director'), declared.crisisId),
    change: (text: string) => leader.send('PUT', `${at}/facts/${fact.id}`, { ...KNOWN, text, revision: 1 }),
  }
}

test('when words leave while somebody writes why they must not, the reason stays, and what is asked is what is true now', async () => {
  const { page, waits, said, sayYes } = await waitingWords()
  await waits.getByRole('button', { name: 'Legg bort' }).click()
  await dialog(page).getByLabel('Hvorfor?').fill('Vi vet ikke nok ennå')
  await sayYes()
  await said.getByText('Porten er stengt.').waitFor()
  expect(await dialog(page).getByLabel('Hvorfor?').inputValue()).toBe('Vi vet ikke nok ennå')
  await page.getByRole('dialog', { name: 'Trekk tilbake melding 1' }).waitFor()
  await dialog(page).getByRole('alert').getByText('Den har gått ut mens du skrev.').waitFor()
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await shot(page, 'legg-bort-gikk-ut-1440', false)
  await dialog(page).getByRole('button', { name: 'Avbryt' }).click()
  await dialog(page).getByRole('button', { name: 'Gå uten dem' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  // What opened it is gone.
  await expect.poll(() => focused(page).then(({ tag }) => tag)).not.toBe('BODY')
  await page.context().close()
})

test('when a message waits for a yes, whoever writes another reads which one it sets aside', async () => {
  const { page, said } = await waitingWords()
  await page.getByRole('button', { name: 'Skriv neste melding' }).first().click()
  const note = dialog(page).getByRole('status').filter({ hasText: 'venter på godkjenning' })
  await note.waitFor()
  expect(await note.innerText()).toBe('Melding 1 venter på godkjenning, og legges bort når du legger fram denne.')
  await note.scrollIntoViewIfNeeded()
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await shot(page, 'melding-legger-bort-1440', false)
  await dialog(page).getByLabel('Overskrift').fill('Porten er stengt')
  await dialog(page).getByRole('checkbox', { name: 'Porten er stengt' }).check()
  await dialog(page).getByRole('button', { name: 'Legg fram for godkjenning' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await said.getByText('En nyere melding tok plassen.').first().waitFor({ state: 'attached' })
  await page.context().close()
})

test('when what words rest on changes while somebody puts them right, the correction stays, made of what is known now', async () => {
  const { page, waits, said, sayYes, change } = await waitingWords()
  await sayYes()
  await said.getByRole('button', { name: 'Rett meldingen' }).click()
  await dialog(page).getByLabel('Overskrift').fill('Porten er åpnet')
  await change('Porten er åpen')
  await waits
    .getByText(/Melding 1, .*må rettes/)
    .first()
    .waitFor()
  await said.getByText('Rett meldingen').waitFor({ state: 'detached' })
  expect(await dialog(page).getByLabel('Overskrift').inputValue()).toBe('Porten er åpnet')
  await dialog(page).getByRole('checkbox', { name: 'Porten er åpen' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await expect.poll(() => focused(page).then(({ tag }) => tag)).not.toBe('BODY')

  // The button that closes the room goes away with the acts of an open room.
  await page.getByRole('button', { name: 'Avslutt' }).click()
  await dialog(page).getByLabel('Hvorfor').fill('Porten er åpen')
  await dialog(page).getByRole('button', { name: 'Avslutt' }).click()
  await page.locator('.v-alarm[data-mode="closed"]').waitFor()
  await expect.poll(() => heard(page)).toBe('Hendelsen er avsluttet.')
  await expect.poll(() => focused(page).then(({ tag }) => tag)).toBe('H1')
  await page.context().close()
})
