import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type DutyHeld, type UnitView, useOrganisationAct } from './organisation-data.ts'
import { PersonPicker } from './person-picker.tsx'

/** Who is set to do what in the unit. */
export function UnitDuties({ view }: { view: UnitView }) {
  const { t } = useTranslation('organisation')
  const [isGiving, setGiving] = useShown<true>()
  const [ending, setEnding] = useShown<DutyHeld>()
  const canGive = view.assignableDuties.length > 0
  return (
    <section aria-labelledby="duties" className="v-gap">
      <SectionHead title={t('duties')} id="duties">
        {canGive ? (
          <button type="button" className="v-link" onClick={() => setGiving(true)}>
            {t('duties.give')}
          </button>
        ) : undefined}
      </SectionHead>
      {view.duties.length === 0 ? (
        <Empty title={t('duties.none')} text={t('duties.none.about')} />
      ) : (
        <DutyTable duties={view.duties} onEnd={setEnding} />
      )}
      {isGiving && <GiveDuty view={view} onClose={() => setGiving(null)} />}
      {ending && <EndDuty held={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function DutyTable({ duties, onEnd }: { duties: DutyHeld[]; onEnd: (held: DutyHeld) => void }) {
  const { t } = useTranslation('organisation')
  const canEnd = duties.some((held) => held.canEnd)
  return (
    <DataTable
      caption={t('duties')}
      rows={duties}
      keyOf={(held) => held.id}
      columns={[
        { key: 'duty', title: t('duties.duty'), isHead: true, cell: (held) => t(`duty.${held.duty}`) },
        {
          key: 'person',
          title: t('duties.person'),
          cell: (held) => (
            <span>
              {held.displayName}
              {held.isAway && <b className="v-org-away"> {t('away')}</b>}
              {held.email && <span className="v-micro v-org-block">{held.email}</span>}
            </span>
          ),
        },
        ...(canEnd
          ? [
              {
                key: t('duties.end'),
                title: '',
                cell: (held: DutyHeld) =>
                  held.canEnd && (
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t('duties.end.of', { duty: t(`duty.${held.duty}`), person: held.displayName })}
                      onClick={() => onEnd(held)}
                    >
                      {t('duties.end')}
                    </button>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function EndDuty({ held, onClose }: { held: DutyHeld; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const act = useOrganisationAct(onClose)
  return (
    <ConfirmDialog
      isOpen
      title={t('duties.end.title', { duty: t(`duty.${held.duty}`) })}
      action={t('duties.end.action')}
      error={act.error}
      isBusy={act.isPending}
      onConfirm={() => act.mutate({ path: `/api/duties/${held.id}/end` })}
      onClose={onClose}
    >
      <p>{t('duties.end.about', { person: held.displayName })}</p>
    </ConfirmDialog>
  )
}

function GiveDuty({ view, onClose }: { view: UnitView; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const [duty, setDuty] = useState<Duty>(
    view.assignableDuties.includes('press-contact') ? 'press-contact' : view.assignableDuties[0]!,
  )
  const [personId, setPersonId] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct(onClose)
  const submit = () => {
    setTried(true)
    if (personId) act.mutate({ path: '/api/duties', json: { personId, duty, unitId: view.unit.id } })
  }
  return (
    <FormDialog
      title={t('duties.give.title', { unit: view.unit.name })}
      action={t('duties.give')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('duties.duty')}
        options={view.assignableDuties.map((value) => ({ value, label: t(`duty.${value}`) }))}
        value={duty}
        onPick={setDuty}
      />
      <PersonPicker
        label={t('duties.who')}
        error={isTried && !personId ? t('picker.missing') : undefined}
        value={personId}
        onPick={setPersonId}
      />
    </FormDialog>
  )
}
