import { useTranslation } from 'react-i18next'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { Unsaid } from '../element-facts.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { groupedBy } from './grouped-by.ts'

/** The indicators along the chain from awareness to action, and the principles they are measured by. */
export function Kpis({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const kpis = whole.of('kpi')
  const set = kpis.filter((one) => typeof one.data.target === 'number')
  const said = kpis.length === 0 ? 'empty' : set.length === 0 ? 'none' : 'some'
  const stages = whole.of('stage')
  const columns = groupedBy(kpis, 'stage').map(({ value, items }) => {
    const stage = stages.find((one) => one.data.stage === value)
    return {
      key: value,
      title: stage ? <ElementText of={stage} /> : t(`value.stage.${value}`),
      name: t(`value.stage.${value}`),
      about: stage && <ElementText of={stage} field="text" />,
      items,
    }
  })
  return (
    <SectionBody
      whole={whole}
      adds={['kpi', 'stage', 'measurement-principle']}
      title={t(`kpis.title.${said}`, { count: set.length, total: kpis.length })}
      first={kpis[0]?.key}
      drawing={(drawn) => (
        <ColumnDrawing
          {...drawn}
          className="v-chain"
          label={`${t('kpis.label')} ${t('keys')}`}
          columns={columns}
          most={5}
        />
      )}
    >
      {({ chosen }) => (
        <>
          <ElementTable
            whole={whole}
            title={t('kpis.table')}
            rows={flat(kpis)}
            texts={[]}
            facts={['stage', 'tool', 'unit', 'target']}
            more={[
              {
                key: 'measures',
                title: t('kpis.measures'),
                cell: ({ element }) => <Measured whole={whole} of={element.key} standing={element.standing} />,
              },
            ]}
            chosen={chosen}
          />
          <ElementTable whole={whole} title={t('kpis.principles')} rows={flat(whole.of('measurement-principle'))} />
        </>
      )}
    </SectionBody>
  )
}

type MeasuredProps = { whole: Whole; of: string; standing: Parameters<typeof Unsaid>[0]['of']['standing'] }

function Measured({ whole, of, standing }: MeasuredProps) {
  const found = whole.links
    .filter((link) => link.kind === 'measures' && link.from === of)
    .flatMap((link) => whole.byKey.get(link.to) ?? [])
  if (found.length === 0) return <Unsaid of={{ standing }} />
  return (
    <ul>
      {found.map((one) => (
        <li key={one.key}>
          <ElementText of={one} />
        </li>
      ))}
    </ul>
  )
}
