export const MESSAGE_STATES = ['draft', 'in-review', 'approved', 'dispatched', 'corrected', 'withdrawn'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

export const MESSAGE_STEPS = [
  'edit',
  'ask',
  'take-back',
  'return',
  'approve',
  'reopen',
  'dispatch',
  'correct',
  'withdraw',
  'end',
] as const
export type MessageStep = (typeof MESSAGE_STEPS)[number]

/**
 * The one table of what can happen to a message. Text changes in `draft` alone: what a leader reads is what is frozen.
 * `reopen` takes an approved version back before it goes out; after that only a correction or a withdrawal helps.
 * `correct` happens to the old message when the new text goes out. `end` is the room's that holds a text of a crisis.
 */
const TABLE: Record<MessageState, Partial<Record<MessageStep, MessageState>>> = {
  draft: { edit: 'draft', ask: 'in-review', withdraw: 'withdrawn', end: 'withdrawn' },
  'in-review': { 'take-back': 'draft', return: 'draft', approve: 'approved', end: 'withdrawn' },
  approved: { reopen: 'draft', dispatch: 'dispatched', withdraw: 'withdrawn', end: 'withdrawn' },
  dispatched: { correct: 'corrected', withdraw: 'withdrawn', end: 'withdrawn' },
  corrected: { end: 'withdrawn' },
  withdrawn: {},
}

/** Could anybody have had it? What was ended before the state was kept that it was ended from is taken to have been out. */
export function wasOut({ state, endedFrom }: { state: MessageState; endedFrom: MessageState | null }): boolean {
  const last = state === 'withdrawn' ? (endedFrom ?? 'dispatched') : state
  return last === 'dispatched' || last === 'corrected'
}

/** As pages call it: what was ended before it was out is put away, and not withdrawn. */
export const shownState = (one: { state: MessageState; wasOut: boolean }): MessageState | 'shelved' =>
  one.state === 'withdrawn' && !one.wasOut ? 'shelved' : one.state

/** The state after this step, or null when the step cannot be taken now. */
export function stateAfter(state: MessageState, step: MessageStep): MessageState | null {
  return TABLE[state][step] ?? null
}
