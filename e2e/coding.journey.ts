import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { beginCoding, type Hand, handOf } from './course.ts'
import { faultsAt, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** Two people read the same stories, each on their own; the product says whether the number can be used. */
const varde = aVarde()
let page: Page
let adviser: Hand
let director: Hand
let round: string

beforeAll(async () => {
  adviser = await handOf(varde, 'adviser')
  director = await handOf(varde, 'director')
  round = await beginCoding(adviser, director)
  page = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})

type Desk = {
  story: { position: number; title: string } | null
  variables: { key: string; values: { key: string }[] }[]
}
const TONES = ['negative', 'balanced', 'positive']
const numberOf = (title: string) => Number(title.split(' ').at(-1))

/** Codes what a hand has left; the tone follows the number of the story, but for the one called `odd`. */
async function codeRest(hand: Hand, odd: number | null = null): Promise<void> {
  for (;;) {
    const { story, variables } = await hand.get<Desk>(`/api/measure/coding/rounds/${round}/desk`)
    if (!story) return
    const codes = Object.fromEntries(variables.map(({ key, values }) => [key, values[0]!.key]))
    const at = numberOf(story.title)
    codes.tone = TONES[(at + (at === odd ? 1 : 0)) % 3]!
    await hand.send('PUT', `/api/measure/coding/rounds/${round}/stories/${story.position}`, { codes })
  }
}

test('a story is coded by keyboard alone, and nothing goes on before every question has an answer', async () => {
  await open(page, `${varde.url}/maling/koding`)
  await page.getByRole('link', { name: 'Kod 12 saker' }).click()
  // The page before has a heading too, for as long as this one loads.
  const title = await page.getByRole('heading', { level: 1, name: /sak \d+$/ }).innerText()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: 'spørsmål mangler svar' }).waitFor()
  const questions = await page.locator('.v-cod-question').count()
  await page.getByRole('radio', { name: TONE_NAMES[numberOf(title) % 3]! }).focus()
  await page.keyboard.press('Space')
  for (let at = 1; at < questions; at++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 av 12 kodet').first().waitFor()
  expect(await faultsAt(page, 320)).toEqual([])
})
const TONE_NAMES = ['Negativ', 'Nøytral eller blandet', 'Positiv']

test('when both have coded, agreement is shown, what was seen differently is settled, and numbers that do not carry are not shown', async () => {
  await codeRest(adviser)
  await codeRest(director, 3)
  await open(page, `${varde.url}/maling/koding/${round}`)
  await shot(page, 'coding-1440')
  await page.getByRole('row', { name: /Tone/ }).filter({ hasText: 'Tallet kan brukes' }).waitFor()
  expect(await page.getByRole('heading', { level: 2, name: 'Tema' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Avgjør «Fengselet i sak 3»' }).click()
  await page.getByRole('dialog').getByLabel('Negativ').check()
  await page.getByRole('button', { name: 'Lagre avgjørelsen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Sett ulikt' }).waitFor({ state: 'detached' })
  expect(await faultsAt(page, 320)).toEqual([])
})

test('when the round is closed its number goes into an indicator and opens to the stories it is made of', async () => {
  await page.getByRole('button', { name: 'Avslutt runden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Avslutt runden' }).click()
  await page.getByRole('button', { name: 'Før «Tone» inn i en indikator' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Indikator').selectOption('kpi-media-sentiment')
  await dialog.getByLabel('Positiv').check()
  await dialog.getByRole('button', { name: 'Før inn tallet' }).click()
  await page.waitForURL(/\/maling\/kpi-media-sentiment$/)
  await page.getByRole('button', { name: /^33/ }).first().click()
  await page.getByRole('dialog').getByText('Fengselet i sak 2').waitFor()
  await page.getByRole('dialog').getByText('alfa').first().waitFor()
})

test('on a telephone in the dark a round can be begun and has no fault', async () => {
  const phone = await varde.openPageAs('Kommunikasjonsrådgiver', PHONE, 'dark')
  await open(phone, `${varde.url}/maling/koding`)
  await phone.getByRole('button', { name: 'Begynn en runde' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel('Navn').fill('Mars igjen')
  await dialog.getByLabel('Fra og med').fill('2026-03-01')
  await dialog.getByLabel('Til og med').fill('2026-03-31')
  await dialog.getByText('12 saker nevner oss i perioden').waitFor()
  await dialog.getByRole('checkbox', { name: /Kommunikasjonsrådgiver 1/ }).check()
  await dialog.getByRole('button', { name: 'Trekk sakene og begynn' }).click()
  await dialog.getByRole('alert').filter({ hasText: 'minst to' }).waitFor()
  await dialog.getByRole('checkbox', { name: /Kommunikasjonsrådgiver 2/ }).check()
  await dialog.getByRole('button', { name: 'Trekk sakene og begynn' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Mars igjen' }).waitFor()
  await phone.getByRole('link', { name: 'Kod 12 saker' }).click()
  await phone.getByRole('button', { name: 'Lagre og neste' }).waitFor()
  await shot(phone, 'coding-390')
})
