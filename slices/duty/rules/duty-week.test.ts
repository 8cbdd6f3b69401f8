import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, instantAt } from '../../../kit/kernel/oslo-clock.ts'
import type { DutyBook } from './duty-book.ts'
import { mondayOf, type SetDuty, shiftsLater, weekGrid, weekSpan } from './duty-week.ts'

/** The week in which the clock goes forward. */
const MONDAY = dayNumber('2026-03-23')
const at = (day: string, minute: number) => instantAt(dayNumber(day), minute)
const BOOK: DutyBook = {
  units: new Map(),
  directorateId: 'unt_kdi',
  people: new Map(),
  absences: new Map([['per_rota', [{ from: at('2026-03-25', 0), to: at('2026-03-26', 0), deputyId: null }]]]),
}
const SET: SetDuty = {
  duty: 'press-contact',
  shifts: [
    { id: 'shi_1', place: 'primary', personId: 'per_shift', from: at('2026-03-24', 600), to: at('2026-03-24', 720) },
  ],
  rota: [
    {
      id: 'rot_1',
      duty: 'press-contact',
      place: 'primary',
      personId: 'per_rota',
      weekdays: [1, 2, 3, 4, 5],
      starts: '08:00',
      ends: '16:00',
      everyWeeks: 1,
      validFrom: '2026-01-01',
      validTo: null,
    },
  ],
  holders: [{ duty: 'press-contact', personId: 'per_duty', from: 0, to: at('2026-03-29', 0) }],
}

describe('the week as a grid', () => {
  it('when a shift, the rota and a duty meet, the shift goes first, then the rota, then the duty', () => {
    const tuesday = weekGrid(SET, BOOK, MONDAY)[1]!.places.primary
    expect(tuesday.map((part) => [part.source, part.personId, part.id])).toEqual([
      ['duty', 'per_duty', null],
      ['rota', 'per_rota', 'rot_1'],
      ['shift', 'per_shift', 'shi_1'],
      ['rota', 'per_rota', 'rot_1'],
      ['duty', 'per_duty', null],
    ])
  })

  it('when somebody is away, the part says so, and a place without anybody is shown as empty', () => {
    const grid = weekGrid(SET, BOOK, MONDAY)
    expect(grid[2]!.places.primary.map((part) => part.isAway)).toEqual([false, true, false])
    expect(grid[6]!.places.primary).toEqual([
      { ...weekDay('2026-03-29'), personId: null, source: null, id: null, isAway: false },
    ])
  })

  it('when any week is drawn, the parts of each day have no hole and no overlap', () => {
    const shift = fc
      .tuple(fc.integer({ min: -48, max: 200 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('a', 'b'))
      .map(([from, length, who]) => {
        const start = weekSpan(MONDAY).from + from * 3_600_000
        return {
          id: `shi_${from}`,
          place: 'primary' as const,
          personId: who,
          from: start,
          to: start + length * 3_600_000,
        }
      })
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 6 }), (shifts) => {
        for (const { day, places } of weekGrid({ ...SET, shifts }, BOOK, MONDAY))
          for (const parts of Object.values(places)) {
            expect(parts[0]!.from).toBe(weekDay(day).from)
            expect(parts.at(-1)!.to).toBe(weekDay(day).to)
            for (const [index, part] of parts.entries()) if (index > 0) expect(part.from).toBe(parts[index - 1]!.to)
          }
      }),
    )
  })
})

const weekDay = (day: string) => ({ from: at(day, 0), to: instantAt(dayNumber(day) + 1, 0) })

describe('a week that is copied', () => {
  it('when the clock changes in between, the shift begins at the same time of the clock', () => {
    const [copied] = shiftsLater(SET.shifts, MONDAY, 1)
    expect([copied!.from, copied!.to]).toEqual([at('2026-03-31', 600), at('2026-03-31', 720)])
    expect(copied!.from - SET.shifts[0]!.from).toBe(7 * 86_400_000 - 3_600_000)
  })

  it('when a shift began the week before, it does not come along', () => {
    const early = { ...SET.shifts[0]!, from: weekSpan(MONDAY).from - 1 }
    expect(shiftsLater([early], MONDAY, 1)).toEqual([])
    expect(mondayOf(at('2026-03-29', 1439))).toBe(MONDAY)
  })
})
