import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import type { ThreadView } from '../../../../slices/overview/rules/thread-view.ts'
import {
  BrokenThreads,
  PlacePicker,
  ThreadPart,
  threadEnd,
  useNameOf,
  useThread,
} from '../../../../slices/overview/ui/index.ts'
import { StrategyIndex } from '../../../../slices/strategy/ui/index.ts'

/** Den røde tråden: stand on anything, and see what it comes from and what it leads to. */
export function ThreadPage() {
  const { t } = useTranslation('thread')
  const navigate = useNavigate()
  const { fra, id } = useSearch({ strict: false }) as { fra?: string; id?: string }
  const query = useThread(fra && id ? { kind: fra, id: String(id) } : null)
  return (
    <>
      <StrategyIndex place="thread" />
      <Loaded query={query} text={t('loading')}>
        {(view) => (
          <>
            <Head view={view} />
            <div className="c-3-12">
              <PlacePicker
                key={view.focus?.kind}
                focus={view.focus}
                onPick={(focus) => void navigate({ to: '/strategi/trad', search: { fra: focus.kind, id: focus.id } })}
              />
              <ThreadPart view={view} />
              <BrokenThreads />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}

function Head({ view }: { view: ThreadView }) {
  const { t } = useTranslation('thread')
  const { date } = useFormats()
  const nameOf = useNameOf()
  const end = threadEnd(view)
  const name = view.focus ? nameOf(view.focus).text : ''
  const title = end.code === 'stops' ? t(`head.stops.${end.before}`, { name }) : t(`head.${end.code}`, { name })
  const over = view.edition?.validFrom
    ? t('head.edition', { number: view.edition.number, date: date(view.edition.validFrom) })
    : undefined
  return <PageHead className="c-3-12" title={title} lead={t(`lead.${end.code}`)} over={over} />
}
