import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeDay } from '../../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { CalendarEntry } from '../../rules/calendar/calendar-view.ts'
import { type MovedBy, spanMoved } from '../../rules/calendar/month.ts'
import { endFor } from '../../rules/calendar/occurrence-end.ts'
import { type MoveAsked, useCalendarActs } from './use-calendar.ts'
import { useWall } from './wall-formats.ts'

type Asked = { entry: CalendarEntry; by: MovedBy }
type Done = { words: string; back: MoveAsked }

/** Moves by drag and by keys: asks which of a series, says what was done, and takes it back. */
export function useMoves() {
  const { t } = useTranslation('plan')
  const when = useWhen()
  const { move } = useCalendarActs()
  const [asked, setAsked] = useShown<Asked>()
  const [done, setDone] = useState<Done | null>(null)
  const run = ({ entry, by }: Asked, whole: boolean) => {
    const { sourceId: id, revision, at } = entry
    const from = whole ? { starts: at, ends: endFor(entry, at) } : { starts: entry.starts, ends: entry.ends }
    const to = spanMoved(from, by)
    move.mutate(
      { id, revision, at, whole, ...to },
      {
        onSuccess: (saved) => {
          setAsked(null)
          const back = { id, revision: saved.revision, at: whole ? to.starts : at, whole, ...from }
          setDone({ words: t('calendar.moved', { title: entry.title, day: when(to.starts) }), back })
        },
      },
    )
  }
  const undo = () => done && move.mutate(done.back, { onSuccess: () => setDone(null) })
  return {
    /** Asks to move an entry by whole days, or on the clock. */
    start: (entry: CalendarEntry, by: MovedBy) => {
      if (!entry.mayChange) return
      move.reset()
      if (entry.isSeries) setAsked({ entry, by })
      else run({ entry, by }, false)
    },
    parts: (
      <>
        {asked && (
          <MoveChoice
            asked={asked}
            isBusy={move.isPending}
            error={move.error}
            onMove={(whole) => run(asked, whole)}
            onClose={() => setAsked(null)}
          />
        )}
        <div className="v-cal-undo" role="status" data-shown={done !== null || undefined}>
          {done && (
            <>
              <p>{done.words}</p>
              <Button data-size="sm" variant="secondary" disabled={move.isPending} onClick={undo}>
                {t('calendar.undo')}
              </Button>
            </>
          )}
        </div>
        {!asked && <ProblemText error={move.error} />}
      </>
    ),
  }
}

type ChoiceProps = {
  asked: Asked
  isBusy: boolean
  error: unknown
  onMove: (whole: boolean) => void
  onClose: () => void
}

function MoveChoice({ asked, isBusy, error, onMove, onClose }: ChoiceProps) {
  const { t } = useTranslation('plan')
  const when = useWhen()
  const [which, setWhich] = useState<'one' | 'all'>('one')
  const { entry, by } = asked
  const to = spanMoved({ starts: entry.starts, ends: entry.ends }, by)
  return (
    <FormDialog
      title={t('calendar.move.title')}
      action={t('calendar.move')}
      error={error}
      isBusy={isBusy}
      onSubmit={() => onMove(which === 'all')}
      onClose={onClose}
    >
      <p>{t('calendar.move.about', { title: entry.title, from: when(entry.starts), to: when(to.starts) })}</p>
      <Pick
        legend={t('calendar.move.which')}
        options={[
          { value: 'one', label: t('calendar.move.one') },
          { value: 'all', label: t('calendar.move.all') },
        ]}
        value={which}
        onPick={setWhich}
      />
    </FormDialog>
  )
}

/** The weekday, and the clock where there is one. */
function useWhen(): (at: string) => string {
  const { weekday, clock } = useWall()
  return (at) => (isWholeDay(at) ? weekday(at) : `${weekday(at)} ${clock(at)}`)
}
