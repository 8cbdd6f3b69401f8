import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '#contracts'
import { api, call, type ReadOf, read, type SentTo } from '../../../kit/ui/api.ts'

type Query = NonNullable<paths['/api/press/lines']['get']['parameters']['query']>
export type LineList = ReadOf<'/api/press/lines'>
export type LineItem = LineList['items'][number]

/** Lines to take: best match first, also while a word is half written; without words those that expire first. */
export function useLines(query: Query, isEnabled = true) {
  return useQuery({
    queryKey: ['press', 'lines', query],
    queryFn: (): Promise<LineList> => read(api.GET('/api/press/lines', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  })
}

/** The text in a language, or in the nearest that somebody has written. */
export function lineText(texts: LineItem['texts'], language: string) {
  return texts[language] ?? texts.nb ?? texts.nn ?? Object.values(texts)[0] ?? { answer: '' }
}

export type LineFile = ReadOf<'/api/press/lines/{id}'>
export type LineDraft = SentTo<'/api/press/lines', 'post'>

/** One line with its versions and where each was used. */
export function useLine(id: string) {
  return useQuery({
    queryKey: ['press', 'line', id],
    queryFn: (): Promise<LineFile> => read(api.GET('/api/press/lines/{id}', { params: { path: { id } } })),
  })
}

type Act = { path: string; method?: 'POST' | 'PUT'; json?: unknown }

/** Does something with lines: `{ path: '/lin_…/approve', json: { revision } }`. What is shown is asked for anew. */
export function useLineAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json = {} }: Act) =>
      call<Result>(`/api/press/lines${path}`, { method, json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['press'] }),
  })
}
