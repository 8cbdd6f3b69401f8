import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type ImportView = ReadOf<'/api/audience/imports/{id}'>
export type FaultList = ReadOf<'/api/audience/imports/{id}/faults'>

const MOVING = ['checking', 'applying', 'undoing']

export const useImports = () =>
  useQuery({
    queryKey: ['audience', 'imports'],
    queryFn: () => read(api.GET('/api/audience/imports')),
  })

/** An import, asked for anew every second while it moves. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['audience', 'import', id],
    queryFn: () => read(api.GET('/api/audience/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && MOVING.includes(query.state.data.state) ? 1000 : false),
  })

/** The faults as they stand in this state of the import; each dry run and each applying finds them anew. */
export const useFaults = (id: string, state: string, after: number, isReady: boolean) =>
  useQuery({
    queryKey: ['audience', 'faults', id, state, after],
    queryFn: () => read(api.GET('/api/audience/imports/{id}/faults', { params: { path: { id }, query: { after } } })),
    enabled: isReady,
  })

export function useUpload(onDone: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData()
      body.append('file', file)
      return call<ImportView>('/api/audience/imports', { method: 'POST', body })
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['audience', 'imports'] })
      onDone(made.id)
    },
  })
}
