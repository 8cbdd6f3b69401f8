import type { Browser, Page } from 'playwright-core'
import { PHONE, shot } from './people.ts'

/** What people press in the main job, step by step. What must be true after each stands in `main-job.journey.ts`. */

/** Begins a message and gives its id, once the paper is open. */
export async function beginMessage(page: Page, title: string, audiences: readonly string[]): Promise<string> {
  await page.getByRole('button', { name: 'Skriv nytt budskap' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Hva handler det om?').fill(title)
  for (const kind of audiences) await form.getByRole('checkbox', { name: kind, exact: true }).check()
  await form.getByRole('button', { name: 'Begynn å skrive' }).click()
  await page.waitForURL(/\/budskap\/msg_/)
  return page.url().split('/').at(-1)!
}

export async function addEdition(page: Page, language: string): Promise<void> {
  await page.getByLabel('Velg språk').or(page.getByLabel('Ny utgave')).first().selectOption(language)
  await page.getByRole('button', { name: 'Lag utgaven' }).click()
  await page.waitForURL(new RegExp(`utgave=${language}`))
  await page.waitForTimeout(800)
}

/** Asks readers to confirm, and puts one question to them in both languages. */
export async function askReaders(page: Page, question: { nb: string; en: string }): Promise<void> {
  await page.getByRole('checkbox', { name: /Be om «Jeg har lest»/ }).check()
  await page.getByRole('checkbox', { name: 'Still et spørsmål' }).check()
  await page.getByLabel(/Spørsmålet på bokmål/i).fill(question.nb)
  await page.getByLabel(/Spørsmålet på engelsk/i).fill(question.en)
  await page.getByRole('button', { name: 'Lagre valgene' }).click()
}

export async function askForApproval(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Den følger kilden' }).first().click()
  await page.getByRole('button', { name: 'Be om godkjenning' }).click()
  await page.getByRole('button', { name: 'Ta tilbake og rett' }).waitFor()
}

/** Answers every principle: one press is enough, but only when each question has been on the screen. */
export async function keepPrinciples(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: 'Alle er fulgt' })
  await all.click()
  await page.getByText('Les alle spørsmålene først').waitFor()
  for (const question of await page.locator('.v-principles > li').all()) {
    await question.scrollIntoViewIfNeeded()
    await page.waitForTimeout(60)
  }
  await all.click()
  await page.getByText('Alle prinsippene er besvart').waitFor()
}

/** What the page asks of this address is not answered until what comes back is called. */
export async function holdBack(page: Page, path: string): Promise<() => void> {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  await page.route(
    (at) => at.pathname === path,
    async (route) => {
      await opened
      await route.continue()
    },
  )
  return open
}

/** Saves the dispatch as it is proposed, and gives its id. */
export async function planAsProposed(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Planlegg utsending' }).click()
  await page.getByText('Ansatte').first().waitFor()
  await page.waitForTimeout(1500)
  await shot(page, 'plan-1440')
  await page
    .getByRole('button', { name: /Lagre planen|Planlegg utsendingen|Lagre/ })
    .first()
    .click()
  await page.waitForURL(/\/utsending\/dsp_/)
  return page.url().split('/').at(-1)!
}

export async function startDispatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start utsendingen' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('button', { name: /^Start/ }).click()
  await asked.waitFor({ state: 'hidden' })
}

/** A recipient on a telephone without script: reads, confirms and answers. Gives the page, which is open until the answer has come. */
export async function confirmAndAnswer(browser: Browser, link: string, text: string): Promise<Page> {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: 'nb-NO' })
  const page = await plain.newPage()
  await page.goto(link)
  await shot(page, 'receipt-390')
  // The newest e-mail may be anybody's, so the page may be in any of the languages.
  await page.locator('form[action$="/lest"] button').click()
  const answer = page.locator('form[action$="/svar"]')
  await answer.getByRole('textbox').fill(text)
  await answer.getByRole('button').click()
  await shot(page, 'receipt-after-390')
  return page
}

/** Says of the first task of the unit that it is done, and where. */
export async function confirmFirstTask(page: Page, where: string): Promise<void> {
  const item = page.locator('.v-unittask').first()
  await item.getByRole('button', { name: 'Bekreft at det er gjort' }).click()
  await item.getByLabel('Hvor?', { exact: true }).fill(where)
  await shot(page, 'task-form-390-dark')
  await item.getByRole('button', { name: 'Bekreft at det er gjort' }).click()
}

/** The words of the first task end while somebody writes where it hangs: gives what then stands there. */
export async function wordsEndBehindTheForm(page: Page, where: string): Promise<string> {
  const tasks = '**/api/unit-tasks'
  const item = page.locator('.v-unittask').first()
  await item.getByRole('button', { name: 'Bekreft at det er gjort' }).click()
  await item.getByLabel('Hvor?', { exact: true }).fill(where)
  await page.route(tasks, async (route) => {
    const response = await route.fetch()
    const {
      tasks: [first, ...rest],
    } = await response.json()
    await route.fulfill({
      response,
      json: { tasks: [...rest, { ...first, state: 'ended', over: 'newer', languages: [] }] },
    })
  })
  await item.getByRole('alert').waitFor()
  const stands = await item.getByLabel('Hvor?', { exact: true }).inputValue()
  await page.unroute(tasks)
  await item.getByRole('button', { name: 'Avbryt' }).click()
  return stands
}
