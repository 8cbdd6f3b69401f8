import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'
import type { Answer, Subject } from '../rules/analysis.ts'
import type { AnalysisView } from '../rules/analysis-view.ts'

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
