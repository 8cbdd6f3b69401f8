import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { isEnd, type Phase, type StatusHow, statusFault, WRITTEN_PHASES } from '../rules/status.ts'
import type { StatusView } from '../rules/status-view.ts'
import { NextField } from './next-field.tsx'
import { useStatusAct } from './status-data.ts'
import { StatusInstead } from './status-instead.tsx'
import { useRoomNow } from './use-room-now.ts'

/** Says how it stands and when more comes, beside the words that stand: what is new to say is a statement of the room. */
export function StatusEditor({ view, onDone }: { view: StatusView; onDone: () => void }) {
  const { t } = useTranslation('crisis')
  const now = useRoomNow(view.crisis.id, 30_000)
  const [how, setHow] = useState(() => startOf(view))
  const [revision] = useState(view.draft?.revision ?? 0)
  const [isTried, setTried] = useState(false)
  const save = useStatusAct(view.crisis.id, onDone)
  const set = (change: Partial<StatusHow>) => setHow((before) => ({ ...before, ...change }))
  const fault = statusFault(how, now)
  // A closed room promises nothing.
  const phases = WRITTEN_PHASES.filter((one) => view.crisis.isOpen || isEnd(one))
  const { relatives } = view
  return (
    <form
      className="v-form v-statusform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const relativesPhone = how.relativesPhone?.replaceAll(' ', '') || null
        if (fault === null) save.mutate({ method: 'PUT', path: 'draft', json: { ...how, relativesPhone, revision } })
      }}
    >
      <SectionHead title={t('status.write')} />
      {view.instead ? (
        <StatusInstead about={t('status.write.about.unsure')} instead={view.instead} />
      ) : (
        <p className="v-meta">{t('status.write.about')}</p>
      )}
      <Pick<Phase>
        legend={t('status.phase')}
        options={phases.map((value) => ({ value, label: t(`status.phase.${value}`) }))}
        value={how.phase}
        onPick={(phase) => set({ phase })}
      />
      {!isEnd(how.phase) && (
        <NextField
          value={how.nextAt}
          now={now}
          error={isTried && fault !== null ? t(`status.${fault}`) : undefined}
          onPick={(nextAt) => set({ nextAt })}
        />
      )}
      {relatives && (
        <p className="v-meta">
          {t(relatives.phone ? 'status.phone.now' : 'status.phone.now.none', { unit: relatives.unit.name ?? '' })}{' '}
          <span data-data>{relatives.phone}</span>
        </p>
      )}
      {view.crisis.isOpen && (
        <Textfield
          type="tel"
          label={t('status.phone')}
          description={t('status.phone.help')}
          value={how.relativesPhone ?? ''}
          onChange={(event) => set({ relativesPhone: event.target.value.replace(/[^+\d ]/g, '') || null })}
        />
      )}
      <ProblemText error={save.error} />
      <div className="v-btns">
        <Button type="submit" disabled={save.isPending}>
          {t('status.save')}
        </Button>
        <Button type="button" variant="secondary" onClick={onDone}>
          {t('status.cancel')}
        </Button>
      </div>
    </form>
  )
}

function startOf({ crisis, draft, versions }: StatusView): StatusHow {
  const { phase, nextAt, relativesPhone } = draft ?? versions.at(-1)!
  const isOver = !crisis.isOpen && (!isEnd(phase) || phase === 'closed')
  return { phase: isOver ? 'over' : phase, nextAt: isOver ? null : nextAt, relativesPhone }
}
