import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import { useTranslations } from './translation-calls.ts'

export type MessagesView = 'alle' | 'venter' | 'mine' | 'utkast' | 'til-godkjenning' | 'godkjent' | 'sendt'

/** The left column of the section: the lists of messages, and what waits to be translated. */
export function MessagesIndex({ current, waiting }: { current: MessagesView | 'oversettelser'; waiting: number }) {
  const { t } = useTranslation('message')
  const open = useTranslations().data?.items.length ?? 0
  const link = (name: MessagesView) => ({
    name: t(`list.view.${name}`),
    isCurrent: current === name,
    ...(name === 'venter' && waiting > 0 ? { count: waiting } : {}),
    link: { to: '/budskap' as const, search: { vis: name } },
  })
  const translations = {
    name: t('translations.index'),
    isCurrent: current === 'oversettelser',
    ...(open > 0 ? { count: open } : {}),
    link: { to: '/budskap/oversettelser' as const },
  }
  const groups: IndexGroup[] = [
    { title: t('list.group.you'), links: [link('venter'), link('mine')] },
    {
      title: t('list.group.all'),
      links: [link('alle'), link('utkast'), link('til-godkjenning'), link('godkjent'), link('sendt'), translations],
    },
  ]
  return <LocalIndex label={t('list.index')} groups={groups} />
}
