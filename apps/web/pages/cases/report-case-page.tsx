import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namesSomebody } from '../../../../kit/kernel/stops/names-somebody.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { hasRight, useMe } from '../../../../kit/ui/use-me.ts'
import { CasesIndex, ReportForm, ReportReceipt } from '../../../../slices/cases/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'

/** Reports a case, from any page and any computer, and shows the receipt that follows what happens to it. */
export function ReportCasePage() {
  const { t } = useTranslation('cases')
  const [caseId, setCaseId] = useState<string | null>(null)
  const me = useMe()
  const units = useUnits()
  const isWider = hasRight(me.data, 'cases.report')
  return (
    <>
      <CasesIndex current="report" />
      <div className="c-3-8">
        {caseId ? (
          <ReportReceipt caseId={caseId} isShared={me.data?.session?.shared ?? false} onAgain={() => setCaseId(null)} />
        ) : (
          <Loaded query={units} text={t('report.loading')}>
            {(list) => {
              const agency = list.units.filter((unit) => unit.kind !== 'ministry')
              const own = agency.find((unit) => unit.id === me.data?.person.unit?.id) ?? null
              return (
                <ReportForm own={own} others={isWider ? agency : []} check={namesSomebody} onReported={setCaseId} />
              )
            }}
          </Loaded>
        )}
      </div>
    </>
  )
}
