import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { crisisTurn } from '../../rules/crisis-order.ts'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { CrisisLanes } from './crisis-lanes.tsx'
import { groupedBy } from './grouped-by.ts'

/** Communication in a crisis: who is told when, and the principles it follows. */
export function Crisis({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const groups = whole.of('crisis-group').toSorted((a, b) => Number(a.data.priority) - Number(b.data.priority))
  const lanes = groups.map((group) => {
    const concerns = whole.links.filter((link) => link.kind === 'for' && link.from === group.key).map((link) => link.to)
    return { group, turn: crisisTurn(concerns) }
  })
  const turns = lanes.map((lane) => lane.turn)
  const hasRule = turns.includes('first') && turns.includes('public')
  const principles = whole.of('crisis-principle')
  const columns = groupedBy(principles, 'set').map(({ value, items }) => ({
    key: value,
    title: t(`value.set.${value}`),
    name: t(`value.set.${value}`),
    items,
  }))
  const said = groups.length === 0 ? '.none' : hasRule ? '' : '.other'
  return (
    <SectionBody
      whole={whole}
      adds={['crisis-group', 'crisis-principle']}
      title={t(`crisis.title${said}`, { count: groups.length })}
      lead={hasRule ? t('crisis.lead') : undefined}
      first={groups[0]?.key}
      drawing={(drawn) => (
        <div className="v-stack">
          <SectionHead title={t('crisis.groups')}>{groups.length}</SectionHead>
          <CrisisLanes {...drawn} lanes={lanes} />
          <div className="v-gap">
            <SectionHead title={t('crisis.principles')}>{principles.length}</SectionHead>
          </div>
          <ColumnDrawing
            {...drawn}
            label={`${t('crisis.principles.label')} ${t('keys')}`}
            columns={columns}
            most={2}
            item={(element) => (
              <small>
                <ElementText of={element} field="text" />
              </small>
            )}
          />
        </div>
      )}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('crisis.table')}
          rows={flat([...groups, ...principles])}
          more={[
            {
              key: 'when',
              title: t('crisis.when'),
              cell: ({ element }) => {
                const lane = lanes.find((one) => one.group.key === element.key)
                return lane && t(`crisis.when.${lane.turn}`)
              },
            },
          ]}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}
