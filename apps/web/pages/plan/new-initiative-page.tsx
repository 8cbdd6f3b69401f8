import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import {
  blankDocument,
  NewInitiative,
  PlanIndex,
  usePlanOptions,
  useStrategyParts,
} from '../../../../slices/plan/ui/index.ts'

/** A new initiative, from nothing or from a gap of the strategy (`?gap=KEY`). */
export function NewInitiativePage() {
  const { t } = useTranslation('plan')
  const { gap } = useSearch({ strict: false }) as { gap?: string }
  const me = useMe().data?.person
  const options = usePlanOptions()
  const strategy = useStrategyParts()
  return (
    <>
      <PlanIndex place="initiatives" />
      <Loaded query={options} text={t('loading')}>
        {(choices) => {
          const unit = choices.units.find(({ id }) => id === me?.unit?.id) ?? choices.units[0]
          if (!me || (strategy.isPending && gap)) return null
          if (!unit) return <PageHead className="c-3-12" title={t('new.nobody')} lead={t('new.nobody.about')} />
          const start = blankDocument({ unitId: unit.id, ownerId: me.id }, gap, strategy.data?.links ?? [])
          return <NewInitiative key={gap ?? 'blank'} start={start} options={choices} gapKey={gap} />
        }}
      </Loaded>
    </>
  )
}
