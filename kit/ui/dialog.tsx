import { Button, type DialogProps, Dialog as PlainDialog } from '@digdir/designsystemet-react'
import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { focusFirst } from './focus-first.ts'
import { EarlierWords, LeaveQuestion } from './leave-question.tsx'
import { UnsaidFault } from './unsaid-fault.tsx'
import { useTyped } from './use-typed.ts'

type Props = Omit<DialogProps, 'onClose' | 'modal' | 'ref'> & {
  open: boolean
  onClose: () => void
  /** Off where nothing is lost: the form keeps what is typed itself, or nothing of it is worth keeping. */
  asks?: boolean
  /** What was pressed is under way, also where the form keeps what is typed: whoever leaves is told so, and may. */
  isUnderWay?: boolean
  /** What the fields do not show: something was put in or taken out by a button. */
  isChanged?: boolean
}
type Asking = { words: string[] } | 'under-way' | null

const Leave = createContext<() => void>(() => {})
/** Leaves the dialog around as Escape does: asks first when something typed would be lost. */
export const useLeave = () => useContext(Leave)

/** «Avbryt», in every dialog the same. */
export function CancelButton() {
  const { t } = useTranslation('kit')
  return (
    <Button type="button" data-size="sm" variant="secondary" data-leaves onClick={useLeave()}>
      {t('dialog.cancel')}
    </Button>
  )
}

/**
 * Every dialog of the staff's pages. It stands outside the page it belongs to, so nothing that folds hides it. Escape, the X and «Avbryt» ask when words
 * or choices would be lost, and wait when what was pressed is under way: whoever leaves knows what was done.
 */
export function Dialog({ open, onClose, asks = true, isUnderWay, isChanged, children, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const isLeaving = useRef(false)
  const typed = useTyped(dialog, open && asks)
  useEffect(() => {
    if (!open) setAsking(null)
    else if (dialog.current) focusFirst(dialog.current)
  }, [open])
  /** Null when it can be left as it stands. */
  const question = (): Asking => {
    if (isUnderWay) return 'under-way'
    if (!asks) return null
    if (typed.isUnderWay()) return 'under-way'
    const changed = typed.changed()
    const words = changed.filter((one) => one.isText && one.value.trim() !== '').map((one) => one.value.trim())
    return words.length > 0 || changed.some((one) => !one.isText) || isChanged ? { words } : null
  }
  const close = () => (dialog.current?.open ? dialog.current.close() : onClose())
  const go = () => {
    typed.drop()
    setAsking(null)
    isLeaving.current = true
    close()
  }
  const stay = () => {
    setAsking(null)
    requestAnimationFrame(typed.back)
  }
  const leave = () => {
    const asked = question()
    if (asked) setAsking(asked)
    else close()
  }
  const hold = (event: SyntheticEvent): void => {
    const asked = asking ?? question()
    if (!asked) return
    event.preventDefault()
    if (asking && asking !== 'under-way') stay()
    else setAsking(asked)
  }
  const press = (event: KeyboardEvent<HTMLDialogElement>) => {
    const isOurs = (event.target as Element).closest('dialog') === event.currentTarget
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return
    if (!event.currentTarget.querySelector(':popover-open')) hold(event)
  }
  const click = (event: MouseEvent<HTMLDialogElement>) => {
    const isX = (event.target as Element).closest('[command="close"]')?.parentElement === event.currentTarget
    if (isX) hold(event)
  }
  const closed = () => {
    // The browser may close it past the question: it is opened again, and asks.
    const asked = isLeaving.current ? null : question()
    isLeaving.current = false
    if (!asked) return onClose()
    dialog.current?.showModal()
    setAsking(asked)
  }
  return createPortal(
    <Leave.Provider value={leave}>
      <PlainDialog
        ref={dialog}
        open={open}
        data-asking={asking !== null && asking !== 'under-way' ? '' : undefined}
        onCancel={(event) => event.target === event.currentTarget && hold(event)}
        onKeyDown={press}
        onClick={click}
        onClose={closed}
        {...rest}
      >
        <EarlierWords dialog={dialog} typed={typed} />
        {children}
        {open && <UnsaidFault within={dialog} />}
        <LeaveQuestion asking={asking} onStay={stay} onGo={go} onAnswered={() => setAsking(null)} />
      </PlainDialog>
    </Leave.Provider>,
    document.body,
  )
}
