import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { handOf } from './course.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { PATIENCE_MS } from './patience.ts'
import { PHONE, shot, WIDE } from './people.ts'
import { surveyAddresses } from './survey-addresses.ts'

/** A survey from the first question to a measured value: written in two languages, answered in Arabic without script, and on paper. */
const varde = aVarde()
let page: Page
let address: string

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})

const TITLE = 'Fikk du vite det du trengte?'
const box = (name: string | RegExp) => page.getByRole('textbox', { name }).first()

test('when somebody makes a survey in two languages, it is saved by itself, says what is missing, and is opened', async () => {
  await open(page, `${varde.url}/maling/undersokelser`)
  await page.getByRole('button', { name: 'Lag en undersøkelse' }).click()
  await box('Tittel').fill(TITLE)
  await page.getByLabel('Enhet med ansvaret').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Lag utkastet' }).click()
  await page.getByRole('heading', { level: 1, name: /mangler/ }).waitFor()
  await page.getByLabel('Legg til språk').selectOption('ar')
  await page.getByRole('button', { name: 'Legg til spørsmål' }).click()
  await box(/^Spørsmål/).fill('Visste du når du kunne komme?')
  await box('Svar 1').fill('Ja')
  await box('Svar 2').fill('Nei')
  await page.getByRole('checkbox', { name: 'Godt svar' }).first().check()
  await page.getByRole('checkbox', { name: 'Må besvares' }).check()
  await page.locator('.v-pick label', { hasText: 'Arabisk' }).click()
  await box('Tittel').fill('هل عرفت ما تحتاج إليه؟')
  await box(/^Spørsmål/).fill('هل كنت تعرف متى يمكنك أن تأتي؟')
  await box('Svar 1').fill('نعم')
  await box('Svar 2').fill('لا')
  await page.getByRole('heading', { level: 1, name: 'Spørreskjemaet kan åpnes' }).waitFor()
  await page.getByText(/^Lagret kl\./).waitFor()
  await shot(page, 'survey-draft')
  await page.getByRole('button', { name: 'Åpne undersøkelsen' }).click()
  await page.getByLabel('Hvem som blir spurt').selectOption('open')
  await page.getByLabel('Siste dag').fill(new Date(Date.now() + 9 * 24 * 3_600_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Be om godkjenning' }).click()
  await page.getByRole('heading', { name: 'Én venter på godkjenning' }).waitFor()
  await sayYesTo(TITLE)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '0 har svart så langt' }).waitFor()
  address = (await page.getByRole('link', { name: /\/undersokelse\// }).getAttribute('href'))!
  await page.getByRole('img', { name: /Kode som åpner/ }).waitFor()
})

/** The director reads it on the telephone and says yes. */
async function sayYesTo(title: string): Promise<void> {
  const director = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await director
    .getByRole('link', { name: new RegExp(`Les og godkjenn: ${title.replace('?', '\\?')}`) })
    .first()
    .click()
  await director.getByRole('heading', { level: 1, name: 'Kan undersøkelsen gå ut med disse ordene?' }).waitFor()
  await director.getByText('Visste du når du kunne komme?').waitFor()
  expect(await faultsOf(director)).toEqual([])
  expect(await faultsAt(director, 390)).toEqual([])
  await shot(director, 'survey-approve-390')
  await director.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await director.getByRole('heading', { level: 1, name: 'Dette er godkjent' }).waitFor()
  await director.context().close()
}

test('when somebody answers in Arabic without script, a missing answer is named, and what is sent is thanked for', async () => {
  const context = await varde.browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  const reader = await context.newPage()
  for (let at = 0; at < 11; at++) {
    await reader.goto(`${address}?sprak=ar`)
    expect(await reader.locator('html').getAttribute('dir')).toBe('rtl')
    if (at === 0) {
      await reader.getByRole('button', { name: 'إرسال الإجابة' }).click()
      await reader.getByRole('alert').getByRole('link').click()
      await shot(reader, 'survey-arabic')
    }
    await reader.getByLabel(at < 8 ? 'نعم' : 'لا').check()
    await reader.getByRole('button', { name: 'إرسال الإجابة' }).click()
    await reader.getByRole('heading', { name: 'شكرًا على إجابتك' }).waitFor()
  }
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('when the open page is looked at in Arabic, axe finds nothing and it does not scroll sideways at 320 px', async () => {
  const context = await varde.browser.newContext({ viewport: PHONE })
  const reader = await context.newPage()
  await reader.goto(`${address}?sprak=ar`)
  expect(await faultsOf(reader, 'ar')).toEqual([])
  expect(await faultsAt(reader, 320)).toEqual([])
  await context.close()
})

test('when a survey with branches is answered by keyboard in Arabic, each page and each mistake can be read, at 320 px and in the dark', async () => {
  const { survey } = await surveyAddresses(await handOf(varde, 'adviser'))
  const context = await varde.browser.newContext({ viewport: PHONE })
  const reader = await context.newPage()
  reader.setDefaultTimeout(PATIENCE_MS)
  const looksRight = async () => {
    expect(await faultsOf(reader, 'ar')).toEqual([])
    expect(await faultsInDark(reader)).toEqual([])
    expect(await faultsAt(reader, 320)).toEqual([])
  }
  const onwards = () => reader.locator('button[value=fram]').press('Enter')
  await reader.goto(`${varde.url}${survey}?sprak=ar`)
  await onwards()
  await reader.getByRole('alert').waitFor()
  await looksRight()
  await reader.getByLabel('جزئيًا').press('Space')
  await onwards()
  await reader.getByText('ما الذي كان ناقصًا؟').first().waitFor()
  await looksRight()
  await reader.getByLabel('الأوقات').press('Space')
  await looksRight()
  await shot(reader, 'survey-arabic-branch')
  await context.close()
})

test('when a form on paper is typed with the keyboard alone, it lies in the box', async () => {
  const survey = page.url()
  await open(page, `${survey}/papir`)
  await box(/Visste du når/).focus()
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.getByText('Ett skjema ligger i boksen.').waitFor()
  await open(page, survey)
  await page.getByRole('heading', { level: 1, name: '12 har svart så langt' }).waitFor()
})

test('when it is closed the answers are counted, and a result becomes a value that opens to its counts', async () => {
  await page.getByRole('button', { name: 'Avslutt undersøkelsen' }).click()
  await page.getByRole('button', { name: 'Avslutt og åpne svarene' }).click()
  await page.getByRole('heading', { level: 1, name: '12 svarte' }).waitFor()
  await page.getByRole('row', { name: /Ja 8 67/ }).waitFor()
  expect(await faultsAt(page, 1440)).toEqual([])
  await shot(page, 'survey-results')
  await page.getByRole('button', { name: 'Bruk som måling av en indikator' }).click()
  await page.getByLabel('Indikator', { exact: true }).selectOption({ label: 'Trivsel' })
  await page.getByRole('button', { name: 'Skriv inn målingen' }).click()
  await page.waitForURL(/kpi-well-being/)
  await page.getByRole('button', { name: /^67/ }).first().click()
  await page.getByRole('dialog').getByText(TITLE).first().waitFor()
})
