import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aVarde } from './a-varde.ts'
import { type Hand, handOf } from './course.ts'
import { whoGot } from './crisis-hand.ts'
import { faultsAt, faultsInDark, faultsOf, open, unfold } from './look.ts'
import { agreeAnew, aSilentPhone, outsideSays, type RoomSays } from './night-hand.ts'
import { PATIENCE_MS } from './patience.ts'
import { LAPTOP, PHONE, provesAnew, shot } from './people.ts'

/**
 * One whole night. An officer alone at the shared machine of the duty room declares a fire and lets the first words go; whoever leads comes
 * later; the director and the one who stands in for her are away. After every step the room is opened anew and must say the same, to
 * everybody in it, and what is public must be what the room says is out.
 */
const FACTS = ['Brannen er slukket', 'Ingen er skadd', 'Alle er ute av bygget'] as const
const ONE = 'Brann i Halden fengsel'
const TWO = 'Brannen er slukket, ingen er skadd'
const THREE = 'Ingen er skadd, og alle er ute'
const FOUR = 'Rettelse: vi vet ikke om noen er skadd'

describe.each([
  { at: '1440', screen: LAPTOP, narrowest: 1024 },
  { at: '390', screen: PHONE, narrowest: 320 },
])('a night at $at', ({ at, screen, narrowest }) => {
  const env: Record<string, string> = { VOICE_GATEWAY_TOKEN: 'a-silent-gateway-of-this-journey' }
  let phones: Awaited<ReturnType<typeof aSilentPhone>>
  beforeAll(async () => {
    phones = await aSilentPhone()
    env.VOICE_GATEWAY_URL = phones.url
  })
  afterAll(() => phones?.stop())
  const varde = aVarde(env)
  let administrator: Hand
  let director: Hand
  let officer: Page
  let leader: Page
  let approver: Page
  let head: Page
  let id: string
  let absences: string[]
  const LANGUAGE = 'nb'

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const dialog = (page: Page) => page.getByRole('dialog')
  const room = () => `${varde.url}/krise/${id}`
  /** Nothing that cannot be read, nothing cut off, in either scheme. */
  async function look(page: Page, name: string, within?: string): Promise<void> {
    expect(await faultsOf(page, LANGUAGE, within)).toEqual([])
    expect(await faultsAt(page, page === approver ? 320 : narrowest)).toEqual([])
    if (!within) expect(await faultsInDark(page)).toEqual([])
    await shot(page, `natt-${at}-${name}`, !within)
  }
  async function fact(page: Page, text: string, sure: 'Bekreftet' | 'Ikke bekreftet'): Promise<void> {
    await unfold(page, 'fakta')
    await press(page, 'Skriv hva vi vet')
    await dialog(page).getByRole('radio', { name: sure, exact: true }).check()
    await dialog(page).getByLabel('Hva', { exact: true }).fill(text)
    await dialog(page).getByLabel('Hvem sier det').fill('Vaktleder')
    await dialog(page).getByRole('button', { name: 'Lagre' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  async function howSure(page: Page, text: string, sure: 'Bekreftet' | 'Ikke bekreftet'): Promise<void> {
    await unfold(page, 'fakta')
    await press(page, new RegExp(`^Endre ${text}`))
    await dialog(page).getByRole('radio', { name: sure, exact: true }).check()
    await dialog(page).getByRole('button', { name: 'Lagre' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  /** Whoever sits at the shared machine writes now and then, and is not signed out as if they had left it. */
  async function write(page: Page, text: string): Promise<void> {
    await page.getByLabel('Skriv i loggen').fill(text)
    await page.locator('.v-logbox').getByRole('button', { name: 'Loggfør' }).click()
    await page.locator('.v-log').getByText(text).first().waitFor()
  }
  async function say(page: Page, title: string, facts: readonly string[]): Promise<void> {
    await press(page, 'Skriv neste melding')
    for (const one of facts) await dialog(page).getByRole('checkbox', { name: one }).check()
    await dialog(page).getByLabel('Overskrift').fill(title)
    await dialog(page).getByRole('button', { name: 'Legg fram for godkjenning' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  const outNow = (page: Page, number: number) =>
    page
      .locator('#sagt')
      .getByText(new RegExp(`Melding ${number}, ute kl\\.`))
      .first()
      .waitFor({ state: 'attached' })
  const messageThatWaits = async () => {
    const { statements } = await director.get<{ statements: { waiting: { messageId: string; names: string[] }[] }[] }>(
      `/api/crises/${id}/statements`,
    )
    return statements.flatMap((one) => one.waiting)
  }

  test('an officer alone at the shared machine declares, and lets the first words go', async () => {
    administrator = await handOf(varde, 'administrator')
    director = await handOf(varde, 'director')
    absences = await everybodyAtTheTopIsAway(administrator)
    const context = await varde.browser.newContext({
      ...{ viewport: screen, locale: 'nb-NO', hasTouch: screen.width < 500, reducedMotion: 'reduce' },
    })
    context.setDefaultTimeout(PATIENCE_MS)
    officer = await provesAnew(await context.newPage())
    await open(officer, `${varde.url}/logg-inn`)
    await officer.getByRole('checkbox', { name: 'Dette er en felles maskin' }).check()
    await officer.getByRole('button', { name: /Ansvarlig for oppslag/ }).click()
    await officer.waitForURL(`${varde.url}/`)
    await officer.getByRole('link', { name: 'Meld hendelse' }).first().click()
    await officer.getByRole('radio', { name: 'Brann' }).check()
    await press(officer, 'Neste')
    await press(officer, 'Neste')
    await press(officer, 'Meld hendelsen')
    await officer.waitForURL(/\/krise\/cri_/)
    id = officer.url().split('/').at(-1)!
    await officer.getByText('Du meldte fra om krisen').waitFor()
    await look(officer, '1-rom')
    const before = await agreeAnew([officer], (said) => {
      expect(said.out).toBeNull()
      expect(said.facts).toEqual([])
    })
    expect(before.head).toContain('Brann ved Halden fengsel')

    await press(officer, 'Førstemelding')
    await dialog(officer).getByText(ONE, { exact: true }).waitFor()
    await look(officer, '2-forstemelding', 'dialog[open]')
    await press(officer, 'Slipp førstemelding')
    await outNow(officer, 1)
    await isPublic(1, ONE)
  })

  /** What stands outside is what the room says is out, and nothing else. `asLeader`: what the room says to whoever leads, when opened anew. */
  async function isPublic(
    number: number,
    title: string,
    not: readonly string[] = [],
    asLeader?: (said: RoomSays) => void,
  ): Promise<void> {
    const first = asLeader ? [leader, officer] : [officer, leader]
    await agreeAnew(
      [...first, head].filter((one) => one !== undefined),
      (said) => {
        expect(said.out).toBe(title)
        expect(said.groups.find((one) => one.startsWith('Presse'))).toContain(`Melding ${number}: ${title}`)
        asLeader?.(said)
      },
    )
    const { status, press: list } = await outsideSays(varde, director, id)
    expect(status).toContain(title)
    expect(list).toContain(title)
    for (const one of not) {
      expect(status).not.toContain(one)
      expect(list).not.toContain(one)
    }
  }

  test('when the leader comes, three facts are laid down and confirmed, and everybody reads the same', async () => {
    leader = await provesAnew(await varde.openPageAs('Fengselsleder', screen))
    await open(leader, room())
    await press(leader, 'Jeg kommer')
    await leader.getByText('Du har svart at du kommer.').waitFor()
    const known = new Map<string, 'unconfirmed' | 'confirmed'>()
    const asKnown = ({ facts }: RoomSays) =>
      expect(facts.toSorted()).toEqual([...known].map(([one, state]) => `${state}: ${one}`).toSorted())
    for (const one of FACTS) {
      await fact(leader, one, 'Ikke bekreftet')
      known.set(one, 'unconfirmed')
      await agreeAnew([leader, officer], asKnown)
    }
    for (const one of FACTS) {
      await howSure(leader, one, 'Bekreftet')
      known.set(one, 'confirmed')
    }
    const { staff } = await agreeAnew([leader, officer], asKnown)
    expect(staff.find((one) => one.startsWith('Leder'))).toContain('Fengselsleder')
    await look(leader, '3-fakta')
    await isPublic(1, ONE, FACTS)
  })

  test('when director and deputy are away, somebody else of the chain says yes, on a page of their own at 390', async () => {
    await say(leader, TWO, FACTS.slice(0, 2))
    await leader.getByText('Melding 2 er ikke ute ennå').first().waitFor()
    const waiting = await messageThatWaits()
    const names = waiting.flatMap((one) => one.names)
    expect(names.length).toBeGreaterThan(0)
    expect(names.join()).not.toMatch(/[Dd]irektør/)
    await isPublic(1, ONE, [TWO], ({ waits }) => expect(waits).toContain(names[0]))
    approver = await provesAnew(await varde.openPageAs('Kommunikasjonsrådgiver 1', PHONE))
    approver.setDefaultTimeout(PATIENCE_MS)
    await open(approver, `${varde.url}/`)
    await approver.getByText(TWO).first().waitFor()
    await shot(approver, `natt-${at}-4-i-dag`)
    await open(approver, `${varde.url}/godkjenn/${waiting[0]!.messageId}`)
    await approver.getByRole('heading', { level: 1, name: 'Kan melding 2 gå ut?' }).waitFor()
    for (const one of FACTS.slice(0, 2)) await approver.getByText(one).first().waitFor()
    await look(approver, '4-godkjenn')
    await press(approver, 'Godkjenn')
    await approver.getByRole('heading', { level: 1, name: /^Melding 2 er (godkjent|ute)$/ }).waitFor()
    await look(approver, '4-godkjent')
    await outNow(leader, 2)
    await isPublic(2, TWO)
  })

  test('when a fact is not confirmed any more, the words that rest on it end everywhere', async () => {
    await say(leader, THREE, FACTS.slice(1))
    await leader.getByText('Melding 3 er ikke ute ennå').first().waitFor()
    const [waiting] = await messageThatWaits()
    await isPublic(2, TWO, [THREE], ({ waits }) => expect(waits).toContain(waiting!.names[0]))
    await open(approver, `${varde.url}/godkjenn/${waiting!.messageId}`)
    await approver.getByRole('heading', { level: 1, name: 'Kan melding 3 gå ut?' }).waitFor()
    await howSure(leader, FACTS[1], 'Ikke bekreftet')
    await approver.getByRole('heading', { level: 1, name: 'Melding 3 er ikke til godkjenning lenger' }).waitFor()
    await approver.getByText('Noe den bygget på, er ikke bekreftet lenger').waitFor()
    // Nor does it wait in the bar at the thumb.
    await expect.poll(() => approver.locator('nav').last().innerText()).not.toMatch(/Godkjenn\s*\d/)
    await look(approver, '5-ikke-lenger')
    await leader
      .locator('#venter')
      .getByText(/Melding 2, .*må rettes: Noe den bygger på/)
      .first()
      .waitFor()
    await agreeAnew([leader, officer], ({ waits, facts, said }) => {
      expect(waits).toMatch(/Melding 2, .*må rettes: Noe den bygger på/)
      expect(waits).not.toContain(THREE)
      expect(said).toContain('Melding 3')
      expect(facts).toContain(`unconfirmed: ${FACTS[1]}`)
    })
    await look(leader, '5-rom')
    expect(await messageThatWaits()).toEqual([])
    for (const place of ['/', '/utsending', '/utsending/ny']) {
      await open(approver, varde.url + place)
      expect(await approver.locator('main').innerText()).not.toContain(THREE)
    }
    await isPublic(2, TWO, [THREE])
  })

  test('when a correction goes out, whoever got the wrong words gets the right ones', async () => {
    await write(officer, 'Porten er åpnet for brannvesenet')
    const misled = await whoGot(director, TWO)
    expect(misled.size).toBeGreaterThan(10)
    await press(leader, 'Rett meldingen')
    await dialog(leader).getByLabel('Overskrift').fill(FOUR)
    await dialog(leader)
      .getByLabel('Tekst', { exact: true })
      .fill('Vi sa at ingen er skadd. Det er ikke sikkert. Brannen er slukket. Vi vet ikke om noen er skadd.')
    await look(leader, '6-rettelse', 'dialog[open]')
    await press(leader, 'Legg fram for godkjenning')
    await leader.getByText('Rettelsen, melding 4, er ikke ute ennå').first().waitFor()
    const [waiting] = await messageThatWaits()
    await isPublic(2, TWO, [FOUR], ({ waits }) => expect(waits).toContain(waiting!.names[0]))
    await open(approver, `${varde.url}/godkjenn/${waiting!.messageId}`)
    await approver.getByRole('heading', { level: 1, name: 'Kan rettelsen, melding 4, gå ut?' }).waitFor()
    await look(approver, '6-godkjenn')
    await press(approver, 'Godkjenn')
    await approver.getByRole('heading', { level: 1, name: /^Melding 4 er (godkjent|ute)$/ }).waitFor()
    await outNow(leader, 4)
    await isPublic(4, FOUR)
    const { status } = await outsideSays(varde, director, id)
    expect(status).toContain('Teksten under gjelder ikke lenger')
    const unaware = async () => {
      const told = await whoGot(director, FOUR)
      return [...misled].filter((address) => !told.has(address))
    }
    await expect.poll(unaware, { interval: 2000 }).toEqual([])
    // What the room counts is what the dispatch counts.
    await open(approver, `${varde.url}/utsending`)
    await approver.getByText(FOUR).first().waitFor()
    await isPublic(4, FOUR)
  })

  test('in the morning the director is back, reads how it stands, and leads', async () => {
    await write(officer, 'Brannvesenet har dratt')
    for (const one of absences) await administrator.send('POST', `/api/absences/${one}/end`)
    head = await provesAnew(await varde.openPageAs('Kommunikasjonsdirektør', screen))
    await unfold(leader, 'stab')
    await press(leader, 'Kall inn en til')
    await dialog(leader).getByRole('searchbox', { name: 'Hvem' }).fill('Kommunikasjonsdirektør')
    const who = dialog(leader).locator('select').filter({ hasText: 'Kommunikasjonsdirektør' })
    await who.selectOption({ index: 1 })
    await dialog(leader).getByRole('button', { name: 'Kall inn' }).click()
    await dialog(leader).waitFor({ state: 'detached' })
    await agreeAnew([leader, officer], ({ staff }) => {
      expect(staff.join('\n')).toContain('Kommunikasjonsdirektør')
      expect(staff.find((one) => one.startsWith('Leder'))).toContain('Fengselsleder')
    })
    await open(head, room())
    await press(head, 'Jeg kommer')
    await head.getByText('Du har svart at du kommer.').waitFor()
    await unfold(leader, 'vaktskifte')
    await press(leader, 'Gi fra deg vakten')
    await dialog(leader)
      .getByLabel('Til')
      .selectOption({ label: 'Kommunikasjonsdirektør, Kriminalomsorgsdirektoratet (demo)' })
    await dialog(leader).getByLabel('Dette må de vite').fill('Brannen er slukket. Vi vet ikke om noen er skadd.')
    await dialog(leader).getByRole('button', { name: 'Gi fra deg' }).click()
    await head.getByText('Vakten gis til deg. Les, og ta over.').waitFor()
    // The act is seen without moving the page, however much is handed over.
    const act = await head.getByRole('button', { name: 'Jeg har lest og tar over' }).boundingBox()
    expect(act!.y + act!.height).toBeLessThanOrEqual(screen.height)
    await look(head, '7-vaktskifte')
    await press(head, 'Jeg har lest og tar over')
    await head.getByText('Vakten gis til deg. Les, og ta over.').waitFor({ state: 'detached' })
    await agreeAnew([head, leader, officer], ({ staff }) => {
      expect(staff.find((one) => one.startsWith('Leder'))).toContain('Kommunikasjonsdirektør')
    })
    await isPublic(4, FOUR)
  })

  test('when it is over the room closes for everybody, and the public page ends with it', async () => {
    await press(head, 'Avslutt')
    await dialog(head)
      .getByText(/Løftet om en ny melding senest .* blir tatt tilbake/)
      .waitFor()
    await dialog(head).getByLabel('Hvorfor').fill('Brannen er slukket, og alle er i sikkerhet')
    await dialog(head).getByRole('button', { name: 'Avslutt' }).click()
    for (const one of [head, leader, officer]) await one.locator('.v-alarm[data-mode="closed"]').waitFor()
    // The page ends with the room, and neither promises more.
    await agreeAnew([head, leader, officer], ({ waits }) => {
      expect(waits).not.toMatch(/er lovet/)
    })
    const { status } = await outsideSays(varde, director, id)
    expect(status).toMatch(/Avsluttet .* Vi følger ikke lenger hendelsen her/)
    expect(status).toMatch(/Meldingen som var lovet senest .* kommer ikke/)
    expect(status).not.toMatch(/Neste melding\s+senest/)
    await isPublic(4, FOUR)
    await look(head, '8-lukket')
  })

  test('afterwards whoever said yes is asked about the principles, and the evaluation shows what they answer', async () => {
    await open(head, `${room()}/etter`)
    await head.getByRole('heading', { level: 2, name: 'Målte tider' }).waitFor()
    const task = 'Svar på om prinsippene ble fulgt i melding 2'
    await head.getByText(task).waitFor()
    expect(await head.getByRole('link', { name: task }).count()).toBe(0)
    await look(head, '9-etter')
    await open(approver, `${varde.url}/`)
    await approver.locator('.v-tasks__fold > summary').click()
    await approver.getByRole('link', { name: /Svar: Prinsippene i melding 2/ }).click()
    await approver.getByRole('heading', { level: 1, name: task }).waitFor()
    await approver.getByText('Brannen er slukket.').first().waitFor()
    await press(approver, 'Lagre svarene')
    await approver.getByText('Svar på alle spørsmålene først.').waitFor()
    await look(approver, '9-prinsipper')
    // The first is answered with a remark; the rest, once they have been on the screen, in one press.
    const first = approver.locator('.v-principles > li').first()
    await first.getByRole('radio', { name: 'Med merknad' }).check()
    await first.getByRole('textbox', { name: 'Merknad' }).fill('Vi sa for mye for tidlig.')
    const answered = async () => {
      await press(approver, 'Resten er fulgt').catch(() => undefined)
      return approver.getByText('Alle prinsippene er besvart.').isVisible()
    }
    approver.setDefaultTimeout(2_000)
    await expect.poll(answered).toBe(true)
    approver.setDefaultTimeout(PATIENCE_MS)
    await press(approver, 'Lagre svarene')
    await approver.getByRole('heading', { level: 1, name: 'Du har svart om prinsippene i melding 2' }).waitFor()
    await look(approver, '9-besvart')
    await head.reload()
    await head.getByText('Vi sa for mye for tidlig.').first().waitFor({ state: 'attached' })
    await press(head, 'Legg til et funn')
    await dialog(head).getByLabel('Hva fant dere?').fill('Vi spurte ikke legen før vi sa at ingen var skadd')
    await dialog(head).getByRole('button', { name: 'Legg til' }).click()
    await head.getByText('Vi spurte ikke legen før vi sa at ingen var skadd').waitFor()
    await press(head, 'Skriv om gjennomgangen')
    await dialog(head).getByLabel('Det vi sitter igjen med').fill('Rettelsen gikk fort.')
    await dialog(head).getByRole('button', { name: 'Lagre' }).click()
    await dialog(head).waitFor({ state: 'detached' })
    await head.getByText('Rettelsen gikk fort.').waitFor()
    const groups = head.locator('main')
    const told = await groups.innerText()
    await head.reload()
    await head.getByText('Rettelsen gikk fort.').waitFor()
    await expect.poll(() => groups.innerText()).toBe(told)
    await look(head, '9-evaluering')
    await open(head, room())
    await isPublic(4, FOUR)
  })
})

/**
 * The director is away and has named who stands in, who is away too; so is whoever answers the press in the directorate. Gives the
 * absences, to be ended.
 */
async function everybodyAtTheTopIsAway(administrator: Hand): Promise<string[]> {
  const from = new Date(Date.now() - 3_600_000).toISOString()
  const to = new Date(Date.now() + 12 * 3_600_000).toISOString()
  const away = (person: string, deputy: string) =>
    administrator.send<{ id: string }>('POST', '/api/absences', {
      ...{ personId: `per_kdi-${person}`, from, to, deputyId: `per_kdi-${deputy}` },
    })
  return [
    (await away('kommunikasjonsdirektor', 'leder')).id,
    (await away('leder', 'pressekontakt')).id,
    (await away('pressekontakt', 'kommunikasjonsradgiver-1')).id,
  ]
}
