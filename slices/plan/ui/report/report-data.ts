import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { Period, ReportDraft, ReportLine, ReportView } from '../../rules/report/leadership-report.ts'

const ROOT = '/api/plan/reports'

export type ReportList = { items: ReportLine[]; units: { id: string; name: string; mayMake: boolean }[] }

export function useReports() {
  return useQuery({ queryKey: ['plan', 'reports'], queryFn: () => call<ReportList>(ROOT) })
}

export function useReport(id: string) {
  return useQuery({
    queryKey: ['plan', 'report', id],
    queryFn: () => call<ReportView>(`${ROOT}/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useReportDraft(asked: Period & { unitId: string }) {
  const query = new URLSearchParams(asked).toString()
  return useQuery({
    queryKey: ['plan', 'report-draft', query],
    queryFn: () => call<ReportDraft>(`${ROOT}/draft?${query}`),
    enabled: asked.unitId !== '' && asked.from !== '' && asked.to !== '',
    placeholderData: keepPreviousData,
  })
}

export function useSaveReport(onDone: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Period & { unitId: string; ownText: string }) =>
      call<{ id: string }>(ROOT, { method: 'POST', json }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['plan', 'reports'] })
      onDone(id)
    },
  })
}
