import { expect, test } from 'vitest'
import { deadlineRuler } from './deadline-ruler.ts'

const now = new Date('2026-03-10T09:52:00Z')
const due = (id: string, at: string) => ({ id, at, label: id })

test('when nothing is due or answered today, there is no line', () => {
  expect(deadlineRuler({ now, due: [due('a', '2026-03-11T09:00:00Z')], answered: ['2026-03-09T09:00:00Z'] })).toBeNull()
})

test('when deadlines fall in office hours, the line runs from 8 to 18 in Norway', () => {
  const ruler = deadlineRuler({ now, due: [due('a', '2026-03-10T13:00:00Z')], answered: ['2026-03-10T07:00:00Z'] })!
  expect([ruler.hours[0]!.hour, ruler.hours.at(-1)!.hour]).toEqual([8, 18])
  expect(ruler.marks[0]!.share).toBeCloseTo(0.6)
  expect(ruler.answered).toEqual([0])
  expect(ruler.nowShare).toBeCloseTo((10 + 52 / 60 - 8) / 10)
})

test('when a deadline is in the evening, the line reaches it', () => {
  const ruler = deadlineRuler({ now, due: [due('a', '2026-03-10T20:30:00Z')], answered: [] })!
  expect(ruler.hours.at(-1)!.hour).toBe(22)
  expect(ruler.marks.every((mark) => mark.share >= 0 && mark.share <= 1)).toBe(true)
})

test('when two labels would cover each other, the later is lifted', () => {
  const marks = deadlineRuler({
    now,
    due: [due('a', '2026-03-10T11:00:00Z'), due('b', '2026-03-10T11:20:00Z'), due('c', '2026-03-10T13:00:00Z')],
    answered: [],
  })!.marks
  expect(marks.map(({ id, level }) => `${id}${level}`)).toEqual(['a0', 'b1', 'c0'])
})

test('when the last label stands to the left of its mark, it is lifted over the one before', () => {
  const due2 = [due('a', '2026-03-10T15:30:00Z'), due('b', '2026-03-10T16:50:00Z')]
  const marks = deadlineRuler({ now, due: due2, answered: [] })!.marks
  expect(marks.map(({ level, isAtEnd }) => [level, isAtEnd])).toEqual([
    [0, false],
    [1, true],
  ])
})
