import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read, type SentTo } from '../../../kit/ui/api.ts'
import { useLive } from '../../../kit/ui/use-live.ts'
import type { Answer, Subject } from '../rules/analysis.ts'
import type { AnalysisView } from '../rules/analysis-view.ts'
import type { CaseView } from '../rules/case-view.ts'

const keyOf = ({ kind, id }: Subject) => ['cases', 'analysis', kind, id]

export function useAnalysis(subject: Subject) {
  return useQuery({
    queryKey: keyOf(subject),
    queryFn: (): Promise<AnalysisView> =>
      read(api.GET('/api/cases/analyses/{kind}/{id}', { params: { path: subject } })),
    // Two people often fill in the same analysis; each sees what the other has answered.
    refetchInterval: 10_000,
  })
}

export function useAddGroups(subject: Subject, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (groupKeys: string[]) =>
      read(api.POST('/api/cases/analyses/{kind}/{id}/groups', { params: { path: subject }, body: { groupKeys } })),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(subject) }),
  })
}

/** What a person says of one group: an answer, or that the group does not belong here (`null`). */
export function useAnswerGroup(subject: Subject, groupKey: string, onDone: () => void) {
  const client = useQueryClient()
  const path = { ...subject, groupKey }
  return useMutation({
    mutationFn: async ({ revision, answer }: { revision: number; answer: Answer | null }): Promise<void> => {
      const address = '/api/cases/analyses/{kind}/{id}/groups/{groupKey}' as const
      if (answer) await read(api.PUT(address, { params: { path }, body: { revision, answer } }))
      else await read(api.DELETE(address, { params: { path, query: { revision } } }))
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(subject) }),
  })
}

export function useCases({ over = false } = {}) {
  return useQuery({
    queryKey: ['cases', 'list', over],
    queryFn: () => read(api.GET('/api/cases', { params: { query: over ? { over: 'true' } : {} } })),
  })
}

export function useCase(id: string) {
  return useQuery({
    queryKey: ['cases', 'case', id],
    queryFn: (): Promise<CaseView> => read(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  })
}

/** The cases that a line, a message or coverage stands in, of those one handles. */
export function useCasesAbout(targetId: string) {
  return useQuery({
    queryKey: ['cases', 'about', targetId],
    queryFn: () => read(api.GET('/api/cases/about/{targetId}', { params: { path: { targetId } } })),
  })
}

/** Asks again for everything about cases whenever somebody, somewhere, has changed one. */
export function useCasesLive(): void {
  const client = useQueryClient()
  useLive('/api/cases/live', 'changed', () => void client.invalidateQueries({ queryKey: ['cases'] }))
}

/** Does something with a case: `{ path: 'take' }`, `{ path: 'notes', json }`. What is shown is asked for anew. */
export function useCaseAct(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json = {}, method = 'POST' }: { path: string; json?: unknown; method?: 'POST' | 'DELETE' }) =>
      call<unknown>(
        `/api/cases/${encodeURIComponent(id)}/${path}`,
        method === 'DELETE' ? { method } : { method, json },
      ),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
}

export type Report = SentTo<'/api/cases', 'post'>

export function useReportCase(onDone: (caseId: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Report) => read(api.POST('/api/cases', { body })),
    onSuccess: async ({ caseId }) => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      onDone(caseId)
    },
  })
}
