import { useQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { DemoPerson } from './demo-choices.tsx'

type Choices = { demo: DemoPerson[]; sso: boolean; mode: 'real' | 'exercise' | 'demo' }

/** How one may sign in here, and whether this is a demo. */
export function useSignInChoices() {
  return useQuery({
    queryKey: ['sign-in-choices'],
    queryFn: () => call<Choices>('/api/access/sign-in-choices'),
    staleTime: 60_000,
  })
}
