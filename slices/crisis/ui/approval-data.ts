import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'

/** Words of a room that wait for a yes, or what became of them. Asked for anew, as a fact may fall while they are read. */
export function useApproval(messageId: string) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['crisis', 'approval', messageId],
    queryFn: (): Promise<ApprovalPageView> =>
      read(api.GET('/api/crisis-approvals/{messageId}', { params: { path: { messageId } } })),
    refetchInterval: 4_000,
  })
  // What is decided, here or in the room, waits nowhere else on the screen.
  const became = query.data?.outcome?.kind
  useEffect(() => {
    if (became) void client.invalidateQueries({ queryKey: ['today'] })
  }, [became, client])
  return query
}

/** Says yes, or sends back. */
export function useDecide(messageId: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, json }: { to: 'approve' | 'return'; json: object }) =>
      call<unknown>(`/api/crisis-approvals/${encodeURIComponent(messageId)}/${to}`, { method: 'POST', json }),
    onSuccess: onDone,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['crisis'] })
      await client.invalidateQueries({ queryKey: ['messages'] })
    },
  })
}
