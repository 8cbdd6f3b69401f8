import { useTranslation } from 'react-i18next'

type Away = { displayName: string; until: string | null }

/** What is said where nobody can approve because those who could are away; null when that is not why. */
export function useApproversAway(): (away: readonly Away[]) => string | null {
  const { t } = useTranslation('organisation')
  return (away) => {
    const names = away.map(({ displayName, until }) =>
      until ? t('approver.away.until', { name: displayName, at: until }) : displayName,
    )
    return names.length > 0 ? t('approver.away', { names: names.join(', ') }) : null
  }
}
