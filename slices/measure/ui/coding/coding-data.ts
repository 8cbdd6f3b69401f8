import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../../kit/ui/api.ts'
import type {
  AnswerCodingView,
  CodingDesk,
  CodingView,
  MaterialView,
  RoundView,
} from '../../rules/coding/coding-view.ts'

export function useCoding() {
  return useQuery({
    queryKey: ['measure', 'coding'],
    queryFn: (): Promise<CodingView> => read(api.GET('/api/measure/coding')),
  })
}

/** Where the coding of an open question is, below `/api/measure`. */
export const answerCodingPath = (surveyId: string, question: string) =>
  `/surveys/${surveyId}/questions/${question}/coding`

export function useAnswerCoding(surveyId: string, question: string) {
  return useQuery({
    queryKey: ['measure', 'survey', surveyId, 'coding', question],
    queryFn: (): Promise<AnswerCodingView> =>
      read(
        api.GET('/api/measure/surveys/{id}/questions/{question}/coding', {
          params: { path: { id: surveyId, question } },
        }),
      ),
  })
}

export function useRound(id: string) {
  return useQuery({
    queryKey: ['measure', 'coding', id],
    queryFn: (): Promise<RoundView> => read(api.GET('/api/measure/coding/rounds/{id}', { params: { path: { id } } })),
  })
}

export type Period = { fromOn: string; toOn: string; panelId: string }

/** How much there is to code in a period; asked for when the days make one. */
export function useMaterial({ fromOn, toOn, panelId }: Period) {
  return useQuery({
    queryKey: ['measure', 'coding', 'material', fromOn, toOn, panelId],
    enabled: fromOn !== '' && toOn !== '' && fromOn <= toOn,
    queryFn: (): Promise<MaterialView> =>
      read(
        api.GET('/api/measure/coding/material', {
          params: { query: { fromOn, toOn, ...(panelId ? { panelId } : {}) } },
        }),
      ),
  })
}

/** The next story to code, or one of one's own. */
export function useDesk(id: string, position: number | null) {
  return useQuery({
    queryKey: ['measure', 'coding', id, 'desk', position],
    queryFn: (): Promise<CodingDesk> =>
      read(
        api.GET('/api/measure/coding/rounds/{id}/desk', {
          params: { path: { id }, query: position === null ? {} : { position } },
        }),
      ),
  })
}
