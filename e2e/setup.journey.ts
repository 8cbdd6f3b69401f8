import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { faultsAt, faultsInDark, faultsOf, open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'

/** An agency that has nothing: a new communication director goes through the set-up from the first source to a strategy in force. */
const varde = aVarde({ VARDE_PACK: 'blank', VARDE_AGENCY_NAME: 'Etaten' })
let page: Page

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsdirektør', WIDE)
})

const heading = () => page.getByRole('heading', { level: 1 })
const part = (name: string) => page.getByRole('region', { name, exact: true })
const dialog = () => page.getByRole('dialog').filter({ visible: true })
const save = async () => {
  await dialog().getByRole('button', { name: 'Lagre i utkastet' }).click()
  await dialog().waitFor({ state: 'hidden' })
}
/** Takes up each example of the step that is open, as it stands. */
async function takeExamples(name: string, kinds: string[]): Promise<void> {
  for (const kind of kinds) {
    await part(name)
      .getByRole('button', { name: `Begynn med eksempelet: ${kind}`, exact: true })
      .click()
    await save()
  }
}
const next = () => page.getByRole('link', { name: /^Neste:/ }).click()
const said = (name: string) => part(name).innerText()

test('when nothing is written, each place says what belongs there and shows one, and leads to the set-up', async () => {
  await open(page, `${varde.url}/strategi`)
  expect(await heading().innerText()).toBe('Strategien har ingen mål ennå')
  for (const place of ['gap', 'drivkrefter', 'rollekart', 'kilder', 'matrise', 'prosess']) {
    await open(page, `${varde.url}/strategi/${place}`)
    await expect.poll(() => page.locator('main').innerText(), { message: place }).toContain('Slik kan det se ut')
    expect(await faultsOf(page), place).toEqual([])
    expect(await page.getByRole('table').count(), place).toBe(0)
  }
  await shot(page, 'setup-empty-section')
  await page.getByRole('link', { name: 'Steg for steg' }).click()
  await expect.poll(() => heading().innerText()).toBe('0 av 8 deler av strategien er på plass')
  await shot(page, 'setup-1-begin')
})

test('when the first source is written by hand, a draft is started, and the step is in place and stays open', async () => {
  await part('Kilder').getByRole('button', { name: 'Legg til kilde' }).click()
  await dialog().getByRole('button', { name: 'Start et utkast' }).click()
  await dialog()
    .getByRole('textbox', { name: /^Tittel/ })
    .first()
    .fill('Årsrapporten')
  await dialog().getByLabel('Type kilde').selectOption({ label: 'Rapport' })
  await save()
  await expect.poll(() => said('Kilder')).toContain('på plass')
  await takeExamples('Kilder', ['kilde'])
  await expect.poll(() => said('Kilder')).toContain('2 elementer er skrevet')
  expect(await heading().innerText()).toBe('1 av 8 deler av strategien er på plass')
  await next()
})

test('when the other steps are gone through, each says what it still lacks until it is written', async () => {
  await expect.poll(() => said('Situasjonen nå')).toContain('Ingen har skrevet dette ennå: påstand om situasjonen')
  await takeExamples('Situasjonen nå', ['påstand om situasjonen'])
  await expect.poll(() => said('Situasjonen nå')).toContain('på plass')
  await next()
  await takeExamples('Styringspyramide', ['samfunnsoppdrag', 'visjon', 'verdi', 'strategisk område'])
  await expect.poll(() => said('Styringspyramide')).toContain('på plass')
  await shot(page, 'setup-3-pyramid')
  await next()
  await takeExamples('Interessenter', ['interessentgruppe'])
  await part('Interessenter').getByRole('button', { name: 'Legg til gruppe' }).click()
  await dialog()
    .getByRole('textbox', { name: /^Tittel/ })
    .first()
    .fill('Innbyggere')
  await dialog().getByLabel('Krets').selectOption({ label: 'Indre krets' })
  await save()
  await expect.poll(() => said('Interessenter')).toContain('ikke vurdert for én gruppe: «Innbyggere»')
  await shot(page, 'setup-4-groups')
  await part('Interessenter').getByRole('button', { name: 'Endre «Innbyggere» i utkastet' }).click()
  await dialog().getByLabel('Interesse').selectOption({ label: 'Stor' })
  await dialog().getByLabel('Innflytelse').selectOption({ label: 'Middels' })
  await save()
  await expect.poll(() => said('Interessenter')).toContain('på plass')
  await next()
  await takeExamples('Mål og delmål', ['overordnet mål', 'mål', 'delmål'])
  await expect.poll(() => said('Mål og delmål')).toContain('på plass')
  await next()
  await takeExamples('Budskapsplattform', ['hovedbudskap', 'byggekloss i budskapsplattformen'])
  await expect.poll(() => said('Budskapsplattform')).toContain('Én gruppe i indre krets har ikke fått noe budskap')
  expect(await faultsOf(page)).toEqual([])
})

test('when a group lacks a message and a channel, the narrow screen leads to both, in light and dark', async () => {
  await page.setViewportSize(PHONE)
  for (const [name, button] of [
    ['Budskapsplattform', 'Legg til byggekloss'],
    ['Kanaler og virkemidler', 'Legg til kanal'],
  ] as const) {
    if (name === 'Kanaler og virkemidler') await takeExamples(name, ['kanal', 'virkemiddel'])
    await part(name).getByRole('button', { name: button }).click()
    await dialog()
      .getByRole('textbox', { name: /^Tittel/ })
      .first()
      .fill(`${name} for innbyggere`)
    if (name === 'Budskapsplattform')
      await dialog()
        .locator('summary', { hasText: /^Gjelder for/ })
        .click()
    else {
      await dialog().getByLabel('Kanalfamilie').selectOption({ label: 'Egen' })
      await dialog().locator('summary', { hasText: /^Når/ }).click()
    }
    await dialog().getByRole('checkbox', { name: 'Innbyggere' }).check()
    await shot(page, `setup-390-${name.slice(0, 6)}`)
    await save()
    await expect.poll(() => said(name)).toContain('på plass')
    expect([...(await faultsOf(page)), ...(await faultsInDark(page)), ...(await faultsAt(page, 320))], name).toEqual([])
    await next()
  }
  await takeExamples('Indikatorer', ['indikator'])
  await expect.poll(() => heading().innerText()).toBe('Alle delene av strategien er på plass')
  await shot(page, 'setup-390-done')
})

test('when all of it is in place, it is put in force, drawn, and its groups are in the address book', async () => {
  await page.setViewportSize(WIDE)
  await part('Indikatorer').getByRole('link', { name: 'Se utkastet og sett det i kraft' }).click()
  await page.getByRole('button', { name: 'Sett i kraft' }).first().click()
  await dialog().getByLabel('Bestemt av').fill('Kommunikasjonsdirektøren')
  await dialog().getByLabel('Hvorfor den settes i kraft').fill('Den første')
  // What everybody reads is another's yes, and there is nobody else yet: the first edition is for colleagues.
  await dialog().getByRole('checkbox', { name: 'Utgaven kan vises for alle' }).check()
  await expect.poll(() => dialog().innerText()).toContain('setter det ikke i kraft for alle')
  await dialog().getByRole('checkbox', { name: 'Utgaven kan vises for alle' }).uncheck()
  await dialog().getByRole('button', { name: 'Sett i kraft' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await open(page, `${varde.url}/strategi`)
  await expect.poll(() => page.getByRole('listbox').first().innerText()).toContain('Enkelt for alle')
  await shot(page, 'setup-in-force')
  await open(page, `${varde.url}/kommunikasjonsstrategi`)
  expect(await page.locator('main').innerText()).toContain('Ingenting av strategien er lagt ut')
  const groups = await page.evaluate(async () => (await fetch('/api/audience/groups')).text())
  expect(groups).toContain('Innbyggere')
})
