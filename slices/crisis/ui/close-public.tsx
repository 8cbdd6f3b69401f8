import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isEnd } from '../rules/status.ts'
import type { StatusView } from '../rules/status-view.ts'
import { StatusInstead } from './status-instead.tsx'

/** What the public reads now, what it reads when the room is closed, and the way to a last word of our own before that. */
export function ClosePublic({ crisisId, view }: { crisisId: string; view: StatusView }) {
  const { t } = useTranslation('crisis')
  const { near } = useFormats()
  const last = view.versions.at(-1)
  const head = <h3 className="v-h4">{t('lead.close.public')}</h3>
  if (!last || isEnd(last.phase))
    return (
      <>
        {head}
        <p>{t(last ? 'lead.close.public.said' : 'lead.close.public.none')}</p>
      </>
    )
  return (
    <>
      {head}
      <p>
        {t('lead.close.public.now', { phase: t(`status.phase.${last.phase}`) })}{' '}
        <q lang="nb" data-data>
          {last.texts.nb.title}
        </q>
      </p>
      {view.instead && <StatusInstead about={t('lead.close.public.unsure')} instead={view.instead} />}
      <p>
        {t('lead.close.public.then')} {last.nextAt && t('lead.close.public.promise', { at: near(last.nextAt) })}
      </p>
      <p>
        {t('lead.close.public.word')}{' '}
        <Link to="/krise/$id/status" params={{ id: crisisId }}>
          {t('lead.close.public.write')}
        </Link>
      </p>
    </>
  )
}
