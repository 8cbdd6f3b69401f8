import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { Block } from '../rules/body.ts'
import type { EditionFindings } from '../rules/edition-findings.ts'
import type {
  HistoryLine,
  MessageLine,
  MessageOptions,
  MessageView,
  PlatformView,
  PrinciplesView,
} from '../rules/message-view.ts'

export type MessagePage = { items: MessageLine[]; total: number; page: number; pageSize: number }
export type MessageFilter = { state?: string; mine?: boolean; waiting?: boolean; q?: string; page?: number }

const path = (id: string, rest = '') => `/api/messages/${encodeURIComponent(id)}${rest}`

export function useMessages(filter: MessageFilter) {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  )
  return useQuery({
    queryKey: ['messages', query.toString()],
    queryFn: () => call<MessagePage>(`/api/messages?${query}`),
    placeholderData: (before) => before,
  })
}

export function useMessage(id: string, isWanted = true) {
  return useQuery({ queryKey: ['message', id], queryFn: () => call<MessageView>(path(id)), enabled: isWanted })
}

export function useMessageOptions() {
  return useQuery({
    queryKey: ['message-options'],
    queryFn: () => call<MessageOptions>('/api/message-options'),
    staleTime: 300_000,
  })
}

export function usePrinciples(id: string) {
  return useQuery({
    queryKey: ['message', id, 'principles'],
    queryFn: () => call<PrinciplesView>(path(id, '/principles')),
  })
}

export function usePlatform(id: string) {
  return useQuery({ queryKey: ['message', id, 'platform'], queryFn: () => call<PlatformView>(path(id, '/platform')) })
}

export function useHistory(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['message', id, 'history'],
    queryFn: () => call<{ revisions: HistoryLine[] }>(path(id, '/history')),
    enabled: isWanted,
  })
}

export type RevisionText = { number: number; title: string; body: Block[] }

export function useRevision(id: string, language: string, number: number | null) {
  return useQuery({
    queryKey: ['message', id, 'revision', language, number],
    queryFn: () => call<RevisionText>(path(id, `/editions/${language}/revisions/${number}`)),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export type SavedText = EditionFindings & { revision: number; savedAt: string }

export function saveText(
  id: string,
  language: string,
  json: { revision: number; title: string; body: Block[] },
): Promise<SavedText> {
  return call<SavedText>(path(id, `/editions/${language}`), { method: 'PUT', json })
}

/** After a save: what the server says of the text, and the lists that show it. */
export async function refreshMessage(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['message', id] }),
    client.invalidateQueries({ queryKey: ['messages'] }),
  ])
}

/** After an act: also what waits for people, wherever it is counted. */
export async function refreshAll(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'message-options' })
}

type Act = { to: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something with a message, and reads it anew afterwards: `act.mutate({ to: '/ask' })`. */
export function useMessageAct<Data = unknown>(id: string, onDone?: (data: Data) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, method = 'POST', json }: Act) => call<Data>(path(id, to), { method, json }),
    onSuccess: async (data) => {
      await refreshAll(client)
      onDone?.(data)
    },
  })
}

export type DraftForm = {
  unitId: string
  kind: string
  audienceKinds: string[]
  language: string
  title: string
  exercise: boolean
  initiativeId: string | null
}

export function useDraftMessage(onDone: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: DraftForm) => call<{ id: string }>('/api/messages', { method: 'POST', json }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['messages'] })
      onDone(id)
    },
  })
}
