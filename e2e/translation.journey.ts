import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf, writeText } from './course.ts'
import { faultsOf, open } from './look.ts'
import { paper, write, writeTitle } from './paper.ts'
import { shot } from './people.ts'

/** A translation from the question to the check: asked for at a desk, made on a telephone, the source changed on the way. */
const varde = aVarde()
let adviser: Page
let director: Page
let messageId: string
let hand: Hand

beforeAll(async () => {
  hand = await handOf(varde, 'adviser')
  const { units } = await hand.get<{ units: { id: string; name: string }[] }>('/api/message-options')
  const halden = units.find((one) => one.name === 'Halden fengsel')!.id
  messageId = await writeText(hand, halden, 'Varmen er av i helgen', ['staff', 'inmates'])
  adviser = await varde.openPageAs('Kommunikasjonsrådgiver', { width: 1440, height: 1000 })
  director = await varde.openPageAs('Kommunikasjonsdirektør', { width: 390, height: 844 })
})

const dialog = (page: Page) => page.getByRole('dialog').filter({ visible: true })
const row = (page: Page, language: string) => page.locator('#sprak tr').filter({ hasText: language })

test('when several languages are asked for in one press, the coverage says who has what and until when', async () => {
  await open(adviser, `${varde.url}/budskap/${messageId}`)
  await adviser.getByRole('button', { name: 'Be om oversettelse' }).focus()
  await adviser.keyboard.press('Enter')
  await dialog(adviser).getByRole('checkbox', { name: 'Polsk' }).focus()
  await adviser.keyboard.press('Space')
  await dialog(adviser).getByRole('checkbox', { name: 'Somali' }).check()
  await dialog(adviser).getByRole('button', { name: 'Be om 2 oversettelser' }).click()
  await dialog(adviser).getByText('Velg hvem som skal oversette.').first().waitFor()
  for (const language of ['Polsk', 'Somali'])
    await choose(adviser, `Hvem oversetter: ${language}`, /^Kommunikasjonsdirektør/)
  await dialog(adviser).getByLabel('Merknad (valgfritt)').fill('Til oppslag på tavlen.')
  await shot(adviser, 'translation-ask-1440', false)
  await dialog(adviser).getByRole('button', { name: 'Be om 2 oversettelser' }).click()
  await expect.poll(() => row(adviser, 'Polsk').innerText()).toMatch(/Ikke begynt[\s\S]*er spurt\. Ferdig innen/)
  expect(await faultsOf(adviser)).toEqual([])
})

test('when the one asked opens the telephone, it waits on I dag; they give one back, take the other, write and deliver', async () => {
  await open(director, `${varde.url}/`)
  await unfold(director)
  await director
    .getByRole('link', { name: /^Se oversettelsen: Varmen er av/ })
    .first()
    .click()
  await director.waitForURL(/\/budskap\/oversettelser/)
  await director.getByRole('heading', { level: 1, name: '2 tekster venter på at du oversetter dem' }).waitFor()
  await shot(director, 'translations-390')
  expect(await faultsOf(director)).toEqual([])
  await director.getByRole('button', { name: 'Gi den tilbake: Somali' }).click()
  await dialog(director).getByLabel('Hvorfor?').fill('Jeg kan ikke somali.')
  await dialog(director).getByRole('button', { name: 'Gi den tilbake' }).click()
  await director.getByRole('heading', { level: 1, name: /^Én tekst venter/ }).waitFor()
  await director.getByRole('button', { name: 'Ta den: Polsk' }).click()
  await director.getByText('oversetter.', { exact: false }).first().waitFor()
  await director.getByRole('button', { name: 'Begynn å skrive: Polsk' }).click()
  await director.waitForURL(/utgave=pl/)
  await paper(director).waitFor()
  await writeTitle(director, 'Brak ogrzewania w weekend')
  await write(director, 'Ogrzewanie nie działa w ten weekend. Odwiedziny odbywają się normalnie.')
  await expect.poll(async () => JSON.stringify((await read()).editions)).toContain('normalnie')
  await changeSource()
  await open(director, `${varde.url}/budskap/oversettelser`)
  await director.getByText('Kilden er endret siden.').waitFor()
  await director.getByRole('button', { name: 'Lever til sjekk: Polsk' }).click()
  const stateOf = async () => (await read()).translations.find(({ language }) => language === 'pl')?.state
  await expect.poll(stateOf).toBe('delivered')
})

test('when it is delivered, the one who asked sees it on I dag, and says in the coverage that it says the same', async () => {
  await open(adviser, `${varde.url}/`)
  await unfold(adviser)
  await adviser.getByText('Levert oversettelse').first().waitFor()
  await adviser.getByText('Oversettelse gitt tilbake').first().waitFor()
  await open(adviser, `${varde.url}/budskap/oversettelser`)
  await shot(adviser, 'translations-1440')
  expect(await faultsOf(adviser)).toEqual([])
  await open(adviser, `${varde.url}/budskap/${messageId}`)
  await shot(adviser, 'translation-coverage-1440')
  await row(adviser, 'Polsk').getByRole('button', { name: 'Sier det samme' }).click()
  await expect.poll(() => row(adviser, 'Polsk').innerText()).toContain('Sier det samme som kilden')
  await open(adviser, `${varde.url}/logg/${messageId}`)
  await adviser.getByText('Leverte en oversettelse.').first().waitFor()
  await adviser
    .getByText(/Ga en oversettelse tilbake\..*Jeg kan ikke somali/)
    .first()
    .waitFor()
})

/** What is far off is folded on I dag. */
async function unfold(page: Page): Promise<void> {
  await page.locator('.v-tasks').first().waitFor()
  const later = page.locator('.v-tasks__fold > summary')
  if (await later.isVisible()) await later.click()
}

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  const field = dialog(page).getByLabel(label)
  const options = field.locator('option').filter({ hasText: option })
  await options.first().waitFor({ state: 'attached' })
  await field.selectOption((await options.first().getAttribute('value'))!)
}

type View = {
  editions: { language: string; revision: number; title: string; body: unknown }[]
  translations: { language: string; state: string }[]
}
const read = () => hand.get<View>(`/api/messages/${messageId}`)

/** Somebody writes in the source while it is being translated. */
async function changeSource(): Promise<void> {
  const { editions } = await read()
  const { revision, title } = editions.find(({ language }) => language === 'nb')!
  const body = [{ kind: 'paragraph', text: [{ text: 'Varmen er av til mandag. Besøk går som vanlig.' }] }]
  await hand.send('PUT', `/api/messages/${messageId}/editions/nb`, { revision, title, body })
}
