import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../../../kit/ui/api.ts'
import type { CalendarFilter, CalendarView } from '../../rules/calendar/calendar-view.ts'
import type { ItemInput } from '../../rules/calendar/item.ts'

const KEY = ['plan', 'calendar']

/** The calendar from one day to another. What is shown stays while the next month comes. */
export function useCalendar(from: string, to: string, filter: CalendarFilter) {
  const { isMine, ...rest } = filter
  const query = { from, to, ...rest, ...(isMine ? { isMine: 'true' as const } : {}) }
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: (): Promise<CalendarView> => read(api.GET('/api/plan/calendar', { params: { query } })),
    placeholderData: (before) => before,
  })
}

export function useItem(id: string) {
  return useQuery({
    queryKey: [...KEY, 'item', id],
    queryFn: () => read(api.GET('/api/plan/calendar/items/{id}', { params: { path: { id } } })),
  })
}

export function useFeeds() {
  return useQuery({ queryKey: [...KEY, 'feeds'], queryFn: () => read(api.GET('/api/plan/calendar/feeds')) })
}

export type MoveAsked = {
  id: string
  revision: number
  at: string
  whole: boolean
  starts: string
  ends: string
}

/** What can be done to the calendar; each asks anew for what is shown. */
export function useCalendarActs() {
  const client = useQueryClient()
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: KEY }) }
  const path = (id: string) => ({ params: { path: { id } } })
  return {
    add: useMutation({
      mutationFn: (item: ItemInput) => read(api.POST('/api/plan/calendar/items', { body: item })),
      ...after,
    }),
    save: useMutation({
      mutationFn: ({ id, ...body }: { id: string; revision: number; item: ItemInput }) =>
        read(api.PUT('/api/plan/calendar/items/{id}', { ...path(id), body })),
      ...after,
    }),
    move: useMutation({
      mutationFn: ({ id, ...body }: MoveAsked) =>
        read(api.POST('/api/plan/calendar/items/{id}/move', { ...path(id), body })),
      ...after,
    }),
    takeOut: useMutation({
      mutationFn: ({ id, ...body }: { id: string; revision: number; at: string; isOut: boolean }) =>
        read(api.POST('/api/plan/calendar/items/{id}/time', { ...path(id), body })),
      ...after,
    }),
    cancel: useMutation({
      mutationFn: async ({ id, revision }: { id: string; revision: number }) => {
        await read(api.POST('/api/plan/calendar/items/{id}/cancel', { ...path(id), body: { revision } }))
      },
      ...after,
    }),
    setLimit: useMutation({
      mutationFn: async (body: { audienceKey: string; perWeek: number | null }) => {
        await read(api.PUT('/api/plan/calendar/limits', { body }))
      },
      ...after,
    }),
  }
}
