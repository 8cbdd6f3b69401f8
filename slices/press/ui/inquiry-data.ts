import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, call, read } from '../../../kit/ui/api.ts'
import { useLive } from '../../../kit/ui/use-live.ts'
import { type InquiryFile, inquiryKey } from './press-data.ts'

export type Present = { id: string; name: string; isWriting: boolean }
const BEAT_MS = 8_000

/** Follows one inquiry: what others do to it shows at once, and so does who else has it open. Returns those others. */
export function useInquiryLive(id: string): Present[] {
  const client = useQueryClient()
  const [here, setHere] = useState<Present[]>([])
  useLive<{ view: InquiryFile; here: Present[] }>(`/api/press/inquiries/${id}/live`, 'inquiry', (news) => {
    client.setQueryData(inquiryKey(id), news.view)
    setHere(news.here)
  })
  return here
}

/** Tells the others that this person has it open, and whether they are writing; silent again when the page is left. */
export function usePresence(id: string, isWriting: boolean): void {
  const writing = useRef(isWriting)
  writing.current = isWriting
  useEffect(() => {
    const say = (isHere: boolean) =>
      void call(`/api/press/inquiries/${id}/presence`, {
        method: 'POST',
        json: { isHere, isWriting: isHere && writing.current },
        keepalive: true,
      }).catch(() => undefined)
    say(true)
    const beat = setInterval(() => say(true), BEAT_MS)
    const leave = () => say(false)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(beat)
      window.removeEventListener('pagehide', leave)
      say(false)
    }
  }, [id])
  useEffect(() => {
    if (!isWriting) return
    void call(`/api/press/inquiries/${id}/presence`, { method: 'POST', json: { isHere: true, isWriting } }).catch(
      () => undefined,
    )
  }, [id, isWriting])
}

type Act = { path: string; json?: unknown }

/** Does something with the inquiry: `{ path: 'owner' }`, `{ path: 'return', json: { reason } }`. What is shown is asked for anew. */
export function useInquiryAct<Result = unknown>(id: string, onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json = {} }: Act) =>
      call<Result>(`/api/press/inquiries/${id}/${path}`, { method: 'POST', json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['press'] }),
  })
}

/** A unit's facts for an answer. */
export function useSourceReply(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reply }: { id: string; reply: string }) =>
      call(`/api/press/sources/${id}/reply`, { method: 'POST', json: { reply } }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['press'] }),
  })
}

/** Numbers and addresses that the agency itself makes public: they stop no text. */
export function useKnownPublic() {
  return useQuery({
    queryKey: ['press-known-public'],
    queryFn: () => read(api.GET('/api/press/known-public')),
    staleTime: 600_000,
  }).data
}
