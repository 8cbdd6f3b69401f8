import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { MentionView } from '../rules/media/media-view.ts'
import { OriginDialog } from './media/origin-dialog.tsx'
import { StoryOrigins } from './media/story-origins.tsx'

/** Stories, each once with the outlets that carried it, in the order of what came last. */
export function MentionList({ items, mayKeep }: { items: readonly MentionView[]; mayKeep: boolean }) {
  const { t } = useTranslation('measure')
  const [linking, setLinking] = useShown<MentionView>()
  const stories = new Map<string, MentionView[]>()
  for (const one of items) stories.set(one.story, [...(stories.get(one.story) ?? []), one])
  return (
    <>
      <ol className="v-mea-effort">
        {[...stories.values()].map((appearances) => {
          const [first] = appearances as [MentionView]
          return (
            <li key={first.id} data-row="">
              <strong data-data>{first.title}</strong>
              <span className="v-meta">
                {t('mentions.appearances', { count: appearances.length })}
                {first.actors.length > 0 && ` · ${first.actors.map((actor) => t(`actor.${actor}`)).join(', ')}`}
              </span>
              {first.lead && <p data-data>{first.lead}</p>}
              <ul className="v-mea-papers">
                {appearances.map((one) => (
                  <li key={one.id}>
                    <Paper mention={one} />
                  </li>
                ))}
              </ul>
              <StoryOrigins mention={first} onLink={mayKeep ? () => setLinking(first) : null} />
            </li>
          )
        })}
      </ol>
      {linking && <OriginDialog mention={linking} onClose={() => setLinking(null)} />}
    </>
  )
}

function Paper({ mention: { url, outlet, isKey, publishedOn } }: { mention: MentionView }) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  return (
    <>
      <span data-data>
        {url ? (
          <a href={url} rel="noreferrer" className="v-link">
            {outlet}
          </a>
        ) : (
          outlet
        )}
      </span>
      <span className="v-meta">
        {isKey && ` (${t('outlet.key.yes')})`} {date(publishedOn)}
      </span>
    </>
  )
}
