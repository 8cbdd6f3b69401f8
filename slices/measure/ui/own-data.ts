import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'
import type { OwnView } from '../rules/own/own-view.ts'

export function useOwn() {
  return useQuery({
    queryKey: ['measure', 'own'],
    queryFn: (): Promise<OwnView> => read(api.GET('/api/measure/own')),
  })
}
