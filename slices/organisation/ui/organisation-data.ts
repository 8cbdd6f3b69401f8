import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import { call } from '../../../kit/ui/api.ts'
import type { AuthorityRule } from '../rules/authority.ts'
import type { GivingKind } from '../rules/own-power.ts'
import type { PlannedPerson } from '../rules/people-row.ts'
import type { Unit } from '../rules/unit.ts'
import type { PlannedRow } from '../rules/unit-import.ts'

export type UnitInList = Unit & { heads: number }
export type UnitList = { at: string; units: UnitInList[]; abilities: string[] }
export type DutyHeld = {
  id: string
  duty: Duty
  personId: string
  displayName: string
  title: string
  email: string | null
  mobile: string | null
  validFrom: string
  isAway: boolean
  canEnd: boolean
}
export type Absence = {
  id: string
  personId: string
  displayName: string
  from: string
  to: string | null
  deputyId: string | null
  deputyName: string | null
}
export type UnitView = {
  unit: Unit
  heads: number
  duties: DutyHeld[]
  absences: Absence[]
  history: {
    name: string
    kind: string
    parentId: string | null
    validFrom: string
    validTo: string
    reason: string | null
  }[]
  abilities: string[]
  assignableDuties: Duty[]
}
export type PersonRow = {
  id: string
  unitId: string
  title: string
  displayName: string
  email: string | null
  mobile: string | null
  language: Language
  isDemo: boolean
  protected: boolean
  move: ComingMove | null
}
/** Where a person goes, and the first day there. */
export type ComingMove = { toUnitId: string; toUnitName: string; movesOn: string }
export type Colleague = { id: string; displayName: string; title: string; unitName: string }
/** One case of the authority matrix. */
export type AuthorityCase = Pick<AuthorityRule, 'messageKind' | 'audienceKind' | 'fromLevel'>
export type Approvers = {
  required: { duty: Duty; level: string; missing: string[] }
  waiting: { personId: string; displayName: string; insteadOf: string | null }[]
}
export type ImportResult = {
  encoding: string
  separator: string
  ignored: string[]
  applied: boolean
  rows: Omit<PlannedRow, 'values'>[]
}
export type PeopleFileRow = Omit<PlannedPerson, 'values'>
export type PeopleFileResult = {
  encoding: string
  separator: string
  ignored: string[]
  applied: boolean
  importId: string | null
  rows: PeopleFileRow[]
}
export type PastPeopleFile = {
  id: string
  at: string
  by: string | null
  added: number
  changed: number
  closed: number
  undoneAt: string | null
  canUndo: boolean
}
type Words = Record<string, string>
export type PrivacyRecord = {
  kind: string
  names: Words
  content: Words
  legalBasis: string
  retentionDays: number | null
  retentionNote: Words
  specialCategory: boolean
  abilities: string[]
}

export function useUnits(at?: string) {
  return useQuery({
    queryKey: ['organisation', 'units', at ?? 'today'],
    queryFn: () => call<UnitList>(at ? `/api/units?at=${at}` : '/api/units'),
  })
}

export function useUnit(id: string) {
  return useQuery({
    queryKey: ['organisation', 'unit', id],
    queryFn: () => call<UnitView>(`/api/units/${encodeURIComponent(id)}`),
  })
}

export function usePeople(unitId: string, search: string, offset: number) {
  const wanted = new URLSearchParams({ search, offset: String(offset) })
  return useQuery({
    queryKey: ['organisation', 'people', unitId, search, offset],
    queryFn: () => call<{ people: PersonRow[]; total: number }>(`/api/units/${unitId}/people?${wanted}`),
  })
}

export function useColleagues(search: string) {
  return useQuery({
    queryKey: ['organisation', 'colleagues', search],
    queryFn: () => call<{ people: Colleague[]; total: number }>(`/api/colleagues?search=${encodeURIComponent(search)}`),
    enabled: search.trim().length >= 2,
  })
}

export function useAuthority() {
  return useQuery({
    queryKey: ['organisation', 'authority'],
    queryFn: () => call<{ rules: AuthorityRule[]; abilities: string[] }>('/api/authority'),
  })
}

/** What one person has given of power; nobody else has said yes to it yet. */
export type GivenPowerRow = {
  id: string
  kind: GivingKind
  duty: Duty | null
  person: string | null
  unit: string | null
  row: AuthorityRule | null
  isEnded: boolean
  by: string | null
  at: string
  knownAt: string
  abilities: 'second'[]
}

export function useGivings() {
  return useQuery({
    queryKey: ['organisation', 'givings'],
    queryFn: () => call<{ days: number; givings: GivenPowerRow[] }>('/api/givings'),
  })
}

export function useApprovers(asked: { messageKind: string; audienceKinds: string[]; unitId: string }) {
  const wanted = new URLSearchParams({ ...asked, audienceKinds: asked.audienceKinds.join(',') })
  return useQuery({
    queryKey: ['organisation', 'approvers', wanted.toString()],
    queryFn: () => call<Approvers>(`/api/authority/approvers?${wanted}`),
    enabled: asked.unitId !== '' && asked.audienceKinds.length > 0,
  })
}

export function usePeopleFiles() {
  return useQuery({
    queryKey: ['organisation', 'people-files'],
    queryFn: () => call<{ imports: PastPeopleFile[] }>('/api/people/imports'),
  })
}

export function usePrivacy() {
  return useQuery({
    queryKey: ['organisation', 'privacy'],
    queryFn: () => call<{ records: PrivacyRecord[] }>('/api/privacy'),
  })
}

/** Changes something in the organisation and asks anew for all of it: everything here hangs together. */
export function useOrganisationAct<Result = { id: string }>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      path,
      method = 'POST',
      json = {},
    }: {
      path: string
      method?: 'POST' | 'PATCH' | 'PUT'
      json?: unknown
    }) => call<Result>(path, { method, json }),
    onSuccess: async (result) => {
      // Another telephone waits for a yes.
      await Promise.all([['organisation'], ['approvals']].map((queryKey) => client.invalidateQueries({ queryKey })))
      onDone?.(result)
    },
  })
}
