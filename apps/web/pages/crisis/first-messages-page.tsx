import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { CrisisIndex, FirstMessages, readyOfAll, useFirstMessages } from '../../../../slices/crisis/ui/index.ts'
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
          const { ready, of } = readyOfAll(view)
          return (
            <div className="c-3-12">
              <PageHead
                className=""
                title={ready === of ? t('first.all-ready') : t('first.some-lack', { count: of - ready, of })}
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
