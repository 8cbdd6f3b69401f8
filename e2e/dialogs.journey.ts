import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { approve, ask, type Course, handOf, runCourse, writeText } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { shot } from './people.ts'

/** Everything that opens over a page: WCAG 2.2 AA by axe in both colours, focus that goes in and comes back, Escape that closes. */
const varde = aVarde()
let course: Course & { heldId: string; halden: string }

beforeAll(async () => {
  course = { ...(await runCourse(varde)), ...(await holdBack()) }
})

const ADVISER = 'Kommunikasjonsrådgiver'
const DIRECTOR = 'Kommunikasjonsdirektør'
const ADMINISTRATOR = 'Administrator'

type Opening = {
  what: string
  as: string
  at: () => string
  /** Presses what opens it. */
  press: (page: Page) => Promise<void>
  /** Only where the page is this wide. */
  width?: 390 | 1440
  /** Opened by a key with the focus nowhere, so there is no place to go back to. */
  isByKey?: true
  /** The page behind it can still be used, and is looked at elsewhere. */
  within?: string
}
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const key = (name: string) => (page: Page) => page.keyboard.press(name)
/** Further down where much has happened since: only what a person wrote can be emptied. */
const redact = async (page: Page) => {
  const found = page.getByRole('button', { name: /^Slett innhold/ })
  while ((await found.count()) === 0) await page.getByRole('button', { name: 'Vis eldre', exact: true }).click()
  await found.first().click()
}
/** On a telephone each kind of record is a line that opens. */
const changeTime = async (page: Page) => {
  const change = page.getByRole('button', { name: /^Endre tiden:/ })
  if ((await change.count()) === 0) await page.locator('.v-folded--line:has(button) > summary').first().click()
  await change.first().click()
}
const onPage =
  (as: string, at: string | (() => string)) =>
  (what: string, press: Opening['press'], width?: Opening['width']): Opening => ({
    what,
    as,
    at: typeof at === 'string' ? () => at : at,
    press,
    ...(width ? { width } : {}),
  })

const today = onPage(ADVISER, '/')
const draft = onPage(ADVISER, () => `/budskap/${course.draftId}`)
const sent = onPage(ADVISER, () => `/utsending/${course.dispatchId}`)
const held = onPage(DIRECTOR, () => `/utsending/${course.heldId}`)
const contacts = onPage(ADVISER, '/mottakere?vis=kontakter')
const unit = onPage(ADMINISTRATOR, () => `/organisasjon?enhet=${course.halden}`)
const settings = (part: string) => onPage(ADMINISTRATOR, `/innstillinger#${part}`)
const meeting = onPage(ADVISER, '/plan/moter/mtg_status-next')

const OPENINGS: Opening[] = [
  { ...today('the command palette', key('Control+k')), isByKey: true },
  { ...today('the list of keys', key('?')), isByKey: true },
  { ...today('the menu of the person', button(/meny for/), 1440), within: '.v-menu:popover-open' },
  today('the menu on the telephone', button('Meny'), 390),
  onPage(ADVISER, '/budskap')('a new message', button('Skriv nytt budskap')),
  draft('a link in the text', async (page) => {
    await page.locator('.v-paper [contenteditable="true"]').last().click()
    await page.getByRole('button', { name: 'Lenke' }).click()
  }),
  draft('an edition that goes', (page) =>
    page
      .getByRole('button', { name: /^Fjern \S/ })
      .last()
      .click(),
  ),
  draft('a draft that is dropped', button('Forkast utkastet')),
  draft('a translation that is asked for', button('Be om oversettelse')),
  onPage(ADVISER, '/plan/moter')('a meeting that is planned', button('Planlegg møte')),
  meeting('a meeting that is changed', button('Endre møtet')),
  meeting('a meeting that is cancelled', button('Avlys')),
  onPage(ADVISER, '/plan')('how a follow-up goes', button(/^Si hvordan det går/)),
  onPage(ADVISER, '/plan/ideer')('an idea', button('Kom med en idé')),
  onPage(ADVISER, '/plan/ideer')('an answer to an idea', button(/^Svar: /)),
  onPage(ADVISER, '/plan/ambassadorer')('an offer', button('Tilby deg')),
  onPage(ADVISER, '/plan/ambassadorer')('something that is asked', button('Spør ambassadører')),
  onPage(DIRECTOR, () => `/godkjenn/${course.waitingId}`)('a text that is sent back', button('Be om endring')),
  sent('the people behind a number', button(/vis hvem/)),
  sent('everybody', button(/mottakere: vis alle/), 1440),
  held('a dispatch that is stopped', button('Stopp utsendingen')),
  held('a wave sent against its gate', button('Send likevel')),
  contacts('a contact', (page) => page.locator('table button.v-rowname').first().click()),
  contacts('a new contact', button('Legg til kontakt')),
  onPage(ADVISER, '/mottakere')('a new group', button('Legg til gruppe')),
  onPage(ADVISER, '/mottakere?vis=antall')('the counts of a unit', button(/^Endre tallene for/)),
  onPage(ADMINISTRATOR, '/organisasjon')('a new unit', button('Ny enhet')),
  unit('a unit that changes', button('Endre enheten')),
  unit('a unit that is closed', button('Legg ned enheten')),
  unit('a duty that is given', button('Gi en oppgave')),
  unit('a duty that ends', button(/^Avslutt .*: /)),
  unit('an absence', button('Meld fravær')),
  unit('a new person', button('Legg til person')),
  unit('a person who changes', button(/^Endre .*\(demo\)/)),
  unit('a person who moves', button(/^Flytt /)),
  onPage(ADMINISTRATOR, '/organisasjon?vis=fullmakt')('who approves', button(/^Endre fullmakten/)),
  settings('personvern')('a time of keeping', changeTime),
  settings('kontoer')('somebody signed out everywhere', button(/Logg ut overalt/)),
  onPage(DIRECTOR, '/logg')('content that is redacted', redact),
]

test.each([390, 1440] as const)(
  'when something opens over a page at %i px, it can be read, takes the focus, and Escape gives it back',
  async (width) => {
    const faults: string[] = []
    for (const as of new Set(OPENINGS.map((one) => one.as))) {
      const page = await varde.openPageAs(as, { width, height: width === 390 ? 844 : 900 })
      for (const one of OPENINGS)
        if (one.as === as && (one.width ?? width) === width) {
          const found = look(page, one, width).catch((error: Error) => [`${one.what}: ${error.message.split('\n')[0]}`])
          faults.push(...(await found))
        }
      await page.context().close()
    }
    expect(faults).toEqual([])
  },
)

const opened = (page: Page) => page.locator('dialog[open], .ds-dropdown:popover-open').first()

async function look(page: Page, { what, at, press, isByKey, within }: Opening, width: number): Promise<string[]> {
  await open(page, varde.url + at())
  await press(page)
  await opened(page).waitFor()
  await page.waitForTimeout(300)
  const faults = await faultsOf(page, 'nb', within)
  await shot(page, `over-${what.replaceAll(/\W+/g, '-')}-${width}`, false)
  faults.push(...(await faultsInDark(page)))
  if (width === 390) faults.push(...(await faultsAt(page, 320)))
  const isInside = await opened(page).evaluate((one) => one.contains(document.activeElement))
  if (!isInside && (await opened(page).evaluate((one) => one.tagName === 'DIALOG'))) faults.push('focus stays outside')
  faults.push(...(await sendsUnread(page)))
  await page.keyboard.press('Escape')
  await opened(page).waitFor({ state: 'hidden' })
  if (!isByKey && (await page.evaluate(() => document.activeElement === document.body)))
    faults.push('focus is lost when it closes')
  return faults.map((fault) => `${what}: ${fault}`)
}

/** A number that cannot be read is not left out in silence: the form stays, and the field has the focus. */
async function sendsUnread(page: Page): Promise<string[]> {
  const field = opened(page).locator('form input[inputmode="decimal"], form input[inputmode="numeric"]').first()
  if ((await field.count()) === 0 || (await field.isDisabled())) return []
  const was = await field.inputValue()
  await field.fill('tolv')
  // A field that takes digits alone has nothing unread.
  if ((await field.inputValue()) !== 'tolv') return []
  await field.press('Enter')
  await page.waitForTimeout(150)
  const isKept = await field.evaluate((one) => one.isConnected && document.activeElement === one)
  // Put back as it was, it is left without a question.
  if (isKept) await field.fill(was)
  return isKept ? [] : ['a number that cannot be read is sent as if it were not there']
}

/** A dispatch whose last wave waits for a person. */
async function holdBack(): Promise<{ heldId: string; halden: string }> {
  const [adviser, director] = [await handOf(varde, 'adviser'), await handOf(varde, 'director')]
  const { units } = await adviser.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const halden = units.find((one) => one.name === 'Halden fengsel')!.id
  // A reason in the log, so that there is something to redact.
  const returned = await writeText(adviser, halden, 'Ny meny i kantinen', ['staff', 'press'])
  await director.send('POST', `/api/messages/${returned}/return`, {
    approvalId: await ask(adviser, returned),
    reason: 'Prisene mangler',
  })
  const messageId = await writeText(adviser, halden, 'Vedlikehold i helgen', ['staff', 'press'])
  const approvalId = await ask(adviser, messageId)
  const versionId = await approve(director, messageId, approvalId)
  const wave = (name: string, groups: string[], gate: object, unitIds?: string[]) => ({
    name,
    audiences: { groups, ...(unitIds ? { unitIds } : {}) },
    channels: ['email'],
    publishes: [],
    gate,
  })
  const { id } = await adviser.send<{ id: string }>('POST', '/api/dispatches', {
    versionId,
    waves: [
      wave('Egne ansatte', ['staff'], { kind: 'with-start' }, [halden]),
      wave('Presse', ['press'], { kind: 'at', at: new Date(Date.now() + 86_400_000).toISOString() }),
    ],
  })
  await adviser.send('POST', `/api/dispatches/${id}/start`)
  return { heldId: id, halden }
}
