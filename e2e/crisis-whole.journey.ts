import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { approveAll, statusOf, whoGot } from './crisis-hand.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** One real crisis from the smoke to the file in the archive: at a desk, and on the telephone of the one who comes after. */
const varde = aVarde()
let director: Hand
let desk: Page
let phone: Page
let id: string
const WRONG = 'Ingen er skadd'
const COMES = 'Kommunikasjonsdirektør, Kriminalomsorgsdirektoratet (demo)'
const RIGHT = 'En ansatt er skadd'

beforeAll(async () => {
  director = await handOf(varde, 'director')
  desk = await varde.openPageAs('Fengselsleder', LAPTOP)
  // A busy machine shows late what was said long ago.
  phone = await varde.openPageAs('Kommunikasjonsdirektør', PHONE, 'dark')
})

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const dialog = (page: Page) => page.getByRole('dialog')
/** Both as they stand: nothing that cannot be read, nothing cut off, in either scheme. */
async function look(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, page === phone ? 320 : 1024)).toEqual([])
  if (page === desk) expect(await faultsInDark(page)).toEqual([])
  await shot(page, name)
}
/** The demo's people answer their telephones by themselves, so one may have said it already. */
async function comes(page: Page): Promise<void> {
  const said = page.getByText(/Du har svart at du kommer\.|Du meldte fra om krisen/)
  await page.getByRole('button', { name: 'Jeg kommer' }).or(said).first().waitFor()
  if (!(await said.isVisible())) await press(page, 'Jeg kommer').catch(() => undefined)
  await said.waitFor()
}
const entry = (page: Page, text: string) => page.locator('.v-log').getByText(text).first().waitFor()

test('when it is declared at a desk, the one above comes by telephone', async () => {
  await desk.getByRole('link', { name: 'Meld hendelse' }).first().click()
  await desk.getByRole('radio', { name: 'Brann' }).check()
  await press(desk, 'Neste')
  await press(desk, 'Neste')
  await desk.getByText('Dette skjer med en gang').waitFor()
  await look(desk, 'hel-1-meld')
  await press(desk, 'Meld hendelsen')
  await desk.waitForURL(/\/krise\/cri_/)
  id = desk.url().split('/').at(-1)!
  await comes(desk)
  await press(desk, 'Kall inn en til')
  await dialog(desk).getByRole('searchbox', { name: 'Hvem' }).fill('Kommunikasjonsdirektør')
  await dialog(desk).locator('select').filter({ hasText: COMES }).selectOption({ index: 1 })
  await look(desk, 'hel-2-kall-inn')
  await dialog(desk).getByRole('button', { name: 'Kall inn' }).click()
  await open(phone, `${varde.url}/krise/${id}`)
  await comes(phone)
  await look(desk, 'hel-2-rom')
  await look(phone, 'hel-2-rom-390')
})

test('when the first words leave, own staff have them before the page that everyone reads without script', async () => {
  await press(desk, 'Førstemelding')
  await dialog(desk).getByText('Brann i Halden fengsel', { exact: true }).waitFor()
  await look(desk, 'hel-3-forstemelding')
  await press(desk, 'Slipp førstemelding')
  await desk.getByText('Melding 1, ute kl.').waitFor()
  const { times } = await director.get<{ times: { isStaffFirst: boolean } }>(`/api/crises/${id}/afterwards`)
  expect(times.isStaffFirst).toBe(true)
  const context = await varde.browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
  const reader = await context.newPage()
  const { path } = await director.get<{ path: string }>(`/api/crises/${id}/status`)
  await reader.goto(varde.url + path)
  await reader.getByRole('heading', { level: 1, name: 'Brann i Halden fengsel' }).waitFor()
  await reader
    .getByText(/senest/)
    .first()
    .waitFor()
  await shot(reader, 'hel-4-statusside-390')
  await context.close()
  await look(phone, 'hel-4-rom-390')
})

test('when a fact turns out to be wrong, the correction reaches everyone who got the wrong one', async () => {
  await press(desk, 'Skriv hva vi vet')
  await dialog(desk).getByRole('radio', { name: 'Bekreftet', exact: true }).check()
  await desk.getByLabel('Hva', { exact: true }).fill(WRONG)
  await desk.getByLabel('Hvem sier det').fill('Vaktleder')
  await press(desk, 'Lagre')
  await desk.locator('.v-facts li[data-state="confirmed"]').first().waitFor()
  await press(desk, 'Skriv neste melding')
  await dialog(desk).getByRole('checkbox', { name: WRONG }).check()
  await dialog(desk).getByLabel('Overskrift').fill('Ingen skadd i brannen')
  await look(desk, 'hel-5-melding')
  await press(desk, 'Legg fram for godkjenning')
  await desk.getByText('Melding 2 er ikke ute ennå').waitFor()
  await approveAll(director, id)
  await desk.getByText('Melding 2, ute kl.').waitFor()

  const fact = desk.locator('.v-facts li[data-state="confirmed"]')
  await fact.getByRole('button', { name: /Endre/ }).first().click()
  await desk.getByLabel('Hva', { exact: true }).fill(RIGHT)
  await press(desk, 'Lagre')
  await phone
    .locator('#venter')
    .getByText(/Melding 2, .*må rettes: Noe den bygger på/)
    .first()
    .waitFor()
  await look(phone, 'hel-6-feil-390')
  await press(desk, 'Rett meldingen')
  await dialog(desk).getByLabel('Overskrift').fill('Vi rettet: en ansatt er skadd')
  await dialog(desk).getByLabel('Tekst').fill('Vi sa at ingen er skadd. Det var feil. En ansatt er skadd.')
  await look(desk, 'hel-6-rettelse')
  await press(desk, 'Legg fram for godkjenning')
  await desk.getByText('Rettelsen, melding 3, er ikke ute ennå').waitFor()
  await approveAll(director, id)
  await desk.getByText('Melding 3, ute kl.').waitFor()

  const misled = await whoGot(director, 'Ingen skadd i brannen')
  expect(misled.size).toBeGreaterThan(10)
  const unaware = async () => {
    const told = await whoGot(director, 'Vi rettet: en ansatt er skadd')
    return [...misled].filter((address) => !told.has(address))
  }
  await expect.poll(unaware, { interval: 2000 }).toEqual([])
  const page = await statusOf(varde, director, id)
  expect(page).toContain('Vi rettet: en ansatt er skadd')
  expect(page).toContain('Teksten under gjelder ikke lenger')
  await look(desk, 'hel-7-rettet')
})

test('when the shift changes, the one who comes reads how it stands and leads from the telephone', async () => {
  await press(desk, 'Gi fra deg vakten')
  await dialog(desk).getByLabel('Til').selectOption({ label: COMES })
  await dialog(desk)
    .getByLabel('Dette må de vite')
    .fill('Brannen er slukket. Vent på politiet før mer sies om årsaken.')
  await look(desk, 'hel-9-gi-vakt')
  await dialog(desk).getByRole('button', { name: 'Gi fra deg' }).click()
  await phone.getByText('Vakten gis til deg. Les, og ta over.').waitFor()
  await phone.locator('.v-callin--shift').getByText(RIGHT, { exact: true }).waitFor()
  await look(phone, 'hel-9-vakt-390')
  await press(phone, 'Jeg har lest og tar over')
  await phone.getByText('Vakten gis til deg. Les, og ta over.').waitFor({ state: 'detached' })
  await entry(phone, 'vakt')
  await look(phone, 'hel-9-rom-390')
})

test('when it is over, the page says so after own staff, the room closes, and it is gone through', async () => {
  await press(desk, 'Skriv hva vi vet')
  await dialog(desk).getByRole('radio', { name: 'Bekreftet', exact: true }).check()
  await desk.getByLabel('Hva', { exact: true }).fill('Brannen er slukket')
  await desk.getByLabel('Hvem sier det').fill('Brannvesenet')
  await press(desk, 'Lagre')
  await dialog(desk).waitFor({ state: 'detached' })
  await phone.getByRole('link', { name: 'Statussiden' }).click()
  await look(phone, 'hel-10-side-390')
  // The director says yes, so somebody else writes.
  await open(desk, `${varde.url}/krise/${id}/status`)
  await press(desk, 'Skriv neste melding')
  await dialog(desk).getByRole('checkbox', { name: 'Brannen er slukket' }).check()
  await dialog(desk).getByLabel('Overskrift').fill('Brannen er slukket')
  await dialog(desk).getByRole('radio', { name: 'Dette er det siste vi sier' }).check()
  await look(desk, 'hel-10-status')
  await press(desk, 'Legg fram for godkjenning')
  await dialog(desk).waitFor({ state: 'detached' })
  await approveAll(director, id)
  await phone.getByRole('heading', { level: 1, name: 'Vi har sagt det siste på statussiden' }).waitFor()
  expect(await statusOf(varde, director, id)).toContain('Brannen er slukket')
  expect((await whoGot(director, 'Brannen er slukket')).size).toBeGreaterThan(10)
  await look(phone, 'hel-10-sagt-390')

  await open(phone, `${varde.url}/krise/${id}`)
  await press(phone, 'Avslutt')
  await dialog(phone).getByLabel('Hvorfor').fill('Brannen er slukket, og alle er i sikkerhet')
  await look(phone, 'hel-11-avslutt-390')
  await dialog(phone).getByRole('button', { name: 'Avslutt' }).click()
  await phone.locator('.v-alarm[data-mode="closed"]').waitFor()
  await look(phone, 'hel-11-lukket-390')

  await open(desk, `${varde.url}/krise/${id}/etter`)
  await desk.getByRole('heading', { level: 2, name: 'Målte tider' }).waitFor()
  await press(desk, 'Legg til et funn')
  await dialog(desk).getByLabel('Hva fant dere?').fill('Vi spurte ikke brannvesenet før vi sa at ingen var skadd')
  await dialog(desk).getByRole('button', { name: 'Legg til' }).click()
  await press(desk, 'Ta inn i planen')
  await look(desk, 'hel-12-funn')
  await dialog(desk).getByRole('button', { name: 'Ta inn' }).click()
  await desk.getByText('tatt inn i planen').waitFor()
  await press(desk, 'Skriv om gjennomgangen')
  await dialog(desk).getByLabel('Det vi sitter igjen med').fill('Rettelsen gikk fort. Vi sa for mye for tidlig.')
  await dialog(desk).getByRole('button', { name: 'Lagre' }).click()
  await desk.getByText('Rettelsen gikk fort.').waitFor()
  await look(desk, 'hel-12-etter')
  await open(phone, `${varde.url}/krise/${id}/etter`)
  await look(phone, 'hel-12-etter-390')
})

test('when the file is taken out it proves itself offline, and one changed byte is found', async () => {
  const coming = desk.waitForEvent('download')
  await press(desk, 'Last ned hele saken')
  const file = join(varde.folder, 'sak.zip')
  await (await coming).saveAs(file)
  const whole = await verify(file)
  expect(whole).toMatchObject({ code: 0 })
  expect(whole.said).toContain('Everything holds')
  const bytes = readFileSync(file)
  // Somewhere inside the packed log of the room.
  const at = bytes.indexOf('logg.jsonl') + 60
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(file, bytes)
  expect((await verify(file)).code).toBeGreaterThan(0)
})

/** As somebody does who has the file, the key and Node, and no Varde and no network. */
function verify(file: string): Promise<{ code: number; said: string }> {
  const key = join(varde.folder, 'checkpoints', 'public-key.pem')
  const script = join(import.meta.dirname, '..', 'scripts', 'verify-crisis.mjs')
  return new Promise((done) =>
    execFile(process.execPath, [script, file, '--key', key], { env: {} }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    ),
  )
}
