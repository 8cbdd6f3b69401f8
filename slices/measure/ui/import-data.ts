import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { ImportMapping, ImportView } from '../rules/import/import-view.ts'

export function useValueImport(id: string | undefined) {
  return useQuery({
    queryKey: ['measure', 'import', id],
    queryFn: () => call<ImportView>(`/api/measure/imports/${id}`),
    enabled: id !== undefined,
  })
}

export function useValueUpload(onDone: (id: string) => void) {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData()
      body.append('file', file)
      return call<{ id: string }>('/api/measure/imports', { method: 'POST', body })
    },
    onSuccess: ({ id }) => onDone(id),
  })
}

/** A step of the import: the mapping, taking in, undoing. Everything that is measured is asked for anew. */
export function useImportStep(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: { mapping: ImportMapping } | { do: 'apply' | 'undo' }) =>
      'mapping' in step
        ? call<unknown>(`/api/measure/imports/${id}/mapping`, { method: 'PUT', json: step.mapping })
        : call<unknown>(`/api/measure/imports/${id}/${step.do}`, { method: 'POST', json: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
