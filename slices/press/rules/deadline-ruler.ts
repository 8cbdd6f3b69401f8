import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { instantAt, wallClock } from '../../../kit/kernel/oslo-clock.ts'

type Asked = { now: Date; due: readonly { id: string; at: string; label: string }[]; answered: readonly string[] }
export type RulerMark = {
  id: string
  at: string
  label: string
  share: number
  level: number
  /** Its label stands to the left of it, for want of room. */
  isAtEnd: boolean
}
/** The day as a line. A share is from 0 (left) to 1 (right); `level` lifts a label that would cover the one before it. */
export type Ruler = {
  hours: { hour: number; share: number }[]
  nowShare: number
  marks: RulerMark[]
  answered: number[]
}

const OPENS = 8
const CLOSES = 18
const HOUR_MS = 3_600_000
/** How much of the line a label covers. */
const LABEL = 0.11
const LEVELS = 3
const END = 0.88

/** Today's deadlines along the hours of the day in Norway; null when nothing is due and nothing has been answered today. */
export function deadlineRuler({ now, due, answered }: Asked): Ruler | null {
  const { day } = wallClock(now.getTime())
  const isToday = (at: string) => wallClock(Date.parse(at)).day === day
  const today = oldestFirst(
    due.filter((one) => isToday(one.at)),
    ({ at }) => Date.parse(at),
    ({ id }) => id,
  )
  const done = answered.filter(isToday)
  if (today.length + done.length === 0) return null
  const moments = [now.getTime(), ...today.map((one) => Date.parse(one.at)), ...done.map((at) => Date.parse(at))]
  const midnight = instantAt(day, 0)
  const hourOf = (at: number) => (at - midnight) / HOUR_MS
  const from = Math.floor(Math.min(OPENS, ...moments.map(hourOf)))
  const to = Math.ceil(Math.max(CLOSES, ...moments.map(hourOf)))
  const shareOf = (at: number) => (hourOf(at) - from) / (to - from)
  const step = to - from > 14 ? 2 : 1
  const hours = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step)
  return {
    hours: hours.map((hour) => ({ hour: hour % 24, share: (hour - from) / (to - from) })),
    nowShare: shareOf(now.getTime()),
    marks: lifted(today.map((one) => ({ ...one, share: shareOf(Date.parse(one.at)) }))),
    answered: done.map((at) => shareOf(Date.parse(at))),
  }
}

function lifted(marks: Omit<RulerMark, 'level' | 'isAtEnd'>[]): RulerMark[] {
  const ends: number[] = Array.from({ length: LEVELS }, () => -1)
  return marks.map((mark) => {
    const isAtEnd = mark.share > END
    const left = isAtEnd ? mark.share - LABEL : mark.share
    const free = ends.findIndex((end) => end <= left)
    const level = free < 0 ? LEVELS - 1 : free
    ends[level] = left + LABEL
    return { ...mark, level, isAtEnd }
  })
}
