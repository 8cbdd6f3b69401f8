import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What a page can have wrong for somebody who reads it, as lines that say where. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What can differ between light and dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Axe = { run: (where: Document | Element, options: object) => Promise<{ violations: Violation[] }> }
type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }

/** Opens an address and waits until what it asks the server for has come. */
export async function open(page: Page, address: string): Promise<void> {
  const settled = watchRequests(page)
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await settled()
}

/** Opens parts of a page that are folded on a telephone, by their address on it. */
export async function unfold(page: Page, ...parts: string[]): Promise<void> {
  for (const part of parts) {
    const line = page.locator(`#${part}:not([open]) > summary`)
    if (await line.isVisible()) await line.click()
  }
}

/** Streams never end, so they are not waited for. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<unknown>()
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    let text = ''
    for (let quiet = 0, tries = 0; quiet < 4 && tries < 350; tries++) {
      await page.waitForTimeout(50)
      const now = await page.locator('body').innerText()
      quiet = open.size === 0 && now === text ? quiet + 1 : 0
      text = now
    }
    page.removeAllListeners('request')
    page.removeAllListeners('requestfinished')
    page.removeAllListeners('requestfailed')
  }
}

/**
 * Every fault of the page as it stands, in the colours it is shown in. `within`: axe looks at this part alone, for what stands over a
 * page without shutting it off.
 */
export async function faultsOf(page: Page, language = 'nb', within?: string): Promise<string[]> {
  const { headings, title, lang, wide } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length,
    title: document.title,
    lang: document.documentElement.lang,
    wide: document.documentElement.scrollWidth - window.innerWidth,
  }))
  const faults = await violations(page, { runOnly: { type: 'tag', values: TAGS } }, within)
  if (headings !== 1) faults.push(`${headings} h1`)
  if (!/\w{2}.* – Varde$|\w{2}/.test(title)) faults.push(`title «${title}»`)
  if (lang !== language) faults.push(`lang ${lang}`)
  if (wide > 0) faults.push(`scrolls ${wide} px sideways: ${await widest(page)}`)
  return faults
}

/** The faults that the other colours bring. */
export async function faultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const faults = await violations(page, { runOnly: { type: 'rule', values: COLOUR_RULES } })
  await page.emulateMedia({ colorScheme: 'light' })
  return faults.map((fault) => `dark: ${fault}`)
}

/** Does the page hold at this width? */
export async function faultsAt(page: Page, width: number): Promise<string[]> {
  const before = page.viewportSize()!
  await page.setViewportSize({ ...before, width })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults = wide > 0 ? [`scrolls ${wide} px sideways at ${width}: ${await widest(page)}`] : []
  await page.setViewportSize(before)
  return faults
}

async function violations(page: Page, options: object, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const found = await page.evaluate(
    async ([asked, part]) =>
      (
        await (window as unknown as { axe: Axe }).axe.run(part ? document.querySelector(part)! : document, {
          ...asked,
          // Nobody asks where everything that passed stands on the page.
          resultTypes: ['violations'],
        })
      ).violations,
    [options, within] as const,
  )
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.slice(0, 3).map(tell).join(' | ')}${nodes.length > 3 ? ` +${nodes.length - 3}` : ''}`,
  )
}

const tell = ({ target, failureSummary = '' }: Violation['nodes'][number]) =>
  `${target.join(' ')} (${failureSummary.split('\n')[1]?.trim() ?? ''})`

/** The elements that stand furthest outside, for whoever mends it. */
const widest = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 4)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
      .join(', '),
  )
