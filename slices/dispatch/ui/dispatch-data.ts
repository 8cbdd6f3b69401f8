import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import { api, call, read } from '../../../kit/ui/api.ts'
import { useLive } from '../../../kit/ui/use-live.ts'
import type { RefusingShown } from '../rules/refusing.ts'
import type { Repeat } from '../rules/repeat.ts'
import type { TaskState } from '../rules/task-state.ts'
import type { Channel, Counts, Gate, Publication, RecipientState } from '../rules/wave.ts'

/** A sentence as code and what fills it; the words are in the interface's catalogue under `dispatch:`. */
export type Said = { code: string; params: Record<string, string | number> }

export type WaveView = {
  id: string
  position: number
  name: string
  state: 'waiting' | 'open' | 'done'
  openedAt: string | null
  gate: Gate
  gateText: Said | null
  total: number
  counts: Counts
  /** Have it, as far as the channel knows; paper when the unit has said so. */
  reached: number
  channels: Channel[]
  publishes: Publication[]
  audienceKinds: string[]
  overriddenBy?: string | null
  audiences?: Audiences | null
  abilities?: string[]
}

export type Audiences = {
  groups: string[]
  regions?: string[]
  unitIds?: string[]
  unitKinds?: string[]
  languages?: string[]
}

export type DispatchState = 'planned' | 'running' | 'paused' | 'closed' | 'stopped'

export type DispatchView = {
  id: string
  number: string
  title: string
  messageId?: string
  /** The crisis room that alone lets it go, past own staff too, and stops it. */
  heldBy: string | null
  unitId: string
  state: DispatchState
  /** It runs, and nothing of it goes before the crisis room acts: at its stop, or by what it says of the words. */
  standsStill: 'person' | 'stop' | 'room' | null
  startedAt: string | null
  notAfter?: string | null
  /** Waves that leave the agency wait for it. */
  embargoUntil?: string | null
  total: number
  counts: Counts
  /** Their notice lies with a unit, and an e-mail or SMS is still to reach them: the dispatch runs until then. */
  coming: number
  /** Their notice lies with a unit that is not to hang it up any more. */
  notHung: number
  waves: WaveView[]
  spread?: { contacts: number; ms: number } | null
  /** Who follow the press room and got it by e-mail; no part of the sum. */
  news?: { sent: number; waiting: number; refused: number } | null
  /** Before the start: who has this version already, and who has not; null when nobody has. */
  repeat?: Repeat | null
  /** Channels that take nothing while somebody waits for them. */
  refusing?: RefusingShown[]
  abilities: string[]
} & WordsNow

export type DispatchRow = Pick<
  DispatchView,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'standsStill'
  | 'startedAt'
  | 'total'
  | 'counts'
  | 'standing'
  | 'hasCorrection'
  | 'coming'
> & { atUnits: number; notHung: number }

export type RecipientRow = {
  id: string
  displayName: string | null
  unitName: string | null
  heads: number
  state: RecipientState
  reason: string | null
  at: string
}

export type Receipts = {
  units: {
    unitId: string | null
    unitName: string
    region?: string | null
    total: number
    confirmed: number
    unreachable?: number
    sent: number
  }[]
  answers: { id: string; text: string; unitName: string | null; at: string }[]
  questions: {
    id: string
    text: string
    unitName: string | null
    at: string
    answer: string | null
    answeredAt: string | null
    isOwnStaff: boolean
    earlier: { text: string; at: string }[]
  }[]
  question?: Record<string, string> | null
}

/** The people behind one number: of one wave or all, in one state or any. */
export type People = { wave: WaveView | null; state: RecipientState | null }

export type UnitTask = {
  id: string
  kind: 'notice' | 'reach'
  state: TaskState
  /** Not wrong, and not to be hung all the same: newer words, a promise that has passed, a room that is closed before it. */
  over: 'newer' | 'late' | 'closed' | 'stopped' | null
  standing: WordsNow['standing']
  hasCorrection: boolean
  isFollowed: boolean
  isUrgent: boolean
  dispatchId: string
  dispatchNumber: string
  incident: string | null
  isForStaff: boolean
  isOfIncident: boolean
  title: string
  unitId: string
  unitName: string
  waveName: string
  heads: number
  confirmedHeads?: number
  madeAt: string
  doneAt?: string | null
  takenDownAt?: string | null
  languages?: string[]
  people?: { displayName: string | null; reason: string | null }[]
  abilities: string[]
}

const listKey = ['dispatches']
const oneKey = (id: string) => ['dispatch', id]

export function useDispatches() {
  return useQuery({
    queryKey: listKey,
    queryFn: (): Promise<{ dispatches: DispatchRow[] }> => read(api.GET('/api/dispatches', {})),
  })
}

/** The dispatch, kept fresh by the server's own event stream; `isLost` tells whether the line was open and is not, or could not be. */
export function useDispatch(id: string) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: oneKey(id),
    queryFn: (): Promise<DispatchView> => read(api.GET('/api/dispatches/{id}', { params: { path: { id } } })),
  })
  const isMoving = query.data?.state === 'running' || query.data?.state === 'paused'
  const path = isMoving ? `/api/dispatches/${id}/live` : null
  const line = useLive<DispatchView>(path, 'progress', (data) => client.setQueryData(oneKey(id), data))
  return { query, isLost: line === 'lost', isMoving }
}

export function useRecipients(id: string, wave: string | null, state: RecipientState | null, page: number) {
  return useQuery({
    queryKey: ['recipients', id, wave, state, page],
    queryFn: (): Promise<{ recipients: RecipientRow[]; total: number; heads: number; pageSize: number }> =>
      read(
        api.GET('/api/dispatches/{id}/recipients', {
          params: { path: { id }, query: { page, ...(wave ? { wave } : {}), ...(state ? { state } : {}) } },
        }),
      ),
  })
}

export function useReceipts(id: string, isMoving: boolean) {
  return useQuery({
    queryKey: ['receipts', id],
    queryFn: (): Promise<Receipts> => read(api.GET('/api/dispatches/{id}/receipts', { params: { path: { id } } })),
    refetchInterval: isMoving ? 5_000 : false,
  })
}

/** Does something to a dispatch, and asks anew for what it changed. */
export function useDispatchAct(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json = {} }: { path: string; json?: unknown }) =>
      call<unknown>(`/api/dispatches/${id}/${path}`, { method: 'POST', json }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: oneKey(id) }),
        client.invalidateQueries({ queryKey: listKey }),
        client.invalidateQueries({ queryKey: ['receipts', id] }),
        client.invalidateQueries({ queryKey: ['approvals'] }),
        client.invalidateQueries({ queryKey: ['today'] }),
      ]),
  })
}

export type TaskConfirmation = { how: string; where: string; at: string | null; heads: number }

/** What the unit says of a task. `onDone` comes before the list is asked anew: the row may be gone then. */
export function useTaskAct<Body = void>(taskId: string, act: 'confirm' | 'take-down' | 'hangs', onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Body) => call<unknown>(`/api/unit-tasks/${taskId}/${act}`, { method: 'POST', json }),
    onSuccess: () => {
      onDone()
      return Promise.all([
        client.invalidateQueries({ queryKey: ['unit-tasks'] }),
        client.invalidateQueries({ queryKey: ['today'] }),
      ])
    },
  })
}

/** The tasks of the units that the reader answers for. */
export function useUnitTasks() {
  return useQuery({
    queryKey: ['unit-tasks'],
    queryFn: (): Promise<{ tasks: UnitTask[] }> => read(api.GET('/api/unit-tasks', {})),
    refetchInterval: 15_000,
  })
}
