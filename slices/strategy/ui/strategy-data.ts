import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import type { TextsByLanguage } from '../rules/element.ts'
import type { ElementKind } from '../rules/element-kind.ts'
import { titleIn } from '../rules/said.ts'

export type StrategyOverview = ReadOf<'/api/strategy'>
export type EditionView = StrategyOverview['editions'][number]
/** An edition with the elements asked for, and every link from them. */
export type EditionElements = Omit<ReadOf<'/api/strategy/editions/{id}/elements'>, 'elements'> & {
  elements: ElementView[]
}
export type ElementView = Omit<ReadOf<'/api/strategy/editions/{id}/elements'>['elements'][number], 'texts'> & {
  texts: TextsByLanguage
}
export type LinkView = EditionElements['links'][number]
/** An edition by its id, or the one in force, or the draft beside it. */
export type EditionRef = 'in-force' | 'draft' | (string & {})

/** The strategy in force, the draft beside it, all editions, and what this person may do with it. */
export function useStrategy() {
  return useQuery({ queryKey: ['strategy'], queryFn: () => read(api.GET('/api/strategy')), staleTime: 30_000 })
}

/**
 * Elements of the given kinds (all kinds when none is given), in the strategy's own order. 404 without such an edition.
 * `keepsShown`: what was shown stays until another edition has come, so that an open dialog is not lost.
 */
export function useElements(
  kinds: readonly ElementKind[] = [],
  edition: EditionRef = 'in-force',
  { keepsShown = false }: { keepsShown?: boolean } = {},
) {
  const kind = kinds.join(',')
  return useQuery({
    queryKey: ['strategy', 'elements', edition, kind],
    queryFn: async () =>
      (await read(
        api.GET('/api/strategy/editions/{id}/elements', {
          params: { path: { id: edition }, query: kind ? { kind } : {} },
        }),
      )) as EditionElements,
    staleTime: 30_000,
    ...(keepsShown ? { placeholderData: keepPreviousData } : {}),
  })
}

/** What an element is called in the reader's language. */
export const titleOf = (element: Pick<ElementView, 'texts'>, language: string): string =>
  titleIn(element.texts, language)
