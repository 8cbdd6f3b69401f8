import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { PlannedView } from '../rules/planned-exercise.ts'
import { useNameIn } from './crisis-title.ts'
import { usePlanned, usePlannedAct } from './planned-data.ts'
import { PlannedForm } from './planned-form.tsx'

/** Exercises that are planned, the first day first; each is declared from here in one press. */
export function PlannedExercises({ onDeclared }: { onDeclared: (crisisId: string) => void }) {
  const { t } = useTranslation('practice')
  const { data } = usePlanned()
  const [isPlanning, setPlanning] = useShown<true>()
  const [leaving, setLeaving] = useShown<PlannedView>()
  const hold = usePlannedAct((crisisId) => crisisId && onDeclared(crisisId))
  const cancel = usePlannedAct()
  if (!data || (data.items.length === 0 && data.units.length === 0)) return null
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('planned')}>{data.items.length}</SectionHead>
      {data.items.length === 0 && <p>{t('planned.none')}</p>}
      <ul className="v-planned">
        {data.items.map((one) => (
          <Planned
            key={one.id}
            planned={one}
            isBusy={hold.isPending}
            onHold={() => hold.mutate({ path: `/${encodeURIComponent(one.id)}/hold` })}
            onCancel={() => setLeaving(one)}
          />
        ))}
      </ul>
      <ProblemText error={hold.error} />
      {data.units.length > 0 && (
        <Button data-size="sm" variant="secondary" onClick={() => setPlanning(true)}>
          {t('planned.add')}
        </Button>
      )}
      {isPlanning && <PlannedForm units={data.units} onClose={() => setPlanning(null)} />}
      {leaving && (
        <ConfirmDialog
          isOpen
          title={t('planned.cancel.title')}
          action={t('planned.cancel')}
          error={cancel.error}
          isBusy={cancel.isPending}
          onClose={() => setLeaving(null)}
          onConfirm={() =>
            cancel.mutate({ path: `/${encodeURIComponent(leaving.id)}/cancel` }, { onSuccess: () => setLeaving(null) })
          }
        >
          <p>{t('planned.cancel.about')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}

type RowProps = { planned: PlannedView; isBusy: boolean; onHold: () => void; onCancel: () => void }

function Planned({ planned, isBusy, onHold, onCancel }: RowProps) {
  const { t } = useTranslation('practice')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const { unit, scenario, script, participants, observers } = planned
  return (
    <li>
      <p>
        <b>{date(planned.on)}</b> · <span data-data>{unit.name}</span>
        {planned.isOverdue && <b className="v-signal"> {t('planned.overdue')}</b>}
      </p>
      <p data-data>{planned.goal}</p>
      <p className="v-meta">
        {scenario && `${nameIn(scenario)} · `}
        {script && `${t('planned.script', { name: nameIn(script) })} · `}
        {t('planned.people', { count: participants.length })}
        {observers.length > 0 && ` · ${t('planned.observers', { count: observers.length })}`}
      </p>
      {planned.mayHold && (
        <div className="v-btns">
          <Button data-size="sm" disabled={isBusy} onClick={onHold}>
            {t('planned.hold')}
            <span className="ds-sr-only"> {date(planned.on)}</span>
          </Button>
          <Button data-size="sm" variant="secondary" onClick={onCancel}>
            {t('planned.cancel')}
            <span className="ds-sr-only"> {date(planned.on)}</span>
          </Button>
        </div>
      )}
    </li>
  )
}
