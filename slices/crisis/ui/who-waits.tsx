import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { GROUPS, type Group } from '../rules/statement.ts'
import type { StatementsView } from '../rules/statement-view.ts'

/** Who gets it now and who waits, and for what: by the same rule as the engine. Nothing where nobody waits. */
export function WhoWaits({ view, groups }: { view: StatementsView; groups: readonly Group[] }) {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  const waits = groups.filter((group) => view.waits.includes(group))
  if (!view.stop || waits.length === 0) return null
  const now = groups.filter((group) => !waits.includes(group))
  return (
    <p role="status">
      {now.length > 0 && <>{t('waits.now', { groups: named(now) })} </>}
      <b>{t(`waits.${view.stop}`, { groups: named(waits) })}</b>
    </p>
  )
}

/** «Ansatte, innsatte og domfelte»: in the order of the strategy. */
export function useGroupNames() {
  const { t } = useTranslation('crisis')
  const { list } = useFormats()
  return (groups: readonly Group[]) =>
    list(GROUPS.filter((group) => groups.includes(group)).map((group) => t(`group.${group}`).toLowerCase()))
}
