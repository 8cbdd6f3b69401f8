import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { IndicatorView, OpenedValue, RegisterView } from '../rules/indicator-view.ts'

export function useRegister() {
  return useQuery({
    queryKey: ['measure', 'register'],
    queryFn: (): Promise<RegisterView> => read(api.GET('/api/measure/indicators')),
  })
}

export function useIndicator(key: string) {
  return useQuery({
    queryKey: ['measure', 'indicator', key],
    queryFn: (): Promise<IndicatorView> =>
      read(api.GET('/api/measure/indicators/{key}', { params: { path: { key } } })),
  })
}

export function useOpenedValue(id: string) {
  return useQuery({
    queryKey: ['measure', 'value', id],
    queryFn: (): Promise<OpenedValue> => read(api.GET('/api/measure/values/{id}', { params: { path: { id } } })),
  })
}

/** Does something about indicators: `{ path: '/indicators/x/aim', method: 'PUT', json }`. What is shown is asked for anew. */
export function useMeasureAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json, method = 'POST' }: { path: string; json: unknown; method?: 'POST' | 'PUT' }) =>
      call<Answer>(`/api/measure${path}`, { method, json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
