import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { drag } from './drag.ts'
import { open } from './look.ts'
import { PHONE, shot, WIDE } from './people.ts'
import { today } from './today.ts'

/** The strategy as somebody works in it: read and walked by keys, assessed and changed in a draft, compared, put in force. */
const varde = aVarde()
let page: Page

beforeAll(async () => {
  page = await varde.openPageAs('Kommunikasjonsrådgiver', WIDE)
})

const SECTIONS = [
  '',
  '/situasjon',
  '/tillit',
  '/drivkrefter',
  '/interessenter',
  '/saerpreg',
  '/gap',
  '/prinsipper',
  '/ansvar',
  '/krise',
  '/rollekart',
  '/mal',
  '/kanaler',
  '/plattform',
  '/prosess',
  '/indikatorer',
]
const go = (place: string, search = '') => open(page, `${varde.url}/strategi${place}${search}`)
const details = () => page.getByRole('complementary', { name: 'Om det valgte elementet' })
const heading = () => page.getByRole('heading', { level: 1 })
const focusedText = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const focusedPlace = () =>
  page.evaluate(() => {
    const one = document.activeElement
    return [...(one?.closest('[role="listbox"]')?.querySelectorAll('[role="option"]') ?? [])].indexOf(one!)
  })
const ask = (path: string, method = 'GET', body?: unknown) => asked(page, path, method, body)
const asked = (as: Page, path: string, method = 'GET', body?: unknown) =>
  as.evaluate(
    async ([address, how, sent]) => {
      const init = sent === null ? {} : { body: sent, headers: { 'content-type': 'application/json' } }
      const answer = await fetch(address, { method: how, ...init })
      return { status: answer.status, json: answer.status === 204 ? null : await answer.json() }
    },
    [path, method, body === undefined ? null : JSON.stringify(body)] as const,
  )

test('when a section is walked by keys, each thing in the drawing is reached and told beside it', async () => {
  for (const section of SECTIONS) {
    await go(section)
    for (const list of await page.getByRole('listbox').all()) {
      const options = list.getByRole('option')
      const count = await options.count()
      expect(await list.locator('[role="option"][tabindex="0"]').count(), section).toBe(1)
      await list.locator('[role="option"][tabindex="0"]').focus()
      await page.keyboard.press('Home')
      const met = new Set([await focusedPlace()])
      for (let i = 1; i < count; i++) {
        await page.keyboard.press('PageDown')
        met.add(await focusedPlace())
      }
      expect(met.size, section).toBe(count)
      await expect.poll(() => details().innerText()).toContain((await focusedText()).split(/\s+/)[0]!)
    }
  }
})

test('when an arrow is pressed in the pyramid, the focus goes the way it points, and the choice stands in the address', async () => {
  await go('')
  const list = page.getByRole('listbox')
  await list.getByRole('option', { name: 'Straff som endrer' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await focusedText()).toBe('Åpenhet')
  await page.keyboard.press('ArrowRight')
  expect(await focusedText()).toBe('Nytenkning')
  await page.keyboard.press('ArrowRight')
  expect(await focusedText()).toBe('Nytenkning')
  await expect.poll(() => page.url()).toContain('valgt=value-innovation')
  await page.reload()
  await expect.poll(() => details().innerText()).toContain('Nytenkning')
})

test('when there is no draft, changing an element starts one, and what is in force stands untouched', async () => {
  await go('/gap')
  await page.getByRole('option').nth(1).click()
  await details().getByRole('button', { name: 'Endre i utkastet' }).click()
  await page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: 'Start et utkast' }).click()
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog
    .getByRole('textbox', { name: /^Tittel/ })
    .first()
    .fill('Kriminalomsorg taper i budsjettet')
  await dialog.getByRole('textbox', { name: /Hvorfor endrer du det/ }).fill('Klarere for dem som leser')
  await dialog.getByRole('button', { name: 'Lagre i utkastet' }).click()
  await page.waitForURL(/utgave=utkast/)
  await expect.poll(() => details().innerText()).toContain('Kriminalomsorg taper i budsjettet')
  await shot(page, 'strategy-draft')
  await go('/gap')
  expect(await page.getByRole('listbox').innerText()).not.toContain('taper i budsjettet')
})

test('when a driving force is moved by keys and by dragging, both places are kept in the draft', async () => {
  await go('/drivkrefter', '?utgave=utkast')
  expect(await heading().innerText()).toBe('22 av 22 drivkrefter er ikke vurdert')
  const grid = page.getByRole('listbox').nth(1)
  const tight = grid.getByRole('option', { name: 'Trangere økonomi' })
  await tight.focus()
  await tight.click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => page.getByRole('status').allInnerTexts())
    .toContainEqual(expect.stringContaining('betydning middels'))
  await expect.poll(focusedText).toBe('Trangere økonomi')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => grid.getByRole('group', { name: 'Usikkerhet middels, betydning stor' }).innerText())
    .toContain('Trangere økonomi')
  const target = grid.getByRole('group', { name: 'Usikkerhet stor, betydning stor' })
  await drag(grid.getByRole('option', { name: 'Sannheten forvrenges' }), target)
  await expect.poll(() => target.innerText()).toContain('Sannheten forvrenges')
  expect(await heading().innerText()).toBe('20 av 22 drivkrefter er ikke vurdert')
  await shot(page, 'strategy-drivers')
})

test('when a row of the matrix is made from a gap, the line shows what it ties together and what is open', async () => {
  await go('/matrise', '?utgave=utkast')
  expect(await heading().innerText()).toBe('Strategimatrisen er tom')
  await page
    .getByRole('row', { name: /Språk stenger/ })
    .getByRole('button', { name: 'Lag rad' })
    .click()
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog
    .getByRole('textbox', { name: /^Tittel/ })
    .first()
    .fill('Nå fram på flere språk')
  await dialog.getByRole('button', { name: 'Lagre i utkastet' }).click()
  await expect.poll(() => heading().innerText()).toBe('1 av 12 gap har en rad i strategimatrisen')
  expect(await page.getByRole('option').first().innerText()).toContain('Språk stenger for noen domfelte')
})

test('when the draft is compared and put in force, everybody reads it, and the earlier edition is kept', async () => {
  const before = (await ask('/api/strategy')).json
  const compared = await ask(`/api/strategy/compare?from=${before.inForce.id}&to=${before.draft.id}`)
  expect(compared.json.differences.map((one: { key: string }) => one.key)).toEqual(
    expect.arrayContaining(['gap-not-a-winning-cause', 'driver-tighter-budgets', 'driver-distorted-truth']),
  )
  // What everybody may read is put in force by another than who wrote it.
  const decision = {
    title: null,
    decidedBy: 'Avdelingsdirektør kommunikasjon og samfunnskontakt',
    validFrom: today(),
    validTo: null,
    reason: 'Vurdert på nytt',
    isPublic: true,
  }
  const put = (as: Page) => asked(as, '/api/strategy/draft/put-in-force', 'POST', decision)
  expect((await put(page)).status).toBe(403)
  const head = await varde.openPageAs('Kommunikasjonsdirektør', WIDE)
  expect((await put(head)).status).toBe(200)
  await head.context().close()
  const reader = await varde.openPageAs('Fengselsleder', PHONE)
  await open(reader, `${varde.url}/strategi/drivkrefter`)
  expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe('20 av 22 drivkrefter er ikke vurdert')
  expect(await reader.getByRole('button', { name: 'Endre i utkastet' }).count()).toBe(0)
  await reader.context().close()
  const after = (await ask('/api/strategy')).json
  expect(after.inForce.number).toBe(before.inForce.number + 1)
  expect(after.editions.find((one: { id: string }) => one.id === before.inForce.id).state).toBe('superseded')
})

test('when an edition is downloaded, changed and taken in again in the browser, the change is seen first and then stands in a draft', async () => {
  await open(page, `${varde.url}/strategi/utgaver`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Last ned utgave \d+ som pakke/ })
      .first()
      .click(),
  ])
  const zip = readFileSync(await download.path())
  await page.getByRole('link', { name: 'Hent inn en pakke' }).click()
  const chooser = page.getByLabel('Velg filene')
  await chooser.setInputFiles({ name: 'strategi.zip', mimeType: 'application/zip', buffer: zip })
  await expect.poll(() => heading().innerText()).toBe('Pakken sier det samme som strategien')
  const gaps = readFileSync('packs/kriminalomsorgen/strategy/gaps.yaml', 'utf8')
  const files = ['strategy.yaml', 'gaps.yaml'].map((name) => ({ name, mimeType: 'application/yaml' }))
  const wrong = gaps.replace('kind: gap', 'kind: hole')
  await chooser.setInputFiles(files.map((one, i) => ({ ...one, buffer: Buffer.from([wrong, wrong][i]!) })))
  await expect.poll(() => heading().innerText()).toMatch(/^Pakken har \d+ feil$/)
  expect(await page.getByRole('table').first().innerText()).toContain('Linje 6')
  const folder = 'packs/kriminalomsorgen/strategy'
  await chooser.setInputFiles(
    readdirSync(folder).map((name) => ({
      ...{ name, mimeType: 'application/yaml' },
      buffer: Buffer.from(readFileSync(`${folder}/${name}`, 'utf8').replace('title: Åpenhet', 'title: Åpne dører')),
    })),
  )
  await expect.poll(() => heading().innerText()).toMatch(/^Pakken endrer \d+ elementer$/)
  await page.getByText('Åpne dører').first().click()
  await shot(page, 'strategy-pack')
  await page.getByRole('button', { name: 'Hent inn som utkast' }).click()
  await page.waitForURL(/strategi\/utgaver/)
  await expect.poll(() => heading().innerText()).toMatch(/er et utkast$/)
  expect((await ask('/api/strategy/draft/discard', 'POST', { reason: 'Prøve' })).status).toBe(204)
})

test('when a strategy is built step by step, each step says what is left, and it goes on where it was left', async () => {
  await go('/oppsett', '?steg=stakeholders')
  const part = () => page.getByRole('region', { name: 'Interessenter' })
  await expect.poll(() => part().innerText()).toContain('på plass')
  await part().getByRole('button', { name: 'Legg til gruppe' }).click()
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog.getByRole('button', { name: 'Start et utkast' }).click()
  await dialog
    .getByRole('textbox', { name: /^Tittel/ })
    .first()
    .fill('Frivillige')
  await dialog.getByLabel('Krets').selectOption({ label: 'Indre krets' })
  await dialog.getByRole('button', { name: 'Lagre i utkastet' }).click()
  await expect.poll(() => part().innerText()).toContain('«Frivillige»')
  await go('/oppsett')
  await expect.poll(() => part().innerText()).toContain('Interesse og innflytelse er ikke vurdert for én gruppe')
  expect(await heading().innerText()).toMatch(/^\d av 8 deler av strategien er på plass$/)
  await shot(page, 'strategy-setup')
  await page.getByRole('link', { name: /^Neste:/ }).click()
  await expect.poll(() => page.getByRole('region', { name: 'Mål og delmål' }).innerText()).toContain('Legg til delmål')
  expect((await ask('/api/strategy/draft/discard', 'POST', { reason: 'Prøve' })).status).toBe(204)
})

test('when an element is moved in the draft, it changes place by button and by keys, and its history tells who changed it and why', async () => {
  expect((await ask('/api/strategy/draft', 'POST', { title: null })).status).toBe(200)
  await go('/gap', '?utgave=utkast&valgt=gap-not-a-winning-cause')
  await expect.poll(() => details().innerText()).toContain('av 12 i utkastet')
  const place = async () => Number(/Nummer (\d+) av/.exec(await details().innerText())?.[1])
  const before = await place()
  await details().getByRole('button', { name: 'Flytt ned' }).click()
  await expect.poll(place).toBe(before + 1)
  await page.keyboard.press('Alt+PageUp')
  await expect.poll(place).toBe(before)
  await details().getByText('Historikk').first().click()
  const history = details().getByRole('list', { name: 'Historikk' })
  await expect.poll(() => history.innerText()).toContain('Klarere for dem som leser')
  expect(await history.innerText()).toMatch(/Kom med utgave 1/)
  await shot(page, 'strategy-history')
  expect((await ask('/api/strategy/draft/discard', 'POST', { reason: 'Prøve' })).status).toBe(204)
})

test('when a group is moved on the map by keys and by dragging, the draft keeps the circle it was moved to', async () => {
  expect((await ask('/api/strategy/draft', 'POST', { title: null })).status).toBe(200)
  await go('/interessenter', '?utgave=utkast')
  const map = page.getByRole('listbox').first()
  const press = map.getByRole('option', { name: 'Domstoler', exact: true })
  const before = await heading().innerText()
  const count = (text: string) => Number(/^\d+/.exec(text)![0])
  await press.focus()
  await press.click()
  const isInner = (await press.getAttribute('class'))!.includes('inner')
  await page.keyboard.press(isInner ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
  await expect
    .poll(() => heading().innerText())
    .toBe(before.replace(/^\d+/, String(count(before) + (isInner ? -1 : 1))))
  await expect.poll(focusedText).toBe('Domstoler')
  const [from, to] = await Promise.all([
    press.boundingBox(),
    map
      .locator(isInner ? '.inner' : '.outer')
      .first()
      .boundingBox(),
  ])
  const middle = (box: typeof from) => [box!.x + box!.width / 2, box!.y + box!.height / 2] as const
  await page.mouse.move(...middle(from))
  await page.mouse.down()
  await page.mouse.move(...middle(to), { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => heading().innerText()).toBe(before)
  await shot(page, 'strategy-map-moved')
  expect((await ask('/api/strategy/draft/discard', 'POST', { reason: 'Prøve' })).status).toBe(204)
})
