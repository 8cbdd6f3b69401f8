import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../../../e2e/installation.ts'
import type { Web } from '../../../kit/http/web.ts'
import { enter, goTo, readScreen, type Screen } from './read-screen.ts'
import { type Rewrite, rewriteFor } from './rewrites.ts'

/** Those whose screens are read: the room is the leader's, the rest is whoever approves. */
export const READERS = ['leader', 'head'] as const
export type Reader = (typeof READERS)[number]
type House = { web: Web; now: () => Date; cookies: (who: Reader) => Iterable<[string, string]> }
type Looked = { path: string; asks: string }

const AGAIN_MS = 600
/** A page that a busy machine is slow to open is no fault. */
const PATIENCE_MS = 120_000
/** Wide, as at a desk; low, since nobody looks at it and drawing costs. */
const SCREEN = { width: 1440, height: 240 }
/** Where a page rests between two looks: it follows nothing live there. */
const REST = '/min-innlogging'

/**
 * The pages of the staff in one browser, each reader with a page that stays open: it goes from page to page as a person does, with what it
 * remembers. The clock of the browser is the house's.
 */
export async function openScreens({ web, now, cookies }: House) {
  await web.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://localhost:${(web.server.address() as AddressInfo).port}`
  const browser: Browser = await openBrowser()
  let rewrite: Rewrite | null = null
  const pages = new Map<Reader, Page>()
  for (const who of READERS) pages.set(who, await pageFor(browser))
  const at = () => now().getTime() - (rewrite?.lateMs ?? 0)
  return {
    /** From now on the browser is told another answer than the house gives, so that this guard is off. */
    withoutGuard: async (without: string | null): Promise<void> => {
      const told = rewriteFor(without)
      rewrite = told
      for (const page of pages.values()) {
        await page.context().unrouteAll()
        if (told) await rewrites(page, url, told)
      }
    },
    isRead: (path: string): boolean => rewrite?.on.test(path) ?? true,
    /** A course begins: whoever reads is signed in as they are now, and opens their first page anew. */
    begin: async (): Promise<void> => {
      rewrite?.forget()
      for (const [who, page] of pages) {
        const kept = [...cookies(who), ['house_at', String(at())] as const]
        await page.context().addCookies(kept.map(([name, value]) => ({ name, value, url })))
        await page.goto(url + REST)
      }
    },
    /** What they read on the page at `path`, once it has the answer of `asks`. */
    read: async (who: Reader, { path, asks }: Looked): Promise<Screen> => {
      const page = pages.get(who)!
      await page.evaluate(goTo, { path, asks, at: at() })
      return page.evaluate(readScreen)
    },
    /** The same page a moment later. */
    again: async (who: Reader): Promise<Screen> => {
      await pages.get(who)!.waitForTimeout(AGAIN_MS)
      return pages.get(who)!.evaluate(readScreen)
    },
    rest: async (): Promise<void> => {
      for (const page of pages.values()) await page.evaluate((path) => history.pushState({}, '', path), REST)
    },
    close: () => browser.close(),
  }
}
export type Screens = Awaited<ReturnType<typeof openScreens>>

async function pageFor(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    ...{ viewport: SCREEN, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' },
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addInitScript(enter)
  return context.newPage()
}

async function rewrites(page: Page, url: string, { of, to }: Rewrite): Promise<void> {
  await page.context().route(
    (at) => at.origin === url && of.test(at.pathname),
    async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: to(route.request().url(), await response.json()) })
    },
  )
}
