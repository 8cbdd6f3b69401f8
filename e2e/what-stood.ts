import type { Browser, Page } from 'playwright-core'

/** So many lines of each page: a dialog whole, a long page's beginning. */
const MOST_LINES = 40

/** What every open page of a browser showed when a test failed, as a screen reader would have it: the address, the dialog or the page, what can be pressed. */
export async function whatStood(browser: Browser | undefined): Promise<string> {
  const pages = browser?.contexts().flatMap((one) => one.pages()) ?? []
  return (await Promise.all(pages.map(stood))).join('\n')
}

async function stood(page: Page): Promise<string> {
  const dialog = page.locator('dialog[open]').last()
  const main = page.locator('main').first()
  const [isAsked, hasMain] = await Promise.all([dialog, main].map((one) => one.isVisible().catch(() => false)))
  const shown = isAsked ? dialog : hasMain ? main : page.locator('body')
  const snapshot = await shown.ariaSnapshot({ timeout: 5_000 }).catch((error: Error) => error.message)
  const lines = snapshot.split('\n').filter((line) => !line.includes('- /url:'))
  return [`${new URL(page.url()).pathname} showed:`, ...lines.slice(0, MOST_LINES)].join('\n  ')
}
