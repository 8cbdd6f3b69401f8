import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import { useLive } from '../../../kit/ui/use-live.ts'

export type InquiryList = ReadOf<'/api/press/inquiries'>
export type InquiryLine = InquiryList['items'][number]
export type InquiryViewName = keyof InquiryList['counts']

export type InquiryFile = ReadOf<'/api/press/inquiries/{id}'>

export type AskedList = {
  view: InquiryViewName
  q?: string | undefined
  unitId?: string | undefined
  state?: InquiryLine['state'] | undefined
  owner?: string | undefined
  caseId?: string | undefined
  page?: number | undefined
}

/** Inquiries of one view of the desk. What is shown stays while the next answer is on its way. */
export function useInquiries(asked: AskedList) {
  return useQuery({
    queryKey: ['press', 'inquiries', asked],
    queryFn: (): Promise<InquiryList> => read(api.GET('/api/press/inquiries', { params: { query: asked } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

export const inquiryKey = (id: string) => ['press', 'inquiry', id]

/** One inquiry with its whole course. */
export function useInquiry(id: string) {
  return useQuery({
    queryKey: inquiryKey(id),
    queryFn: (): Promise<InquiryFile> => read(api.GET('/api/press/inquiries/{id}', { params: { path: { id } } })),
  })
}

export type PresentAt = { inquiryId: string; id: string; name: string; isWriting: boolean }

/**
 * Asks again for everything about the press whenever somebody, somewhere, has changed an inquiry. Returns who else has which inquiry
 * open now.
 */
export function usePressLive(): PresentAt[] {
  const client = useQueryClient()
  const last = useRef('')
  const [here, setHere] = useState<PresentAt[]>([])
  useLive<{ stamp: string; here: PresentAt[] }>('/api/press/live', 'changed', (news) => {
    if (news.stamp !== last.current) void client.invalidateQueries({ queryKey: ['press'] })
    last.current = news.stamp
    setHere(news.here)
  })
  return here
}
