import { useNavigate, useSearch } from '@tanstack/react-router'
import { useKept } from '../../../kit/ui/use-kept.ts'
import type { Declaration } from './crisis-data.ts'
import { OTHER } from './declare-steps.tsx'
import type { Participant } from './participants.tsx'
import { PLAIN } from './practice-choice.tsx'

export const DECLARE_STEPS = ['what', 'where', 'how'] as const
/** What each step is called in the address, so that Back goes one step. */
const ADDRESSES = ['hva', 'hvor', 'hvordan'] as const

const newForm = (unitId: string) => ({
  told: {
    ...{ clientKey: crypto.randomUUID(), scenarioKey: null, what: '', place: '', unitId },
    ...{ level: 'unit', securityCrisis: false, participantIds: null },
  } as Declaration,
  choice: '',
  people: [] as Participant[],
  isExercise: false,
  practice: PLAIN,
})

/** Has nobody said what has happened? */
export const lacksWhat = ({ choice, told }: ReturnType<typeof newForm>): boolean =>
  choice === '' || (choice === OTHER && told.what?.trim() === '')

/** What is being declared, kept in the tab, and the step it has come to, which stands in the address. */
export function useDeclaration(unitId: string) {
  const navigate = useNavigate()
  const { steg } = useSearch({ strict: false }) as { steg?: string }
  const kept = useKept('krise.meld', () => newForm(unitId), 'session')
  const asked = Math.max(0, ADDRESSES.indexOf(steg as (typeof ADDRESSES)[number]))
  return {
    ...kept,
    step: lacksWhat(kept.form) ? 0 : asked,
    go: (to: number) => void navigate({ to: '/krise/meld', search: (to > 0 ? { steg: ADDRESSES[to] } : {}) as never }),
  }
}
