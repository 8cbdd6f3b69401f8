import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type {
  OpenedReportFigure,
  ReportChoices,
  ReportList,
  ReportPreview,
  ReportVersionView,
  ReportView,
  RhythmList,
} from '../../rules/report/report-view.ts'

const PATH = '/api/measure/reports'

export function useReports() {
  return useQuery({ queryKey: ['measure', 'reports'], queryFn: () => call<ReportList>(PATH) })
}

export function useReport(id: string) {
  return useQuery({ queryKey: ['measure', 'report', id], queryFn: () => call<ReportView>(`${PATH}/${id}`) })
}

/** What the blocks show of what was saved as `revision`. */
export function useReportPreview(id: string, revision: number) {
  return useQuery({
    queryKey: ['measure', 'report', id, 'preview', revision],
    queryFn: () => call<ReportPreview>(`${PATH}/${id}/preview`),
    placeholderData: (before) => before,
  })
}

export function useReportVersion(id: string, number: number) {
  return useQuery({
    queryKey: ['measure', 'report', id, 'version', number],
    queryFn: () => call<ReportVersionView>(`${PATH}/${id}/versions/${number}`),
  })
}

/** A number of a version opened. */
export function useReportFigure(id: string, number: number, source: string) {
  return useQuery({
    queryKey: ['measure', 'report', id, 'version', number, 'figure', source],
    queryFn: () =>
      call<OpenedReportFigure>(`${PATH}/${id}/versions/${number}/figure?${new URLSearchParams({ source })}`),
    staleTime: 0,
  })
}

export function useReportChoices() {
  return useQuery({
    queryKey: ['measure', 'report-choices'],
    queryFn: () => call<ReportChoices>('/api/measure/report-choices'),
  })
}

export function useRhythms() {
  return useQuery({
    queryKey: ['measure', 'report-rhythms'],
    queryFn: () => call<RhythmList>('/api/measure/report-rhythms'),
  })
}

type Act = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something about reports: `{ path: '/mrp_x/publish', json }`. What is shown is asked for anew. */
export const useReportAct = <Answer = unknown>(onDone?: (answer: Answer) => void) => useAct(PATH, onDone)
/** Does something about those that come by themselves: `{ path: '/mrr_x/end' }`. */
export const useRhythmAct = (onDone?: () => void) => useAct('/api/measure/report-rhythms', onDone)

function useAct<Answer>(base: string, onDone?: (answer: Answer) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json }: Act) =>
      call<Answer>(base + path, { method, ...(method === 'DELETE' ? {} : { json: json ?? {} }) }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
