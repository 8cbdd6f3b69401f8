import { Button } from '@digdir/designsystemet-react'
import { ProblemText } from './problem-text.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useShown } from './use-shown.ts'

type Props = {
  /** The words of what is decided on. */
  say: (key: 'act.approve' | 'act.return' | `return.${'title' | 'reason' | 'about' | 'missing' | 'do'}`) => string
  /** The columns that a refusal stands in. */
  columns: string
  /** Why it cannot be approved, once somebody has tried. */
  why: string | null
  error: unknown
  isBusy: boolean
  onApprove: () => void
  onReturn: (reason: string, done: () => void) => void
}

/** The two buttons of whoever decides, at the thumb on the telephone: approve, or give back with what must be changed. */
export function DecideBar({ say, columns, why, error, isBusy, onApprove, onReturn }: Props) {
  const [isReturning, setReturning] = useShown<true>()
  return (
    <>
      {!isReturning && error ? (
        <div className={columns}>
          <ProblemText error={error} />
        </div>
      ) : null}
      <div className="v-decide">
        {why && (
          <p className="v-decide__why" role="alert">
            {why}
          </p>
        )}
        <Button data-size="md" aria-disabled={isBusy} onClick={isBusy ? undefined : onApprove}>
          {say('act.approve')}
        </Button>
        <Button data-size="md" variant="secondary" onClick={() => setReturning(true)}>
          {say('act.return')}
        </Button>
      </div>
      {isReturning && (
        <ReasonDialog
          title={say('return.title')}
          label={say('return.reason')}
          about={say('return.about')}
          missing={say('return.missing')}
          action={say('return.do')}
          error={error}
          isBusy={isBusy}
          onReason={(reason) => onReturn(reason, () => setReturning(null))}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  )
}
