import { useTranslation } from 'react-i18next'
import type { Level } from '../rules/crisis.ts'
import { useCrisisPreview } from './crisis-data.ts'

type Props = {
  asked: { unitId: string; level: Level; securityCrisis: boolean }
  /** How many take part in the exercise; null when it is real. */
  participants: number | null
}

/** What happens at once when it is declared, before it is. */
export function DeclarePreview({ asked, participants }: Props) {
  const { t } = useTranslation('crisis')
  const { data } = useCrisisPreview(participants === null ? asked : null)
  if (participants !== null)
    return (
      <section>
        <h2 className="v-declare__then">{t('then')}</h2>
        <ul className="v-then">
          <li>
            <b>{t('then.people')}</b> {t('then.exercise', { count: participants })}
          </li>
        </ul>
      </section>
    )
  if (!data) return null
  const away = data.places.filter((place) => place.isDeputy).length
  const vacant = data.places.filter((place) => place.isVacant)
  return (
    <section aria-live="polite">
      <h2 className="v-declare__then">{t('then')}</h2>
      <ul className="v-then">
        <li>
          <b>{t('then.owner')}</b>
          <span>
            <span data-data>{data.owner.name}</span>. {t(`then.owner.${data.ownerReason}`)}
          </span>
        </li>
        <li>
          <b>{t('then.people')}</b>
          <span>
            {t('then.called', { count: data.people })} {away > 0 && t('then.deputies', { count: away })}
          </span>
        </li>
        {vacant.length > 0 && (
          <li>
            <b>{t('then.vacant')}</b>
            <span>{vacant.map((place) => t(`role.${place.role}`)).join(', ')}</span>
          </li>
        )}
        {data.told.length > 0 && (
          <li>
            <b>{t('then.told')}</b>
            <span data-data>{data.told.map(({ name }) => name).join(', ')}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
