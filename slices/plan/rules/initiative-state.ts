export const INITIATIVE_STATES = [
  'draft',
  'in-review',
  'approved',
  'running',
  'evaluating',
  'closed',
  'stopped',
] as const
export type InitiativeState = (typeof INITIATIVE_STATES)[number]

export const INITIATIVE_STEPS = [
  'edit',
  'ask',
  'take-back',
  'return',
  'approve',
  'reopen',
  'start',
  'evaluate',
  'resume',
  'close',
  'stop',
] as const
export type InitiativeStep = (typeof INITIATIVE_STEPS)[number]

/**
 * The one table of what can happen to an initiative. What was approved is frozen from `approved` on: `reopen` takes it back
 * before it starts, and while it runs only an adopted proposal for adjustment opens it (`rules/adjustment.ts`).
 */
const TABLE: Record<InitiativeState, Partial<Record<InitiativeStep, InitiativeState>>> = {
  draft: { edit: 'draft', ask: 'in-review', stop: 'stopped' },
  'in-review': { 'take-back': 'draft', return: 'draft', approve: 'approved', stop: 'stopped' },
  approved: { edit: 'approved', reopen: 'draft', start: 'running', stop: 'stopped' },
  running: { edit: 'running', evaluate: 'evaluating', stop: 'stopped' },
  evaluating: { edit: 'evaluating', resume: 'running', close: 'closed', stop: 'stopped' },
  closed: {},
  stopped: {},
}

/** The state after this step, or null when the step cannot be taken now. */
export function stateAfter(state: InitiativeState, step: InitiativeStep): InitiativeState | null {
  return TABLE[state][step] ?? null
}
