import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, call, Problem, read } from '../../../../kit/ui/api.ts'
import type { ElementContent } from '../../rules/element.ts'
import type { ElementKind } from '../../rules/element-kind.ts'
import { LINK_KINDS } from '../../rules/fields.ts'
import { KINDS } from '../../rules/kinds.ts'
import type { ElementView, LinkView } from '../strategy-data.ts'

/** What somebody else saved meanwhile, as the refusal brings it. */
export type Conflict = {
  theirs: { content: ElementContent; revision: number } | null
  base: ElementContent | null
  by: string | null
  at: string | null
  reason: string
}
/** A fault in one field: the field as the form names it, and what the text of the fault is filled with. */
export type FieldFault = { field: string; code: string; details: Record<string, string | number> }

/** The text of an element as the form holds it, with its links. */
export function contentIn(element: ElementView, links: readonly LinkView[]): ElementContent {
  const own = links.filter(({ from }) => from === element.key)
  const { key, kind, parentKey, texts, data, sources, standing, isPublic } = element
  return {
    ...{ key, kind, parentKey, texts, data, sources, standing, isPublic },
    links: Object.fromEntries(
      LINK_KINDS.flatMap((link) => {
        const to = own.filter((one) => one.kind === link).map((one) => one.to)
        return to.length > 0 ? [[link, to]] : []
      }),
    ),
  }
}

/** A new element of a kind: nothing said yet, added by the agency itself. */
export function blankOf(kind: ElementKind, preset: ElementContent['data'] = {}): ElementContent {
  const data = Object.fromEntries(Object.keys(KINDS[kind].data ?? {}).map((name) => [name, preset[name] ?? null]))
  const start = { parentKey: null, texts: { nb: { title: '' } }, data, sources: [], links: {} }
  return { key: '', kind, ...start, standing: 'own', isPublic: false }
}

/** Without empty texts, which are the same as none. */
function tidied({ key: _, ...content }: ElementContent) {
  const texts = Object.entries(content.texts).flatMap(([language, words]) => {
    const kept = Object.entries(words ?? {}).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : []))
    return kept.length > 0 || language === 'nb' ? [[language, Object.fromEntries(kept)]] : []
  })
  return { ...content, texts: Object.fromEntries(texts) as Record<string, Record<string, string>> }
}

export type Save = { content: ElementContent; revision: number | null; reason: string }

export function useSaveElement(onSaved: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: ({ content, revision, reason }: Save) =>
      read(
        api.PUT('/api/strategy/draft/elements/{key}', {
          params: { path: { key: content.key } },
          body: { content: tidied(content) as never, revision, reason },
        }),
      ),
    onSuccess: async () => {
      await fresh()
      onSaved()
    },
  })
}

export function useRemoveElement(onRemoved: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: ({ key, ...json }: { key: string; revision: number; reason: string; dropReferences: boolean }) =>
      call(`/api/strategy/draft/elements/${key}`, { method: 'DELETE', json }),
    onSuccess: async () => {
      await fresh()
      onRemoved()
    },
  })
}

export function useStartDraft(onStarted?: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: (title: string | null) => read(api.POST('/api/strategy/draft', { body: { title } })),
    onSuccess: async () => {
      await fresh()
      onStarted?.()
    },
  })
}

/** Everything shown of the strategy is asked for again. */
export function useFreshStrategy(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['strategy'] })
}

export function conflictIn(error: unknown): Conflict | null {
  if (!(error instanceof Problem) || error.code !== 'strategy.changed-meanwhile') return null
  return error.details as Conflict
}

/** What the server found wrong, by the form's own fields. */
export function faultsIn(error: unknown): FieldFault[] {
  if (!(error instanceof Problem) || error.code !== 'strategy.element-faulty') return []
  const faults = error.details.faults as { path: (string | number)[]; code: string; details: FieldFault['details'] }[]
  return faults.map(({ path, code, details }) => ({ field: fieldOf(path), code, details }))
}

const OUTER: Record<string, string> = { parent: 'parentKey', public: 'isPublic' }
function fieldOf(path: (string | number)[]): string {
  const names = path.filter((step) => typeof step === 'string')
  return names.length === 1 ? (OUTER[names[0]!] ?? names[0]!) : names.join('.')
}
