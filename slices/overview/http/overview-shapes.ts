import { z } from 'zod'
import { FOUND_KINDS } from '../rules/found.ts'

/** Shapes on the wire. Times are ISO 8601 in UTC. */
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const todayItem = z.object({
  id: z.string(),
  kind: z.enum([
    'crisis',
    'crisis-wrong',
    'crisis-wrong-waits',
    'crisis-wrong-closed',
    'crisis-wrong-closed-waits',
    'crisis-call',
    'crisis-approval',
    'crisis-stop',
    'crisis-untold',
    'crisis-asked',
    'approval',
    'shift',
    'crisis-plan',
    'principles',
    'gate',
    'unit-task',
    'take-down',
    'papers',
    'question',
    'trouble',
    'refusing-email',
    'refusing-sms',
    'uncovered',
    'ready',
    'initiative',
    'target',
    'follow-up',
    'idea',
    'case',
    'case-given',
    'duty-gap',
    'giving',
    'inquiry',
    'press-answer',
    'press-facts',
    'advance-never',
    'support',
    'strategy-change',
    'report',
    'report-by-itself',
    'measure-due',
    'measure-worse',
    'measure-out',
    'translation',
    'translation-check',
    'translation-back',
  ]),
  title: z.string(),
  params,
  at: z.string(),
  isDeadline: z.boolean(),
  isHolding: z.boolean(),
  target: z.object({
    page: z.enum([
      'crisis',
      'crisis-plan',
      'approve',
      'message',
      'dispatch',
      'new-dispatch',
      'tasks',
      'organisation',
      'initiative',
      'case',
      'press-duty',
      'inquiry',
      'advances',
      'support',
      'report',
      'follow-ups',
      'ideas',
      'indicator',
      'translations',
    ]),
    id: z.string().nullable(),
    duty: z.string().optional().describe('Of a rota: which duty'),
  }),
})

export const runningDispatch = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['running', 'paused', 'at-person', 'at-stop', 'at-room']),
  total: z.int(),
  confirmed: z.int(),
  coming: z.int().describe('Their notice lies with a unit, and an e-mail or SMS is still to reach them'),
  waves: z.array(
    z.object({
      position: z.int(),
      name: z.string(),
      state: z.enum(['waiting', 'open', 'done']),
      total: z.int(),
      /** Everyone but those who are left out. */
      reachable: z.int(),
      confirmed: z.int(),
      reached: z.int(),
      hold: z.object({ code: z.string(), params }).nullable(),
    }),
  ),
})

export const today = z.object({
  items: z.array(todayItem),
  running: z.array(runningDispatch),
  counts: z.object({ approvals: z.int(), tasks: z.int() }),
  nextPressDeadline: z.string().nullable().describe('Of the open inquiries that the caller reads'),
})

export const found = z.object({
  found: z.array(
    z.object({
      kind: z.enum(FOUND_KINDS),
      id: z.string(),
      name: z.string(),
      /** Beside the name: the state of a message, dispatch or initiative or the kind of an element as a code; else the unit or place as it is. */
      about: z.string(),
      phone: z.string().nullable(),
    }),
  ),
})

export const erasedAhead = z.object({
  ahead: z.array(
    z.object({
      kind: z.enum(['case-note', 'crisis-call', 'crisis-text']),
      id: z.string(),
      number: z.string(),
      at: z.string(),
    }),
  ),
})
