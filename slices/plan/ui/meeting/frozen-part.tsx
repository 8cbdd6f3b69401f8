import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { agendaReasons, agendaTitleKey } from '../../rules/meeting/agenda-words.ts'
import type { FrozenMinutes, MeetingView, ReadMinutes } from '../../rules/meeting/meeting-view.ts'
import { FollowUpList } from './follow-up-list.tsx'
import { useReadMinutes } from './meeting-data.ts'

/** The minutes as they were closed, and how the follow-ups stand today. */
export function FrozenPart({ meeting, latest }: { meeting: MeetingView; latest: number }) {
  const { t } = useTranslation('meetings')
  const [version, setVersion] = useState(latest)
  const query = useReadMinutes(meeting.id, version)
  const followUps = meeting.agenda.flatMap((item) => item.followUps)
  return (
    <>
      {meeting.versions.length > 1 && (
        <SelectField
          label={t('versions')}
          value={String(version)}
          options={meeting.versions.map((one) => ({
            value: String(one.version),
            label: t('version', { version: one.version }),
          }))}
          onPick={(value) => setVersion(Number(value))}
        />
      )}
      <Loaded query={query} text={t('loading')}>
        {(minutes) => <Minutes minutes={minutes} />}
      </Loaded>
      {followUps.length > 0 && (
        <section className="v-block" aria-labelledby="now-title">
          <SectionHead id="now-title" title={t('follow-ups.now')}>
            {followUps.length}
          </SectionHead>
          <FollowUpList lines={followUps} />
        </section>
      )}
    </>
  )
}

function Minutes({ minutes }: { minutes: ReadMinutes }) {
  const { t } = useTranslation('meetings')
  return (
    <section className="v-block" aria-labelledby="minutes-title">
      <SectionHead id="minutes-title" title={t('minutes')}>
        {t('version', { version: minutes.version })}
      </SectionHead>
      <ol className="v-rows v-agenda">
        {minutes.content.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen, and in this order for ever
          <FrozenItem key={place} item={item} names={minutes.names} />
        ))}
      </ol>
    </section>
  )
}

function FrozenItem({ item, names }: { item: FrozenMinutes['items'][number]; names: Record<string, string> }) {
  const { t } = useTranslation('meetings')
  const { date } = useFormats()
  const key = agendaTitleKey(item)
  const name = (id: string) => <span data-data>{names[id] ?? t('gone')}</span>
  const written = (text: string) => <span data-data>{text}</span>
  return (
    <li>
      <p className="v-meta">{t(`agenda.source.${item.source}`)}</p>
      <h3 className="v-h3" data-data={key === null ? '' : undefined}>
        {key === null ? item.title : t(key)}
      </h3>
      {agendaReasons(item.due).map(({ code, params, written: said }) => (
        <p key={code} className="v-body2">
          {t(code, params)} {said && <span data-data>{said}</span>}
        </p>
      ))}
      {item.minutes === '' ? (
        <p className="v-meta">{t('minutes.nothing')}</p>
      ) : (
        <p className="v-prose v-ini-said" data-data>
          {item.minutes}
        </p>
      )}
      {item.decisions.length > 0 && (
        <DataTable
          caption={t('decisions')}
          rows={item.decisions}
          keyOf={({ text }) => text}
          columns={[
            { key: 'decision', title: t('decision'), isHead: true, cell: ({ text }) => written(text) },
            { key: 'by', title: t('decision.by'), cell: ({ decidedById }) => name(decidedById) },
            {
              key: 'about',
              title: t('about.initiative'),
              cell: ({ initiativeTitle }) => (initiativeTitle ? written(initiativeTitle) : '–'),
            },
          ]}
        />
      )}
      {item.followUps.length > 0 && (
        <DataTable
          caption={t('follow-ups')}
          rows={item.followUps}
          keyOf={({ text, ownerId }) => `${text}/${ownerId}`}
          columns={[
            { key: 'follow-up', title: t('follow-up'), isHead: true, cell: ({ text }) => written(text) },
            { key: 'owner', title: t('follow-up.owner'), cell: ({ ownerId }) => name(ownerId) },
            { key: 'due', title: t('follow-up.due'), cell: ({ dueOn }) => date(dueOn) },
          ]}
        />
      )}
    </li>
  )
}
