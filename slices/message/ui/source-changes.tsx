import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import type { EditionView, MessageView } from '../rules/message-view.ts'
import { CompareView } from './compare-view.tsx'
import { useRevision } from './message-calls.ts'
import { useNames } from './names-of.ts'

type Props = { message: MessageView; edition: EditionView; source: EditionView }

/** What has changed in the source since this edition was checked against it. */
export function SourceChanges({ message, edition, source }: Props) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const old = useRevision(message.id, source.language, edition.sourceRevision)
  return (
    <div className="v-note">
      <p className="v-strong">
        {t('edition.changes', { source: languageName(source.language), edition: languageName(edition.language) })}
      </p>
      <Loaded query={old} text={t('history.loading')}>
        {(before) => <CompareView before={before} after={source} language={source.language} />}
      </Loaded>
    </div>
  )
}
