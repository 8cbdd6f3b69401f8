import { useTranslation } from 'react-i18next'
import { circlesLayout } from '../../rules/circles-layout.ts'
import { CircleDrawing } from '../drawing/circle-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { ringsOf } from './rings-of.ts'

/** The role map: at the centre the roles we cultivate, outermost those that others may give us. */
export function Roles({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const roles = whole.of('role')
  const primary = roles.filter((one) => one.data.rank === 'primary')
  const layout = circlesLayout(ringsOf(roles, 'rank', i18n.language, 104), { least: 360 })
  return (
    <SectionBody
      whole={whole}
      title={
        roles.length === 0 ? t('roles.title.none') : t('roles.title', { primary: primary.length, total: roles.length })
      }
      first={roles[0]?.key}
      drawing={(drawn) => (
        <CircleDrawing
          {...drawn}
          className="v-roles"
          label={`${t('roles.label')} ${t('keys')}`}
          layout={layout}
          nameOf={(ring) => t(`value.rank.${ring}`)}
        />
      )}
    >
      {({ chosen }) => (
        <ElementTable whole={whole} title={t('roles.table')} rows={flat(roles)} facts={['rank']} chosen={chosen} />
      )}
    </SectionBody>
  )
}
