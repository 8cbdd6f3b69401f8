import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { UsualTime } from '../rules/deadline-presets.ts'
import type { InquiryKind } from '../rules/inquiry.ts'

const ask = () => read(api.GET('/api/press/kinds'))
export type KindClock = Awaited<ReturnType<typeof ask>>['kinds'][number]

/** How long each kind of inquiry has, and which deadlines are offered. */
export function useKindRules() {
  return useQuery({ queryKey: ['press-kinds'], queryFn: ask, staleTime: 60_000 })
}

export function useSetKindRule(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, usual }: { kind: InquiryKind; usual: UsualTime }) =>
      call(`/api/press/kinds/${kind}`, { method: 'PUT', json: usual }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['press-kinds'] }),
  })
}
