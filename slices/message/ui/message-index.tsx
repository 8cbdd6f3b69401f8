import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import type { MessageView } from '../rules/message-view.ts'
import { standing } from './edition-rows.tsx'
import { useNames } from './names-of.ts'

/** The left column: the editions, and the parts of the page below the paper. */
export function MessageIndex({ message, language }: { message: MessageView; language: string }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const to = '/budskap/$id' as const
  const params = { id: message.id }
  const part = (name: string, hash: string, count?: number) => ({
    name,
    ...(count ? { count } : {}),
    link: { to, params, search: { utgave: language }, hash, activeOptions: { exact: true, includeHash: true } },
  })
  const groups: IndexGroup[] = [
    {
      title: t('editions.title'),
      links: message.editions.map((edition) => ({
        name: languageName(edition.language),
        isCurrent: edition.language === language,
        ...(standing(message, edition) === 'current'
          ? {}
          : { count: t(`edition.short.${standing(message, edition)}`) }),
        link: { to, params, search: { utgave: edition.language } },
      })),
    },
    {
      title: t('index.message'),
      links: [
        part(t('origin.title'), 'sammenheng'),
        part(t('editions.index'), 'sprak'),
        part(t('settings.title'), 'innhold-og-svar'),
        part(t('approval.title'), 'godkjenning', message.obstacles.length),
        part(t('comments.title'), 'kommentarer', message.comments.filter((comment) => !comment.resolvedAt).length),
        part(t('history.title'), 'endringer'),
      ],
    },
  ]
  return <LocalIndex label={t('index.label')} groups={groups} />
}
