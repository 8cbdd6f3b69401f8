import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { citedBy, isClaim } from '../../rules/citations.ts'
import { ElementEditor } from '../element-editor.tsx'
import { EmptySection } from '../empty-section.tsx'
import { ElementHistory } from '../history/element-history.tsx'
import { OrderButtons } from '../order-buttons.tsx'
import { SectionTitle } from '../section-title.tsx'
import { useChosen } from '../use-chosen.ts'
import type { Whole } from '../whole.ts'
import { ClaimList } from './claim-list.tsx'
import { SourceDetails } from './source-details.tsx'
import { SourceTable } from './source-table.tsx'

/** What the strategy builds on: its sources, who cites each, and the claims that stand on nothing or on something old. */
export function Sources({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const sources = whole.of('source')
  const cited = citedBy(whole.elements)
  const claims = whole.elements.filter(isClaim)
  const bare = claims.filter(({ warnings }) => warnings.includes('no-source'))
  const old = whole.elements.filter(
    ({ kind, warnings }) => kind !== 'source' && warnings.includes('source-past-best-before'),
  )
  const [chosen, choose] = useChosen(sources[0]?.key ?? null)
  const [edited, edit] = useState<string | 'new' | null>(null)
  const mayWrite = whole.abilities.includes('draft') || whole.abilities.includes('edit')
  const shown = sources.find(({ key }) => key === chosen)
  if (sources.length === 0 && claims.length === 0)
    return <EmptySection whole={whole} kinds={['source']} title={t('sources.none')} />
  return (
    <>
      <SectionTitle
        whole={whole}
        title={
          bare.length === 0 && old.length > 0
            ? t('sources.title.old', { count: old.length })
            : t('sources.title', { count: bare.length, total: claims.length })
        }
        lead={
          bare.length === 0 && old.length > 0
            ? t('sources.lead.all', { total: claims.length })
            : t('sources.lead', { count: old.length })
        }
      >
        {mayWrite && (
          <Button data-size="sm" onClick={() => edit('new')}>
            {t('sources.add')}
          </Button>
        )}
      </SectionTitle>
      <div className="c-3-9">
        <SectionHead title={t('sources.list')}>{t('table.count', { count: sources.length })}</SectionHead>
        <SourceTable sources={sources} cited={cited} chosen={chosen} onChoose={choose} />
        <ClaimList
          title={t('sources.bare')}
          about={t('sources.bare.none')}
          elements={bare}
          onEdit={mayWrite ? edit : undefined}
        />
        <ClaimList
          title={t('sources.old')}
          about={t('sources.old.none')}
          elements={old}
          onEdit={mayWrite ? edit : undefined}
        />
      </div>
      <div className="c-10-12">
        <SourceDetails source={shown} cited={cited.get(chosen ?? '') ?? []} onEdit={mayWrite ? edit : undefined}>
          {shown && <OrderButtons whole={whole} element={shown} />}
          {shown && <ElementHistory key={shown.key} whole={whole} element={shown} />}
        </SourceDetails>
      </div>
      {edited === 'new' && <ElementEditor kind="source" onSaved={choose} onClose={() => edit(null)} />}
      {edited !== null && edited !== 'new' && <ElementEditor elementKey={edited} onClose={() => edit(null)} />}
    </>
  )
}
