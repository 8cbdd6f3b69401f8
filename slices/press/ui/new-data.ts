import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type ReadOf, read, type SentTo } from '../../../kit/ui/api.ts'

export type InquiryDraft = SentTo<'/api/press/inquiries', 'post'>
type TakenInquiry = ReadOf<'/api/press/inquiries', 'post'>
export type Suggestion = ReadOf<'/api/press/inquiries/suggestion'>

const LONGEST_ASKED = 1500

/** What a text seems to be, and whose case, while it is written. */
export function useSuggestion(text: string) {
  const asked = text.trim().slice(0, LONGEST_ASKED)
  return useQuery({
    queryKey: ['press-suggestion', asked],
    queryFn: () => read(api.GET('/api/press/inquiries/suggestion', { params: { query: { text: asked } } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export type KnownAsker = {
  id: string
  journalistId: string | null
  journalist: string | null
  outlet: string | null
  email: string | null
  phone: string | null
}

/** Journalists and outlets that what is written may mean, those who asked last first. Nothing for fewer than two letters. */
export function useKnownAskers(written: string) {
  const q = written.split(',').at(-1)!.trim()
  return useQuery({
    queryKey: ['press-askers', q],
    queryFn: async (): Promise<KnownAsker[]> => {
      const params = { query: { q } }
      const [people, desks] = await Promise.all([
        read(api.GET('/api/press/journalists', { params })),
        read(api.GET('/api/press/outlets', { params })),
      ])
      return [
        ...people.journalists.slice(0, 5).map(({ id, name, outletName, email, phone }) => ({
          id,
          journalistId: id,
          journalist: name,
          outlet: outletName,
          email,
          phone,
        })),
        ...desks.outlets.slice(0, 4).map(({ id, name, email, phone }) => ({
          id,
          journalistId: null,
          journalist: null,
          outlet: name,
          email,
          phone,
        })),
      ]
    },
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  })
}

/** Takes an inquiry in; what another office has to do is handed over in the same request, or a refused hand-over leaves an inquiry at each press. */
export function useTakeInquiry(onDone: (taken: TakenInquiry, draft: InquiryDraft) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: InquiryDraft) => read(api.POST('/api/press/inquiries', { body: draft })),
    onSuccess: async (taken, draft) => {
      await client.invalidateQueries({ queryKey: ['press'] })
      onDone(taken, draft)
    },
  })
}
