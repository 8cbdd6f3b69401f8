import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import type { TranslationView } from '../../../slices/message/rules/translation.ts'
import {
  MessagesIndex,
  TranslationsDesk,
  useMessages,
  useTranslationHead,
  useTranslations,
} from '../../../slices/message/ui/index.ts'

/** What waits to be translated, by whom and until when. */
export function TranslationsPage() {
  const { t } = useTranslation('message')
  const query = useTranslations()
  const waiting = useMessages({ waiting: true }).data?.total ?? 0
  return (
    <>
      <MessagesIndex current="oversettelser" waiting={waiting} />
      <div className="c-3-12">
        <Loaded query={query} text={t('translations.loading')}>
          {({ items }) => <Desk items={items} />}
        </Loaded>
      </div>
    </>
  )
}

function Desk({ items }: { items: TranslationView[] }) {
  const { t } = useTranslation('message')
  const { title, lead } = useTranslationHead(items)
  return (
    <>
      <PageHead className="" title={title} tab={t('translations.index')} lead={lead} />
      <TranslationsDesk items={items} />
    </>
  )
}
