import { Problem } from './api.ts'
import { dropKept, keep, kept } from './kept.ts'

/** What was saved last, as the server has it. */
export type Saved<Content> = { revision: number; content: Content }
/** Whether what is written is safe. */
export type SaveState<Conflict> =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; conflict: Conflict }
/** What is written here, on top of what was saved last. */
export type Written<Content> = { base: Saved<Content>; content: Content }
/** When somebody else saved first: both writers' work put together, or what a person must choose. */
export type Meeting<Content, Conflict> = Written<Content> | { conflict: Conflict }

export type SaverWork<Content, Conflict> = {
  /** Where it is kept on this device until the server has it. */
  place: string
  saved: Saved<Content>
  /** Is what lies on this device of the shape we know? */
  isContent: (content: unknown) => content is Content
  send: (draft: Saved<Content>) => Promise<{ revision: number; savedAt: string }>
  /** Null when the refusal is about something else. */
  meet: (refusal: Problem, written: Written<Content>) => Meeting<Content, Conflict> | null
  onSaved: () => void
}
export type Snapshot<Content, Conflict> = Written<Content> & { state: SaveState<Conflict> }
export type Saver<Content, Conflict> = ReturnType<typeof createSaver<Content, Conflict>>

const PAUSE_MS = 900
const RETRY_MS = 5_000

/**
 * The course of something that one person writes and the server keeps: saved a moment after the last key, kept on this device until the server has it, sent
 * again when the network is back, and held when somebody else saved first. Every save names the revision it builds on.
 */
export function createSaver<Content, Conflict>(work: SaverWork<Content, Conflict>) {
  const { place, saved } = work
  let now: Snapshot<Content, Conflict> = {
    ...(findKept(work) ?? { base: saved, content: saved.content }),
    state: { kind: 'saved', at: null },
  }
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (change: Partial<Snapshot<Content, Conflict>>) => {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (isBusy || now.state.kind === 'conflict' || now.content === now.base.content) return
    const { base, content } = now
    isBusy = true
    set({ state: { kind: 'saving' } })
    try {
      const answer = await work.send({ revision: base.revision, content })
      isBusy = false
      set({ base: { revision: answer.revision, content } })
      if (now.content !== content) return later(0)
      dropKept(place)
      set({ state: { kind: 'saved', at: answer.savedAt } })
      work.onSaved()
    } catch (error) {
      isBusy = false
      refused(error)
    }
  }

  function refused(error: unknown): void {
    const isAway = error instanceof Problem && (error.status === 0 || error.status === 503)
    const met = error instanceof Problem && !isAway ? work.meet(error, now) : null
    if (isAway) set({ state: { kind: 'offline' } })
    else if (!met) set({ state: { kind: 'refused', error } })
    else if ('conflict' in met) set({ state: { kind: 'conflict', conflict: met.conflict } })
    else write(met)
    if (isAway) later(RETRY_MS)
    else if (met && !('conflict' in met)) later(0)
  }

  function write({ base, content }: Written<Content>): void {
    set({ base, content, state: { kind: 'waiting' } })
    keep(place, { base, content })
  }

  return {
    snapshot: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    save,
    /** Writes on. In a conflict it is kept here, and sent when the conflict is over. */
    change(content: Content): void {
      const { state, base } = now
      set({ content, ...(state.kind === 'offline' || state.kind === 'conflict' ? {} : { state: { kind: 'waiting' } }) })
      keep(place, { base, content })
      if (state.kind !== 'conflict') later(PAUSE_MS)
    },
    /** Ends a conflict: on top of what the other saved stands this, which may be theirs as it is. */
    settle(theirs: Saved<Content>, content: Content): void {
      write({ base: theirs, content })
      if (content === theirs.content) {
        dropKept(place)
        set({ state: { kind: 'saved', at: null } })
        work.onSaved()
      } else void save()
    },
    /** Sends what is left, and looks again no more. */
    stop(): void {
      clearTimeout(timer)
      void save()
    },
  }
}

function findKept<Content, Conflict>({ place, isContent }: SaverWork<Content, Conflict>): Written<Content> | null {
  const found = kept(place) as { base?: { revision?: unknown; content?: unknown }; content?: unknown } | null
  const { base, content } = found ?? {}
  if (typeof base?.revision !== 'number' || !isContent(base.content) || !isContent(content)) return null
  return { base: { revision: base.revision, content: base.content }, content }
}
