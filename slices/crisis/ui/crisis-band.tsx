import { useTranslation } from 'react-i18next'
import type { Mode } from '../../../kit/kernel/caller.ts'

/** Says on every page of an exercise that it is one. */
export function CrisisBand({ mode }: { mode: Mode }) {
  const { t } = useTranslation('crisis')
  if (mode !== 'exercise') return null
  return (
    <p className="v-band c-1-12">
      <b>{t('mode.exercise')}</b> <span>{t('exercise.about')}</span>
    </p>
  )
}
