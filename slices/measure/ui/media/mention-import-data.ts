import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { MentionImportView, UndoLoss } from '../../rules/media/mention-import-view.ts'

const EVERY_MS = 1500

export const isMentionImport = (id: string | undefined): id is string => id?.startsWith('mni_') ?? false
export const isUndoing = ({ undo }: MentionImportView): boolean => undo !== null && undo.endedAt === null

export function useMentionImports() {
  return useQuery({
    queryKey: ['measure', 'mention-imports'],
    queryFn: () => call<{ imports: MentionImportView[] }>('/api/measure/mention-imports'),
  })
}

/** What brought mentions, asked for again while it is being undone. */
export function useMentionImport(id: string) {
  return useQuery({
    queryKey: ['measure', 'mention-import', id],
    queryFn: () => call<MentionImportView>(`/api/measure/mention-imports/${id}`),
    enabled: isMentionImport(id),
    refetchInterval: ({ state }) => (state.data && isUndoing(state.data) ? EVERY_MS : false),
  })
}

export function useUndoLoss(id: string) {
  return useQuery({
    queryKey: ['measure', 'undo-loss', id],
    queryFn: () => call<UndoLoss>(`/api/measure/mention-imports/${id}/loss`),
  })
}

export function useMentionUndo(path: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call<unknown>(`/api/measure${path}`, { method: 'POST', json: { reason } }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
