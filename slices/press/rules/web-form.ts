import { isLocalTime, momentOf } from '../../../kit/kernel/local-time.ts'
import { hasNumber } from '../../../kit/kernel/stops/has-number.ts'

/** What a journalist wrote in the open form, as it came. */
export type WebForm = {
  name: string
  outlet: string
  email: string
  phone: string
  topic: string
  question: string
  /** Their deadline by the clock in Norway, `YYYY-MM-DDTHH:MM`; empty when they named none. */
  due: string
  /** A field that no person sees. A program that fills in everything fills it in. */
  trap: string
}
const WRITTEN = ['name', 'outlet', 'email', 'phone', 'topic', 'question'] as const
export type WebFormField = keyof WebForm
export type WebFormFault = {
  field: WebFormField
  code:
    | 'trap'
    | 'no-topic'
    | 'no-question'
    | 'no-way-back'
    | 'bad-email'
    | 'bad-phone'
    | 'bad-due'
    | 'past-due'
    | 'identity-number'
}

export const LONGEST = { name: 120, outlet: 120, email: 254, phone: 40, topic: 200, question: 5000 } as const
/** Faster than this, nobody has read the form; later than this, it lay open since yesterday. */
const SHORTEST_MS = 3000
const LONGEST_MS = 24 * 3_600_000
const FURTHEST_MS = 92 * 24 * 3_600_000

/** All that keeps the form from being taken, at most one thing a field. `isAddress` says whether mail can go there. */
export function webFormFaults(form: WebForm, now: number, isAddress: (text: string) => boolean): WebFormFault[] {
  if (form.trap !== '') return [{ field: 'trap', code: 'trap' }]
  const faults: WebFormFault[] = []
  if (form.topic === '') faults.push({ field: 'topic', code: 'no-topic' })
  if (form.question === '') faults.push({ field: 'question', code: 'no-question' })
  if (form.email === '' && form.phone === '') faults.push({ field: 'email', code: 'no-way-back' })
  if (form.email !== '' && !isAddress(form.email)) faults.push({ field: 'email', code: 'bad-email' })
  if (form.phone !== '' && !/^\+?[\d ()-]{5,}$/.test(form.phone)) faults.push({ field: 'phone', code: 'bad-phone' })
  const wrong = (field: WebFormField) => faults.some((one) => one.field === field)
  for (const field of WRITTEN)
    if (!wrong(field) && hasNumber(form[field])) faults.push({ field, code: 'identity-number' })
  const due = dueOf(form)
  if (due === 'bad' || (due && due.getTime() > now + FURTHEST_MS)) faults.push({ field: 'due', code: 'bad-due' })
  else if (due && due.getTime() <= now) faults.push({ field: 'due', code: 'past-due' })
  return faults
}

/** The moment of their deadline, null when they named none, `bad` when there is no such time. */
export function dueOf({ due }: Pick<WebForm, 'due'>): Date | null | 'bad' {
  if (due === '') return null
  return isLocalTime(due) && due.length > 10 ? momentOf(due) : 'bad'
}

/** What the age of a form says: somebody has had time to read it, and it has not lain open since yesterday. */
export function formAge(issuedAt: number, now: number): 'right' | 'too-fast' | 'too-old' {
  if (now - issuedAt < SHORTEST_MS) return 'too-fast'
  return now - issuedAt > LONGEST_MS ? 'too-old' : 'right'
}
