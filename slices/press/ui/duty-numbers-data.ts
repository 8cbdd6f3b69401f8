import { useQuery } from '@tanstack/react-query'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'

export type UnitNumbers = ReadOf<'/api/press/duty/numbers'>['units'][number]

/** The numbers of the press duty; asked anew with the rest of the duty when something is changed. */
export function useDutyNumbers() {
  return useQuery({
    queryKey: ['duty', 'press-contact', 'numbers'],
    queryFn: () => read(api.GET('/api/press/duty/numbers')),
    refetchInterval: 30_000,
  })
}

export function useContactPreview(at: Date) {
  return useQuery({
    queryKey: ['duty', 'press-contact', 'preview', at.toISOString()],
    queryFn: () => read(api.GET('/api/press/contact-preview', { params: { query: { at: at.toISOString() } } })),
    placeholderData: (before) => before,
  })
}
