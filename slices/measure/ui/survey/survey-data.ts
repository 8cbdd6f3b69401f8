import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../kit/ui/api.ts'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { editionLanguage } from '../../../message/ui/index.ts'
import { type Texts, textIn } from '../../rules/survey/questionnaire.ts'
import type { ResultsView, SurveyList, SurveyView, TextsView } from '../../rules/survey/survey-view.ts'

export function useSurveys() {
  return useQuery({
    queryKey: ['measure', 'surveys'],
    queryFn: () => call<SurveyList>('/api/measure/surveys'),
    refetchInterval: 30_000,
  })
}

export function useResults(id: string, by: string) {
  return useQuery({
    queryKey: ['measure', 'survey', id, 'results', by],
    queryFn: () => call<ResultsView>(`/api/measure/surveys/${id}/results?${new URLSearchParams(by ? { by } : {})}`),
    placeholderData: keepPreviousData,
  })
}

export function useTexts(id: string) {
  return useQuery({
    queryKey: ['measure', 'survey', id, 'texts'],
    queryFn: () => call<TextsView>(`/api/measure/surveys/${id}/texts`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const viewKey = (id: string) => ['measure', 'survey', id]

export function useSurvey(id: string) {
  return useQuery({
    queryKey: viewKey(id),
    queryFn: () => call<SurveyView>(`/api/measure/surveys/${id}`),
    refetchInterval: 15_000,
  })
}

export const refreshSurvey = (client: QueryClient, id: string) => client.invalidateQueries({ queryKey: viewKey(id) })

type Act = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something about surveys: `{ path: '/sur_x/close' }`. What is shown is asked for anew. */
export function useSurveyAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json }: Act) =>
      call<Answer>(`/api/measure/surveys${path}`, {
        method,
        ...(method === 'DELETE' ? {} : { json: json ?? {} }),
      }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}

/** Names and texts of surveys as the reader's language has them. */
export function useSurveyWords() {
  const { i18n } = useTranslation('survey')
  const { count } = useFormats()
  const language = i18n.language as 'nb' | 'nn' | 'en'
  return {
    /** A text that somebody wrote: in the reader's language where it is there, else in the one it was written in. */
    said: (texts: Texts, languages: readonly string[]) => textIn(texts, language, languages),
    /** As the start of a line; `languageIn` as within a sentence. */
    languageName: (code: string) => editionLanguage(code)?.names[language] ?? code,
    languageIn: (code: string) => {
      const name = editionLanguage(code)?.names[language] ?? code
      return language === 'en' ? name : name.toLowerCase()
    },
    /** «42,3», of a share from 0 to 1. */
    percent: (share: number, digits = 0) => count(share * 100, digits),
  }
}
