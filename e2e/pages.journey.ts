import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '../apps/server/static-web.ts'
import { type Course, runCourse } from './course.ts'
import { type Installation, openBrowser, startInstallation } from './installation.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { openPageAs, shot } from './people.ts'

/** Every page of the shell and every public one: WCAG 2.2 AA by axe, headings, title, language, and no sideways scrolling. */
let varde: Installation
let browser: Browser
let course: Course

beforeAll(async () => {
  varde = await startInstallation()
  browser = await openBrowser()
  course = await runCourse(varde)
})
afterAll(async () => {
  await browser?.close()
  await varde?.stop()
})

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]
const ADVISER = 'Kommunikasjonsrådgiver'
const LEADER = 'Fengselsleder'
const ADMINISTRATOR = 'Administrator'

type Visit = { page: string; as: string | null; at: (course: Course) => string }
const visit = (page: string, as: string | null, at: Visit['at'] = () => page): Visit => ({ page, as, at })

/** Each address of the shell with something real behind it, and who looks. */
const VISITS: Visit[] = [
  visit('/', ADVISER),
  visit('/strategi', ADVISER),
  visit('/plan', ADVISER),
  visit('/plan/nytt', ADVISER, () => '/plan/nytt?gap=gap-languages'),
  visit('/plan/tiltak/:id', ADVISER, () => '/plan/tiltak/ini_openness-desk'),
  visit('/plan/tiltak/:id', ADVISER, () => '/plan/tiltak/ini_short-letters?endre=ja'),
  visit('/plan/tiltak/:id/rapport', ADVISER, () => '/plan/tiltak/ini_plain-intranet/rapport'),
  visit('/plan/evaluering', ADVISER),
  visit('/plan/laerdommer', ADVISER),
  visit('/strategi/kilder', ADVISER),
  visit('/strategi/utgaver', ADVISER),
  visit('/strategi/trad', ADVISER),
  visit('/strategi/trad', LEADER, () => '/strategi/trad?fra=gap&id=gap-known-but-not-understood'),
  visit('/strategi/situasjon', ADVISER),
  visit('/strategi/drivkrefter', ADVISER),
  visit('/strategi/interessenter', ADVISER),
  visit('/strategi/prinsipper', ADVISER),
  visit('/strategi/kanaler', ADVISER),
  visit('/strategi/plattform', ADVISER),
  visit('/strategi/indikatorer', ADVISER),
  visit('/strategi/tillit', ADVISER),
  visit('/strategi/saerpreg', ADVISER),
  visit('/strategi/gap', ADVISER),
  visit('/strategi/ansvar', ADVISER),
  visit('/strategi/krise', ADVISER),
  visit('/strategi/rollekart', ADVISER),
  visit('/strategi/mal', ADVISER),
  visit('/strategi/matrise', ADVISER),
  visit('/strategi/prosess', ADVISER),
  visit('/plan/kalender', ADVISER),
  visit('/plan/kjent-strategi', LEADER),
  visit('/plan/kalender', ADVISER, () => '/plan/kalender?vis=grupper'),
  visit('/saker', ADVISER),
  visit('/saker/:id', ADVISER, ({ caseId }) => `/saker/${caseId}`),
  visit('/meld-sak', ADVISER),
  visit('/budskap', ADVISER),
  visit('/budskap/:id', ADVISER, ({ draftId }) => `/budskap/${draftId}`),
  visit('/budskap/:id', ADVISER, ({ sentId }) => `/budskap/${sentId}`),
  visit('/utsending', ADVISER),
  visit('/utsending/ny', ADVISER),
  visit('/utsending/:id', ADVISER, ({ dispatchId }) => `/utsending/${dispatchId}`),
  visit('/mottakere', ADVISER),
  visit('/organisasjon', ADVISER),
  visit('/logg', ADVISER),
  visit('/logg/:subject', ADVISER, ({ sentId }) => `/logg/${sentId}`),
  visit('/demo-innboks', ADVISER),
  visit('/', LEADER),
  visit('/plan', LEADER),
  visit('/plan/tiltak/:id', LEADER, () => '/plan/tiltak/ini_visiting-hours'),
  visit('/godkjenn/:id', LEADER, ({ waitingId }) => `/godkjenn/${waitingId}`),
  visit('/oppgaver', LEADER),
  visit('/organisasjon', ADMINISTRATOR),
  visit('/mottakere', ADMINISTRATOR),
  visit('/innstillinger', ADMINISTRATOR),
  visit('/min-innlogging', ADMINISTRATOR),
  visit('/logg-inn', null),
  visit('/forste-administrator', null),
  visit('/invitasjon', null),
]

/** Pages that anyone may open, without the shell. */
const PUBLIC: ((course: Course) => string)[] = [
  () => '/presserom',
  ({ release }) => release,
  () => '/presserom/finnes-ikke',
  () => '/parorende',
  () => '/parorende/sendt',
  ({ registration }) => registration,
  ({ receipt }) => receipt,
  ({ receipt }) => `${receipt}/lest`,
  ({ receipt }) => `${receipt}/svar`,
  ({ receipt }) => `${receipt}/spor`,
  ({ leave }) => leave,
  () => '/k/feil-lenke',
  () => '/personvern',
  () => '/tilgjengelighet',
]

test('when the shell has a page, it is visited here', () => {
  expect([...new Set(VISITS.map(({ page }) => page))].toSorted()).toEqual(PAGES.toSorted())
})

test.each(WIDTHS)(
  'when somebody works at $width px, every page of the shell can be read, light and dark',
  async (viewport) => {
    const faults: string[] = []
    for (const as of new Set(VISITS.map((one) => one.as))) {
      const page = await pageOf(as, viewport)
      for (const one of VISITS.filter((other) => other.as === as))
        faults.push(...(await look(page, one.at(course), viewport.width, as)))
      await page.context().close()
    }
    expect(faults).toEqual([])
  },
)

test.each(WIDTHS)(
  'when anybody reads at $width px, every public page can be read, light and dark',
  async (viewport) => {
    const page = await pageOf(null, viewport)
    const faults: string[] = []
    for (const at of PUBLIC) faults.push(...(await look(page, at(course), viewport.width, null)))
    await page.context().close()
    expect(faults).toEqual([])
  },
)

async function pageOf(as: string | null, viewport: { width: number; height: number }): Promise<Page> {
  if (as) return openPageAs(browser, varde, as, viewport)
  const context = await browser.newContext({ viewport, locale: 'nb-NO', colorScheme: 'light', reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

async function look(page: Page, path: string, width: number, as: string | null): Promise<string[]> {
  await open(page, varde.url + path)
  const faults = await faultsOf(page)
  faults.push(...(await textsOf(page)).filter((text) => KEY.test(text)).map((text) => `no text for ${text}`))
  if (as)
    faults.push(...(await page.locator('.v-note.stop[role="alert"]').allInnerTexts()).map((text) => `says «${text}»`))
  await shot(page, `page-${path.replaceAll(/[^a-z]+/g, '-').slice(0, 30)}-${width}`)
  faults.push(...(await faultsInDark(page)))
  if (width === 390) faults.push(...(await faultsAt(page, 320)))
  return faults.map((fault) => `${path}${as ? ` (${as})` : ''}: ${fault}`)
}

/** A key that has no text is shown as itself. */
const KEY = /^[a-z-]+(\.[a-z-]+)+$/
/** Words of bokmål and nynorsk that are none in English. */
const NORWEGIAN = new RegExp(
  `(?<!\\p{L})(${'og ikke ikkje eller som med til fra frå hva kva hvem kven skal kan må du deg ditt vi det den er har blir ble lagre avbryt velg vel søk godkjenn utsending budskap mottakere oppgaver innstillinger enhet endre legg ny nytt vis lukk åpne'.replaceAll(' ', '|')})(?!\\p{L})`,
  'iu',
)

test.each(['nn', 'en'] as const)(
  'when the interface speaks %s, no text is missing and none is in another language',
  async (language) => {
    const faults: string[] = []
    for (const as of [ADVISER, LEADER, ADMINISTRATOR, null]) {
      const page = await pageOf(as, WIDTHS[1]!)
      await page.addInitScript(
        (chosen) => localStorage.setItem('varde.preferences', JSON.stringify({ language: chosen })),
        language,
      )
      for (const { at } of VISITS.filter((one) => one.as === as)) {
        const path = at(course)
        await open(page, varde.url + path)
        if ((await page.evaluate(() => document.documentElement.lang)) !== language) faults.push(`${path}: lang`)
        const texts = await textsOf(page)
        const wrong = (text: string) => KEY.test(text) || (language === 'en' && NORWEGIAN.test(withoutNames(text)))
        faults.push(...texts.filter(wrong).map((text) => `${path}: «${text}»`))
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  },
)

/** Places and what the demo has received are data: «Møre og Romsdal», «DEMO: …». */
const withoutNames = (text: string) =>
  text.startsWith('DEMO: ') ? '' : text.replace(/\p{Lu}\p{L}+ og \p{Lu}\p{L}+/gu, '')

/** What the page says for itself: texts, names and placeholders. Data is marked with its language, or is a name. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const isData = (node: Element | null) => node?.closest('[lang]:not(html), [data-data], .v-paper') !== null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility() && !isData(node.parentElement)) found.push(node.textContent!.trim())
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title'])
        if (!isData(one)) found.push(one.getAttribute(name) ?? '')
    return found.filter((text) => text !== '')
  })
