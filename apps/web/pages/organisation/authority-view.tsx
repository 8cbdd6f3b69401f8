import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { hasRight, useMe } from '../../../../kit/ui/use-me.ts'
import {
  AuthorityMatrix,
  AuthorityTrial,
  GivenPower,
  type UnitInList,
  useAuthority,
} from '../../../../slices/organisation/ui/index.ts'

/** Who approves what, as a table that can be edited, and a place to try it. */
export function AuthorityView({ units }: { units: UnitInList[] }) {
  const { t } = useTranslation('organisation')
  const query = useAuthority()
  const me = useMe()
  return (
    <>
      <PageHead
        className="c-3-12"
        title={t('authority.title')}
        lead={
          <>
            {t('authority.lead')} <Link to="/innstillinger/hvem-kan-hva">{t('title', { ns: 'rights' })}</Link>
          </>
        }
      />
      {hasRight(me.data, 'organisation.second-giving') && (
        <div className="c-3-12">
          <GivenPower />
        </div>
      )}
      <div className="c-3-9">
        <Loaded query={query} text={t('loading.authority')}>
          {({ rules, abilities }) => <AuthorityMatrix rules={rules} canEdit={abilities.includes('edit-authority')} />}
        </Loaded>
      </div>
      <div className="c-10-12 v-org-side">
        {me.data && (
          <AuthorityTrial
            units={units}
            ownUnitId={me.data.person.unit?.id ?? units.find((unit) => unit.kind === 'directorate')?.id ?? ''}
          />
        )}
      </div>
    </>
  )
}
