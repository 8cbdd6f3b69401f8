import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FoldBody, FoldTitle, useFold } from '../../../../kit/ui/folds.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { type DashboardView, SPANS, type Span } from '../../rules/dashboard/dashboard-view.ts'
import { usePlaces } from './dashboard-data.ts'

type Props = { view: DashboardView; onSpan: (span: Span) => void }

/** Which unit or initiative, and how far back. Each has an address of its own. */
export function PlaceChooser({ view: { place, span }, onSpan }: Props) {
  const { t } = useTranslation('dashboard')
  const navigate = useNavigate()
  const places = usePlaces().data
  const fold = useFold('choose')
  const none = { value: '', label: t('place.none') }
  const isInitiative = place.level === 'initiative'
  const rank = { agency: 0, region: 1, unit: 2, initiative: 3 }
  const units = (places?.units ?? []).toSorted((a, b) => rank[a.level] - rank[b.level])
  const optionsOf = (list: { id: string; name: string }[], isCurrent: boolean) => [
    ...(isCurrent ? [] : [none]),
    ...(isCurrent && !list.some(({ id }) => id === place.id) ? [{ value: place.id, label: place.name }] : []),
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className="v-fold v-dash-pick" data-open={fold.isOpen}>
      <FoldTitle fold={fold} title={t('choose.open')} />
      <FoldBody fold={fold}>
        <div className="v-dash-choose" data-data>
          <SelectField
            label={t('place.unit')}
            options={optionsOf(units, !isInitiative)}
            value={isInitiative ? '' : place.id}
            onPick={(id) => id && void navigate({ to: '/maling/oversikt/$id', params: { id }, search: { span } })}
          />
          <SelectField
            label={t('place.initiative')}
            options={optionsOf(places?.initiatives ?? [], isInitiative)}
            value={isInitiative ? place.id : ''}
            onPick={(id) =>
              id && void navigate({ to: '/maling/oversikt/tiltak/$id', params: { id }, search: { span } })
            }
          />
          <Pick
            legend={t('span')}
            options={SPANS.map((value) => ({ value, label: t(`span.${value}`) }))}
            value={span}
            onPick={onSpan}
          />
        </div>
      </FoldBody>
    </div>
  )
}
