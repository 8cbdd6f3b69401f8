import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import {
  Chain,
  EffortNote,
  IndicatorDialog,
  MeasureIndex,
  registerHeadline,
  StageTables,
  useRegister,
} from '../../../../slices/measure/ui/index.ts'

/** The register of indicators: opens with what is known, then the chain from awareness to action, then every indicator. */
export function MeasurePage() {
  const { t } = useTranslation('measure')
  const register = useRegister()
  const navigate = useNavigate()
  const [isAdding, setAdding] = useShown<true>()
  return (
    <>
      <MeasureIndex current={null} />
      <div className="c-3-12">
        <Loaded query={register} text={t('register.loading')}>
          {(view) => {
            const { code, params } = registerHeadline(view.indicators)
            return (
              <>
                <PageHead title={t(code, params)} className="v-mea-head">
                  {view.mayAdd && (
                    <Button data-size="sm" onClick={() => setAdding(true)}>
                      {t('add.open')}
                    </Button>
                  )}
                </PageHead>
                <Chain indicators={view.indicators} />
                <EffortNote told={view.onlyEffort} indicators={view.indicators} />
                <StageTables indicators={view.indicators} />
              </>
            )
          }}
        </Loaded>
      </div>
      {isAdding && (
        <IndicatorDialog
          onClose={() => setAdding(null)}
          onAdded={(key) => void navigate({ to: '/maling/$key', params: { key } })}
        />
      )}
    </>
  )
}
