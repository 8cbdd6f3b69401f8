import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { ElementText } from '../element-text.tsx'
import type { ElementView } from '../strategy-data.ts'

type Props = {
  sources: ElementView[]
  cited: ReadonlyMap<string, ElementView[]>
  chosen: string | null
  onChoose: (key: string) => void
}

/** The register of sources; the name opens what cites it. */
export function SourceTable({ sources, cited, chosen, onChoose }: Props) {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const said = (source: ElementView, name: string) => (source.data[name] as string | null) ?? ''
  return (
    <DataTable
      caption={t('sources.list')}
      rows={sources}
      keyOf={({ key }) => key}
      isSelected={({ key }) => key === chosen}
      columns={[
        {
          key: 'name',
          title: t('column.name'),
          isHead: true,
          cell: (source) => (
            <>
              <button type="button" className="v-link v-rowname" onClick={() => onChoose(source.key)}>
                <ElementText of={source} />
              </button>
              <span className="v-second v-meta" data-data>
                {said(source, 'owner')}
              </span>
            </>
          ),
        },
        { key: 'kind', title: t('fact.kind'), cell: (source) => t(`value.kind.${said(source, 'kind')}`) },
        { key: 'date', title: t('fact.date'), cell: (source) => <Period of={said(source, 'date')} /> },
        {
          key: 'bestBefore',
          title: t('fact.bestBefore'),
          cell: (source) => {
            const day = said(source, 'bestBefore')
            if (!day) return null
            return (
              <span className="v-nowrap">
                {source.warnings.length > 0 ? <b>{t('sources.past', { day: date(day) })}</b> : date(day)}
              </span>
            )
          },
        },
        {
          key: 'cited',
          title: t('sources.cited'),
          isNumber: true,
          cell: ({ key }) => cited.get(key)?.length ?? 0,
        },
      ]}
    />
  )
}

/** A day is written as one; a year or a month stands as it is. */
function Period({ of }: { of: string }) {
  const { date } = useFormats()
  return <span className="v-nowrap">{/^\d{4}-\d\d-\d\d$/.test(of) ? date(of) : of}</span>
}
