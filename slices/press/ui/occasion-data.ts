import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

const all = () => read(api.GET('/api/press/occasions'))
const one = (id: string) => read(api.GET('/api/press/occasions/{id}', { params: { path: { id } } }))
export type OccasionLine = Awaited<ReturnType<typeof all>>['occasions'][number]
export type OccasionView = Awaited<ReturnType<typeof one>>
export type OccasionRequest = OccasionView['requests'][number]
const KEY = ['press', 'occasions'] as const
const SOON = 15_000

export function useOccasions() {
  return useQuery({ queryKey: KEY, queryFn: all })
}

/** Asked anew often: somebody may ask to come while one looks. */
export function useOccasion(id: string) {
  return useQuery({ queryKey: [...KEY, id], queryFn: () => one(id), refetchInterval: SOON })
}

/** Makes, changes, announces, cancels or answers, and asks anew for all of them. */
export function useOccasionAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      path,
      method = 'POST',
      json,
    }: {
      path: string
      method?: 'POST' | 'PUT' | 'DELETE'
      json?: unknown
    }) => call<Result>(`/api/press/${path}`, { method, ...(json === undefined ? {} : { json }) }),
    onSuccess: async (result) => {
      await Promise.all([KEY, ['approvals']].map((queryKey) => client.invalidateQueries({ queryKey })))
      onDone?.(result)
    },
  })
}

/** The title in the reader's language, else in bokmål. */
export const titleIn = (titles: Record<string, string>, language: string) => titles[language] || titles.nb || ''
