import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { MediaView, MentionView } from '../rules/media/media-view.ts'

export type MediaChoice = { panelId?: string; fromOn?: string; toOn?: string }

export function useMedia(choice: MediaChoice) {
  const asked = new URLSearchParams(Object.entries(choice).filter(([, value]) => value) as [string, string][])
  return useQuery({
    queryKey: ['measure', 'media', choice],
    queryFn: () => call<MediaView>(`/api/measure/media?${asked}`),
    placeholderData: keepPreviousData,
  })
}

export function useMentions(words: string) {
  return useQuery({
    queryKey: ['measure', 'mentions', words],
    queryFn: () =>
      call<{ items: MentionView[]; total: number | null }>(
        `/api/measure/mentions?${new URLSearchParams({ q: words })}`,
      ),
    placeholderData: keepPreviousData,
  })
}

export function useOutlets() {
  return useQuery({
    queryKey: ['measure', 'outlets'],
    queryFn: () => call<{ outlets: { outlet: string; mentions: number }[] }>('/api/measure/outlets'),
  })
}

export function useMentionUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, source }: { file: File; source: string }) => {
      const body = new FormData()
      body.append('file', file)
      const address = `/api/measure/mentions?${new URLSearchParams({ source })}`
      return call<{ made: number; known: number; bigFileId: string | null }>(address, { method: 'POST', body })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
