import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { paths } from '#contracts'
import { api, read } from '../../../kit/ui/api.ts'

type Query = NonNullable<paths['/api/press/lines']['get']['parameters']['query']>
export type LineList = paths['/api/press/lines']['get']['responses'][200]['content']['application/json']
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
