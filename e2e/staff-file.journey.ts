import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { shot, WIDE } from './people.ts'

/** Staff come in by a file: a fault is seen and nothing is written; put right it is; and it is undone. By keyboard where one presses. */
const varde = aVarde()
let page: Page

beforeAll(async () => {
  page = await varde.openPageAs('Administrator', WIDE)
})

const HEAD = 'Fornavn;Etternavn;E-post;Enhet;Stilling;Lønnstrinn\n'
const FAULTY = `${HEAD}Test;Ny;test.ny@example.no;Halden fengsel;Betjent;1\nTest;Feil;test.feil;Slottet;;2\n`
const RIGHT = `${HEAD}Test;Ny;test.ny@example.no;Halden fengsel;Betjent;1\nTest;Rett;test.rett@example.no;Halden fengsel;;2\n`
const choose = (text: string) =>
  page
    .getByLabel('Velg en CSV-fil')
    .setInputFiles({ name: 'ansatte.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
const main = () => page.locator('main').innerText()
const press = async (name: string | RegExp) => {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .focus()
  await page.keyboard.press('Enter')
}

test('when a row has a fault, it says what to do, what is unknown is named, and nothing is written', async () => {
  await open(page, `${varde.url}/organisasjon?vis=ansatte`)
  await choose(FAULTY)
  await expect.poll(main).toContain('«test.feil» er ikke en e-postadresse')
  expect(await main()).toContain('Vi finner ingen enhet som heter «Slottet»')
  expect(await main()).toContain('Kolonner vi ikke bruker: Lønnstrinn')
  expect(await page.getByRole('button', { name: /^Les inn/ }).isDisabled()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'staff-file-faults')
})

test('when it is put right it is read in, whoever is not in it stays, and the unit has the new ones', async () => {
  await choose(RIGHT)
  await expect.poll(main).toContain('2 rader: 2 nye')
  expect(await main()).toContain('som ikke står i filen')
  for (const width of [390, 320]) expect(await faultsAt(page, width)).toEqual([])
  expect(await faultsInDark(page)).toEqual([])
  await shot(page, 'staff-file-dry')
  await press('Les inn 2 ansatte')
  await expect.poll(main).toContain('2 rader: 2 nye, 0 endret')
  await shot(page, 'staff-file-done')
})

test('when the file is undone, those who came with it are gone again', async () => {
  await press(/^Angre filen fra/)
  await press('Angre filen')
  await expect.poll(main).toContain('2 er satt tilbake')
  await choose(RIGHT)
  await expect.poll(main).toContain('2 rader: 2 nye')
})
