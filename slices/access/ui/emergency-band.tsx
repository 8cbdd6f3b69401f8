import { useTranslation } from 'react-i18next'

/** Says on every page that this is an emergency sign-in, and until when. */
export function EmergencyBand({ until }: { until: string | null }) {
  const { t } = useTranslation('access')
  if (until === null) return null
  return <p className="v-emergency">{t('emergency.band', { at: until })}</p>
}
