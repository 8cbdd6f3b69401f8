import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { ExercisePlan, PlannedList } from '../rules/planned-exercise.ts'

export function usePlanned() {
  return useQuery({
    queryKey: ['crisis', 'planned'],
    queryFn: (): Promise<PlannedList> => read(api.GET('/api/crisis-exercises', {})),
  })
}

/** Plans, cancels or declares an exercise; what comes back tells which crisis it became. */
export function usePlannedAct(onDone?: (crisisId: string | undefined) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path = '', json = {} }: { path?: string; json?: ExercisePlan | object }) =>
      call<{ crisisId?: string } | undefined>(`/api/crisis-exercises${path}`, { method: 'POST', json }),
    onSuccess: (answer) => onDone?.(answer?.crisisId),
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis'] }),
  })
}
