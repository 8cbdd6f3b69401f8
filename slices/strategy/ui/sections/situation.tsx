import { useTranslation } from 'react-i18next'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { groupedBy } from './grouped-by.ts'

/** Where we stand: statements by theme, the factors of the survey, and what it all rests on. */
export function Situation({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const statements = whole.of('statement')
  const weak = statements.filter((one) => one.warnings.length > 0)
  const params = { count: weak.length, total: statements.length }
  const said = statements.length === 0 ? 'none' : weak.length > 0 ? 'some' : 'all'
  const columns = groupedBy(statements, 'theme').map(({ value, items }) => ({
    key: value,
    title: t(`value.theme.${value}`),
    name: t(`value.theme.${value}`),
    about: items.length,
    items,
  }))
  return (
    <SectionBody
      whole={whole}
      adds={['statement']}
      title={t(`situation.title.${said}`, params)}
      first={statements[0]?.key}
      skip={['theme']}
      drawing={(drawn) => (
        <ColumnDrawing {...drawn} label={`${t('situation.label')} ${t('keys')}`} columns={columns} most={4} />
      )}
    >
      {({ chosen }) => (
        <>
          <ElementTable
            whole={whole}
            title={t('situation.factors')}
            rows={flat(whole.of('trust-factor'))}
            chosen={chosen}
          />
          <ElementTable
            whole={whole}
            title={t('situation.table')}
            rows={flat(statements)}
            facts={['theme']}
            chosen={chosen}
          />
          <ElementTable
            whole={whole}
            title={t('situation.sources')}
            rows={flat(whole.of('source'))}
            facts={['kind', 'owner', 'date', 'bestBefore']}
            chosen={chosen}
          />
        </>
      )}
    </SectionBody>
  )
}
