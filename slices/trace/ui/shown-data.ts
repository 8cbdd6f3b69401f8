import { useQuery } from '@tanstack/react-query'
import { isLocalTime, momentOf } from '../../../kit/kernel/local-time.ts'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import { SHOWN_KINDS, type ShownKind } from '../rules/shown.ts'

export type ShownPages = ReadOf<'/api/shown'>
export type ShownPage = ShownPages['pages'][number]
export type ShownVersion = ReadOf<'/api/shown/versions'>['versions'][number]

/** What stands in the address: a kind, words, a day and a time as the wall clock in Norway shows it. */
export type ShownSearch = { type?: string; sok?: string; dag?: string; kl?: string; hva?: string }

export const kindIn = ({ type }: ShownSearch): ShownKind | undefined => SHOWN_KINDS.find((kind) => kind === type)

/** «14:10», «14.10» or nothing. Null: no time of day. */
export function clockIn(written: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? []
  const clock = `${hour.padStart(2, '0')}:${minute}`
  return isLocalTime(`2026-01-01T${clock}`) ? clock : null
}

/** The moment that is asked for: the end of the day where no time is given, and now where no day is. */
export function momentIn({ dag, kl }: ShownSearch): string | undefined {
  const clock = kl ? clockIn(kl) : '23:59'
  const local = `${dag}T${clock ?? '23:59'}`
  return dag && isLocalTime(local) ? momentOf(local).toISOString() : undefined
}

export function useShown(search: ShownSearch) {
  const [kind, at, words] = [kindIn(search), momentIn(search), search.sok?.trim()]
  const query = { ...(kind ? { kind } : {}), ...(at ? { at } : {}), ...(words ? { search: words } : {}) }
  return useQuery({
    queryKey: ['shown', query],
    queryFn: () => read(api.GET('/api/shown', { params: { query } })),
    placeholderData: (before) => before,
  })
}

export function useVersions(place: string) {
  return useQuery({
    queryKey: ['shown', 'versions', place],
    queryFn: () => read(api.GET('/api/shown/versions', { params: { query: { place } } })),
  })
}
