import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'

const ask = (caseId: string) => read(api.GET('/api/cases/{id}/ministry-notes', { params: { path: { id: caseId } } }))
export type MinistryNoteList = Awaited<ReturnType<typeof ask>>

/** Notes to the ministry of a case. While one is on its way out, what became of it is asked for again. */
export function useMinistryNotes(caseId: string) {
  return useQuery({
    queryKey: ['cases', 'ministry', caseId],
    queryFn: () => ask(caseId),
    refetchInterval: ({ state }) => (state.data?.notes.some(isOnItsWay) ? 1500 : false),
  })
}

const isOnItsWay = ({ letters }: MinistryNoteList['notes'][number]) => letters.some(({ state }) => state === 'waiting')
