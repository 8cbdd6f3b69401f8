import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { inboxOf } from './demo-inbox.ts'
import {
  addEdition,
  askForApproval,
  askReaders,
  beginMessage,
  confirmAndAnswer,
  confirmFirstTask,
  holdBack,
  keepPrinciples,
  planAsProposed,
  startDispatch,
  wordsEndBehindTheForm,
} from './main-job-steps.ts'
import { paper, write, writeTitle } from './paper.ts'
import { LAPTOP, PHONE, shot } from './people.ts'

/** The main job, end to end, as its users do it: written, approved, sent in order, received, accounted for, proved. */
const varde = aVarde()
let adviser: Page
let messageId = ''
let dispatchId = ''

const TITLE = 'Branntilløp ved Halden fengsel'
const AUDIENCES = [
  ...['Ansatte', 'Tillitsvalgte', 'Departementet', 'Innsatte', 'Domfelte i samfunnet'],
  ...['Pårørende', 'Presse', 'Offentligheten'],
]
const ANSWER = 'Ja, gjerne i morgen.'

type View = {
  state: string
  total: number
  counts: Record<string, number>
  waves: {
    position: number
    state: string
    openedAt: string | null
    audienceKinds: string[]
    total: number
    counts: Record<string, number>
  }[]
  spread: { contacts: number; ms: number } | null
}
const dispatch = () => json<View>(adviser, `/api/dispatches/${dispatchId}`)

async function json<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`${varde.url}${path}`)
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as T
}

test('when an adviser writes, the advice helps, and the text is sent for approval in two languages', async () => {
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver 1', LAPTOP)
  await adviser.goto(`${varde.url}/budskap`)
  messageId = await beginMessage(adviser, TITLE, AUDIENCES)
  await write(
    adviser,
    'Det begynte å brenne i et verksted ved Halden fengsel i dag kl. 10. Ingen er skadet. Brannvesenet har slukket brannen.',
  )
  await adviser.keyboard.press('Enter')
  await adviser.keyboard.type(
    'Besøk i dag er avlyst. Vi tar kontakt vedrørende nye tider. Neste melding kommer senest kl. 14.',
  )
  const remark = adviser.getByRole('listitem').filter({ hasText: 'vedrørende' }).first()
  await remark.waitFor()
  await adviser.getByText('1 av 1 klare').waitFor()
  await shot(adviser, 'message-1440', false)
  await remark.getByRole('button', { name: /Bytt/ }).first().click()
  await expect.poll(() => paper(adviser).textContent()).toContain('Vi tar kontakt om nye tider')
  await adviser.getByText(/Lagret kl\./).waitFor()
  await addEdition(adviser, 'en')
  await writeTitle(adviser, 'Fire at Halden prison')
  await write(adviser, 'A fire broke out in a workshop at Halden prison today at 10. Nobody is hurt. The fire is out.')
  await adviser.getByText(/Lagret kl\./).waitFor()
  await shot(adviser, 'message-english-1440')
})

test('when the question and the receipt are set, approval is asked for', async () => {
  await askReaders(adviser, { nb: 'Trenger du noen å snakke med?', en: 'Do you need somebody to talk to?' })
  await adviser.getByLabel('Rollen vi tar').selectOption('role-expert')
  await adviser.getByText('Rollen vi tar: Ekspert').waitFor()
  await askForApproval(adviser)
})

test('when the director opens the telephone, the text is read and approved there', async () => {
  const director = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await director.goto(varde.url)
  await director
    .getByRole('link', { name: /Les og godkjenn: Branntilløp/ })
    .first()
    .click()
  await director.waitForURL(/\/godkjenn\//)
  await director.getByText('Det begynte å brenne').first().waitFor()
  await shot(director, 'approve-390', false)
  await keepPrinciples(director)
  await shot(director, 'approve-principles-390', false)
  // Pressed before the page knows that it is read, «Godkjenn» says what is missing, and then that it may be pressed again.
  const letThrough = await holdBack(director, `/api/messages/${messageId}`)
  await director.getByRole('radio', { name: 'Engelsk' }).check()
  await director.getByRole('button', { name: 'Jeg har lest den: Den sier det samme' }).click()
  const why = director.getByRole('alert')
  await director.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await why.getByText('Noe står åpent i «Før du godkjenner».').waitFor()
  letThrough()
  await director.getByText('Alle utgaver er lest av en annen enn den som skrev').first().waitFor()
  await why.getByText('Nå er alt klart. Trykk «Godkjenn» igjen.').waitFor()
  await director.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await expect
    .poll(async () => (await json<{ state: string }>(director, `/api/messages/${messageId}`)).state)
    .toBe('approved')
  await director.context().close()
})

test('when the dispatch is planned, the order is proposed, and it starts', async () => {
  await adviser.reload()
  dispatchId = await planAsProposed(adviser)
  await shot(adviser, 'planned-1440')
  await startDispatch(adviser)
  // On a fast machine or behind a slow page it is through before it is asked.
  expect(['running', 'closed']).toContain((await dispatch()).state)
})

test('when the waves go, staff have it before the public, and everyone is accounted for', async () => {
  const director = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP)
  const now = director.getByRole('heading', { name: 'Utsending nå' })
  await expect.poll(async () => (await now.isVisible()) || (await dispatch()).state === 'closed').toBe(true)
  await shot(director, 'today-1440', false)
  await director.context().close()
  await expect
    .poll(async () => (await dispatch()).waves.every((wave) => wave.openedAt !== null), { interval: 500 })
    .toBe(true)
  const view = await dispatch()
  expect(view.total).toBeGreaterThan(9000)
  expect(Object.values(view.counts).reduce((a, b) => a + b)).toBe(view.total)
  const opened = (kind: string) => view.waves.find((wave) => wave.audienceKinds.includes(kind))!
  expect(opened('staff').counts.waiting).toBe(0)
  expect(Date.parse(opened('press').openedAt!)).toBeGreaterThan(Date.parse(opened('staff').openedAt!))
  await adviser.waitForTimeout(2000)
  await shot(adviser, 'dispatch-1440')
})

test('when a recipient opens the link without script, it is read, confirmed and answered', async () => {
  const director = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP)
  const inbox = await inboxOf({ get: (path) => json(director, path) }, TITLE)
  const first = inbox.find((one) => one.channel === 'email')!
  const mail = await json<{ text: string; subject: string }>(director, `/api/demo/inbox/${first.id}`)
  expect(mail.subject).toMatch(/DEMO/)
  const link = /https?:\/\/\S+\/k\/\S+/.exec(mail.text)![0]
  await director.goto(`${varde.url}/demo-innboks`)
  await director.waitForTimeout(1500)
  await shot(director, 'inbox-1440', false)
  const recipient = await confirmAndAnswer(varde.browser, link, ANSWER)
  await expect.poll(async () => (await dispatch()).counts.confirmed).toBe(1)
  const receipts = await json<{ answers: { text: string }[] }>(adviser, `/api/dispatches/${dispatchId}/receipts`)
  expect(receipts.answers.map((answer) => answer.text)).toEqual([ANSWER])
  await recipient.context().close()
  await director.context().close()
})

test('when the prison prints the notice and reads it aloud, those it reached count', async () => {
  const poster = await varde.openPageAs('Ansvarlig for oppslag', PHONE, 'dark')
  await poster.goto(`${varde.url}/oppgaver`)
  await poster.waitForTimeout(1500)
  await shot(poster, 'tasks-390-dark')
  const { tasks } = await json<{ tasks: { id: string; kind: string; heads: number; unitName: string }[] }>(
    poster,
    '/api/unit-tasks',
  )
  const task = tasks.find((one) => one.kind === 'notice')!
  const pdf = await poster.request.get(`${varde.url}/api/unit-tasks/${task.id}/notice.pdf?language=nb`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await wordsEndBehindTheForm(poster, 'Tavla i fellesrommet')).toBe('Tavla i fellesrommet')
  await confirmFirstTask(poster, 'Avdeling A og B')
  // The row is gone: who hears the page hears that it is done, and goes on from the heading of the list.
  await poster.locator('#sagt-hoyt', { hasText: 'Bekreftet' }).waitFor({ state: 'attached' })
  expect(await poster.evaluate(() => document.activeElement?.id)).toBe('unit-tasks')
  const isDone = async () =>
    (await json<{ tasks: { state: string }[] }>(poster, '/api/unit-tasks')).tasks.some((one) => one.state === 'done')
  await expect.poll(isDone).toBe(true)
  expect((await dispatch()).counts['on-paper']).toBeGreaterThan(0)
  await poster.context().close()
})

test('when every unit has confirmed, the dispatch closes and nobody is unaccounted for', async () => {
  const director = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP, 'dark')
  const { tasks } = await json<{
    tasks: { id: string; state: string; kind: string; heads: number; confirmedHeads: number }[]
  }>(director, '/api/unit-tasks')
  for (const task of tasks.filter((one) => one.state === 'open' && one.kind === 'notice')) {
    const data = {
      how: 'read-aloud',
      where: 'Fellesrommet',
      at: new Date().toISOString(),
      heads: task.heads - task.confirmedHeads,
    }
    const response = await director.request.post(`${varde.url}/api/unit-tasks/${task.id}/confirm`, {
      data,
      headers: { origin: varde.url },
    })
    expect(response.ok(), await response.text()).toBe(true)
  }
  await expect.poll(async () => (await dispatch()).state, { interval: 500 }).toBe('closed')
  const { counts, total } = await dispatch()
  expect(counts.waiting).toBe(0)
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(total)
  await director.goto(`${varde.url}/utsending/${dispatchId}`)
  await director.waitForTimeout(2000)
  await shot(director, 'dispatch-closed-1440-dark')
  await director.context().close()
})

test('when the press room is opened, the text stands there in both languages and in the feeds', async () => {
  const page = await (await varde.browser.newContext({ javaScriptEnabled: false, viewport: LAPTOP })).newPage()
  await page.goto(`${varde.url}/presserom`)
  await shot(page, 'press-room-1440')
  await page.getByRole('link', { name: TITLE }).first().click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await shot(page, 'release-1440')
  await page
    .getByRole('link', { name: /English|Engelsk/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Fire at Halden prison' }).waitFor()
  for (const feed of ['rss.xml', 'atom.xml', 'feed.json'])
    expect(await (await page.request.get(`${varde.url}/presserom/${feed}`)).text()).toContain('Branntilløp')
  await page.context().close()
})

test('when the log is verified, the whole course proves itself', async () => {
  await adviser.goto(`${varde.url}/logg/${messageId}`)
  await adviser.waitForTimeout(1500)
  await shot(adviser, 'timeline-1440')
  const output = execFileSync(process.execPath, ['apps/cli/main.ts', 'verify'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...varde.env },
    encoding: 'utf8',
  })
  expect(output).toMatch(/unchanged|uendret/i)
})
