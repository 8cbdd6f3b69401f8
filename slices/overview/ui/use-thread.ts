import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import type { Focus, Names } from '../rules/thread.ts'
import type { HoleList, ThreadView } from '../rules/thread-view.ts'

/** The thread from a place; without one, from where the server begins. */
export function useThread(focus: Focus | null) {
  return useQuery({
    queryKey: ['thread', focus?.kind, focus?.id],
    queryFn: (): Promise<ThreadView> => read(api.GET('/api/thread', { params: { query: focus ?? {} } })),
    placeholderData: (before) => before,
  })
}

export function useHoles() {
  return useQuery({
    queryKey: ['thread', 'holes'],
    queryFn: (): Promise<HoleList> => read(api.GET('/api/thread/holes')),
  })
}

export function useDependents(key: string) {
  return useQuery({
    queryKey: ['thread', 'dependents', key],
    queryFn: () => read(api.GET('/api/thread/dependents', { params: { query: { key } } })),
  })
}

export type Said = { text: string; lang: string | undefined }

/** A title in the reader's language, and the language it stands in when that is another. */
export function useNameOf(): (of: { names: Names; kind: string }) => Said {
  const { i18n } = useTranslation()
  return ({ names, kind }) => {
    const language = i18n.language as 'nb' | 'nn' | 'en'
    const own = names[language]
    // What a person wrote has one language only, which we do not know.
    const isWritten = kind === 'initiative' || kind === 'message' || kind === 'dispatch' || kind === 'target'
    return { text: own ?? names.nb, lang: own || isWritten ? undefined : 'nb' }
  }
}
