import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText, useProblemText } from '../../../kit/ui/problem-text.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'

type Outbox = ReadOf<'/api/outbox'>
type Stuck = Outbox['stuck'][number]
type Channel = Stuck['channel']

const KEY = ['outbox']
const SOON = 10_000

/** What is sent outside dispatches, for administrators: how each channel stands, what stands still and why, and a way to try it now. */
export function OutboxPanel() {
  const me = useMe()
  return hasRight(me.data, 'access.administer') ? <Panel /> : null
}

function Panel() {
  const { t } = useTranslation('outbox')
  const problem = useProblemText()
  const query = useQuery({ queryKey: KEY, queryFn: () => read(api.GET('/api/outbox')), refetchInterval: SOON })
  const waiting = query.data?.channels.reduce((sum, one) => sum + one.waiting, 0) ?? 0
  const stuck = query.data?.stuck.reduce((sum, one) => sum + (one.state === 'waiting' ? one.count : 0), 0) ?? 0
  return (
    <FoldedPart
      id="utgaende"
      group="settings"
      title={t('title')}
      says={query.isSuccess && (waiting === 0 ? t('says.none') : t('says', { n: waiting }))}
      more={
        query.error && !query.data ? (
          <b className="v-signal">{problem(query.error)}</b>
        ) : (
          stuck > 0 && <b className="v-signal">{t('says.stuck', { n: stuck })}</b>
        )
      }
    >
      <div className="v-stack">
        <p className="v-prose">{t('about')}</p>
        <Loaded query={query} text={t('loading')}>
          {({ channels, stuck: standing }) => (
            <>
              <Channels channels={channels} />
              <Standing stuck={standing} />
            </>
          )}
        </Loaded>
      </div>
    </FoldedPart>
  )
}

function Channels({ channels }: Pick<Outbox, 'channels'>) {
  const { t } = useTranslation('outbox')
  const { count, moment } = useFormats()
  const unset = channels.filter(({ hasServer, waiting }) => !hasServer && waiting > 0)
  if (channels.length === 0) return null
  return (
    <>
      <DataTable
        caption={t('title')}
        rows={channels}
        keyOf={({ channel }) => channel}
        columns={[
          { key: 'channel', title: t('channel'), isHead: true, cell: ({ channel }) => t(`channel.${channel}`) },
          { key: 'waiting', title: t('waiting'), isNumber: true, cell: ({ waiting }) => count(waiting) },
          { key: 'oldest', title: t('oldest'), cell: ({ oldestAt }) => (oldestAt ? moment(oldestAt) : '–') },
          { key: 'sent', title: t('sent'), isNumber: true, cell: ({ sent }) => count(sent) },
          { key: 'lost', title: t('lost'), isNumber: true, cell: ({ lost }) => count(lost) },
        ]}
      />
      {unset.map(({ channel }) => (
        <p key={channel} className="v-signal">
          <b>{t(`channel.${channel}`)}:</b> {t('no-server')}
        </p>
      ))}
    </>
  )
}

function Standing({ stuck }: Pick<Outbox, 'stuck'>) {
  const { t } = useTranslation('outbox')
  const { count } = useFormats()
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: (channel: Channel) => read(api.POST('/api/outbox/{channel}/retry', { params: { path: { channel } } })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
  const waiting = [...new Set(stuck.filter(({ state }) => state === 'waiting').map(({ channel }) => channel))]
  return (
    <section aria-label={t('stuck')}>
      <h3>{t('stuck')}</h3>
      {stuck.length === 0 ? (
        <p>{t('stuck.none')}</p>
      ) : (
        <DataTable
          caption={t('stuck')}
          rows={stuck}
          keyOf={({ kind, channel, state, answer }) => [kind, channel, state, answer].join(' ')}
          columns={[
            { key: 'kind', title: t('kind'), isHead: true, cell: ({ kind }) => t(`kind.${kind}`) },
            { key: 'channel', title: t('channel'), cell: ({ channel }) => t(`channel.${channel}`) },
            { key: 'count', title: t('count'), isNumber: true, cell: (row) => count(row.count) },
            { key: 'state', title: t('state'), cell: (row) => <StateText {...row} /> },
            { key: 'answer', title: t('answer'), cell: ({ answer }) => answer || t('no-answer') },
          ]}
        />
      )}
      <div className="v-btns">
        {waiting.map((channel) => (
          <Button
            key={channel}
            variant="secondary"
            data-size="sm"
            disabled={retry.isPending}
            onClick={() => retry.mutate(channel)}
          >
            {t('retry', { channel: t(`channel.${channel}`) })}
          </Button>
        ))}
      </div>
      <p role="status">{retry.isSuccess && t('retried', { n: retry.data.letters })}</p>
      <ProblemText error={retry.error} />
    </section>
  )
}

function StateText({ state, since, nextAt }: Stuck) {
  const { t } = useTranslation('outbox')
  return t(`state.${state}`, { at: state === 'waiting' ? (nextAt ?? since) : since })
}
