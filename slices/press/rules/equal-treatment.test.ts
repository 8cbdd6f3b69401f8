import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalHeadline, medianOf, outletRows, spreadOf } from './equal-treatment.ts'

const at = (clock: string) => Date.parse(`2026-03-10T${clock}Z`)

describe('how far apart the press got it', () => {
  it('when some got it and one did not, the spread is of those who got it, and the one is counted as missed', () => {
    const spread = spreadOf([
      { name: 'A', at: at('10:00:02') },
      { name: 'B', at: at('10:00:00') },
      { name: 'C', at: null },
    ])
    expect(spread).toMatchObject({ recipients: 3, got: 2, missed: 1, seconds: 2, firstAt: at('10:00:00') })
    expect(spreadOf([]).seconds).toBe(null)
  })

  it('when the order of the recipients changes, the spread does not', () => {
    const times = fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { maxLength: 20 })
    fc.assert(
      fc.property(times, (all) => {
        const made = all.map((one, index) => ({ name: String(index), at: one }))
        const spread = spreadOf(made)
        expect(spreadOf(made.toReversed())).toEqual(spread)
        expect(spread.got + spread.missed).toBe(spread.recipients)
        if (spread.seconds !== null) expect(spread.seconds).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('when a period is told in a sentence, somebody who never got it goes before the spread', () => {
    const whole = spreadOf([
      { name: 'A', at: 0 },
      { name: 'B', at: 40_000 },
    ])
    expect(equalHeadline([])).toEqual({ code: 'none', count: 0, seconds: 0 })
    expect(equalHeadline([whole])).toEqual({ code: 'spread', count: 1, seconds: 40 })
    expect(equalHeadline([whole, spreadOf([{ name: 'A', at: null }])]).code).toBe('missed')
  })
})

describe('what each outlet got', () => {
  it('when outlets asked and were answered, each has its own middle time, and strangers are one row at the end', () => {
    const asked = (outletId: string | null, from: string, to: string | null) => ({
      outletId,
      outlet: outletId,
      receivedAt: at(from),
      dueAt: at('12:00:00'),
      answeredAt: to === null ? null : at(to),
      isOpen: to === null,
    })
    const rows = outletRows(
      [
        asked('stor', '08:00:00', '09:00:00'),
        asked('stor', '08:00:00', '13:00:00'),
        asked('liten', '08:00:00', null),
        asked(null, '08:00:00', '08:30:00'),
      ],
      [{ outletId: 'liten', outlet: 'liten' }],
    )
    expect(
      rows.map((row) => [row.outletId, row.inquiries, row.answered, row.inTime, row.medianMinutes, row.advances]),
    ).toEqual([
      ['stor', 2, 2, 1, 180, 0],
      ['liten', 1, 0, 0, null, 1],
      [null, 1, 1, 1, 30, 0],
    ])
    expect(medianOf([1, 2, 3])).toBe(2)
  })
})
