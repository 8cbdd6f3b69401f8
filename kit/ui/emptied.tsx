import { useTranslation } from 'react-i18next'
import { emptiedUntil } from '../kernel/emptied-until.ts'

/** That the words are gone, and until when a backup has them. */
export function Emptied({ at, backupDays }: { at: string; backupDays: number }) {
  const { t } = useTranslation('kit')
  const { in: where, ...moment } = emptiedUntil(at, backupDays, new Date())
  return <span className="v-meta">{t(`emptied.${where}`, { at, ...moment })}</span>
}
