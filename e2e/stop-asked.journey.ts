import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, handOf, writeText } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** Words go to those who wait at the stop of a room: whoever sends them is asked whether they tell of it, and nothing has gone before the answer. */
const varde = aVarde()
let dispatchId: string

const dialogs = (page: Page) => page.locator('dialog[open]')
const TITLES = {
  nb: 'Forteller ordene om noe som venter?',
  nn: 'Fortel orda om noko som ventar?',
  en: 'Do the words tell of something that waits?',
}
const BACK = { nb: 'Tilbake til teksten', nn: 'Tilbake til teksten', en: 'Back to the text' }
const START = { nb: 'Start utsendingen', nn: 'Start utsendinga', en: 'Start the dispatch' }

beforeAll(async () => {
  const [adviser, leader] = [await handOf(varde, 'adviser'), await handOf(varde, 'leader')]
  const unitId = (await leader.get<{ person: { unit: { id: string } } }>('/api/me')).person.unit.id
  const messageId = await writeText(adviser, unitId, 'Nye åpningstider for besøk', ['relatives'])
  const versionId = await approve(leader, messageId, await ask(adviser, messageId))
  const wave = { name: 'Pårørende', channels: ['email'], publishes: [], gate: { kind: 'with-start' } }
  const waves = [{ ...wave, audiences: { groups: ['relatives'], unitIds: [unitId] } }]
  dispatchId = (await adviser.send<{ id: string }>('POST', '/api/dispatches', { versionId, waves })).id
  await leader.send('POST', '/api/crises', {
    clientKey: crypto.randomUUID(),
    ...{ scenarioKey: 'death', unitId, level: 'unit', participantIds: null },
  })
})

const state = async () =>
  (await (await handOf(varde, 'adviser')).get<{ state: string }>(`/api/dispatches/${dispatchId}`)).state

test('when words go near a stop, the question is there in the language of the page, and no sends nothing', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE)
  for (const [language, title] of Object.entries(TITLES) as [keyof typeof TITLES, string][]) {
    await page.evaluate(
      (chosen) => localStorage.setItem('varde.preferences', JSON.stringify({ language: chosen })),
      language,
    )
    await open(page, `${varde.url}/utsending/${dispatchId}`)
    const start = page.getByRole('button', { name: START[language], exact: true })
    await start.click()
    const go = dialogs(page)
      .last()
      .getByRole('button', { name: new RegExp(`^${START[language]} `) })
    await go.click()
    await page.getByRole('dialog', { name: title }).waitFor()
    expect(await faultsOf(page, language, 'dialog[aria-labelledby="stop-asked"]')).toEqual([])
    expect(await faultsInDark(page)).toEqual([])
    expect(await faultsAt(page, 320)).toEqual([])
    for (const screen of [PHONE, LAPTOP]) {
      await page.setViewportSize(screen)
      await shot(page, `stop-asked-${language}-${screen.width}`, false)
    }
    await page.setViewportSize(PHONE)
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: BACK[language] }).click()
    await page.getByRole('dialog', { name: title }).waitFor({ state: 'detached' })
    // Back where they were: the question of the start still stands, with the focus in it and what was refused said there.
    await expect.poll(() => go.evaluate((one) => one === document.activeElement)).toBe(true)
    await dialogs(page).last().getByRole('alert').waitFor()
    expect(await state()).toBe('planned')
  }
  await page.context().close()
})

test('when whoever sends it says that the words tell nothing of it, it goes on, with no second press', async () => {
  const page = await varde.openPageAs('Kommunikasjonsrådgiver', LAPTOP)
  await open(page, `${varde.url}/utsending/${dispatchId}`)
  await page.getByRole('button', { name: 'Start utsendingen', exact: true }).click()
  await dialogs(page)
    .last()
    .getByRole('button', { name: /^Start utsendingen / })
    .click()
  await page
    .getByRole('dialog', { name: TITLES.nb })
    .getByRole('button', { name: 'De forteller ikke om det. Gå videre' })
    .click()
  await dialogs(page).first().waitFor({ state: 'detached' })
  await expect.poll(state).not.toBe('planned')
  await page.context().close()
})
