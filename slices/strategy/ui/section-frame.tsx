import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { type DetailsSlot, DetailsSlotContext } from './details-slot.ts'
import { type SectionPlace, StrategyIndex } from './strategy-index.tsx'
import { useShownEdition, useWhole, type Whole, wholeOf } from './whole.ts'

type Props = {
  place: SectionPlace
  /** What the page adds to the details of the chosen element. */
  details?: DetailsSlot
  children: (whole: Whole) => ReactNode
}

const nothing: DetailsSlot = () => null

/** What every section stands in: the places of the strategy, and the shown edition when it is there. */
export function SectionFrame({ place, details = nothing, children }: Props) {
  const { t } = useTranslation('strategy')
  const query = useWhole()
  const isAbsent = query.error instanceof Problem && query.error.status === 404
  return (
    <>
      <StrategyIndex place={place} />
      {isAbsent ? (
        <NoEdition />
      ) : (
        <Loaded query={query} text={t('loading')}>
          {(list) => <DetailsSlotContext value={details}>{children(wholeOf(list))}</DetailsSlotContext>}
        </Loaded>
      )}
    </>
  )
}

function NoEdition() {
  const { t } = useTranslation('strategy')
  const edition = useShownEdition()
  if (edition === 'in-force')
    return (
      <PageHead className="c-3-12" title={t('edition.none')} lead={t('edition.none.about')}>
        <Link className="v-link" to="/strategi/oppsett">
          {t('setup.open')}
        </Link>
        <Link className="v-link" to="/strategi/pakke">
          {t('pack.open')}
        </Link>
      </PageHead>
    )
  return (
    <PageHead className="c-3-12" title={t('edition.no-draft')} lead={t('edition.no-draft.about')}>
      <Link className="v-link" to="/strategi" search={{}}>
        {t('edition.to-in-force')}
      </Link>
    </PageHead>
  )
}
