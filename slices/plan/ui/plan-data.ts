import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { WrittenDocument } from '../rules/document-difference.ts'
import type { InitiativeDocument } from '../rules/initiative.ts'
import type {
  DeskTarget,
  InitiativeLine,
  InitiativeView,
  LessonLine,
  PlanOptions,
  SimilarInitiative,
  SimilarLesson,
} from '../rules/initiative-view.ts'
import type { About } from '../rules/similarity.ts'

const ROOT = '/api/plan/initiatives'

export type InitiativeList = { items: InitiativeLine[]; abilities: 'start'[] }

/** The initiatives that this person may read, and whether they may make one. */
export function useInitiatives() {
  return useQuery({ queryKey: ['plan', 'initiatives'], queryFn: () => call<InitiativeList>(ROOT) })
}

export function useInitiative(id: string) {
  return useQuery({ queryKey: ['plan', 'initiative', id], queryFn: () => call<InitiativeView>(`${ROOT}/${id}`) })
}

export function usePlanOptions() {
  return useQuery({
    queryKey: ['plan', 'options'],
    queryFn: () => call<PlanOptions>('/api/plan/options'),
    staleTime: 300_000,
  })
}

export function useDesk() {
  return useQuery({ queryKey: ['plan', 'desk'], queryFn: () => call<{ items: DeskTarget[] }>('/api/plan/desk') })
}

export function useLessons() {
  return useQuery({
    queryKey: ['plan', 'lessons'],
    queryFn: () => call<{ items: LessonLine[]; abilities: 'keep'[] }>('/api/plan/lessons'),
  })
}

/** What is like this: initiatives and lessons, each with what is shared. Keeps the last answer while the next is on its way. */
export function useSimilar(about: About, except: string | null) {
  const query = new URLSearchParams({
    goals: about.goalKeys.join(','),
    audiences: about.audienceKeys.join(','),
    channels: about.channelKeys.join(','),
    text: about.text.slice(0, 2000),
    ...(except ? { except } : {}),
  })
  return useQuery({
    queryKey: ['plan', 'similar', query.toString()],
    queryFn: () =>
      call<{ initiatives: SimilarInitiative[]; lessons: SimilarLesson[] }>(`/api/plan/similar?${query.toString()}`),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

export type RevisionText = { number: number; author: string | null; savedAt: string; document: InitiativeDocument }

export function useRevision(id: string, number: number | null) {
  return useQuery({
    queryKey: ['plan', 'revision', id, number],
    queryFn: () => call<RevisionText>(`${ROOT}/${id}/revisions/${number}`),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What somebody does can change anything of the plan, and what waits for people. */
function useRefresh() {
  const client = useQueryClient()
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => ['plan', 'today', 'cases'].includes(String(queryKey[0])) })
}

type Act = { to: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something with an initiative and reads it anew: `act.mutate({ to: '/ask' })`. */
export function useInitiativeAct(id: string, onDone?: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ to, method = 'POST', json }: Act) => call(`${ROOT}/${id}${to}`, { method, json }),
    onSuccess: async () => {
      await refresh()
      onDone?.()
    },
  })
}

export function useStartInitiative(onDone: (id: string) => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: { document: WrittenDocument; exercise: boolean }) =>
      call<{ id: string }>(ROOT, { method: 'POST', json }),
    onSuccess: async ({ id }) => {
      await refresh()
      onDone(id)
    },
  })
}

export function useSaveInitiative(id: string, onDone: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: { revision: number; document: WrittenDocument }) =>
      call<{ revision: number }>(`${ROOT}/${id}`, { method: 'PUT', json }),
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
}

export type LessonForm = {
  kind: 'again' | 'otherwise'
  text: string
  goalKeys: string[]
  audienceKeys: string[]
  channelKeys: string[]
}

export function useKeepLesson(onDone: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: { initiativeId: string | null; lesson: LessonForm }) =>
      call('/api/plan/lessons', { method: 'POST', json }),
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
}

export function useRemoveLesson() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => call(`/api/plan/lessons/${id}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
}
