import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { CrisisIndex, FirstMessages, useFirstMessages } from '../../../../slices/crisis/ui/index.ts'
import { useNames } from '../../../../slices/message/ui/index.ts'

/** The words that stand ready before anything has happened, and what is lacking. */
export function FirstMessagesPage() {
  const { t } = useTranslation('crisis')
  const { languageName } = useNames()
  return (
    <>
      <CrisisIndex place="first" />
      <LoadedPage query={useFirstMessages()} title={t('first.title')} text={t('first.loading')}>
        {(view) => {
          const general = view.cells.filter((one) => one.scenarioKey === null)
          const lacking = general.filter((one) => one.readiness !== 'ready').length
          return (
            <div className="c-3-12">
              <PageHead
                className=""
                title={
                  lacking === 0 ? t('first.all-ready') : t('first.some-lack', { count: lacking, of: general.length })
                }
                lead={t('first.about')}
              />
              <FirstMessages view={view} languageName={languageName} />
            </div>
          )
        }}
      </LoadedPage>
    </>
  )
}
