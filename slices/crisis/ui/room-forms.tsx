import { createContext, type ReactNode, useContext, useRef } from 'react'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'

/** The room as it is now, while a form stands over it. What opens a form has read what the form asks for. */
type Now = {
  crisis: CrisisView
  view: StatementsView
  /** These words as they stand now. */
  latest: (one: StatementView) => StatementView
}
type Form = (onClose: () => void, now: Now) => ReactNode

const Show = createContext<(form: Form) => void>(() => {
  throw new Error('There is no RoomForms around')
})

/**
 * Opens a form over the page. It stands until it is sent or left, whatever becomes of the row that opened it: what it asks may have been done,
 * and then the answer to sending it says so, beside what is written.
 */
export const useRoomForm = () => useContext(Show)

type Props = { crisis?: CrisisView | undefined; view?: StatementsView | undefined; children: ReactNode }

/** Around a page of a room: the one form that stands over it. */
export function RoomForms({ crisis, view, children }: Props) {
  const [shown, setShown] = useShown<{ form: Form }>()
  const show = useRef((form: Form) => setShown({ form })).current
  const latest = (one: StatementView) => view?.statements.find(({ id }) => id === one.id) ?? one
  return (
    <Show value={show}>
      {children}
      {shown?.form(() => setShown(null), { crisis: crisis!, view: view!, latest })}
    </Show>
  )
}
