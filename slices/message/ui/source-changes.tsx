import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import type { EditionView, MessageView } from '../rules/message-view.ts'
import { CompareView } from './compare-view.tsx'
import { useRevision } from './message-calls.ts'
import { useNames } from './names-of.ts'

type Props = { message: MessageView; language: string; source: EditionView; since: number }

/** What has changed in the source since the edition in this language was checked against it, or was asked for. */
export function SourceChanges({ message, language, source, since }: Props) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const old = useRevision(message.id, source.language, since)
  const isChecked = message.editions.some((one) => one.language === language && one.sourceRevision > 0)
  const names = { source: languageName(source.language), edition: languageName(language) }
  return (
    <div className="v-note">
      <p className="v-strong">{t(isChecked ? 'edition.changes' : 'translation.changes', names)}</p>
      <Loaded query={old} text={t('history.loading')}>
        {(before) => <CompareView before={before} after={source} language={source.language} />}
      </Loaded>
    </div>
  )
}
