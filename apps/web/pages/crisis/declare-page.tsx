import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { hasRight, useMe } from '../../../../kit/ui/use-me.ts'
import { DeclareForm, useScenarios } from '../../../../slices/crisis/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'

/** Declares a crisis from any page and any computer, and opens its room. */
export function DeclarePage() {
  const { t } = useTranslation('crisis')
  const navigate = useNavigate()
  const me = useMe()
  const units = useUnits()
  const scenarios = useScenarios()
  const isWider = hasRight(me.data, 'crisis.declare')
  return (
    <div className="c-3-8">
      <Loaded query={units} text={t('declare.loading')}>
        {(list) => (
          <Loaded query={scenarios} text={t('declare.loading')}>
            {({ items }) => {
              const agency = list.units.filter((unit) => unit.kind !== 'ministry')
              const own = agency.find((unit) => unit.id === me.data?.person.unit?.id) ?? null
              return (
                <DeclareForm
                  scenarios={items}
                  own={own}
                  others={isWider ? agency : []}
                  onDeclared={(id) => void navigate({ to: '/krise/$id', params: { id } })}
                />
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  )
}
