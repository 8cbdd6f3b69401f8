import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { groupedBy } from './grouped-by.ts'

/** What we hold ourselves to: three sets with their dates, and the question each principle asks at approval. */
export function Principles({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const principles = whole.of('principle')
  const asking = principles.filter((one) => one.data.check)
  const columns = groupedBy(principles, 'set').map(({ value, items }) => {
    const from = items.map((one) => one.data.validFrom).find((day) => typeof day === 'string')
    return {
      key: value,
      title: t(`value.set.${value}`),
      name: t(`value.set.${value}`),
      about: from ? t('principles.since', { from: date(from as string) }) : t('principles.undated'),
      items,
    }
  })
  return (
    <SectionBody
      whole={whole}
      adds={['principle']}
      title={
        principles.length === 0
          ? t('principles.title.none')
          : t('principles.title', { count: asking.length, total: principles.length })
      }
      first={principles[0]?.key}
      drawing={(drawn) => (
        <ColumnDrawing
          {...drawn}
          label={`${t('principles.label')} ${t('keys')}`}
          columns={columns}
          most={3}
          item={(element) => (
            <small>
              <ElementText of={element} field="text" />
            </small>
          )}
        />
      )}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('principles.table')}
          rows={flat(principles)}
          facts={['set', 'validFrom', 'check']}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}
