import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsOf, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** The press duty of a unit without a mouse, and all units on a telephone. */
const varde = aVarde()
let leader: Page

const SCREENS = 6

beforeAll(async () => {
  leader = await varde.openPageAs('Fengselsleder', WIDE)
})

const cell = () => leader.evaluate(() => (document.activeElement as HTMLElement).dataset.cell ?? '')
const press = (key: string) => leader.keyboard.press(key)

test('when a leader sets a shift with the keyboard alone, arrows find the day, Enter opens it, and the grid shows who has it', async () => {
  await open(leader, `${varde.url}/presse/vakt/unt_halden-fengsel`)
  await leader.getByRole('grid').waitFor()
  await leader
    .getByRole('heading', { level: 1 })
    .focus()
    .catch(() => undefined)
  for (let step = 0; step < 60 && (await cell()) === ''; step++) await press('Tab')
  expect(await cell()).toBe('0,0')
  await press('ArrowDown')
  await press('ArrowRight')
  expect(await cell()).toBe('1,1')
  await press('End')
  expect(await cell()).toBe('6,1')
  await press('Home')
  await press('ArrowLeft')
  expect(await cell()).toBe('0,0')
  const firstDay = () => leader.getByRole('grid').getByRole('rowheader').first().innerText()
  const before = await firstDay()
  await press('PageDown')
  await expect.poll(firstDay).not.toBe(before)
  await leader
    .getByRole('grid')
    .getByRole('button', { name: /^Sett vakt/ })
    .first()
    .waitFor()
  expect(await cell()).toBe('0,0')
  await press('Enter')
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Sett vakten' }).waitFor()
  const isOn = (name: string) => leader.evaluate((text) => document.activeElement?.textContent?.trim() === text, name)
  for (let step = 0; step < 20 && !(await isOn('Sett vakten')); step++) await press('Tab')
  await press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await leader.getByRole('grid').getByText('enkeltvakt').first().waitFor()
  expect(await faultsOf(leader)).toEqual([])
  await shot(leader, 'press-duty-unit-1440')
})

test('when all units are seen on a telephone, one’s own stands first, and the others are folded by region until one is opened', async () => {
  await leader.setViewportSize(PHONE)
  await open(leader, `${varde.url}/presse/vakt`)
  const who = leader
    .getByRole('region', { name: 'Hvem svarer nå' })
    .or(leader.locator('section[aria-labelledby="who"]'))
    .first()
  expect(await who.getByRole('link').first().innerText()).toBe('Halden fengsel')
  const height = await who.evaluate((one) => one.getBoundingClientRect().height)
  expect(height / 844).toBeLessThan(SCREENS)
  await shot(leader, 'press-duty-390')
  const region = who.locator('summary').last()
  await region.focus()
  await press('Enter')
  await who.locator('details[open] a').first().waitFor()
  await who.getByRole('searchbox').fill('tromsø')
  await who
    .getByRole('link', { name: /Tromsø/ })
    .first()
    .waitFor()
  expect(await faultsOf(leader)).toEqual([])
})
