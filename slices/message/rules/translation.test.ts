import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byDue,
  isOpenTranslation,
  shownInMatrix,
  TRANSLATION_STATES,
  TRANSLATION_STEPS,
  type TranslationState,
  type TranslationView,
  translationAfter,
  translationSteps,
} from './translation.ts'

const TODAY = '2026-03-10'
const row = (id: string, state: TranslationState, dueOn: string) => ({ id, state, dueOn })

describe('a translation that somebody is asked for', () => {
  it('when any steps are tried, nothing is checked that was not delivered, and what has ended stays so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TRANSLATION_STEPS), { maxLength: 30 }), (steps) => {
        let state: TranslationState = 'asked'
        for (const step of steps) {
          const next = translationAfter(state, step)
          if (next === null) continue
          if (step === 'check') expect(state).toBe('delivered')
          expect(['checked', 'withdrawn']).not.toContain(state)
          state = next
        }
      }),
    )
  })

  it('when somebody is neither the one asked nor one who writes, there is nothing to press, in any state', () => {
    for (const state of TRANSLATION_STATES)
      expect(translationSteps({ state, isTranslator: false, isAsker: false, writes: false, isDraft: true })).toEqual([])
  })

  it('when it is delivered, the one who translated does not send it back to themselves; another does', () => {
    const delivered = { state: 'delivered', isAsker: false, writes: true, isDraft: true } as const
    expect(translationSteps({ ...delivered, isTranslator: true })).toEqual([])
    expect(translationSteps({ ...delivered, isTranslator: false })).toEqual(['return', 'withdraw'])
  })

  it('when the text is no draft, nothing is delivered; the work can be given back or withdrawn', () => {
    const steps = translationSteps({ state: 'taken', isTranslator: true, isAsker: false, writes: true, isDraft: false })
    expect(steps).toEqual(['give-back', 'set-day'])
  })

  it('when the one asked no longer writes for the unit, all they can do is to give it back', () => {
    const steps = translationSteps({ state: 'asked', isTranslator: true, isAsker: false, writes: false, isDraft: true })
    expect(steps).toEqual(['give-back'])
  })

  it('when they stand in a list, what is past its day comes first, and what is delivered is never late', () => {
    const rows = [
      row('a', 'delivered', '2026-03-01'),
      row('b', 'taken', '2026-03-12'),
      row('c', 'asked', '2026-03-09'),
      row('d', 'taken', '2026-03-02'),
    ]
    expect(byDue(rows, TODAY).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
  })

  it('when a language was asked for again, the matrix shows the last one, and none that has ended', () => {
    const view = (id: string, language: string, state: TranslationState, askedAt: string) =>
      ({ id, language, state, askedAt }) as TranslationView
    const shown = shownInMatrix([
      view('c', 'so', 'withdrawn', '2026-03-03'),
      view('a', 'pl', 'given-back', '2026-03-01'),
      view('b', 'pl', 'asked', '2026-03-02'),
      view('d', 'en', 'given-back', '2026-03-01'),
    ])
    expect([...shown].map(([language, { id }]) => [language, id])).toEqual([
      ['pl', 'b'],
      ['en', 'd'],
    ])
    expect(isOpenTranslation('given-back')).toBe(false)
  })
})
