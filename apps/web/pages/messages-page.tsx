import { Button, Search } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WordsMark } from '../../../slices/dispatch/ui/index.ts'
import {
  type MessageFilter,
  MessageList,
  MessagesIndex,
  type MessagesView,
  NewMessage,
  useMessageOptions,
  useMessages,
} from '../../../slices/message/ui/index.ts'

const VIEWS = {
  alle: {},
  venter: { waiting: true },
  mine: { mine: true },
  utkast: { state: 'draft' },
  'til-godkjenning': { state: 'in-review' },
  godkjent: { state: 'approved' },
  sendt: { state: 'dispatched' },
} as const satisfies Record<MessagesView, MessageFilter>

export function MessagesPage() {
  const { t } = useTranslation('message')
  const search = useSearch({ strict: false }) as { vis?: string; side?: number; sok?: string; ny?: string }
  const navigate = useNavigate()
  const view: MessagesView = search.vis !== undefined && search.vis in VIEWS ? (search.vis as MessagesView) : 'alle'
  const page = Number(search.side ?? 1) || 1
  const [isNew, setNew] = useShown(search.ny === 'ja' || null)
  const me = useMe()
  const options = useMessageOptions()
  const waiting = useMessages(VIEWS.venter)
  const messages = useMessages({ ...VIEWS[view], q: search.sok, page })
  const count = waiting.data?.total ?? 0
  return (
    <>
      <MessagesIndex current={view} waiting={count} />
      <div className="c-3-12">
        <PageHead className="" title={count > 0 ? t('list.head.waiting', { count }) : t('list.head')}>
          {(options.data?.units.length ?? 0) > 0 && (
            <Button data-size="sm" onClick={() => setNew(true)}>
              {t('new.open')}
            </Button>
          )}
        </PageHead>
        <Finder
          text={search.sok ?? ''}
          onText={(sok) => void navigate({ to: '/budskap', search: { vis: view, ...(sok ? { sok } : {}) } })}
        />
        <Loaded query={messages} text={t('list.loading')}>
          {({ items, total, pageSize }) =>
            items.length === 0 ? (
              <Empty title={t(search.sok ? 'list.none-found' : `list.empty.${view}`)} text={t('list.empty.about')} />
            ) : (
              <>
                <MessageList
                  lines={items}
                  caption={t(`list.view.${view}`)}
                  markOf={(words) => <WordsMark of={words} />}
                />
                <Pages
                  page={page}
                  total={total}
                  pageSize={pageSize}
                  onPage={(side) => void navigate({ to: '/budskap', search: { ...search, vis: view, side } })}
                />
              </>
            )
          }
        </Loaded>
      </div>
      {isNew && options.data && (
        <NewMessage
          options={options.data}
          ownUnitId={me.data?.person.unit?.id ?? null}
          onClose={() => setNew(null)}
          onMade={(id) => void navigate({ to: '/budskap/$id', params: { id } })}
        />
      )}
    </>
  )
}

const PAUSE_MS = 300

function Finder({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation('message')
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onText(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onText])
  return (
    <Search data-size="sm" className="v-find">
      <Search.Input
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Search.Clear aria-label={t('list.find.clear')} />
    </Search>
  )
}

type PagesProps = { page: number; total: number; pageSize: number; onPage: (page: number) => void }

function Pages({ page, total, pageSize, onPage }: PagesProps) {
  const { t } = useTranslation('message')
  const last = Math.max(1, Math.ceil(total / pageSize))
  return (
    <div className="v-btns v-pages">
      <span className="v-meta">
        {t('list.shown', { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, total), of: total })}
      </span>
      {page > 1 && (
        <button type="button" className="v-link" onClick={() => onPage(page - 1)}>
          {t('list.newer')}
        </button>
      )}
      {page < last && (
        <button type="button" className="v-link" onClick={() => onPage(page + 1)}>
          {t('list.older')}
        </button>
      )}
    </div>
  )
}
