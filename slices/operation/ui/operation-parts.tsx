import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SERVED_CHANNELS } from '../../../kit/kernel/served-channel.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { Health } from './operation-data.ts'

/** What is wrong, each in a sentence with what to do; nothing where all is well. */
export function Troubles({ troubles }: Pick<Health, 'troubles'>) {
  const { t, i18n } = useTranslation('operation')
  if (troubles.length === 0) return null
  const named = (of: string) => (i18n.exists(`operation:channel.${of}`) ? t(`channel.${of}`) : of)
  return (
    <section aria-labelledby="galt">
      <SectionHead title={t('troubles')} id="galt" />
      <ul className="v-stack">
        {troubles.map(({ what, of }) => (
          <li key={`${what} ${of}`}>{t(`trouble.${what}`, { of: named(of) })}</li>
        ))}
      </ul>
    </section>
  )
}

/** What takes messages: each channel, whether it is set up and takes, and what it answered. */
export function Channels({ served, channels }: Pick<Health, 'served' | 'channels'>) {
  const { t } = useTranslation('operation')
  const { moment } = useFormats()
  const rows = SERVED_CHANNELS.map((channel) => ({
    channel,
    is: served.find((one) => one.channel === channel) ?? null,
  }))
  const stands = ({ channel, is }: (typeof rows)[number]) => {
    if (!channels[channel]) return t('stands.unset')
    if (!is) return t('stands.unused')
    if (!is.refusesSince) return t('stands.takes')
    return <b className="v-signal">{t('stands.refuses', { at: is.refusesSince })}</b>
  }
  return (
    <section aria-labelledby="kanaler">
      <SectionHead title={t('channels')} id="kanaler">
        <Link to="/innstillinger" hash="utgaende" className="v-link">
          {t('outbox')}
        </Link>
      </SectionHead>
      <DataTable
        caption={t('channels')}
        rows={rows}
        keyOf={({ channel }) => channel}
        columns={[
          { key: 'channel', title: t('channel'), isHead: true, cell: ({ channel }) => t(`name.${channel}`) },
          { key: 'stands', title: t('stands'), cell: stands },
          { key: 'taken', title: t('taken'), cell: ({ is }) => (is?.takenAt ? moment(is.takenAt) : '–') },
          { key: 'tried', title: t('tried'), cell: ({ is }) => (is ? moment(is.triedAt) : '–') },
          {
            key: 'answer',
            title: t('answer'),
            cell: ({ is }) => (is?.refusesSince ? is.answer || t('answer.none') : '–'),
          },
        ]}
      />
    </section>
  )
}

/** What the database refused, or that it was away, in the last hour: what has passed leaves no other trace. */
export function Faults({ faults }: Pick<Health, 'faults'>) {
  const { t } = useTranslation('operation')
  const { count, moment } = useFormats()
  return (
    <section aria-labelledby="database">
      <SectionHead title={t('faults')} id="database" />
      {faults.length === 0 ? (
        <p>{t('faults.none')}</p>
      ) : (
        <DataTable
          caption={t('faults')}
          rows={faults}
          keyOf={({ kind }) => kind}
          columns={[
            { key: 'fault', title: t('fault'), isHead: true, cell: ({ kind }) => t(`fault.${kind}`) },
            { key: 'times', title: t('times'), isNumber: true, cell: ({ times }) => count(times) },
            { key: 'processes', title: t('processes'), isNumber: true, cell: ({ processes }) => count(processes) },
            { key: 'began', title: t('began'), cell: ({ beganAt }) => moment(beganAt) },
            { key: 'last', title: t('last'), cell: ({ lastAt }) => moment(lastAt) },
          ]}
        />
      )}
    </section>
  )
}

/** How the log, the jobs and the copies stand. */
export function Work({ health }: { health: Health }) {
  const { t } = useTranslation('operation')
  const { moment } = useFormats()
  const { unchained, checkpoint, verified, backupAt, queues, database } = health
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
  const rows = [
    { what: 'log', is: unchained.count === 0 ? t('row.log.follows') : t('row.log.behind', { n: unchained.count }) },
    { what: 'checkpoint', is: checkpoint && t('row.checkpoint.is', { at: checkpoint.at, n: checkpoint.position }) },
    {
      what: 'verified',
      is: verified && t(`row.verified.${verified.isUnchanged ? 'unchanged' : 'changed'}`, { at: verified.at }),
    },
    { what: 'backup', is: backupAt && moment(backupAt) },
    { what: 'jobs', is: waiting === 0 ? t('row.jobs.none') : t('row.jobs.waiting', { n: waiting }) },
    { what: 'database', is: t('row.database.is', { version: database.version, n: database.connections }) },
  ]
  return (
    <section aria-labelledby="arbeidet">
      <SectionHead title={t('work')} id="arbeidet" />
      <DataTable
        caption={t('work')}
        rows={rows}
        keyOf={({ what }) => what}
        columns={[
          { key: 'what', title: t('about-what'), isHead: true, cell: ({ what }) => t(`row.${what}`) },
          { key: 'is', title: t('stands'), cell: ({ is }) => is || t('none') },
        ]}
      />
    </section>
  )
}
