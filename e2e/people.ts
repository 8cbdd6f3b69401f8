import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Installation } from './installation.ts'
import { PATIENCE_MS } from './patience.ts'

export type Screen = { width: number; height: number }
export const PHONE: Screen = { width: 390, height: 844 }
export const LAPTOP: Screen = { width: 1440, height: 900 }
export const WIDE: Screen = { width: 1440, height: 1000 }

/** A browser of its own for one of the demo's people, signed in with one press. Faults of the page fail the journey. */
export async function openPageAs(
  browser: Browser,
  varde: Pick<Installation, 'url'>,
  who: string,
  viewport: Screen,
  scheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'nb-NO',
    colorScheme: scheme,
    hasTouch: viewport.width < 500,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${varde.url}/logg-inn`)
  await page
    .getByRole('button', { name: new RegExp(who) })
    .or(page.getByRole('link', { name: new RegExp(who) }))
    .first()
    .click()
  await page.waitForURL(`${varde.url}/`)
  await page.getByRole('navigation').first().waitFor()
  return page
}

/** On a slow machine a long journey outlives the sign-in: whoever is asked who they are, in the middle of an act, says it as a person does. */
export async function provesAnew(page: Page): Promise<Page> {
  const proof = page.getByRole('dialog', { name: 'Bekreft at det er deg' })
  await page.addLocatorHandler(proof, async () => {
    await proof.getByLabel('Passord', { exact: true }).fill('varde-demo')
    await proof.getByRole('button', { name: 'Bekreft', exact: true }).click()
  })
  return page
}

const FOLDER = process.env.VARDE_SCREENSHOTS

/** Keeps a picture where VARDE_SCREENSHOTS names a folder. */
export async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  if (!FOLDER) return
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage })
}
