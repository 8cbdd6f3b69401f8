import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { FactContent } from '../rules/fact.ts'
import type { FirstMessagesView, StatementsView, WordsView } from '../rules/statement-view.ts'
import { fieldsAt } from './statement-words.ts'
import { useRoomNow } from './use-room-now.ts'

/** What we have said and promised; renewed with the room, which follows live. */
export function useStatements(id: string) {
  return useQuery({
    queryKey: ['crisis', 'one', id, 'statements'],
    queryFn: (): Promise<StatementsView> =>
      read(api.GET('/api/crises/{id}/statements', { params: { path: { id } } })) as Promise<StatementsView>,
    refetchInterval: 5_000,
  })
}

/**
 * First words with their fields filled, for a promise at this time; null: nothing is promised. Renewed with the room. While those of another
 * time are fetched, the words that stand are of the time before (`isPlaceholderData`), and the fields say the time that is asked for.
 */
export function useFirstWords(id: string, nextAt: string | null, enabled = true) {
  const now = useRoomNow(id, 60_000)
  return useQuery({
    enabled,
    queryKey: ['crisis', 'one', id, 'first-words', nextAt],
    queryFn: (): Promise<WordsView> =>
      read(
        api.GET('/api/crises/{id}/first-words', { params: { path: { id }, query: nextAt === null ? {} : { nextAt } } }),
      ),
    placeholderData: (before) => before && { ...before, fields: fieldsAt(before.fields, nextAt, now) },
  })
}

type OfOne = 'languages' | 'withdraw' | 'again' | 'waiver' | 'waiver/withdraw' | 'waiver/ask'
type Sent = 'statements/holding' | 'statements' | `statements/${string}/${OfOne}` | 'promise' | 'stop' | 'stop/pass'

/** What is told once it is done. */
const toldOf = (path: Sent) => `told.${path.replace(/^statements\/[^/]+\/(?=.)/, '').replaceAll('/', '-')}`

/** Says or settles something in the room, and tells that it is done. */
export function useSay(id: string, path: Sent, onDone: () => void, told = toldOf(path)) {
  const client = useQueryClient()
  const { t } = useTranslation('crisis')
  return useMutation({
    mutationFn: (json: object) =>
      call<unknown>(`/api/crises/${encodeURIComponent(id)}/${path}`, { method: 'POST', json }),
    onSuccess: () => {
      onDone()
      announce(t(told))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis', 'one', id] }),
  })
}

export function useFirstMessages() {
  return useQuery({
    queryKey: ['crisis', 'first-messages'],
    queryFn: (): Promise<FirstMessagesView> =>
      read(api.GET('/api/crises/first-messages', {})) as Promise<FirstMessagesView>,
  })
}

type Kept = { content: FactContent; of: { id: string; revision: number } | null }

/** Puts down a fact, or changes how sure we are of one, and tells that it is kept. */
export function useKeepFact(crisisId: string, onDone?: () => void) {
  const client = useQueryClient()
  const { t } = useTranslation('crisis')
  return useMutation({
    mutationFn: ({ content, of }: Kept) => {
      const sent = { ...content, counter: content.state === 'rumour' ? content.counter : '' }
      const path = `/api/crises/${encodeURIComponent(crisisId)}/facts`
      return of
        ? call<unknown>(`${path}/${encodeURIComponent(of.id)}`, {
            method: 'PUT',
            json: { ...sent, revision: of.revision },
          })
        : call<unknown>(path, { method: 'POST', json: sent })
    },
    onSuccess: (_, { content }) => {
      onDone?.()
      announce(t('told.fact', { text: content.text.trim() }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis', 'one', crisisId] }),
  })
}
