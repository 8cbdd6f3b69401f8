import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../../../slices/approval/ui/index.ts'
import { CrisisIndex, ScenarioForm, ScenarioTable, useKinds } from '../../../../slices/crisis/ui/index.ts'
import { useNames } from '../../../../slices/message/ui/index.ts'

type Kind = NonNullable<ReturnType<typeof useKinds>['data']>['items'][number]

/** What may happen, as the agency sees it: kinds of crisis, their cards, and what is lacking. */
export function ScenariosPage() {
  const { t } = useTranslation('practice')
  const { languageName } = useNames()
  const [form, setForm] = useShown<Kind | 'new'>()
  return (
    <>
      <CrisisIndex place="kinds" />
      <LoadedPage query={useKinds()} title={t('kinds')} text={t('kinds.loading')}>
        {({ items, languages, mayWrite, mayKeepPrecautions }) => {
          const rights = { mayWrite, mayKeepPrecautions, onChange: setForm }
          const used = items.filter((one) => one.isActive)
          const retired = items.filter((one) => !one.isActive)
          const lacking = used.filter((one) => one.lacking > 0).length
          return (
            <div className="c-3-12">
              <PageHead
                className=""
                title={
                  lacking === 0
                    ? t('kinds.ready', { count: used.length })
                    : t('kinds.lack', { count: lacking, of: used.length })
                }
                lead={t('kinds.about')}
              >
                {mayWrite && (
                  <Button data-size="sm" onClick={() => setForm('new')}>
                    {t('kind.add')}
                  </Button>
                )}
              </PageHead>
              <WaitingWords kind="crisis.phrases" />
              <WaitingWords kind="crisis.precaution" />
              <ScenarioTable title={t('kinds.used')} kinds={used} {...rights} />
              {retired.length > 0 && <ScenarioTable title={t('kinds.retired')} kinds={retired} {...rights} />}
              {form && (
                <ScenarioForm
                  kind={form === 'new' ? null : form}
                  languages={languages}
                  languageName={languageName}
                  onClose={() => setForm(null)}
                />
              )}
            </div>
          )
        }}
      </LoadedPage>
    </>
  )
}
