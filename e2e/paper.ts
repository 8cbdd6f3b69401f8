import type { Page } from 'playwright-core'

/** Where a message is written. */
export const paper = (page: Page) => page.locator('.v-paper [contenteditable=true]')

export async function writeTitle(page: Page, title: string): Promise<void> {
  await paper(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.type(title)
}

/** Writes on from the end of the paper. */
export async function write(page: Page, text: string): Promise<void> {
  await paper(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}
