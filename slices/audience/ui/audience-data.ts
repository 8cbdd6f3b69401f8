import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import type { Point as AddressPoint } from '../rules/contact.ts'
import type { ImportState } from '../rules/import-course.ts'
import type { SegmentDefinition } from '../rules/segment.ts'

export type Level = 'low' | 'medium' | 'high'
export type Group = {
  id: string
  key: string
  parentId: string | null
  names: { nb: string; nn: string; en: string }
  circle: 'inner' | 'outer'
  reach: 'staff' | 'contacts' | 'head-count' | 'subscribers'
  audienceKind: string
  interest: Level | null
  influence: Level | null
  assessment: string | null
  isReference: boolean
  reached: number
}
export type ContactRow = {
  id: string
  kind: 'person' | 'organisation'
  name: string
  title: string | null
  language: string
  suppressedReason: string | null
  protected: boolean
  groupKeys: string[]
  email: string | null
  sms: string | null
}
export type Point = AddressPoint & { id?: string }
export type Contact = {
  id?: string
  kind: 'person' | 'organisation'
  name: string
  title: string | null
  language: string
  unitId: string | null
  region: string | null
  legalBasis: 'duty' | 'subscription' | 'public-task'
  evidence: string | null
  protected: boolean
  groupKeys: string[]
  points: Point[]
  suppressedReason?: string | null
  isDemo?: boolean
  createdAt?: string
  updatedAt?: string
  lastUsedAt?: string | null
  reviewedAt?: string | null
  abilities?: string[]
}
export type Count = {
  total: number
  persons: number
  heads: number
  byChannel: Record<string, number>
  excluded: number
  excludedBy: Record<string, number>
  sample: { source: string; name: string | null; unitName: string | null; language: string; heads: number }[]
  sampleHidden: 'union-office' | null
}
export type Segment = { id: string; name: string; definition: SegmentDefinition; updatedAt: string }
export type Heads = {
  unitId: string
  unitName: string
  population: Population
  language: string
  heads: number
  countedOn: string
}
export type Population = 'inmates' | 'convicted'
export type UnitHeads = {
  id: string
  name: string
  population: Population
  heads: Record<string, number>
  countedOn: string | null
  mayCount: boolean
}
export type ImportView = {
  id: string
  fileName: string
  fileKind: 'csv' | 'xlsx'
  encoding: string | null
  separator: string | null
  columns: { header: string; samples: string[] }[]
  mapping: Record<string, number>
  options: { groupKeys: string[]; language: string; legalBasis: Contact['legalBasis']; evidence: string }
  state: ImportState
  rowsTotal: number | null
  rowsDone: number
  rowsFaulty: number
  rowsDuplicate: number
  contactsMade: number
  contactsKept: number
  failure: string | null
  startedAt: string
  abilities: string[]
}
export type FaultList = {
  codes: { code: string; rows: number }[]
  faults: { row: number; field: string; code: string; contactId: string | null; contactName: string | null }[]
}
export type UnitChoice = { id: string; name: string; kind: string; region: string | null }

export type UnusedContact = ContactRow & { createdAt: string; lastUsedAt: string | null; reviewedAt: string | null }
export type ReviewList = { before: string | null; total: number; pageSize: number; contacts: UnusedContact[] }
export type Registration = {
  id: string
  unitId: string | null
  topic: string | null
  channel: string
  address: string
  isConfirmed: boolean
}

/** Contacts that wait for somebody to decide whether they stay; only those who tend the audience may ask. */
export const useReview = (page: number, enabled: boolean) =>
  useQuery({
    queryKey: ['audience', 'review', page],
    queryFn: () => call<ReviewList>(`/api/audience/review?page=${page}`),
    enabled,
    placeholderData: (before) => before,
  })

/** Registrations with an address like `text`; asked for by administrators, three letters at least. */
export const useRegistrations = (text: string) =>
  useQuery({
    queryKey: ['audience', 'registrations', text],
    queryFn: () => call<{ found: Registration[] }>(`/api/audience/subscribers/search?text=${encodeURIComponent(text)}`),
    enabled: text.length >= 3,
  })

export const useGroups = () =>
  useQuery({
    queryKey: ['audience', 'groups'],
    queryFn: () => call<{ groups: Group[]; abilities: string[] }>('/api/audience/groups'),
  })

export type ContactFilter = {
  text: string
  group?: string | undefined
  unitId?: string | undefined
  language?: string | undefined
  suppressed: boolean
  page: number
}
export function useContacts({ text, group, unitId, language, page, suppressed }: ContactFilter) {
  const query = new URLSearchParams({
    page: String(page),
    ...(text ? { text } : {}),
    ...(group ? { group } : {}),
    ...(unitId ? { unitId } : {}),
    ...(language ? { language } : {}),
    ...(suppressed ? { suppressed: 'yes' } : {}),
  })
  return useQuery({
    queryKey: ['audience', 'contacts', query.toString()],
    queryFn: () =>
      call<{ total: number; pageSize: number; contacts: ContactRow[]; abilities: string[] }>(
        `/api/audience/contacts?${query}`,
      ),
    placeholderData: (before) => before,
  })
}

export const useContact = (id: string | null) =>
  useQuery({
    queryKey: ['audience', 'contact', id],
    queryFn: () => call<Contact>(`/api/audience/contacts/${id}`),
    enabled: id !== null,
  })

export const useCount = (definition: SegmentDefinition) =>
  useQuery({
    queryKey: ['audience', 'count', definition],
    queryFn: () => call<Count>('/api/audience/count', { method: 'POST', json: { definition } }),
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
    queryFn: () => call<{ segments: Segment[]; abilities: string[] }>('/api/audience/segments'),
  })

export const useHeadCounts = () =>
  useQuery({
    queryKey: ['audience', 'heads'],
    queryFn: () =>
      call<{ counts: Heads[]; mayCount: { id: string; name: string; population: Population }[] }>(
        '/api/audience/head-counts',
      ),
  })

export const useSubscribers = () =>
  useQuery({
    queryKey: ['audience', 'subscribers'],
    queryFn: () =>
      call<{
        counts: {
          unitId: string | null
          unitName: string | null
          topic: string | null
          language: string
          count: number
        }[]
      }>('/api/audience/subscribers'),
  })

export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: () => call<{ units: UnitChoice[] }>('/api/units') })

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

/** Of the groups a contact stands in, those without another of them below: «Forsvarsadvokater», not «Advokater» too. */
export const lowestOf = (groups: Group[], keys: string[]): Group[] =>
  groups.filter(
    (group) =>
      keys.includes(group.key) && !groups.some((below) => below.parentId === group.id && keys.includes(below.key)),
  )

/** A group's name in the reader's language. */
export function useGroupName(): (group: Pick<Group, 'names'>) => string {
  const { i18n } = useTranslation()
  return (group) => group.names[i18n.language as 'nb'] ?? group.names.nb
}
