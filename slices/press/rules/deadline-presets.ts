import { wallClock } from '../../../kit/kernel/oslo-clock.ts'
import type { InquiryKind } from './inquiry.ts'

/** A deadline offered as a choice: its words stand in `press-desk:preset.<code>`, and `spokenDeadline` understands them. */
export type DeadlinePreset = { code: 'minutes' | 'hours' | 'today' | 'tomorrow' | 'days'; amount: number }

const PRESETS: Record<InquiryKind, DeadlinePreset[]> = {
  question: [
    { code: 'hours', amount: 1 },
    { code: 'today', amount: 14 },
    { code: 'tomorrow', amount: 10 },
  ],
  'written-questions': [
    { code: 'today', amount: 15 },
    { code: 'tomorrow', amount: 12 },
    { code: 'days', amount: 3 },
  ],
  'quote-check': [
    { code: 'minutes', amount: 30 },
    { code: 'hours', amount: 1 },
    { code: 'today', amount: 15 },
  ],
  'right-of-reply': [
    { code: 'hours', amount: 1 },
    { code: 'hours', amount: 2 },
    { code: 'today', amount: 15 },
  ],
  filming: [
    { code: 'tomorrow', amount: 12 },
    { code: 'days', amount: 3 },
    { code: 'days', amount: 7 },
  ],
  'access-request': [
    { code: 'days', amount: 3 },
    { code: 'days', amount: 5 },
  ],
}

/** The deadlines that this kind of request usually has; those of today that have passed are left out. */
export function deadlinePresets(kind: InquiryKind, now: Date): DeadlinePreset[] {
  const { minute } = wallClock(now.getTime())
  return PRESETS[kind].filter(({ code, amount }) => code !== 'today' || amount * 60 > minute)
}
