import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { approveAll, statusOf } from './crisis-hand.ts'
import { inboxOf } from './demo-inbox.ts'
import { faultsAt, faultsOf, unfold } from './look.ts'
import { PHONE, shot } from './people.ts'

/** What is said in a crisis, from the telephone of the one who leads: first as an exercise, then for real. */
const varde = aVarde()
let director: Hand

beforeAll(async () => {
  director = await handOf(varde, 'director')
})

type Waits = { statements: { following: { waiting: { messageId: string } | null }[] }[] }

/** The yes to words that no rule holds against the facts: read beside the Norwegian first. */
async function approveBeside(id: string): Promise<void> {
  const { statements } = await director.get<Waits>(`/api/crises/${id}/statements`)
  const [asked] = statements.flatMap((one) => one.following.flatMap(({ waiting }) => waiting ?? []))
  const approver = await varde.openPageAs('Kommunikasjonsdirektør', PHONE)
  await approver.goto(`${varde.url}/godkjenn/${asked!.messageId}`)
  const beside = approver.getByRole('region', { name: 'engelsk ved siden av norsk bokmål' })
  await beside.getByText('Everybody is out of the building.').waitFor()
  await beside.getByText('Alle er ute av bygget.').waitFor()
  await approver.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await beside.getByText('Velg hvem som har lest teksten, eller send den tilbake.').waitFor()
  const tick = beside.getByRole('radio', { name: /^Jeg leser engelsk/ })
  expect(await tick.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await faultsOf(approver)).toEqual([])
  expect(await faultsAt(approver, 320)).toEqual([])
  // Whoever does not read the language says who did.
  await beside.getByRole('radio', { name: /^Jeg leser ikke engelsk/ }).check()
  await beside.getByRole('textbox', { name: 'Navnet på den som leste engelsk' }).waitFor()
  expect(await faultsOf(approver)).toEqual([])
  await shot(approver, 'godkjenn-oversettelse-390')
  await tick.check()
  await approver.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await approver.getByRole('heading', { level: 1, name: /er (godkjent|ute)/ }).waitFor()
  await approver.context().close()
}

/** Presses, counted: the holding statement must be out within fifteen from wherever somebody stands. */
function counting(page: Page) {
  let presses = 0
  return {
    press: async (role: 'link' | 'button', name: string | RegExp) => {
      presses++
      await page.getByRole(role, { name, exact: true }).first().click()
    },
    choose: async (name: string) => {
      presses++
      await page.getByRole('radio', { name }).check()
    },
    count: () => presses,
  }
}

test('when it is an exercise, the room says the same, and no word of it leaves', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE, 'dark')
  const hand = counting(page)
  await hand.press('link', 'Meld hendelse')
  await hand.choose('Brann')
  await hand.press('button', 'Neste')
  await hand.press('button', 'Neste')
  await hand.choose('Nei, øvelse')
  await page.getByRole('searchbox', { name: 'Hvem deltar i øvelsen?' }).fill('Tillitsvalgt, Halden')
  await page.locator('select').filter({ hasText: 'Tillitsvalgt, Halden' }).first().selectOption({ index: 1 })
  await hand.press('button', 'Start øvelsen')
  await page.waitForURL(/\/krise\/cri_/)
  await hand.press('button', 'Førstemelding')
  await hand.press('button', /^Slipp førstemelding til \d grupper$/)
  await page.getByText('Melding 1, ute kl.').waitFor()
  await page.getByText(/Neste melding er lovet kl\./).waitFor()
  const said = (await inboxOf(director)).filter((one) => `${one.subject}${one.text ?? ''}`.includes('Brann i'))
  expect(said).toEqual([])
  const status = await fetch(`${varde.url}/status`)
  expect(await status.text()).not.toContain('Brann i')
  await page.context().close()
})

test('when it is real, the first words are out in fifteen presses; what is new is approved; what was wrong is put right', async () => {
  const page = await varde.openPageAs('Fengselsleder', PHONE, 'dark')
  const hand = counting(page)
  await hand.press('link', 'Meld hendelse')
  await hand.choose('Brann')
  await hand.press('button', 'Neste')
  await hand.press('button', 'Neste')
  await hand.press('button', 'Meld hendelsen')
  await page.waitForURL(/\/krise\/cri_/)
  const id = page.url().split('/').at(-1)!
  await hand.press('button', 'Førstemelding')
  await page.getByRole('dialog').getByText('Brann i Halden fengsel', { exact: true }).waitFor()
  // To wait for own staff stands chosen; a leader says otherwise, and why, in one press.
  expect(await page.getByRole('radio', { name: /Vent på dem/ }).isChecked()).toBe(true)
  await hand.choose('Send likevel. Rykter sprer seg, og folk må få vite det av oss.')
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await shot(page, 'forstemelding-uten-a-vente-390', false)
  await hand.press('button', /^Slipp førstemelding til \d grupper$/)
  expect(hand.count()).toBeLessThanOrEqual(15)
  await page
    .getByText(/Melding 1 kan gå uten de ansatte vi ikke når: Rykter sprer seg/)
    .first()
    .waitFor()
  await page.getByText('Melding 1, ute kl.').waitFor()
  await page.getByText(/Neste melding er lovet kl\./).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'kriserom-sagt-390')
  // On a telephone each part is a line that says how it stands; what is in it can be read there too.
  await page.locator('#sagt > summary').getByText('Brann i Halden fengsel').waitFor()
  await unfold(page, 'sagt', 'fakta', 'oppgaver', 'stab', 'grupper')
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'kriserom-apent-390')
  expect(await statusOf(varde, director, id)).toContain('Brann i Halden fengsel')
  // Own staff have it before the public does.
  const board = page.locator('#grupper')
  await board
    .getByRole('row')
    .filter({ hasText: 'Ansatte og ledere' })
    .getByRole('cell')
    .filter({ hasText: /^\d+ av \d+/ })
    .waitFor()

  await page.getByRole('button', { name: 'Skriv hva vi vet' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Bekreftet', exact: true }).check()
  await page.getByLabel('Hva', { exact: true }).fill('Alle er ute av bygget')
  await page.getByLabel('Hvem sier det').fill('Vaktleder')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.locator('.v-facts li[data-state="confirmed"]').first().waitFor()

  await page.getByRole('button', { name: 'Skriv neste melding' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('checkbox', { name: 'Alle er ute av bygget' }).check()
  await form.getByLabel('Overskrift').fill('Alle ute av bygget')
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await form.getByRole('button', { name: 'Legg fram for godkjenning' }).click()
  await page.getByText('Melding 2 er ikke ute ennå').waitFor()
  await approveAll(director, id)
  await page.getByText('Melding 2, ute kl.').waitFor()

  // Those who read English wait no longer than it takes to write it.
  await page.getByText('Presse og publikum venter på engelsk.').waitFor()
  await page.getByRole('button', { name: 'Skriv på flere språk' }).click()
  await form.getByRole('radio', { name: /Engelsk/ }).check()
  await form.getByLabel('Overskrift').fill('The building is empty')
  await form.getByLabel('Tekst').fill('Everybody is out of the building.')
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await shot(page, 'flere-sprak-390', false)
  await form.getByRole('button', { name: 'Legg fram for godkjenning' }).click()
  await page.getByText('På engelsk: venter på godkjenning fra').waitFor()
  await approveBeside(id)
  await page.getByRole('button', { name: 'English' }).first().waitFor()

  // What it was made of changes: the room says so, and the correction goes to those who got the words.
  await page.locator('.v-facts li[data-state="confirmed"]').getByRole('button', { name: /Endre/ }).first().click()
  await page.getByLabel('Hva', { exact: true }).fill('Vi leter fortsatt i bygget')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page
    .locator('#venter')
    .getByText(/Melding 2, .*må rettes: Noe den bygger på/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Rett meldingen' }).first().click()
  await form.getByLabel('Overskrift').fill('Vi leter fortsatt i bygget')
  await form
    .getByLabel('Tekst')
    .fill('Vi sa at alle er ute av bygget. Det er ikke sikkert. Vi leter fortsatt i bygget.')
  await form.getByRole('button', { name: 'Legg fram for godkjenning' }).click()
  await page.getByText('Rettelsen, melding 3, er ikke ute ennå').waitFor()
  await approveAll(director, id)
  await page.getByText('Melding 3, ute kl.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await statusOf(varde, director, id)).toContain('Vi leter fortsatt i bygget')
  await page.context().close()
})

type Carried = { statements: { id: string; state: string }[]; waits: string[] }

test('when somebody has died, the dialog of release says who gets it now and who waits, and Utsending leaves the rest to the room', async () => {
  const leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  const { crisisId } = await leader.send<{ crisisId: string }>('POST', '/api/crises', {
    clientKey: crypto.randomUUID(),
    ...{ scenarioKey: 'death', unitId: person.unit.id, level: 'unit', participantIds: null, isAnother: true },
  })
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await page.goto(`${varde.url}/krise/${crisisId}`)
  await page.getByRole('button', { name: 'Førstemelding' }).first().click()
  const dialog = page.getByRole('dialog')
  const says = dialog.getByRole('status').filter({ hasText: 'Får den nå' })
  await says.waitFor()
  expect(await says.innerText()).toBe(
    'Får den nå: ansatte og ledere, tillitsvalgte og verneombud og departementet. Venter til de pårørende er varslet: innsatte og domfelte, pårørende og presse og publikum.',
  )
  // It follows what is chosen.
  await dialog.getByRole('checkbox', { name: 'Departementet' }).uncheck()
  await expect
    .poll(() => says.innerText())
    .toContain('Får den nå: ansatte og ledere og tillitsvalgte og verneombud. Venter')
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await shot(page, 'hvem-venter-390', false)
  const claims = dialog.getByRole('group', { name: 'Bekreft at dette er sant' })
  for (const claim of await claims.getByRole('checkbox').all()) await claim.check()
  await dialog.getByRole('button', { name: /^Slipp førstemelding til \d grupper$/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  // What the dialog said is what the engine does: those who wait have nothing, and Utsending says so and where it is done.
  const { waits } = await leader.get<Carried>(`/api/crises/${crisisId}/statements`)
  expect(waits).toEqual(['inmates', 'relatives', 'public'])
  const { dispatches } = await leader.get<{ dispatches: { id: string; title: string; state: string }[] }>(
    '/api/dispatches',
  )
  const running = await Promise.all(
    dispatches
      .filter((one) => one.state === 'running')
      .map((one) => leader.get<{ id: string; heldBy: string | null }>(`/api/dispatches/${one.id}`)),
  )
  const held = running.find((one) => one.heldBy === crisisId)!
  await page.goto(`${varde.url}/utsending/${held.id}`)
  await page.getByText('Utsendingen hører til et kriserom.').waitFor()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  expect(await page.getByRole('button', { name: /Stopp|Send likevel/ }).count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'utsending-i-kriserom-390')
  await page.getByRole('link', { name: 'Åpne rommet' }).click()
  await page.waitForURL(`**/krise/${crisisId}`)
  await page.context().close()
})

test('when a notice lies with a unit, the room says that it is sent; when it is withdrawn, the room asks for the group, and the form is for it alone', async () => {
  const leader = await handOf(varde, 'leader')
  const { person } = await leader.get<{ person: { unit: { id: string } } }>('/api/me')
  const { crisisId } = await leader.send<{ crisisId: string }>('POST', '/api/crises', {
    clientKey: crypto.randomUUID(),
    ...{ scenarioKey: 'fire', unitId: person.unit.id, level: 'unit', participantIds: null, isAnother: true },
  })
  const at = `/api/crises/${crisisId}`
  const { words } = await leader.get<{ words: { audience: string; asserts: string[] }[] }>(`${at}/first-words`)
  const { id: statementId } = await leader.send<{ id: string }>('POST', `${at}/statements/holding`, {
    ...{ groups: ['inmates'], lastSeen: 0, waiver: null },
    nextAt: new Date(Date.now() + 30 * 60_000).toISOString(),
    confirmed: words.filter(({ audience }) => audience === 'inmates').flatMap(({ asserts }) => asserts),
  })
  const page = await varde.openPageAs('Fengselsleder', PHONE)
  await page.goto(`${varde.url}/krise/${crisisId}`)
  const said = page.locator('#sagt')
  await said.getByText(/Melding 1, sendt kl\..+papir/).waitFor()
  await page.getByText('Ingen melding er ute.').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await leader.send('POST', `${at}/statements/${statementId}/withdraw`, { reason: 'Det stemte ikke' })
  const waits = page.locator('#venter')
  await page.getByText('Ingenting av det vi har sagt, gjelder nå.').first().waitFor()
  await page.getByText('Ingen melding er ute.').first().waitFor()
  await waits.getByText(/^Innsatte og domfelte:.+ har ikke fått noe.*, og ingenting er på vei til dem\.$/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, 320)).toEqual([])
  await shot(page, 'gruppe-uten-melding-390')
  await waits.getByRole('button', { name: 'Skriv til innsatte og domfelte' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('checkbox', { name: 'Innsatte og domfelte' }).isChecked()).toBe(true)
  for (const other of ['Ansatte og ledere', 'Pårørende', 'Presse og publikum'])
    expect(await dialog.getByRole('checkbox', { name: other }).isChecked()).toBe(false)
  expect(await faultsOf(page, 'nb', 'dialog[open]')).toEqual([])
  await page.context().close()
})
