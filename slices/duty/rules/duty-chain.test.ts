import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASKED_DUTIES, DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import type { DutyBook, RotaRow, UnitDuty } from './duty-book.ts'
import { absenceAt, chainAt, isAway, ownerAt } from './duty-chain.ts'
import { gapsIn, ownersIn } from './duty-schedule.ts'
import { type AnsweredDuty, isPersonal, ROTA_DUTIES } from './words.ts'

const DAY = 86_400_000
/** A month around each change of the clock in 2026. */
const STARTS = [
  Date.parse('2026-03-15T00:00:00Z'),
  Date.parse('2026-10-10T00:00:00Z'),
  Date.parse('2026-12-20T00:00:00Z'),
]
const PEOPLE = Array.from({ length: 8 }, (_, index) => `per_${index}`)
const UNITS = ['unt_kdi', 'unt_region', 'unt_a', 'unt_b', 'unt_c']

const person = fc.constantFrom(...PEOPLE)
const place = fc.constantFrom('primary' as const, 'alternate' as const)
const rotaDuty = fc.constantFrom(...ROTA_DUTIES)
const answered = fc.constantFrom(...ASKED_DUTIES.filter((duty): duty is AnsweredDuty => !isPersonal(duty)))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const rota: fc.Arbitrary<RotaRow> = fc
  .record({
    duty: rotaDuty,
    place,
    personId: person,
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    starts: clock,
    ends: fc.oneof(clock, fc.constant('24:00')),
    everyWeeks: fc.integer({ min: 1, max: 3 }),
    validFrom: fc.constantFrom('2026-01-01', '2026-03-20', '2026-10-20'),
    validTo: fc.constantFrom(null, '2026-03-30', '2026-12-24'),
  })
  .filter((row) => row.starts !== row.ends)
const spanFrom = (start: number) =>
  fc
    .tuple(fc.integer({ min: -10, max: 40 * 24 }), fc.integer({ min: 1, max: 15 * 24 }))
    .map(([from, length]) => ({ from: start + from * 3_600_000, to: start + (from + length) * 3_600_000 }))
const dutyOf = (start: number): fc.Arbitrary<Omit<UnitDuty, 'parentId' | 'isMinistry'>> =>
  fc.record({
    shifts: fc
      .array(fc.tuple(spanFrom(start), rotaDuty, place, person), { maxLength: 3 })
      .map((all) => all.map(([span, duty, at, personId]) => ({ ...span, duty, place: at, personId }))),
    rota: fc.array(rota, { maxLength: 3 }),
    holders: fc
      .array(fc.tuple(spanFrom(start), fc.constantFrom(...DUTIES), person), {
        maxLength: 3,
      })
      .map((all) => all.map(([span, duty, personId]) => ({ ...span, duty, personId })) as UnitDuty['holders']),
  })

/** Trees that may bite their own tail, units without anybody, people who leave, absences with deputies in loops. */
const book = fc.constantFrom(...STARTS).chain((start) =>
  fc
    .record({
      parents: fc.tuple(...UNITS.map(() => fc.constantFrom(null, 'unt_ministry', ...UNITS))),
      duties: fc.tuple(...UNITS.map(() => dutyOf(start))),
      leaves: fc.array(fc.tuple(person, spanFrom(start)), { maxLength: 2 }),
      absences: fc.array(fc.tuple(person, spanFrom(start), fc.oneof(fc.constant(null), person)), { maxLength: 8 }),
    })
    .map(({ parents, duties, leaves, absences }) => {
      const units = new Map<string, UnitDuty>(
        UNITS.map((id, index) => [id, { ...duties[index]!, parentId: parents[index]!, isMinistry: false }]),
      )
      units.set('unt_ministry', { ...duties[0]!, parentId: 'unt_a', isMinistry: true })
      const people = new Map(PEOPLE.map((id) => [id, { from: 0, to: start + 400 * DAY }]))
      for (const [id, span] of leaves) people.set(id, span)
      const away = new Map<string, { from: number; to: number; deputyId: string | null }[]>()
      for (const [id, span, deputyId] of absences)
        if (deputyId !== id) away.set(id, [...(away.get(id) ?? []), { ...span, deputyId }])
      return { start, book: { units, directorateId: 'unt_kdi', people, absences: away } satisfies DutyBook }
    }),
)
const unit = fc.constantFrom(...UNITS, 'unt_ministry', 'unt_unknown')
const instant = fc.integer({ min: 0, max: 30 * 24 * 60 })

describe('the chain of who answers', () => {
  it('when any book is opened at any instant, there is one owner, at work, and the chain ends at the desk', () => {
    fc.assert(
      fc.property(book, unit, answered, instant, (made, unitId, duty, minutes) => {
        const at = made.start + minutes * 60_000
        const chain = chainAt(made.book, { unitId, duty }, at)
        const ids = chain.map((owner) => owner.personId)
        expect(ownerAt(made.book, { unitId, duty }, at)).toEqual(chain[0])
        expect(new Set(ids).size).toBe(ids.length)
        expect(chain.at(-1)).toEqual({ unitId: 'unt_kdi', personId: null, as: 'desk', insteadOf: null })
        for (const owner of chain) {
          expect(owner.unitId).not.toBe('unt_ministry')
          if (owner.personId === null) continue
          expect(isAway(made.book, owner.personId, at)).toBe(false)
          const works = made.book.people.get(owner.personId)!
          expect(works.from <= at && at < works.to).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('when a stretch is divided among its owners, it has no hole and no overlap, and agrees with every instant', () => {
    fc.assert(
      fc.property(
        book,
        unit,
        answered,
        instant,
        fc.array(instant, { maxLength: 8 }),
        (made, unitId, duty, length, probes) => {
          const question = { unitId, duty }
          const span = { from: made.start, to: made.start + (length + 1) * 60_000 }
          const owned = ownersIn(made.book, question, span)
          expect(owned[0]!.from).toBe(span.from)
          expect(owned.at(-1)!.to).toBe(span.to)
          for (const [index, part] of owned.entries()) {
            expect(part.to).toBeGreaterThan(part.from)
            if (index > 0) expect(part.from).toBe(owned[index - 1]!.to)
            for (const at of [part.from, part.to - 1]) expect(ownerAt(made.book, question, at)).toEqual(part.owner)
          }
          for (const minutes of probes) {
            const at = span.from + (minutes % (length + 1)) * 60_000
            const part = owned.find((one) => one.from <= at && at < one.to)!
            expect(ownerAt(made.book, question, at)).toEqual(part.owner)
          }
          for (const gap of gapsIn(made.book, question, span, [])) {
            const owner = ownerAt(made.book, question, gap.from)
            const isLed = owner.unitId === unitId && owner.as === 'leader' && duty !== 'leader'
            expect(owner.unitId !== unitId || owner.personId === null || isLed).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a unit with two contacts', () => {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
  const at = Date.parse('2026-03-10T10:00:00Z')
  const holder = (personId: string, duty: Duty) => ({
    ...always,
    personId,
    duty,
  })
  const made = (absences: DutyBook['absences'], over: Partial<UnitDuty> = {}): DutyBook => ({
    directorateId: 'unt_kdi',
    people: new Map(['per_first', 'per_second', 'per_leader', 'per_deputy'].map((id) => [id, always])),
    absences,
    units: new Map([
      ['unt_kdi', { parentId: null, isMinistry: false, shifts: [], rota: [], holders: [] }],
      [
        'unt_halden',
        {
          parentId: 'unt_kdi',
          isMinistry: false,
          shifts: [],
          rota: [],
          holders: [
            holder('per_first', 'press-contact'),
            holder('per_second', 'press-contact-alternate'),
            holder('per_leader', 'leader'),
          ],
          ...over,
        },
      ],
    ]),
  })
  const away = (...ids: [string, string | null][]) =>
    new Map(ids.map(([id, deputyId]) => [id, [{ from: at - DAY, to: at + DAY, deputyId }]]))
  const answers = (book: DutyBook, when = at) =>
    ownerAt(book, { unitId: 'unt_halden', duty: 'press-contact' }, when).personId

  it('when the first is away the second answers, then a deputy, then the leader, then the desk', () => {
    expect(answers(made(new Map()))).toBe('per_first')
    expect(answers(made(away(['per_first', 'per_deputy'])))).toBe('per_second')
    expect(answers(made(away(['per_first', 'per_deputy'], ['per_second', null])))).toBe('per_deputy')
    expect(answers(made(away(['per_first', 'per_second'], ['per_second', 'per_first'])))).toBe('per_leader')
    expect(answers(made(away(['per_first', null], ['per_second', null], ['per_leader', null])))).toBe(null)
  })

  it('when those who have the duty or its turn are away and the leader alone answers, it is a gap; where nobody is set, it is none', () => {
    const span = { from: at, to: at + 3 * DAY }
    const gaps = (book: DutyBook) => gapsIn(book, { unitId: 'unt_halden', duty: 'press-contact' }, span, [])
    const led = { to: at + DAY, from: at, answersUnitId: null }
    expect(gaps(made(away(['per_first', null])))).toEqual([])
    expect(gaps(made(away(['per_first', null], ['per_second', null])))).toEqual([led])
    expect(gaps(made(away(['per_first', 'per_deputy'], ['per_second', null])))).toEqual([])
    const turn = { from: at, to: at + 2 * DAY, duty: 'press-contact' as const, place: 'primary' as const }
    const turns = { holders: [holder('per_leader', 'leader')], shifts: [{ ...turn, personId: 'per_deputy' }] }
    expect(gaps(made(new Map(), turns))).toEqual([])
    expect(gaps(made(away(['per_deputy', null]), turns))).toEqual([led])
    expect(gaps(made(new Map(), { holders: turns.holders }))).toEqual([])
    // The turn of one who has the duty of leader too.
    const shifts = [{ ...turn, personId: 'per_leader' }]
    expect(gaps(made(away(['per_first', null], ['per_second', null]), { shifts }))).toEqual([])
  })

  it('when somebody is away more than once at the same time, they are back when the last of it ends', () => {
    const book = made(
      new Map([
        ['per_first', [1, 3, 2].map((days) => ({ from: at - DAY, to: at + days * DAY, deputyId: null }))],
        ['per_second', [{ ...always, deputyId: null }]],
      ]),
    )
    expect(absenceAt(book, 'per_first', at)).toEqual({ until: at + 3 * DAY })
    expect(absenceAt(book, 'per_second', at)).toEqual({ until: null })
    expect(absenceAt(book, 'per_first', at - 2 * DAY)).toBeNull()
    expect(absenceAt(book, 'per_leader', at)).toBeNull()
  })

  it('when a single shift or a row of the rota says another, that one answers while it lasts', () => {
    const night: RotaRow = {
      duty: 'press-contact',
      place: 'primary',
      personId: 'per_deputy',
      weekdays: [6],
      starts: '22:00',
      ends: '06:00',
      everyWeeks: 1,
      validFrom: '2026-01-01',
      validTo: null,
    }
    const book = made(new Map(), {
      rota: [night],
      shifts: [{ from: at, to: at + DAY, duty: 'press-contact', place: 'primary', personId: 'per_leader' }],
    })
    expect(answers(book)).toBe('per_leader')
    expect(answers(book, at + 2 * DAY)).toBe('per_first')
    // The night to 29 March 2026 is an hour shorter.
    expect(answers(book, Date.parse('2026-03-28T20:59:00Z'))).toBe('per_first')
    expect(answers(book, Date.parse('2026-03-28T21:00:00Z'))).toBe('per_deputy')
    expect(answers(book, Date.parse('2026-03-29T03:59:00Z'))).toBe('per_deputy')
    expect(answers(book, Date.parse('2026-03-29T04:00:00Z'))).toBe('per_first')
  })

  it('when the leader’s duty has a turn, whoever has it answers where the leader would', () => {
    const turn = { from: at, to: at + DAY, duty: 'leader' as const, place: 'primary' as const, personId: 'per_deputy' }
    const book = made(away(['per_first', null], ['per_second', null]), { shifts: [turn] })
    expect(answers(book)).toBe('per_deputy')
    expect(ownerAt(book, { unitId: 'unt_halden', duty: 'leader' }, at)).toMatchObject({
      personId: 'per_deputy',
      as: 'leader',
    })
    expect(ownerAt(book, { unitId: 'unt_halden', duty: 'leader' }, at + DAY)).toMatchObject({ personId: 'per_leader' })
  })

  it('when nobody of the line is there, the one who has the desk of the directorate answers', () => {
    const book = made(away(['per_first', null], ['per_second', null], ['per_leader', null]))
    const desk = { from: 0, to: at + DAY, duty: 'directorate-desk' as const, place: 'primary' as const }
    const units = new Map(book.units)
    units.set('unt_kdi', { ...book.units.get('unt_kdi')!, shifts: [{ ...desk, personId: 'per_deputy' }] })
    const asked = { unitId: 'unt_halden', duty: 'relatives-liaison' as const }
    expect(ownerAt({ ...book, units }, asked, at)).toMatchObject({
      personId: 'per_deputy',
      as: 'desk',
      unitId: 'unt_kdi',
    })
    expect(ownerAt(book, asked, at)).toMatchObject({ personId: null, as: 'desk' })
  })

  it('when an office is one person’s, neither deputy, leader nor desk answers in its place', () => {
    const holders = [holder('per_first', 'union-representative'), holder('per_leader', 'leader')]
    const asked = { unitId: 'unt_halden', duty: 'union-representative' as const }
    expect(chainAt(made(new Map(), { holders }), asked, at).map((one) => one.personId)).toEqual(['per_first'])
    expect(chainAt(made(away(['per_first', 'per_deputy']), { holders }), asked, at)).toEqual([])
  })

  it('when a later absence names no deputy, the one who was named before still stands in', () => {
    const book = made(
      new Map([
        [
          'per_leader',
          [
            { from: at - 1, to: at + DAY, deputyId: null },
            { from: at - DAY, to: at + DAY, deputyId: 'per_deputy' },
          ],
        ],
      ]),
    )
    expect(ownerAt(book, { unitId: 'unt_halden', duty: 'leader' }, at)).toMatchObject({ personId: 'per_deputy' })
  })
})
