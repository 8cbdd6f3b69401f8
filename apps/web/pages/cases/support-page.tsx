import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { CasesIndex, SupportPart } from '../../../../slices/cases/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'

/** Saker → Støtte: a unit asks the directorate's staff for help, and sees what became of it. */
export function SupportPage() {
  const { t } = useTranslation('cases')
  const units = useUnits()
  const me = useMe()
  return (
    <>
      <CasesIndex current="support" />
      <Loaded query={units} text={t('support.loading')}>
        {(list) => (
          <SupportPart
            units={list.units.filter((unit) => unit.kind !== 'ministry')}
            ownUnitId={me.data?.person.unit?.id ?? null}
          />
        )}
      </Loaded>
    </>
  )
}
