import { type Mutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { dropKept, keep, kept } from './kept.ts'
import { followTyped, hasFields, startOf, type TypedField } from './typed-fields.ts'
import type { Me } from './use-me.ts'

type Typed = {
  place: string
  /** What was left here the last time, and is not answered yet. */
  offered: TypedField[]
  follower: ReturnType<typeof followTyped>
  /** When something was pressed after the last word. */
  pressedAt: number | null
}
const AT_ONCE_MS = 1_000
/** What was sent from here is on its way: it is offered again only when it came back. */
const sending = new Set<string>()

const isTyped = (found: unknown): found is TypedField[] =>
  Array.isArray(found) && found.length > 0 && found.every((one) => typeof one?.name === 'string' && 'value' in one)

/**
 * What somebody has typed in a dialog: kept in this tab until it is saved or left on purpose, so that Back, a reload or a page that goes
 * loses none of it. `earlier` is what was left the last time.
 */
export function useTyped(dialog: RefObject<HTMLDialogElement | null>, isOn: boolean) {
  const client = useQueryClient()
  const now = useRef<Typed | null>(null)
  const [earlier, setEarlier] = useState<TypedField[]>([])
  useEffect(() => {
    const root = dialog.current
    if (!isOn || !root) return
    const acts = client.getMutationCache()
    const self: Typed = {
      place: '',
      offered: [],
      pressedAt: null,
      follower: followTyped(root, () => {
        look.disconnect()
        self.pressedAt = null
        store(self)
      }),
    }
    now.current = self
    const find = () => {
      // What was left is offered when there is something to put it into.
      if (!hasFields(root)) return
      const place = placeOf(root, client.getQueryData<Me>(['me'])?.person.id)
      if (place === self.place) return
      self.place = place
      const found = sending.has(place) ? null : kept(place, 'session')
      self.offered = isTyped(found) ? found : []
      setEarlier(self.offered)
    }
    // What it is about may have to be fetched first.
    const look = new MutationObserver(find)
    look.observe(root, { childList: true, subtree: true, characterData: true })
    find()
    self.follower.note()
    const press = ({ type, target }: Event) => {
      if (
        type === 'submit' ||
        (target as Element).closest('button:not(.v-leave *, .v-earlier *, [data-leaves], [command="close"])')
      )
        self.pressedAt = Date.now()
    }
    let isBack = false
    const back = () => {
      isBack = true
    }
    const saved = acts.subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success' || !isOf(self, event.mutation)) return
      self.follower.settle()
      store(self)
    })
    root.addEventListener('click', press)
    root.addEventListener('submit', press)
    window.addEventListener('popstate', back)
    return () => {
      saved()
      look.disconnect()
      self.follower.stop()
      root.removeEventListener('click', press)
      root.removeEventListener('submit', press)
      window.removeEventListener('popstate', back)
      const act = acts.findAll({ status: 'pending' }).find((one) => isOf(self, one as Mutation))
      if (act) dropWhenDone(act as Mutation, self.place)
      else if (self.pressedAt !== null && !isBack) dropKept(self.place, 'session')
    }
    function dropWhenDone(act: Mutation, place: string): void {
      const was = JSON.stringify(kept(place, 'session'))
      sending.add(place)
      const stop = acts.subscribe((event) => {
        if (event.type !== 'updated' || event.mutation !== act) return
        const { type } = event.action
        if (type === 'success' && JSON.stringify(kept(place, 'session')) === was) dropKept(place, 'session')
        if (type !== 'success' && type !== 'error') return
        sending.delete(place)
        stop()
      })
    }
  }, [dialog, isOn, client])
  return {
    earlier,
    /** What was left the last time is put in, or thrown away. */
    answer: () => {
      if (now.current) {
        now.current.offered = []
        store(now.current)
      }
      setEarlier([])
    },
    changed: () => now.current?.follower.changed() ?? [],
    back: () => now.current?.follower.back(),
    isUnderWay: () => now.current?.pressedAt != null && client.isMutating() > 0,
    /** It is left on purpose. */
    drop: () => {
      now.current?.follower.settle()
      if (now.current) store(now.current)
    },
  }
}

/** The act that was pressed here, and not one that the page does by itself. */
const isOf = ({ pressedAt }: Typed, act: { state: { submittedAt: number } }): boolean =>
  pressedAt !== null && Math.abs(act.state.submittedAt - pressedAt) < AT_ONCE_MS

function store({ place, offered, follower }: Typed): void {
  const typed = [...offered, ...follower.changed()]
  if (typed.length > 0) keep(place, typed, 'session')
  else dropKept(place, 'session')
}

function placeOf(root: Element, personId = ''): string {
  const id = root.getAttribute('aria-labelledby')
  const title = id ? document.getElementById(id)?.textContent : root.getAttribute('aria-label')
  return `dialog.${[personId, location.pathname, title, startOf(root)].join('.')}`
}
