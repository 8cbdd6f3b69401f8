import { useTranslation } from 'react-i18next'
import { inTree } from '../../rules/tree.ts'
import { ColumnDrawing, type DrawnColumn } from '../drawing/column-drawing.tsx'
import { ElementTable } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import { groupedBy } from './grouped-by.ts'

/** What we say to whom: the core message over a column of building blocks for each audience. */
export function Platform({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const audience = useAudience(whole)
  const blocks = whole.of('platform-block')
  const core = whole.of('core-message')
  const columns: DrawnColumn[] = groupedBy(blocks, 'column').map(({ value, items }) => ({
    key: value,
    items,
    ...audience(items.map((one) => one.key)),
  }))
  return (
    <SectionBody
      whole={whole}
      adds={['platform-block', 'core-message']}
      title={
        blocks.length === 0
          ? t('platform.title.none')
          : t('platform.title', { blocks: blocks.length, columns: columns.length })
      }
      first={core[0]?.key ?? null}
      skip={['column']}
      drawing={(drawn) => (
        <div className="v-plat">
          {core.map((one) => (
            <button
              key={one.key}
              type="button"
              className="v-plat__core"
              aria-pressed={drawn.chosen === one.key}
              onClick={() => drawn.onChoose(one.key)}
            >
              <span className="v-meta">{t('platform.core')}</span>
              <ElementText of={one} className="v-h3" />
              <ElementText of={one} field="text" className="v-say" />
            </button>
          ))}
          <ColumnDrawing {...drawn} label={`${t('platform.label')} ${t('keys')}`} columns={columns} most={3} />
        </div>
      )}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('platform.table')}
          rows={inTree([...core, ...blocks])}
          more={[
            {
              key: 'audience',
              title: t('field.audience'),
              cell: ({ element }) => audience([element.key]).title,
            },
          ]}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}

/** Whom blocks are for, as the groups they point at. */
function useAudience(whole: Whole) {
  const { i18n } = useTranslation()
  return (keys: string[]) => {
    const to = whole.links.filter((link) => link.kind === 'for' && keys.includes(link.from)).map((link) => link.to)
    const groups = [...new Set(to)].flatMap((key) => whole.byKey.get(key) ?? [])
    const names = groups.map((group) => titleOf(group, i18n.language))
    return { name: names.join(', '), title: <span lang={i18n.language}>{names.join(', ')}</span> }
  }
}
