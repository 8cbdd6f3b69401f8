import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type Advances = ReadOf<'/api/press/advance-copies'>

export type Facts = ReadOf<'/api/press/facts'>

export type LanguageShareData = ReadOf<'/api/press/language-share'>

export type Pictures = ReadOf<'/api/press/pictures'>

const ROOM = ['press', 'room'] as const
const SOON = 15_000

/** Who got what under embargo. Asked anew often: letters go while one looks. */
export function useAdvances() {
  return useQuery({
    queryKey: [...ROOM, 'advances'],
    queryFn: () => read(api.GET('/api/press/advance-copies')),
    refetchInterval: SOON,
  })
}

export function useFacts() {
  return useQuery({ queryKey: [...ROOM, 'facts'], queryFn: () => read(api.GET('/api/press/facts')) })
}

export function useLanguageShare() {
  return useQuery({ queryKey: [...ROOM, 'language'], queryFn: () => read(api.GET('/api/press/language-share')) })
}

export function usePictures() {
  return useQuery({ queryKey: [...ROOM, 'pictures'], queryFn: () => read(api.GET('/api/press/pictures')) })
}

type Change = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown; body?: FormData }

/** Changes something of the press room and asks anew for all of it. */
export function useRoomAct(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json, body }: Change) =>
      call(path, { method, ...(json ? { json } : {}), ...(body ? { body } : {}) }),
    onSuccess: async () => {
      await Promise.all([ROOM, ['approvals']].map((queryKey) => client.invalidateQueries({ queryKey })))
      onDone?.()
    },
  })
}
