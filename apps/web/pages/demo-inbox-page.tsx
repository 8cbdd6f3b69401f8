import { Search } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { InboxList } from '../demo/inbox-list.tsx'
import { InboxReader } from '../demo/inbox-reader.tsx'
import { type InboxChannel, useInbox } from '../demo/use-inbox.ts'

/** What every recipient of the demo got, by e-mail, SMS and telephone: choose to the left, read to the right. */
export function DemoInboxPage() {
  const { t } = useTranslation('demo')
  const { count } = useFormats()
  const navigate = useNavigate()
  const { id } = useSearch({ strict: false }) as { id?: string }
  const [channel, setChannel] = useState<InboxChannel | 'all'>('all')
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const query = useInbox(channel === 'all' ? undefined : channel, search)
  const choose = (next: string | undefined) => void navigate({ to: '/demo-innboks', search: next ? { id: next } : {} })
  const counts = query.data?.pages[0]?.counts
  const option = (value: InboxChannel) => ({
    value,
    label: t(`channel.${value}`),
    ...(counts ? { about: count(counts[value]) } : {}),
  })
  return (
    <>
      <PageHead title={t('page.demo-inbox', { ns: 'kit' })} lead={t('lead')} />
      <div className="v-inbox c-1-12" data-open={id ? '' : undefined}>
        <section className="v-inbox__side" aria-labelledby="innboks-liste">
          <h2 id="innboks-liste" className="ds-sr-only">
            {t('list')}
          </h2>
          <Search>
            <Search.Input
              aria-label={t('search')}
              placeholder={t('search')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <Search.Clear />
          </Search>
          <Pick<InboxChannel | 'all'>
            legend={t('channel')}
            isLegendHidden
            options={[{ value: 'all', label: t('channel.all') }, option('email'), option('sms'), option('voice')]}
            value={channel}
            onPick={setChannel}
          />
          <Loaded query={query} text={t('loading')}>
            {({ pages }) => {
              const items = pages.flatMap((page) => page.items)
              if (items.length === 0)
                return search || channel !== 'all' ? (
                  <Empty title={t('none-found')} text={t('none-found.text')} />
                ) : (
                  <Empty title={t('empty')} text={t('empty.text')} />
                )
              return (
                <InboxList
                  items={items}
                  chosen={id}
                  onChoose={choose}
                  onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
                  isFetchingMore={query.isFetchingNextPage}
                />
              )
            }}
          </Loaded>
        </section>
        <div className="v-inbox__reader">
          {id ? (
            <InboxReader id={id} onBack={() => choose(undefined)} />
          ) : (
            <p className="v-muted">
              {t('choose')}. {t('choose.text')}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
