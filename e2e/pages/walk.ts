import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Course } from '../course.ts'
import { formFaults } from '../form-faults.ts'
import { openBrowser } from '../installation.ts'
import { faultsAt, faultsInDark, faultsOf, open } from '../look.ts'
import { PATIENCE_MS } from '../patience.ts'
import { openPageAs, shot } from '../people.ts'
import type { Visit } from './visit.ts'

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]
type Size = (typeof WIDTHS)[number]

/** Walks pages of the shell at both widths, light and dark, and in the two other languages; the four walks go at the same time. */
export function walkPages(visits: Visit[]): void {
  const walk = walkInBrowser()
  describe.concurrent('the shell', () => {
    test.each(WIDTHS)('when somebody works at $width px, every page can be read, light and dark', (size) =>
      walk(visits, size, (page, path, as) => look(page, path, size.width, as !== null)),
    )
    test.each(['nn', 'en'] as const)(
      'when the interface speaks %s, no text is missing and none is in another language',
      (language) => walk(visits, WIDTHS[1]!, (page) => textFaults(page, language), language),
    )
  })
}

/** Walks pages that anyone may open, without the shell. */
export function walkPublicPages(addresses: ((course: Course) => string)[]): void {
  const walk = walkInBrowser()
  const visits = addresses.map((at) => ({ page: '', as: null, at }))
  describe.concurrent('the public pages', () => {
    test.each(WIDTHS)('when anybody reads at $width px, every page can be read, light and dark', (size) =>
      walk(visits, size, (page, path) => look(page, path, size.width, false)),
    )
  })
}

type Faults = (page: Page, path: string, as: string | null) => Promise<string[]>

/** A browser for the file, and the walk through it: opens each address as the person who looks, and expects no fault anywhere. */
function walkInBrowser() {
  const { url, course } = inject('walked')
  let browser: Browser
  const signedIn = new Map<string, ReturnType<typeof signIn>>()
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** Signed in once a person; every context of theirs takes over what the sign-in left in the browser. */
  async function signIn(as: string) {
    const page = await openPageAs(browser, { url }, as, WIDTHS[1]!)
    const state = await page.context().storageState()
    await page.context().close()
    return state
  }

  async function pageOf(as: string | null, viewport: Size, language?: string): Promise<Page> {
    if (as && !signedIn.has(as)) signedIn.set(as, signIn(as))
    const context = await browser.newContext({
      viewport,
      locale: 'nb-NO',
      colorScheme: 'light',
      hasTouch: viewport.width < 500,
      reducedMotion: 'reduce',
      ...(as ? { storageState: await signedIn.get(as) } : {}),
    })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    if (language)
      await page.addInitScript(
        (chosen) => localStorage.setItem('varde.preferences', JSON.stringify({ language: chosen })),
        language,
      )
    return page
  }

  return async (visits: Visit[], viewport: Size, faultsIn: Faults, language?: string): Promise<void> => {
    const faults: string[] = []
    const titles = new Map<string, string>()
    for (const as of new Set(visits.map((one) => one.as))) {
      const page = await pageOf(as, viewport, language)
      let path = ''
      page.on('pageerror', (error) => faults.push(`${path}: ${error}`))
      for (const one of visits.filter((other) => other.as === as)) {
        path = one.at(course)
        await open(page, url + path)
        const found = await faultsIn(page, path, as)
        const title = await page.title()
        const other = titles.get(title)
        if (as && other && other !== one.page) found.push(`the tab has the same title as ${other}: «${title}»`)
        titles.set(title, one.page)
        faults.push(...found.map((fault) => `${path}${as ? ` (${as})` : ''}: ${fault}`))
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  }
}

async function look(page: Page, path: string, width: number, isStaff: boolean): Promise<string[]> {
  // An open page can be asked for in another language by its address.
  const faults = await faultsOf(page, /(?:[?&]sprak=|^\/status\/)([a-z]{2,3})$/.exec(path)?.[1])
  faults.push(...(await textsOf(page)).filter((text) => KEY.test(text)).map((text) => `no text for ${text}`))
  faults.push(...(await formFaults(page)))
  if (isStaff)
    faults.push(...(await page.locator('.v-note.stop[role="alert"]').allInnerTexts()).map((text) => `says «${text}»`))
  await shot(page, `page-${path.replaceAll(/[^a-z]+/g, '-').slice(0, 30)}-${width}`)
  faults.push(...(await faultsInDark(page)))
  if (width === 390) faults.push(...(await faultsAt(page, 320)))
  return faults
}

/** A key that has no text is shown as itself. */
const KEY = /^[a-z-]+(\.[a-z-]+)+$/
/** Words of bokmål and nynorsk that are none in English. */
const NORWEGIAN = new RegExp(
  `(?<!\\p{L})(${'og ikke ikkje eller som med til fra frå hva kva hvem kven skal kan må du deg ditt vi det den er har blir ble lagre avbryt velg vel søk godkjenn utsending budskap mottakere oppgaver innstillinger enhet endre legg ny nytt vis lukk åpne'.replaceAll(' ', '|')})(?!\\p{L})`,
  'iu',
)

async function textFaults(page: Page, language: 'nn' | 'en'): Promise<string[]> {
  const lang = await page.evaluate(() => document.documentElement.lang)
  const wrong = (text: string) => KEY.test(text) || (language === 'en' && NORWEGIAN.test(withoutNames(text)))
  const texts = (await textsOf(page)).filter(wrong).map((text) => `«${text}»`)
  return lang === language ? texts : [`lang ${lang}`, ...texts]
}

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
