import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder, mergeEntries, writtenAt } from './entry.ts'

const entries = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    seq: fc.nat(50),
    writtenAt: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-01-02'), noInvalidDate: true })
      .map((at) => at.toISOString()),
  }),
  { selector: (one) => one.id },
)

it('when entries come in any pieces and any order, twice or not, the log is the same', () => {
  fc.assert(
    fc.property(entries, fc.array(fc.nat(49)), (all, cuts) => {
      const whole = mergeEntries([], all)
      let pieces: typeof all = []
      for (const cut of [...cuts, 0]) pieces = mergeEntries(pieces, all.slice(cut % (all.length + 1)))
      expect(pieces.map((one) => [one.writtenAt, one.seq])).toEqual(whole.map((one) => [one.writtenAt, one.seq]))
      expect(new Set(pieces.map((one) => one.id)).size).toBe(all.length)
      for (let at = 1; at < whole.length; at++) expect(inOrder(whole[at - 1]!, whole[at]!)).toBeLessThanOrEqual(0)
    }),
  )
})

it('when a clock is wrong, an entry is never from before the declaration or from the future', () => {
  const declared = new Date('2026-03-10T02:00:00Z')
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.nat(1e7), (agoMs, sinceMs) => {
      const now = new Date(declared.getTime() + sinceMs)
      const at = writtenAt(agoMs, now, declared).getTime()
      expect(at).toBeGreaterThanOrEqual(declared.getTime())
      expect(at).toBeLessThanOrEqual(now.getTime())
    }),
  )
  const now = new Date('2026-03-10T02:10:00Z')
  expect(writtenAt(60_000, now, declared)).toEqual(new Date('2026-03-10T02:09:00Z'))
})
