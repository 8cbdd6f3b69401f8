import { useTranslation } from 'react-i18next'
import { LocalIndex } from '../../../kit/ui/local-index.tsx'
import { REGISTER_PLACES, type RegisterPlace } from './register-places.ts'

/** The left column of the pages of the press. */
export function PressIndex({ current }: { current: RegisterPlace | null }) {
  const { t } = useTranslation('press-index')
  const links = REGISTER_PLACES.map(({ place, to }) => ({
    name: t(`place.${place}`),
    isCurrent: current === place,
    link: { to, activeOptions: { exact: true, includeSearch: false } },
  }))
  return <LocalIndex label={t('label')} groups={[{ title: t('group.press'), links }]} />
}
