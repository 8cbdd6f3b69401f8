import { useTranslation } from 'react-i18next'
import { roleMapLayout } from '../../rules/role-map-layout.ts'
import { saidIn } from '../../rules/said.ts'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import { RoleDrawing } from './role-drawing.tsx'

/** From the middle outwards. */
const RANKS = ['primary', 'secondary', 'given']

/** The role map: at the centre the roles we cultivate, outermost those that others may give us. */
export function Roles({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const roles = whole.of('role')
  const primary = roles.filter((one) => one.data.rank === 'primary')
  const layout = roleMapLayout(
    RANKS.map((rank) => ({
      key: rank,
      roles: roles
        .filter((one) => one.data.rank === rank)
        .map((one) => ({
          key: one.key,
          name: titleOf(one, i18n.language),
          text: saidIn(one.texts, 'text', i18n.language)?.text ?? '',
        })),
    })),
  )
  return (
    <SectionBody
      whole={whole}
      adds={['role']}
      title={
        roles.length === 0 ? t('roles.title.none') : t('roles.title', { primary: primary.length, total: roles.length })
      }
      first={roles[0]?.key}
      drawing={(drawn) => <RoleDrawing {...drawn} layout={layout} />}
    >
      {({ chosen }) => (
        <ElementTable whole={whole} title={t('roles.table')} rows={flat(roles)} facts={['rank']} chosen={chosen} />
      )}
    </SectionBody>
  )
}
