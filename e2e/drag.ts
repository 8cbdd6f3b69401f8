import type { Locator } from 'playwright-core'

/**
 * Drags one thing onto another with the mouse. Both are brought into view first: where the page has to scroll between the press
 * and the first move, the browser takes hold of whatever has come under the pointer instead.
 */
export async function drag(from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  await from.scrollIntoViewIfNeeded()
  await from.dragTo(to)
}
