import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import type { Point as AddressPoint } from '../rules/contact.ts'
import type { SegmentDefinition } from '../rules/segment.ts'

export type Group = ReadOf<'/api/audience/groups'>['groups'][number]
export type Level = NonNullable<Group['interest']>
export type ContactRow = ReadOf<'/api/audience/contacts'>['contacts'][number]
export type Point = AddressPoint & { id?: string }
type Kept = ReadOf<'/api/audience/contacts/{id}'>
type Written = 'kind' | 'name' | 'title' | 'language' | 'unitId' | 'region' | 'legalBasis' | 'evidence' | 'protected'
/** A contact in its form. One that is not saved yet has no id, and nothing is known of its use. */
export type Contact = Pick<Kept, Written | 'groupKeys'> & Partial<Omit<Kept, 'points'>> & { points: Point[] }
export type Count = ReadOf<'/api/audience/count', 'post'>
export type Segment = ReadOf<'/api/audience/segments'>['segments'][number]
export type Heads = ReadOf<'/api/audience/head-counts'>['counts'][number]
export type Population = Heads['population']
/** A unit with all its counts of one population as they are told, and whether the reader may count there. */
export type UnitHeads = {
  id: string
  name: string
  population: Population
  heads: Pick<Heads, 'languages' | 'heads'>[]
  countedOn: string | null
  mayCount: boolean
}
export type ReviewList = ReadOf<'/api/audience/review'>
export type UnusedContact = ReviewList['contacts'][number]
export type Registration = ReadOf<'/api/audience/subscribers/search'>['found'][number]

/** Contacts that wait for somebody to decide whether they stay; only those who tend the audience may ask. */
export const useReview = (page: number, enabled: boolean) =>
  useQuery({
    queryKey: ['audience', 'review', page],
    queryFn: () => read(api.GET('/api/audience/review', { params: { query: { page } } })),
    enabled,
    placeholderData: (before) => before,
  })

/** Registrations with an address like `text`; asked for by administrators, three letters at least. */
export const useRegistrations = (text: string) =>
  useQuery({
    queryKey: ['audience', 'registrations', text],
    queryFn: () => read(api.GET('/api/audience/subscribers/search', { params: { query: { text } } })),
    enabled: text.length >= 3,
  })

export const useGroups = () =>
  useQuery({
    queryKey: ['audience', 'groups'],
    queryFn: () => read(api.GET('/api/audience/groups')),
  })

export type ContactFilter = {
  text: string
  group?: string | undefined
  unitId?: string | undefined
  language?: string | undefined
  suppressed: boolean
  page: number
}
export function useContacts({ text, suppressed, ...rest }: ContactFilter) {
  const query = { ...rest, ...(text ? { text } : {}), ...(suppressed ? { suppressed: 'yes' as const } : {}) }
  return useQuery({
    queryKey: ['audience', 'contacts', query],
    queryFn: () => read(api.GET('/api/audience/contacts', { params: { query } })),
    placeholderData: (before) => before,
  })
}

export const useContact = (id: string | null) =>
  useQuery({
    queryKey: ['audience', 'contact', id],
    queryFn: () => read(api.GET('/api/audience/contacts/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  })

export const useCount = (definition: SegmentDefinition) =>
  useQuery({
    queryKey: ['audience', 'count', definition],
    queryFn: () => read(api.POST('/api/audience/count', { body: { definition } })),
    enabled: definition.groups.length > 0,
    placeholderData: (before) => before,
  })

/**
 * How many stand behind these kinds of audience now, as a dispatch would propose it: what is public goes to own staff too.
 * Null until it is counted, and for those who may not look at the audience.
 */
export function useReachOf(kinds: string[]): number | null {
  const { data } = useGroups()
  const isPublic = kinds.includes('press') || kinds.includes('public')
  const reached = new Set(isPublic ? [...kinds, 'staff', 'unions'] : kinds)
  const groups = (data?.groups ?? []).filter((group) => reached.has(group.audienceKind)).map((group) => group.key)
  return useCount({ groups }).data?.total ?? null
}

export const useSegments = () =>
  useQuery({
    queryKey: ['audience', 'segments'],
    queryFn: () => read(api.GET('/api/audience/segments')),
  })

export const useHeadCounts = () =>
  useQuery({
    queryKey: ['audience', 'heads'],
    queryFn: () => read(api.GET('/api/audience/head-counts')),
  })

export const useSubscribers = () =>
  useQuery({
    queryKey: ['audience', 'subscribers'],
    queryFn: () => read(api.GET('/api/audience/subscribers')),
  })

export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: () => read(api.GET('/api/units')) })

/** Does something and has everything of the audience read anew. */
export function useAct<Input>(act: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['audience'] })
      onDone?.()
    },
  })
}

/** A group's name in the reader's language. */
export function useGroupName(): (group: Pick<Group, 'names'>) => string {
  const { i18n } = useTranslation()
  return (group) => group.names[i18n.language as 'nb'] ?? group.names.nb
}
