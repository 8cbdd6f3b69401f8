import { Button, Search } from '@digdir/designsystemet-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { MentionFiles } from './media/mention-files.tsx'
import { OutletPart } from './media/outlet-part.tsx'
import { StoryRuleDialog } from './media/story-rule-dialog.tsx'
import { type MediaChoice, useMedia, useMentions } from './media-data.ts'
import { MentionList } from './mention-list.tsx'
import { MentionUploadDialog } from './mention-upload-dialog.tsx'
import { PanelDialog } from './panel-dialog.tsx'
import { ShareOfVoice } from './share-of-voice.tsx'

/** What the media have published: each one's share of voice in a locked panel, and every mention by its words. */
export function MediaPart() {
  const { t } = useTranslation('measure')
  const { date, count } = useFormats()
  const [choice, setChoice] = useState<MediaChoice>({})
  const [open, setOpen] = useShown<'upload' | 'panel' | 'story'>()
  return (
    <Loaded query={useMedia(choice)} text={t('media.loading')}>
      {(view) => (
        <>
          <PageHead
            title={t(view.held === 0 ? 'media.head.none' : 'media.head', { count: view.held, shown: count(view.held) })}
            className="v-mea-head"
            lead={
              view.firstOn && view.lastOn && t('media.between', { from: date(view.firstOn), to: date(view.lastOn) })
            }
          >
            {view.mayKeep && (
              <>
                <Button data-size="sm" onClick={() => setOpen('upload')}>
                  {t('media.upload')}
                </Button>
                {view.held > 0 && (
                  <Button data-size="sm" variant="secondary" onClick={() => setOpen('panel')}>
                    {t('panel.open')}
                  </Button>
                )}
              </>
            )}
          </PageHead>
          <ShareOfVoice view={view} choice={choice} onChoose={setChoice} onRule={() => setOpen('story')} />
          <OutletPart />
          <Mentions waiting={view.waiting} isEmpty={view.held === 0} mayKeep={view.mayKeep} />
          {view.mayKeep && <MentionFiles />}
          {open === 'upload' && <MentionUploadDialog onClose={() => setOpen(null)} />}
          {open === 'story' && <StoryRuleDialog days={view.chosenRule.days} onClose={() => setOpen(null)} />}
          {open === 'panel' && <PanelDialog onClose={() => setOpen(null)} />}
        </>
      )}
    </Loaded>
  )
}

function Mentions({ waiting, isEmpty, mayKeep }: { waiting: number; isEmpty: boolean; mayKeep: boolean }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const [written, setWritten] = useState('')
  const words = useDeferredValue(written.trim())
  const query = useMentions(words)
  return (
    <section className="v-block" aria-labelledby="mentions-title">
      <SectionHead id="mentions-title" title={t('mentions.title')}>
        {words !== '' && query.data && (
          <span role="status">
            {query.data.total === null ? t('mentions.many') : t('mentions.found', { count: query.data.total })}
          </span>
        )}
      </SectionHead>
      {waiting > 0 && <p className="v-meta">{t('mentions.waiting', { count: waiting, shown: count(waiting) })}</p>}
      {!isEmpty && (
        <Search data-size="sm" className="v-find">
          <Search.Input
            aria-label={t('mentions.search')}
            placeholder={t('mentions.search')}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
          <Search.Clear aria-label={t('mentions.clear')} />
        </Search>
      )}
      <Loaded query={query} text={t('mentions.loading')}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={t(words === '' ? 'mentions.none' : 'mentions.not-found')}
              text={t(words === '' ? 'mentions.none.about' : 'mentions.not-found.about')}
            />
          ) : (
            <MentionList items={items} mayKeep={mayKeep} />
          )
        }
      </Loaded>
    </section>
  )
}
