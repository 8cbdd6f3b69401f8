import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sayYes } from '../../approval/test/say-yes.ts'
import { approveLine } from '../actions/decide-line.ts'
import { pressEffects } from '../actions/effects.ts'
import { saveFact } from '../actions/keep-facts.ts'
import { addPicture, retirePicture, viewPictures } from '../actions/keep-pictures.ts'
import { draftLine } from '../actions/write-line.ts'
import { codeOf, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
let file: Buffer
beforeAll(async () => {
  house = await pressHouse()
  file = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => house.drop())

/** What must not leave: a person, a number of one, a mobile that is not ours, how many keep watch. */
const CANARIES = [
  'Innsatt Test Testesen er flyttet',
  'Fødselsnummer 01819010001',
  'Ring Test på 912 34 567',
  'To betjenter på vakt om natten',
]

const picture = (words: { alt?: string; caption?: string; credit?: string }, messageId: string | null = null) => ({
  messageId,
  texts: { nb: { alt: words.alt ?? 'Et tomt rom', caption: words.caption ?? '' } },
  credit: words.credit ?? 'Test Testesen',
  licence: 'press-use' as const,
  people: 'nobody' as const,
  consentReference: '',
  file,
})
const fact = (over: object) => ({
  ...{ value: '3 041', labels: { nb: 'er i fengsel' }, source: 'Et register', href: null, asOf: '2026-03-09' },
  ...{ isFront: true, ...over },
})

it('when a caption, a credit or a figure says what must not leave, the door stops it in every field', async () => {
  const { varde, people } = house
  for (const [at, said] of CANARIES.entries()) {
    const code = at < 3 ? 'door.stopped' : 'door.not-weighed'
    for (const field of ['alt', 'caption', 'credit'])
      expect(await codeOf(addPicture(varde, people.adviser!, picture({ [field]: said }))), field).toBe(code)
    for (const over of [{ labels: { nb: 'er i fengsel', en: said } }, { source: said }])
      expect(await codeOf(saveFact(varde, people.adviser!, fact(over)))).toBe(code)
  }
  expect(await codeOf(saveFact(varde, people.adviser!, fact({ value: '01819010001' })))).toBe('door.stopped')
})

it('when a line says what must not leave, it is approved by nobody until it is gone', async () => {
  const { varde, people } = house
  for (const [at, said] of CANARIES.entries()) {
    const words = [{ topic: said }, { texts: { nb: { answer: said } } }, { sources: [{ title: said, href: null }] }]
    for (const over of words) {
      const { id } = await draftLine(varde, people.contact, {
        ...{ unitId: 'unt_halden', kind: 'line', topic: 'Besøk', texts: { nb: { answer: 'Vi svarer.' } } },
        ...{ sources: [{ title: 'Håndboka', href: null }], expiresOn: '2026-12-31', isPublic: false, ...over },
      })
      const yes = approveLine(varde, people.leader!, { id, revision: 1 })
      expect(await codeOf(yes), said).toBe(at < 3 ? 'door.stopped' : 'door.not-weighed')
    }
  }
})

it('when somebody has the press room’s duty in one unit, they hang nothing on another’s text; who may release it, does', async () => {
  const { varde, people } = house
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language,
      confirm, by_name, checks, settings_revision, created_at, updated_at)
    values ('msg_ours', 'real', 'press-release', 'unt_kdi', 'per_editor', 'dispatched', 'Nye rom', '{public}', 'nb',
      false, false, '{}', 0, ${varde.now()}, ${varde.now()})`.execute(house.base.db)
  for (const who of [people.local!, people.leader!])
    expect(await codeOf(addPicture(varde, who, picture({}, 'msg_ours')))).toBe('press.room-not-yours')
  expect(await codeOf(saveFact(varde, people.local!, fact({})))).toBe('press.room-not-yours')
  const { id } = await addPicture(varde, people.adviser!, picture({}, 'msg_ours'))
  expect((await viewPictures(varde, people.editor!)).pictures.map((one) => one.id)).toContain(id)
  expect(await codeOf(retirePicture(varde, people.local!, id))).toBe('press.room-not-yours')
})

it('when a picture is taken out or a figure changed, what was public can still be shown as it was', async () => {
  const { varde, people, base } = house
  const { id } = await addPicture(varde, people.adviser!, picture({ caption: 'Slik var det.' }))
  await retirePicture(varde, people.editor!, id)
  const kept = await sql<{
    n: number
  }>`select count(*)::int as n from press.picture_size where picture_id = ${id}`.execute(base.db)
  expect(kept.rows[0]!.n).toBeGreaterThan(0)
  const made = await saveFact(varde, people.adviser!, fact({}))
  await sayYes(varde, pressEffects, made)
  const changed = await saveFact(varde, people.adviser!, { ...fact({ value: '3 042' }), id: made.id })
  await sayYes(varde, pressEffects, changed)
  const shown = await sql<{
    value: string
  }>`select value from press.fact_shown where fact_id = ${made.id} order by number`.execute(base.db)
  expect(shown.rows.map(({ value }) => value)).toEqual(['3 041', '3 042'])
})
