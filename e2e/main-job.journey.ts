import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installation, openBrowser, startInstallation } from './installation.ts'
import { openPageAs, shot } from './people.ts'

/** The main job, end to end, as its users do it: written, approved, sent in order, received, accounted for, proved. */
let varde: Installation
let browser: Browser
let adviser: Page
let messageId = ''
let dispatchId = ''

beforeAll(async () => {
  varde = await startInstallation()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await varde?.stop()
})

test('when an adviser writes, the advice helps, and the text is sent for approval in two languages', async () => {
  adviser = await openPageAs(browser, varde, 'Kommunikasjonsrådgiver 1', { width: 1440, height: 900 })
  await adviser.goto(`${varde.url}/budskap`)
  await adviser.getByRole('button', { name: 'Skriv nytt budskap' }).click()
  const form = adviser.getByRole('dialog')
  await form.getByLabel('Hva handler det om?').fill('Branntilløp ved Halden fengsel')
  for (const kind of ['Ansatte', 'Tillitsvalgte', 'Departementet', 'Innsatte', 'Domfelte i samfunnet', 'Pårørende', 'Presse', 'Allmennheten'])
    await form.getByRole('checkbox', { name: kind, exact: true }).check()
  await form.getByRole('button', { name: 'Begynn å skrive' }).click()
  await adviser.waitForURL(/\/budskap\/msg_/)
  messageId = adviser.url().split('/').at(-1)!
  await write(adviser, 'Det begynte å brenne i et verksted ved Halden fengsel i dag kl. 10. Ingen er skadet. Brannvesenet har slukket brannen.')
  await adviser.keyboard.press('Enter')
  await adviser.keyboard.type('Besøk i dag er avlyst. Vi tar kontakt vedrørende nye tider. Neste melding kommer senest kl. 14.')
  const remark = adviser.getByRole('listitem').filter({ hasText: 'vedrørende' }).first()
  await remark.getByRole('button', { name: /Bytt/ }).first().click()
  await expect.poll(() => paper(adviser).innerText()).toContain('Vi tar kontakt om nye tider')
  await adviser.getByText(/Lagret kl\./).waitFor()
  await adviser.getByLabel('Velg språk').or(adviser.getByLabel('Ny utgave')).first().selectOption('en')
  await adviser.getByRole('button', { name: 'Lag utgaven' }).click()
  await adviser.waitForURL(/utgave=en/)
  await adviser.waitForTimeout(800)
  await writeTitle(adviser, 'Fire at Halden prison')
  await write(adviser, 'A fire broke out in a workshop at Halden prison today at 10. Nobody is hurt. The fire is out.')
  await adviser.getByText(/Lagret kl\./).waitFor()
  await shot(adviser, 'message-1440')
})

test('when the question and the receipt are set, approval is asked for', async () => {
  await adviser.getByRole('checkbox', { name: /Be om «Jeg har lest»/ }).check()
  await adviser.getByRole('checkbox', { name: 'Still et spørsmål' }).check()
  await adviser.getByLabel(/Spørsmålet på bokmål/i).fill('Trenger du noen å snakke med?')
  await adviser.getByLabel(/Spørsmålet på engelsk/i).fill('Do you need somebody to talk to?')
  await adviser.getByRole('button', { name: 'Lagre valgene' }).click()
  const same = adviser.getByRole('button', { name: /Sier det samme/ })
  await adviser.waitForTimeout(1200)
  if (await same.count()) await same.first().click()
  await adviser.getByRole('button', { name: 'Be om godkjenning' }).click()
  await adviser.getByRole('button', { name: 'Ta tilbake og rett' }).waitFor()
})

test('when the director opens the telephone, the text is read and approved there', async () => {
  const director = await openPageAs(browser, varde, 'Kommunikasjonsdirektør', { width: 390, height: 844 })
  await director.goto(varde.url)
  await director.getByRole('link', { name: /Les og godkjenn/ }).first().click()
  await director.waitForURL(/\/godkjenn\//)
  await director.getByText('Det begynte å brenne').first().waitFor()
  await shot(director, 'approve-390')
  await director.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await director.getByText(/Godkjent/).first().waitFor()
  await director.context().close()
})

const paper = (page: Page) => page.locator('.v-paper [contenteditable=true]')

async function writeTitle(page: Page, title: string): Promise<void> {
  await paper(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.type(title)
}

/** Writes on from the end of the paper. */
async function write(page: Page, text: string): Promise<void> {
  await paper(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}
