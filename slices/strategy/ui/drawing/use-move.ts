import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../../../kit/ui/api.ts'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** Moves things in a drawing: what a place means is written into the element of the draft. */
export function useMove(whole: Whole) {
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: ({ element, data }: { element: ElementView; data: ElementView['data'] }) =>
      read(
        api.PUT('/api/strategy/draft/elements/{key}', {
          params: { path: { key: element.key } },
          body: { content: { ...contentOf(element, whole), data }, revision: element.revision, reason: '' },
        }),
      ),
    // Also after a conflict: what the other person saved is what should be seen now.
    onSettled: () => client.invalidateQueries({ queryKey: ['strategy'] }),
  })
  const act = (key: string, facts: Record<string, unknown>) => {
    const element = whole.byKey.get(key)
    if (!element || save.isPending) return
    const data = { ...element.data, ...facts }
    if (JSON.stringify(data) !== JSON.stringify(element.data)) save.mutate({ element, data })
  }
  const moved = save.isSuccess ? (whole.byKey.get(save.variables.element.key) ?? null) : null
  const isPossible = whole.edition.state === 'draft' && whole.abilities.includes('edit')
  return { act, isPossible, error: save.error, moved }
}
export type Move = ReturnType<typeof useMove>

/** What a person writes of an element, as it stands. */
function contentOf(element: ElementView, whole: Whole) {
  const links: Record<string, string[]> = {}
  for (const link of whole.links)
    if (link.from === element.key) links[link.kind] = [...(links[link.kind] ?? []), link.to]
  const { kind, parentKey, data, sources, standing, isPublic } = element
  return {
    kind,
    parentKey,
    texts: element.texts as Record<string, Record<string, string>>,
    data,
    sources,
    standing,
    isPublic,
    links,
  }
}
