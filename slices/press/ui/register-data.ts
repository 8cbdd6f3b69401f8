import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

export function useJournalists(words: string) {
  return useQuery({
    queryKey: ['press', 'register', 'journalists', words],
    queryFn: () => read(api.GET('/api/press/journalists', { params: { query: { q: words } } })),
    placeholderData: (before) => before,
  })
}

export function useOutlets(words: string) {
  return useQuery({
    queryKey: ['press', 'register', 'outlets', words],
    queryFn: () => read(api.GET('/api/press/outlets', { params: { query: { q: words } } })),
    placeholderData: (before) => before,
  })
}

const journalist = (id: string) => read(api.GET('/api/press/journalists/{id}', { params: { path: { id } } }))
const outlet = (id: string) => read(api.GET('/api/press/outlets/{id}', { params: { path: { id } } }))
export type JournalistView = Awaited<ReturnType<typeof journalist>>
export type OutletView = Awaited<ReturnType<typeof outlet>>
export type Asked = JournalistView['history'][number]

export function useJournalist(id: string) {
  return useQuery({ queryKey: ['press', 'register', 'journalist', id], queryFn: () => journalist(id) })
}

export function useOutlet(id: string) {
  return useQuery({ queryKey: ['press', 'register', 'outlet', id], queryFn: () => outlet(id) })
}

type Change = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Changes a register, and asks anew for all of it. */
export function useRegisterAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json }: Change) => call<Result>(path, { method, ...(json ? { json } : {}) }),
    onSuccess: (result) => {
      onDone?.(result)
      return client.invalidateQueries({ queryKey: ['press', 'register'] })
    },
  })
}
