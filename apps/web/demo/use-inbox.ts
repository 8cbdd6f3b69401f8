import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'

export type InboxPage = ReadOf<'/api/demo/inbox'>
export type InboxEntry = InboxPage['items'][number]
export type InboxItem = ReadOf<'/api/demo/inbox/{id}'>
export type InboxChannel = InboxEntry['channel']

const REFRESH_MS = 4000

/** What the demo has received, page by page, and again every few seconds: a dispatch may be running. */
export function useInbox(channel: InboxChannel | undefined, search: string) {
  return useInfiniteQuery({
    queryKey: ['demo-inbox', 'list', channel, search],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/demo/inbox', {
          params: {
            query: {
              ...(channel ? { channel } : {}),
              ...(search ? { search } : {}),
              ...(pageParam ? { before: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  })
}
