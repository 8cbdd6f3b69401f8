import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { type Installation, openBrowser, startInstallation } from './installation.ts'
import { openPageAs, type Screen } from './people.ts'
import { today } from './today.ts'
import { whatStood } from './what-stood.ts'

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
    Object.assign(varde, await startInstallation(more, demoFor(more)))
    varde.browser = await openBrowser()
    varde.openPageAs = (who, viewport, scheme) => openPageAs(varde.browser, varde, who, viewport, scheme)
  })
  // What failed says what was on the screen and what the server said: a fault that comes once in ten is seen the first time.
  afterEach(async ({ task }) => {
    const error = task.result?.errors?.[0]
    const said = () => ['The server said last:', ...(varde.warnings?.() ?? [])].join('\n  ')
    if (error) error.message += `\n${await whatStood(varde.browser)}\n${said()}`
  })
  afterAll(async () => {
    await varde.browser?.close()
    await varde.stop?.()
  })
  return varde
}

/** The demo as it was filled, where it is of today and the settings change nothing in it; else it is filled anew. */
function demoFor(more: Record<string, string>): string | undefined {
  const { folder, day } = inject('filledDemo')
  return day === today() && Object.keys(more).every((name) => WHERE_OTHERS_ARE.test(name)) ? folder : undefined
}

/** Settings that say where a gateway is, and nothing of what the demo holds. */
const WHERE_OTHERS_ARE = /^(SMS|VOICE)_GATEWAY_/
