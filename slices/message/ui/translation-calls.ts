import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { TranslationStep, TranslationView, Translator } from '../rules/translation.ts'
import { refreshAll } from './message-calls.ts'

/** What waits to be translated or checked of what the reader may see; of one message when it is named. */
export function useTranslations(messageId?: string) {
  const query = messageId ? `?${new URLSearchParams({ messageId })}` : ''
  return useQuery({
    queryKey: ['translations', messageId ?? 'all'],
    queryFn: () => call<{ items: TranslationView[] }>(`/api/translations${query}`),
  })
}

export function useTranslators(messageId: string) {
  return useQuery({
    queryKey: ['message', messageId, 'translators'],
    queryFn: () => call<{ people: Translator[] }>(`/api/messages/${encodeURIComponent(messageId)}/translators`),
  })
}

type Move = { step: TranslationStep; json?: { reason: string } | { sourceRevision: number } | { dueOn: string } }

/** Takes one step of a translation, and reads anew what shows it. */
export function useTranslationMove(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ step, json }: Move) =>
      call(`/api/translations/${encodeURIComponent(id)}/${step}`, { method: 'POST', json }),
    onSuccess: async () => {
      await refreshAll(client)
      onDone?.()
    },
  })
}
