import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { MentionView } from '../../rules/media/media-view.ts'
import { originPath } from '../../rules/media/story-origin.ts'
import { useMeasureAct } from '../measure-data.ts'

/** What of ours the story came from, each opening to what it was; without any it is not our doing. */
export function StoryOrigins({ mention, onLink }: { mention: MentionView; onLink: (() => void) | null }) {
  const { t } = useTranslation('measure')
  const remove = useMeasureAct()
  const { origins, id, title } = mention
  if (origins.length === 0 && !onLink) return null
  return (
    <p className="v-meta">
      {origins.map((one) => (
        <span key={`${one.kind} ${one.id}`}>
          {t('origin.own')}{' '}
          <Link to={originPath(one)} className="v-link">
            {t(`origin.from.${one.kind}`)}
          </Link>
          {'. '}
          {onLink && (
            <button
              type="button"
              className="v-link"
              data-data=""
              aria-label={t('origin.remove.of', { title, from: t(`origin.kind.${one.kind}`) })}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ path: `/mentions/${id}/origin/remove`, json: one })}
            >
              {t('origin.remove')}
            </button>
          )}{' '}
        </span>
      ))}
      {onLink && (
        <button
          type="button"
          className="v-link"
          data-data=""
          aria-label={origins.length === 0 ? t('origin.open.of', { title }) : `${t('origin.open.more')}: ${title}`}
          onClick={onLink}
        >
          {t(origins.length === 0 ? 'origin.open' : 'origin.open.more')}
        </button>
      )}
      <ProblemText error={remove.error} />
    </p>
  )
}
