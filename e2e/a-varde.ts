import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Installation, openBrowser, startInstallation } from './installation.ts'
import { openPageAs, type Screen } from './people.ts'

type Open = Installation & {
  browser: Browser
  openPageAs: (who: string, viewport: Screen, scheme?: 'light' | 'dark') => Promise<Page>
}

/**
 * A Varde of its own and a browser for the tests of one file: there from the first `beforeAll` of the file on, and gone after the last
 * test. `more`: settings beside those of the demo.
 */
export function aVarde(more: Record<string, string> = {}): Open {
  const varde = {} as Open
  beforeAll(async () => {
    Object.assign(varde, await startInstallation(more))
    varde.browser = await openBrowser()
    varde.openPageAs = (who, viewport, scheme) => openPageAs(varde.browser, varde, who, viewport, scheme)
  })
  afterAll(async () => {
    await varde.browser?.close()
    await varde.stop?.()
  })
  return varde
}
