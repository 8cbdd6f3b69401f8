import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsOf, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** A text for named persons: written by an adviser, shut to those above, opened by a leader with a reason, and shown to one more. */
const varde = aVarde()
let adviser: Page
let leader: Page
let address: string
const TITLE = 'Omlegging vi ikke har sagt ennå'

beforeAll(async () => {
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
  leader = await varde.openPageAs('Fengselsleder', PHONE)
})

test('when a text is started for named persons, its page says so, and who they are', async () => {
  await open(adviser, `${varde.url}/budskap`)
  await adviser.getByRole('button', { name: 'Skriv nytt budskap' }).first().click()
  const form = adviser.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Hva handler det om?' }).first().fill(TITLE)
  await form.getByRole('checkbox', { name: /Ansatte/ }).check()
  await form.locator('#new-unit').selectOption({ label: 'Halden fengsel' })
  await form.getByRole('combobox', { name: 'Hvem kan se dette' }).selectOption('named')
  await form.getByText('Gradert informasjon etter sikkerhetsloven skal aldri stå her').waitFor()
  expect(await faultsOf(adviser)).toEqual([])
  await shot(adviser, 'who-may-see-form')
  await form.getByRole('button', { name: 'Begynn å skrive' }).click()
  await adviser.waitForURL(/\/budskap\/msg_/)
  address = new URL(adviser.url()).pathname
  const who = adviser.getByRole('region', { name: 'Hvem kan se dette' })
  await who.getByText('Bare navngitte personer').waitFor()
  await who.getByText('Eier eller laget det').waitFor()
})

test('when the leader of the unit comes to its address, the page says that it is shielded, and opens with a reason', async () => {
  await open(leader, varde.url + address)
  await leader.getByRole('heading', { level: 1, name: 'Dette er skjermet for navngitte personer' }).waitFor()
  expect(await leader.content()).not.toContain(TITLE)
  expect(await faultsOf(leader)).toEqual([])
  await shot(leader, 'who-may-see-shut-390')
  await leader.getByRole('button', { name: 'Åpne med begrunnelse' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Åpne med begrunnelse' }).click()
  await dialog.getByText('Skriv hvorfor, så andre kan forstå det etterpå.').waitFor()
  await dialog.getByRole('textbox').fill('Jeg må vite hva enheten forbereder')
  await dialog.getByRole('button', { name: 'Åpne med begrunnelse' }).click()
  await leader.getByRole('region', { name: 'Hvem kan se dette' }).getByText('Bare navngitte personer').waitFor()
})

test('when it has been opened, the owner sees by whom and why, and takes them away; their page says that it is shut', async () => {
  await open(adviser, varde.url + address)
  const who = adviser.getByRole('region', { name: 'Hvem kan se dette' })
  await who.getByText(/Åpnet som leder .*Jeg må vite hva enheten forbereder/).waitFor()
  await who.getByRole('button', { name: 'Endre hvem som ser dette' }).click()
  const dialog = adviser.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Legg til en person' }).fill('pressekontakt')
  expect(await faultsOf(adviser)).toEqual([])
  await shot(adviser, 'who-may-see-people')
  await dialog
    .getByRole('button', { name: /^Ta bort / })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await dialog.waitFor({ state: 'detached' })
  await leader.reload()
  await leader.getByRole('heading', { level: 1, name: 'Dette er skjermet for navngitte personer' }).waitFor()
})
