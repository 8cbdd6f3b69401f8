import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { type ComingMove, type PersonRow, useOrganisationAct } from './organisation-data.ts'

type Props = { person: PersonRow; move: ComingMove; canEdit: boolean }

/** Says where somebody moves and when, and lets it be called off. */
export function PlannedMove({ person, move, canEdit }: Props) {
  const { t } = useTranslation('organisation')
  const { date } = useFormats()
  const act = useOrganisationAct()
  return (
    <span className="v-meta v-org-block">
      {t('people.move.planned', { unit: move.toUnitName, day: date(move.movesOn) })}{' '}
      {canEdit && (
        <button
          type="button"
          className="v-link"
          aria-label={t('people.move.call-off.of', { person: person.displayName })}
          disabled={act.isPending}
          onClick={() => act.mutate({ path: `/api/people/${person.id}/move/call-off` })}
        >
          {t('people.move.call-off')}
        </button>
      )}
      <ProblemText error={act.error} />
    </span>
  )
}
