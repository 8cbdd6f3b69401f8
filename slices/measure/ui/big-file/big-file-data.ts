import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import { type BigStep, isUnderWay } from '../../rules/big-file/big-file.ts'
import type { BigFileView } from '../../rules/big-file/big-file-view.ts'
import type { ImportMapping } from '../../rules/import/import-view.ts'

const EVERY_MS = 1500

export const isBigFile = (id: string | undefined): id is string => id?.startsWith('big_') ?? false

/** A big file, asked for again while a worker is at it. */
export function useBigFile(id: string | undefined) {
  return useQuery({
    queryKey: ['measure', 'big-file', id],
    queryFn: () => call<BigFileView>(`/api/measure/big-files/${id}`),
    enabled: isBigFile(id),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? EVERY_MS : false),
  })
}

/** A step of a big file, or what its columns hold. Everything that is measured is asked for anew. */
export function useBigFileStep(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: { mapping: ImportMapping } | { step: BigStep }) =>
      'mapping' in step
        ? call<unknown>(`/api/measure/big-files/${id}/mapping`, { method: 'PUT', json: step.mapping })
        : call<unknown>(`/api/measure/big-files/${id}/steps`, { method: 'POST', json: step }),
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
