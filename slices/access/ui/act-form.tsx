import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useAct } from './use-act.ts'

type Props = {
  does: () => Promise<unknown>
  /** What the button says; without it nothing is typed, and nothing is sent by this form. */
  label?: string | undefined
  variant?: 'primary' | 'secondary'
  /** Buttons beside the one that sends. */
  others?: ReactNode
  children: ReactNode
}

/** A form that does one thing: busy meanwhile, what went wrong above its buttons, what was typed left where it is. */
export function ActForm({ does, label, variant = 'primary', others, children }: Props) {
  const { act, isBusy, error } = useAct()
  return (
    <form
      className="v-form"
      onSubmit={(event) => {
        event.preventDefault()
        void act(does)
      }}
    >
      {children}
      <ProblemText error={error} />
      <div className="v-btns">
        {label && (
          <Button type="submit" variant={variant} disabled={isBusy}>
            {label}
          </Button>
        )}
        {others}
      </div>
    </form>
  )
}
