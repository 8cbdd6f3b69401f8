import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { AfterwardsView, ShiftView } from '../rules/afterwards-view.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useAfterAct } from './afterwards-data.ts'
import { peopleIn } from './hand-over.tsx'

type Props = { crisis: CrisisView; after: AfterwardsView; personId: string }

/** Changes of shift: what was handed over, frozen, and whether the next one has taken it. */
export function AfterShifts({ crisis, after, personId }: Props) {
  const { t } = useTranslation('crisis')
  const [isGiving, setGiving] = useState(false)
  const hasRole = crisis.positions.some((one) => one.filledBy?.id === personId)
  const others = peopleIn(crisis).filter((one) => one.id !== personId)
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('shifts')}>{after.shifts.length}</SectionHead>
      {after.shifts.length === 0 && <p>{t('shifts.none')}</p>}
      {after.shifts.map((shift) => (
        <Shift key={shift.id} crisisId={crisis.id} shift={shift} />
      ))}
      {crisis.state === 'open' && hasRole && others.length > 0 && (
        <Button variant="secondary" data-size="sm" onClick={() => setGiving(true)}>
          {t('shifts.give')}
        </Button>
      )}
      {isGiving && <GiveShift crisis={crisis} others={others} onClose={() => setGiving(false)} />}
    </section>
  )
}

function Shift({ crisisId, shift }: { crisisId: string; shift: ShiftView }) {
  const { t } = useTranslation('crisis')
  const { moment, clock } = useFormats()
  const act = useAfterAct(crisisId)
  const { picture } = shift
  return (
    <article className="v-shift">
      <p>
        <b data-data>{shift.from.name ?? t('somebody')}</b> → <b data-data>{shift.to.name ?? t('somebody')}</b>
        <span className="v-meta v-block">
          {t('shifts.given', { at: moment(shift.givenAt) })}{' '}
          {shift.takenAt ? t('shifts.taken', { at: moment(shift.takenAt) }) : t('shifts.waiting')}
        </span>
      </p>
      <p className="v-prose" data-data>
        {shift.brief}
      </p>
      <details>
        <summary>{t('shifts.picture')}</summary>
        <ul className="v-holders">
          {picture.promises.map((one) => (
            <li key={one.dueAt}>{t('shifts.promised', { at: clock(one.dueAt) })}</li>
          ))}
          {picture.facts.map((one) => (
            <li key={one.text}>
              <span>
                {t(`fact.${one.state}`)}: <span data-data>{one.text}</span>
              </span>
            </li>
          ))}
          {picture.tasks.map((one) => (
            <li key={one.text}>
              <span>
                {t(`role.${one.role}`)}: <span data-data>{one.text}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <ProblemText error={act.error} />
      {shift.mayTake && (
        <Button
          data-size="sm"
          disabled={act.isPending}
          onClick={() => act.mutate({ path: `shifts/${encodeURIComponent(shift.id)}/take`, json: {} })}
        >
          {t('shifts.take')}
        </Button>
      )}
    </article>
  )
}

type GiveProps = { crisis: CrisisView; others: ReturnType<typeof peopleIn>; onClose: () => void }

function GiveShift({ crisis, others, onClose }: GiveProps) {
  const { t } = useTranslation('crisis')
  const [toId, setTo] = useState(others[0]?.id ?? '')
  const [brief, setBrief] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useAfterAct(crisis.id, onClose)
  return (
    <FormDialog
      title={t('shifts.give')}
      action={t('shifts.give.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (brief.trim()) act.mutate({ path: 'shifts', json: { toId, brief: brief.trim() } })
      }}
    >
      <p>{t('shifts.about')}</p>
      <SelectField
        label={t('hand-over.to')}
        options={others.map((one) => ({ value: one.id, label: one.name ?? t('somebody') }))}
        value={toId}
        onPick={setTo}
      />
      <Textfield
        multiline
        rows={5}
        maxLength={2000}
        label={t('hand-over.brief')}
        description={t('hand-over.brief.help')}
        value={brief}
        error={isTried && !brief.trim() ? t('hand-over.brief.missing') : undefined}
        onChange={(event) => setBrief(event.target.value)}
      />
    </FormDialog>
  )
}
