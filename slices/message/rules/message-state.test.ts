import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MESSAGE_STATES, MESSAGE_STEPS, type MessageState, shownState, stateAfter, wasOut } from './message-state.ts'

const steps = fc.array(fc.constantFrom(...MESSAGE_STEPS), { maxLength: 60 })

/** Walks from draft and ignores steps that are refused; gives every step that was taken. */
function walk(asked: (typeof MESSAGE_STEPS)[number][]) {
  let state: MessageState = 'draft'
  return asked.flatMap((step) => {
    const from = state
    const to = stateAfter(from, step)
    if (to === null) return []
    state = to
    return [{ from, step, to }]
  })
}

describe('message state', () => {
  it('when a text is ended before anybody could have it, nobody says that it was withdrawn', () => {
    const ended = (endedFrom: MessageState | null) => ({ state: 'withdrawn' as const, endedFrom })
    for (const from of ['draft', 'in-review', 'approved'] as const) {
      expect(wasOut(ended(from))).toBe(false)
      expect(shownState({ state: 'withdrawn', wasOut: false })).toBe('shelved')
    }
    for (const from of ['dispatched', 'corrected', null] as const) expect(wasOut(ended(from))).toBe(true)
    expect(shownState({ state: 'withdrawn', wasOut: true })).toBe('withdrawn')
    expect(wasOut({ state: 'approved', endedFrom: null })).toBe(false)
  })

  it('when any steps are tried, no text goes out that was not approved after its last edit', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        let approved = false
        for (const { step } of walk(asked)) {
          if (step === 'approve') approved = true
          if (['edit', 'reopen', 'return'].includes(step)) approved = false
          if (step === 'dispatch') expect(approved).toBe(true)
        }
      }),
    )
  })

  it('when a message has gone out, it never becomes a draft again', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        const taken = walk(asked)
        const out = taken.findIndex(({ step }) => step === 'dispatch')
        if (out < 0) return
        for (const { to } of taken.slice(out)) expect(['dispatched', 'corrected', 'withdrawn']).toContain(to)
      }),
    )
  })

  it('when a message is corrected or withdrawn, nothing more can happen to it', () => {
    for (const state of ['corrected', 'withdrawn'] as const)
      for (const step of MESSAGE_STEPS.filter((one) => one !== 'end')) expect(stateAfter(state, step)).toBeNull()
  })

  it('when every step is tried from everywhere, each state is reached and approval comes from review alone', () => {
    const reached = new Set<MessageState>(['draft'])
    for (let i = 0; i < MESSAGE_STATES.length; i++)
      for (const state of [...reached])
        for (const step of MESSAGE_STEPS) {
          const to = stateAfter(state, step)
          if (to) reached.add(to)
          if (step === 'approve' && to) expect(state).toBe('in-review')
        }
    expect([...reached].sort()).toEqual([...MESSAGE_STATES].sort())
  })
})
