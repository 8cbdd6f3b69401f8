import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, type Hand, handOf, linkIn } from './course.ts'
import { faultsOf, open } from './look.ts'
import { paper, write } from './paper.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** The whole thread in one go: from a gap to an initiative, a message, a dispatch, a receipt, an evaluation and its report. */
const varde = aVarde()
let adviser: Page
let hand: Hand
let director: Hand
let id = ''
let messageId = ''
let dispatchId = ''

const NAME = 'Ukens ti linjer til alle ansatte'
const SENTENCE = 'Fra mandag får du ti linjer om det som skjer i etaten.'

beforeAll(async () => {
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver 1', LAPTOP)
  hand = await handOf(varde, 'adviser')
  director = await handOf(varde, 'director')
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const check = (group: string, name: string) =>
  adviser.getByRole('group', { name: group }).getByRole('checkbox', { name }).first().check()

test('when a gap is to be closed, an initiative begins from it with the goals and groups of the strategy', async () => {
  await open(adviser, `${varde.url}/strategi/gap`)
  await adviser.getByRole('option', { name: /^Informasjonen når ikke alle ansatte/ }).click()
  await adviser.getByRole('link', { name: 'Lag tiltak fra dette gapet' }).click()
  await adviser.waitForURL(/\/plan\/nytt\?gap=gap-not-everyone-gets-the-information/)
  await adviser.getByLabel('Navn', { exact: true }).fill(NAME)
  await adviser.getByRole('radio', { name: 'Fri tekst' }).check()
  await adviser.getByLabel('Konsept', { exact: true }).fill('Ti linjer hver mandag, skrevet av den som har saken.')
  await check('Kanaler og virkemidler', 'Intranett')
  await check('Byggeklosser fra budskapsplattformen', 'Vi snakker sammen hele tiden')
  await adviser.getByLabel('Rolle', { exact: true }).selectOption('role-helper')
  await adviser.getByRole('button', { name: 'Legg til det første målet' }).click()
  await adviser.getByLabel('Hva måles?').fill('Ansatte som sier at de får vite det de trenger')
  await adviser.getByLabel('Hva tallene teller').fill('prosent')
  await adviser.getByLabel('Utgangspunkt', { exact: true }).fill('41')
  await adviser.getByLabel('Mål', { exact: true }).fill('60')
  await adviser.getByLabel('Frist', { exact: true }).fill(inDays(60))
  await adviser.getByText('Målet kan måles.').waitFor()
  await adviser.getByLabel('Begynner', { exact: true }).fill(inDays(1))
  await adviser.getByLabel('Slutter', { exact: true }).fill(inDays(90))
  await adviser.getByRole('button', { name: 'Lagre utkastet' }).click()
  await adviser.waitForURL(/\/plan\/tiltak\/ini_/)
  id = adviser.url().split('/').at(-1)!
  await adviser.getByRole('heading', { level: 1, name: NAME }).waitFor()
})

test('when it has its analysis, it is asked for, and the director approves it on the telephone', async () => {
  const analysis = `/api/cases/analyses/initiative/${id}`
  await hand.send('POST', `${analysis}/groups`, { groupKeys: ['leaders', 'staff'] })
  const { rows } = await hand.get<{ rows: { groupKey: string; revision: number }[] }>(analysis)
  for (const { groupKey, revision } of rows)
    await hand.send('PUT', `${analysis}/groups/${groupKey}`, {
      revision,
      answer: {
        interest: 'high',
        influence: 'medium',
        breadth: 'broad',
        channelKeys: ['intranet'],
        shaping: 'Kort, og med hvem du kan spørre.',
      },
    })
  await adviser.reload()
  await adviser.getByRole('button', { name: 'Be om godkjenning' }).click()
  await adviser.getByRole('button', { name: 'Trekk spørsmålet tilbake' }).waitFor()
  const page = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await open(page, `${varde.url}/plan/tiltak/${id}`)
  await shot(page, 'initiative-approve-390', false)
  await page.getByRole('button', { name: 'Godkjenn tiltaket' }).click()
  await expect.poll(stateOf).toBe('approved')
  await page.context().close()
})

const initiative = () =>
  hand.get<{ state: string; step: string; document: { targets: { id: string }[] }; course: { key: string }[] }>(
    `/api/plan/initiatives/${id}`,
  )
const stateOf = async () => (await initiative()).state

test('when a message begins from it, goals, groups and role come along, and a building block is put in', async () => {
  await open(adviser, `${varde.url}/plan/tiltak/${id}`)
  await adviser.getByRole('button', { name: 'Nytt budskap fra tiltaket' }).click()
  await adviser.waitForURL(/\/budskap\/msg_/)
  messageId = adviser.url().split('/').at(-1)!
  await write(adviser, SENTENCE)
  const staff = adviser.locator('.v-platform__part', { hasText: 'Ledere og medarbeidere' }).first()
  await staff.locator('summary').click()
  await staff
    .getByRole('button', { name: /^Sett inn/ })
    .first()
    .click()
  await staff.getByText('Teksten bærer den').waitFor()
  await expect.poll(() => paper(adviser).textContent()).toMatch(/i etaten\. \S/)
  await adviser.getByText(/Lagret kl\./).waitFor()
  await adviser.getByRole('checkbox', { name: /Be om «Jeg har lest»/ }).check()
  await adviser.getByRole('button', { name: 'Lagre valgene' }).click()
  await expect.poll(async () => (await hand.get<{ confirm: boolean }>(`/api/messages/${messageId}`)).confirm).toBe(true)
  expect(await faultsOf(adviser)).toEqual([])
  const { origin } = await hand.get<{ origin: { initiativeId: string; roleKey: string; blockKeys: string[] } }>(
    `/api/messages/${messageId}`,
  )
  expect(origin).toMatchObject({ initiativeId: id, roleKey: 'role-helper' })
  expect(origin.blockKeys).toHaveLength(1)
  await shot(adviser, 'message-with-blocks-1440')
})

test('when it is approved by the principles and sent to a few, somebody confirms', async () => {
  const versionId = await approve(director, messageId, await ask(hand, messageId))
  const { units } = await hand.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const few = units.find((one) => one.name === 'Kriminalomsorgen region nord')!.id
  const wave = { name: 'Region nord', channels: ['email'], publishes: [], gate: { kind: 'with-start' } }
  const waves = [{ ...wave, audiences: { groups: ['staff'], unitIds: [few] } }]
  dispatchId = (await hand.send<{ id: string }>('POST', '/api/dispatches', { versionId, waves })).id
  await hand.send('POST', `/api/dispatches/${dispatchId}/start`)
  const link = await linkIn(hand, NAME, /\/k\/[\w.-]+/)
  const reader = await (await varde.browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage()
  await reader.goto(varde.url + link)
  await reader.locator('form[action$="/lest"] button').click()
  await expect.poll(confirmed).toBe(1)
  await reader.context().close()
})
const confirmed = async () =>
  (await hand.get<{ counts: { confirmed: number } }>(`/api/dispatches/${dispatchId}`)).counts.confirmed

test('when somebody stands on the gap, the thread leads down to the receipt', async () => {
  await open(adviser, `${varde.url}/strategi/trad?fra=gap&id=gap-not-everyone-gets-the-information`)
  for (const words of [NAME, /bekreftet/]) await adviser.getByText(words).first().waitFor()
  await shot(adviser, 'thread-1440')
  await open(adviser, `${varde.url}/plan/tiltak/${id}`)
  await adviser.getByText('Ett budskap er begynt fra tiltaket').waitFor()
})

test('when it is measured, reported and evaluated, the report says what was found', async () => {
  const [target] = (await initiative()).document.targets
  const at = `/api/plan/initiatives/${id}`
  const status = { status: 'on-track', reason: 'Ti linjer er sendt fire uker på rad.' }
  const value = { value: 66, measuredOn: inDays(0), sample: 412, margin: 4, source: 'Pulsmåling (prøve)' }
  for (let step = 0; step < 8 && (await stateOf()) !== 'evaluating'; step++) {
    const { course, step: now } = await initiative()
    const place = course.findIndex((one) => one.key === now)
    if (course[place]?.key === 'running-reports') await hand.send('POST', `${at}/status`, status)
    if (course[place]?.key === 'kpi-check') await hand.send('POST', `${at}/values`, { targetId: target!.id, ...value })
    const reached = course[place]?.key === 'kpi-check' ? 2 : 1
    await hand.send('POST', `${at}/move`, { to: course[Math.max(place, 0) + reached]!.key })
  }
  await open(adviser, `${varde.url}/plan/tiltak/${id}`)
  await adviser.getByRole('button', { name: 'Skriv evalueringen' }).click()
  await adviser.getByLabel('Når ble møtet holdt?').fill(inDays(0))
  await adviser.getByLabel('Til stede').fill('Leder, verneombud og to fra avdelingen')
  await adviser.getByLabel('Hva vi fant').fill('Flere vet hva som skjer. Nattskiftet får det fortsatt sist.')
  await adviser.getByLabel('Etterlatt inntrykk').fill('Det er lett å spørre.')
  await adviser.getByRole('button', { name: 'Lagre evalueringen' }).click()
  await adviser.getByRole('link', { name: 'Åpne rapporten' }).first().click()
  await adviser.waitForURL(/\/rapport$/)
  await adviser.getByText('Nattskiftet får det fortsatt sist.').first().waitFor()
  const pdf = await (await adviser.request.get(`${varde.url}${at}/report.pdf`)).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (!hasPoppler()) return console.log('The report was not read: this machine has no pdfinfo and pdftotext.')
  const file = join(varde.folder, 'report.pdf')
  writeFileSync(file, pdf)
  expect(read('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
  expect(read('pdftotext', file, '-').replaceAll(/\s+/g, ' ')).toContain('Nattskiftet får det fortsatt sist.')
})

const hasPoppler = () => ['pdfinfo', 'pdftotext'].every((name) => spawnSync(name, ['-v']).error === undefined)
// Poppler calls Typst's list of suspects a fault, and reads on.
const read = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
