import { Tabs } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { MailFrame } from './mail-frame.tsx'
import type { InboxItem } from './use-inbox.ts'

/** One message as its recipient sees it. */
export function InboxReader({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('demo')
  const query = useQuery({
    queryKey: ['demo-inbox', 'item', id],
    queryFn: () => read(api.GET('/api/demo/inbox/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <button type="button" className="v-link v-inbox__back" onClick={onBack}>
        {t('back')}
      </button>
      <Loaded query={query} text={t('loading.one')}>
        {(item) => <Message key={id} item={item} />}
      </Loaded>
    </>
  )
}

function Message({ item }: { item: InboxItem }) {
  const { t } = useTranslation('demo')
  const { moment } = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  // The reader moves to what was opened; without this a keyboard stays in the list.
  useEffect(() => heading.current?.focus(), [])
  return (
    <article className="v-stack">
      <h2 className="v-h3" ref={heading} tabIndex={-1}>
        {item.channel !== 'email'
          ? t(`${item.channel}-title`, { address: item.address })
          : item.subject || t('no-subject')}
      </h2>
      <dl className="v-kv">
        {item.from && <Pair name={t('from')} value={item.from} />}
        <Pair name={t('to')} value={item.address} />
        <Pair name={t('received')} value={moment(item.receivedAt)} />
      </dl>
      {item.channel !== 'email' ? (
        <div className="v-inbox__sms">
          <Linked text={item.text} />
        </div>
      ) : (
        <Views item={item} />
      )}
    </article>
  )
}

function Views({ item }: { item: InboxItem }) {
  const { t } = useTranslation('demo')
  return (
    <Tabs defaultValue={item.html ? 'html' : 'text'} data-size="sm">
      <Tabs.List aria-label={t('views')}>
        {item.html && <Tabs.Tab value="html">{t('view.html')}</Tabs.Tab>}
        <Tabs.Tab value="text">{t('view.text')}</Tabs.Tab>
        <Tabs.Tab value="headers">{t('view.headers')}</Tabs.Tab>
      </Tabs.List>
      {item.html && (
        <Tabs.Panel value="html">
          <MailFrame html={item.html} title={t('frame')} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="text">
        <div className="v-inbox__text">
          <Linked text={item.text} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="headers">
        <dl className="v-kv v-inbox__headers">
          {item.headers.map((header: InboxItem['headers'][number]) => (
            <Pair key={header.name} name={header.name} value={header.value} />
          ))}
        </dl>
      </Tabs.Panel>
    </Tabs>
  )
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** Plain text in which the web addresses can be followed. */
function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>]+)/)
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <a key={at} className="v-link" href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
