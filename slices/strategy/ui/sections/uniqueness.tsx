import { useTranslation } from 'react-i18next'
import { circlesLayout } from '../../rules/circles-layout.ts'
import { CircleDrawing } from '../drawing/circle-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { ringsOf } from './rings-of.ts'

/** What makes us unique, and around it what sets us apart. */
export function Uniqueness({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const all = whole.of('unique')
  const unique = all.filter((one) => one.data.type === 'unique')
  const layout = circlesLayout(ringsOf(all, 'type', i18n.language, 170), { least: 360 })
  return (
    <SectionBody
      whole={whole}
      adds={['unique']}
      title={
        all.length === 0
          ? t('uniqueness.title.none')
          : t('uniqueness.title', { unique: unique.length, other: all.length - unique.length })
      }
      first={all[0]?.key}
      drawing={(drawn) => (
        <CircleDrawing
          {...drawn}
          label={`${t('uniqueness.label')} ${t('keys')}`}
          layout={layout}
          nameOf={(ring) => t(`uniqueness.${ring}`)}
        />
      )}
    >
      {({ chosen }) => (
        <ElementTable whole={whole} title={t('uniqueness.table')} rows={flat(all)} facts={['type']} chosen={chosen} />
      )}
    </SectionBody>
  )
}
