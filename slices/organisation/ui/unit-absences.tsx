import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { AbsenceForm } from './absence-form.tsx'
import { type Absence, type UnitView, useOrganisationAct } from './organisation-data.ts'

/** Who is away from the unit, until when, and who stands in. Never why. */
export function UnitAbsences({ view }: { view: UnitView }) {
  const { t } = useTranslation('organisation')
  const me = useMe()
  const [adding, setAdding] = useShown<'line' | 'own'>()
  const canRegister = view.abilities.includes('register-absence')
  const isOwnUnit = me.data?.person.unit?.id === view.unit.id
  if (!canRegister && !isOwnUnit) return null
  return (
    <section aria-labelledby="absences" className="v-org-part">
      <SectionHead title={t('absences')} id="absences">
        <button type="button" className="v-link" onClick={() => setAdding(canRegister ? 'line' : 'own')}>
          {t(canRegister ? 'absences.add' : 'absences.add.own')}
        </button>
      </SectionHead>
      {view.absences.length === 0 ? (
        <p className="v-muted">{t('absences.none')}</p>
      ) : (
        <ul className="v-rows">
          {view.absences.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
      {adding && (
        <AbsenceForm
          view={view}
          own={adding === 'own' && me.data ? me.data.person : null}
          onClose={() => setAdding(null)}
        />
      )}
    </section>
  )
}

function AbsenceRow({ absence }: { absence: Absence }) {
  const { t } = useTranslation('organisation')
  const { date } = useFormats()
  const act = useOrganisationAct()
  // The end is the moment the person is back, so the last day away is the one before it.
  const lastDay = absence.to && new Date(new Date(absence.to).getTime() - 1)
  return (
    <li>
      <p className="v-strong">{absence.displayName}</p>
      <p className="v-meta">
        {lastDay
          ? t('absences.period', { from: date(absence.from, false), to: date(lastDay, false) })
          : t('absences.open', { from: date(absence.from, false) })}
      </p>
      <p className="v-meta">
        {absence.deputyName ? t('absences.deputy', { person: absence.deputyName }) : t('absences.no-deputy')}
      </p>
      <button
        type="button"
        className="v-link"
        aria-label={t('absences.end.of', { person: absence.displayName })}
        disabled={act.isPending}
        onClick={() => act.mutate({ path: `/api/absences/${absence.id}/end` })}
      >
        {t('absences.end')}
      </button>
      <ProblemText error={act.error} />
    </li>
  )
}
