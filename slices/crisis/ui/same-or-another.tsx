import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CrisisLine } from '../rules/crisis-view.ts'
import { useCrisisTitle } from './crisis-title.ts'

/** What is open, where the server has asked whether it is the same; null where it has not. */
export const askedOf = (error: unknown): CrisisLine[] | null =>
  error instanceof Problem && error.code === 'crisis.another-open' ? (error.details.rooms as CrisisLine[]) : null

/** Asks whether what is declared is one that is open: to its room, or a second press on the button that declares. */
export function SameOrAnother({ rooms }: { rooms: readonly CrisisLine[] }) {
  const { t } = useTranslation('crisis')
  const { near } = useFormats()
  const titleOf = useCrisisTitle()
  return (
    <div className="v-note" role="alert">
      <p>
        <b>{t('same.ask')}</b>
      </p>
      <ul className="v-list">
        {rooms.map(({ id, isIn, unit, declaredAt, ...line }) => (
          <li key={id}>
            <span data-data>{titleOf({ ...line, unit })}</span>.{' '}
            {t('same.since', { unit: unit.name ?? '', at: near(declaredAt) })}{' '}
            {isIn && (
              <Link to="/krise/$id" params={{ id }} className="v-link">
                {t('same.room')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p>{t('same.about')}</p>
    </div>
  )
}
