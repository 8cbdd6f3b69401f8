import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { PLACES } from '../apps/web/shell/places.ts'
import { aVarde } from './a-varde.ts'
import { type Course, runCourse } from './course.ts'
import { open } from './look.ts'
import { LAPTOP } from './people.ts'

/** A day without a mouse. Nothing here clicks. */
const varde = aVarde()
let course: Course
let page: Page

beforeAll(async () => {
  course = await runCourse(varde)
  page = await varde.openPageAs('Kommunikasjonsdirektør', LAPTOP)
})
beforeEach(() => open(page, `${varde.url}/`))

const dialog = () => page.getByRole('dialog').filter({ visible: true })
const path = () => new URL(page.url()).pathname

/** Where the keyboard stands now: what it is called, and whether one can see that it stands there. */
const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    const style = getComputedStyle(one)
    const shows = (part: CSSStyleDeclaration) => part.outlineStyle !== 'none' || part.boxShadow !== 'none'
    const box = one.getBoundingClientRect()
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return {
      mark: one.dataset.walk ?? null,
      name: `${one.tagName.toLowerCase()} «${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 60)}»`,
      // The way past the menu is seen by coming up at all.
      isSeen:
        one.matches('.ds-skip-link') ||
        [style, getComputedStyle(one, '::before'), getComputedStyle(one.closest('label') ?? one)].some(shows),
      isCovered: !(middle && (one.contains(middle) || middle.contains(one))),
      isInDialog: one === document.body || one.closest('dialog[open]') !== null,
    }
  })

test('when the first Tab is pressed, the way past the menu is offered, and Enter takes it', async () => {
  await page.keyboard.press('Tab')
  const skip = page.locator('.ds-skip-link')
  expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await skip.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('innhold')
})

test('when Tab is pressed through I dag, everything is reached in its order, seen and not covered', async () => {
  const count = await page.evaluate(() => {
    const can = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'
    const all = [...document.querySelectorAll<HTMLElement>(can)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
    )
    all.forEach((one, at) => {
      one.dataset.walk = String(at)
    })
    return all.length
  })
  expect(await page.locator('main [data-walk]').count()).toBeGreaterThan(0)
  const met: number[] = []
  const faults: string[] = []
  for (let i = 0; i < count + 5; i++) {
    await page.keyboard.press('Tab')
    const { mark, name, isSeen, isCovered } = await focused()
    if (mark === null) continue
    if (!met.includes(Number(mark))) met.push(Number(mark))
    if (!isSeen) faults.push(`no mark of focus: ${name}`)
    if (isCovered) faults.push(`covered: ${name}`)
  }
  expect([...new Set(faults)]).toEqual([])
  expect(met.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
  expect(met).toEqual(met.toSorted((a, b) => a - b))
})

test('when Ctrl K is pressed, the palette finds a page and Enter goes there', async () => {
  await page.keyboard.press('Control+k')
  await dialog().getByRole('combobox').waitFor()
  await page.keyboard.type('mottakere')
  await dialog().getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(path).toBe('/mottakere')
})

test('when the palette is asked for a message, the arrows choose it and Enter opens it', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('åpningstider')
  const found = dialog().getByRole('option', { name: /Nye åpningstider/ })
  await found.waitFor()
  for (let i = 0; i < 10 && (await found.getAttribute('aria-selected')) !== 'true'; i++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(path).toBe(`/budskap/${course.draftId}`)
})

test('when Escape leaves the palette, the keyboard is back where it was', async () => {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const before = await focused()
  await page.keyboard.press('Control+k')
  await dialog().getByRole('combobox').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count()).toBe(0)
  expect((await focused()).name).toBe(before.name)
})

test('when G and a letter are pressed, the place of that letter opens', async () => {
  for (const place of PLACES.filter((one) => one.to !== '/')) {
    await open(page, `${varde.url}/`)
    await page.keyboard.press('g')
    await page.keyboard.press(place.key)
    await expect.poll(path, { message: place.name }).toBe(place.to)
  }
  await open(page, `${varde.url}/budskap`)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect.poll(path).toBe('/')
})

test('when something is being written, a letter is a letter', async () => {
  await open(page, `${varde.url}/budskap`)
  await page.keyboard.press('/')
  const search = page.locator('main input[type="search"]')
  expect(await search.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('gu?')
  expect(await search.inputValue()).toBe('gu?')
  expect(path()).toBe('/budskap')
  expect(await dialog().count()).toBe(0)
})

test('when ? is pressed, the keys are listed, and Escape leaves the list', async () => {
  await page.keyboard.press('?')
  await dialog().getByRole('heading').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count()).toBe(0)
})

test('when a dialog is open, Tab stays in it, and Escape gives the keyboard back to the button', async () => {
  await open(page, `${varde.url}/budskap`)
  await tabTo(/Skriv nytt budskap/)
  await page.keyboard.press('Enter')
  await dialog().getByRole('heading').first().waitFor()
  expect((await focused()).isInDialog).toBe(true)
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const { isInDialog, name } = await focused()
    expect(isInDialog, name).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count()).toBe(0)
  expect((await focused()).name).toMatch(/Skriv nytt budskap/)
})

test('when what the keyboard stands on is taken away, it stands on what is left around it', async () => {
  await open(page, `${varde.url}/plan/moter/mtg_status-next`)
  const rows = page.getByRole('button', { name: /^Ta ut/ })
  const before = await rows.count()
  await tabTo(/^button «Ta ut/)
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBe(before - 1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main ol, main ul') !== null)).toBe(true)
})

test("when the reader's own colours rule, what is chosen looks chosen", async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, `${varde.url}/krise/meld`)
  await page.locator('main input[type="radio"]').first().focus()
  await page.keyboard.press('Space')
  const fills = await page
    .locator('main label:has(> input[type="radio"])')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  await page.emulateMedia({ forcedColors: 'none' })
  expect(fills[0]).not.toBe(fills[1])
})

test('when a dispatch is looked into, its numbers open by Enter and close again', async () => {
  await open(page, `${varde.url}/utsending/${course.dispatchId}`)
  await tabTo(/vis hvem/i)
  const opener = (await focused()).name
  await page.keyboard.press('Enter')
  await dialog().first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count()).toBe(0)
  expect((await focused()).name).toBe(opener)
})

/** Presses Tab until the keyboard stands on something with that name. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if (name.test((await focused()).name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}
