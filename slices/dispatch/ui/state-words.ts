import { useTranslation } from 'react-i18next'
import { REACH_STATES } from '../../../kit/kernel/reach-states.ts'
import type { BarPart } from '../../../kit/ui/bar.tsx'
import { type Counts, RECIPIENT_STATES, type RecipientState } from '../rules/wave.ts'
import type { DispatchView } from './dispatch-data.ts'

const ALWAYS: readonly RecipientState[] = ['confirmed', 'submitted', 'waiting']

/** The states worth a column: those that somebody stands in, and the three that tell the course. */
export function shownStates(counts: Counts): RecipientState[] {
  return REACH_STATES.filter((state) => ALWAYS.includes(state) || counts[state] > 0)
}

export function sumOf(counts: Counts): number {
  return RECIPIENT_STATES.reduce((sum, state) => sum + counts[state], 0)
}

export function useStateWords() {
  const { t } = useTranslation('dispatch')
  const word = (state: RecipientState) => t(`state.${state}`)
  const parts = (counts: Counts): BarPart[] =>
    REACH_STATES.map((state) => ({ state, label: word(state), count: counts[state] }))
  return { word, parts }
}

/** What is said of where a dispatch is: of one that runs and stands still, what it waits for. */
export const stateNow = ({ state, standsStill }: Pick<DispatchView, 'state' | 'standsStill'>) =>
  standsStill ? (`at-${standsStill}` as const) : state
