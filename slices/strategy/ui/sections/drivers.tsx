import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { DriverGrid } from './driver-grid.tsx'
import { groupedBy } from './grouped-by.ts'

const isAssessed = ({ data }: { data: Record<string, unknown> }) =>
  typeof data.importance === 'number' && typeof data.uncertainty === 'number'

/** What drives our surroundings: six fields and wild cards, then how much each matters against how uncertain it is. */
export function Drivers({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const drivers = whole.of('driver')
  const open = drivers.filter((one) => !isAssessed(one))
  const said = drivers.length === 0 ? 'none' : open.length > 0 ? 'open' : 'done'
  const columns = groupedBy(drivers, 'field').map(({ value, items }) => ({
    key: value,
    title: t(`value.field.${value}`),
    name: t(`value.field.${value}`),
    items,
  }))
  return (
    <SectionBody
      whole={whole}
      adds={['driver']}
      title={t(`drivers.title.${said}`, { count: open.length, total: drivers.length })}
      first={drivers[0]?.key}
      drawing={(drawn) => (
        <div className="v-stack">
          <SectionHead title={t('drivers.fields')}>{drivers.length}</SectionHead>
          <p className="v-meta v-prose">{t('drivers.fields.lead')}</p>
          <ColumnDrawing {...drawn} label={`${t('drivers.label')} ${t('keys')}`} columns={columns} most={4} />
          <div className="v-gap">
            <SectionHead title={t('drivers.grid')}>{`${drivers.length - open.length} / ${drivers.length}`}</SectionHead>
          </div>
          <DriverGrid whole={whole} drivers={drivers} {...drawn} />
        </div>
      )}
    >
      {({ chosen }) => (
        <>
          <ElementTable
            whole={whole}
            title={t('drivers.table')}
            rows={flat(drivers)}
            facts={['field', 'importance', 'uncertainty', 'owner', 'reviewOn']}
            chosen={chosen}
          />
          <ElementTable whole={whole} title={t('drivers.external')} rows={flat(whole.of('external-factor'))} />
        </>
      )}
    </SectionBody>
  )
}
