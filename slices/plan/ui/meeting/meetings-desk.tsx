import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { oldestFirst } from '../../../../kit/kernel/in-time.ts'
import { localTimeOf } from '../../../../kit/kernel/local-time.ts'
import { type Column, DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { type MeetingLine, meetingsHeadline } from '../../rules/meeting/meeting-view.ts'
import { MeetingForm } from './meeting-form.tsx'
import { useMeetingTimes } from './wall-time.ts'

type Props = { list: { items: MeetingLine[]; abilities: 'plan'[] } }

/** The meetings: what goes on, what comes, and what has been held, with its minutes. */
export function MeetingsDesk({ list: { items, abilities } }: Props) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const title = useHeadline(items)
  const [isPlanning, setPlanning] = useShown<true>()
  const now = localTimeOf(new Date())
  const isComing = ({ state, ends }: MeetingLine) => state === 'open' || (state === 'planned' && ends >= now)
  const coming = oldestFirst(
    items.filter(isComing),
    ({ starts }) => starts,
    ({ id }) => id,
  )
  const left = items.filter((one) => one.state === 'planned' && !isComing(one))
  const ended = items.filter(({ state }) => state === 'closed' || state === 'cancelled')
  return (
    <div className="c-3-12">
      <PageHead className="" title={title} lead={t('about')} isWritten={items.length > 0}>
        {abilities.includes('plan') && (
          <Button data-size="sm" onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )}
      </PageHead>
      {left.length > 0 && <Section id="left" title={t('left')} lines={left} />}
      <Section id="coming" title={t('coming')} lines={coming} />
      {ended.length > 0 && <Section id="ended" title={t('ended')} lines={ended} />}
      {isPlanning && (
        <MeetingForm
          onDone={(id) => void navigate({ to: '/plan/moter/$id', params: { id } })}
          onClose={() => setPlanning(null)}
        />
      )}
    </div>
  )
}

function useHeadline(items: MeetingLine[]): string {
  const { t } = useTranslation('meetings')
  const { day, clock } = useMeetingTimes()
  const head = meetingsHeadline(items, localTimeOf(new Date()))
  if ('count' in head) return t(`headline.${head.code}`, { count: head.count })
  const { meeting } = head
  return t(`headline.${head.code}`, { title: meeting.title, day: day(meeting), clock: clock(meeting.starts) })
}

function Section({ id, title, lines }: { id: string; title: string; lines: MeetingLine[] }) {
  return (
    <section className="v-block" aria-labelledby={`meetings-${id}`}>
      <SectionHead id={`meetings-${id}`} title={title}>
        {lines.length}
      </SectionHead>
      <MeetingTable lines={lines} caption={title} />
    </section>
  )
}

function MeetingTable({ lines, caption }: { lines: MeetingLine[]; caption: string }) {
  const { t } = useTranslation('meetings')
  const { span } = useMeetingTimes()
  if (lines.length === 0) return <Empty title={t('none')} text={t('none.about')} />
  const columns: Column<MeetingLine>[] = [
    {
      key: 'title',
      title: t('meeting'),
      isHead: true,
      cell: ({ id, title, kind }) => (
        <>
          <Link to="/plan/moter/$id" params={{ id }} data-data>
            {title}
          </Link>
          <span className="v-meta v-ini-under">{t(`kind.${kind}`)}</span>
        </>
      ),
    },
    { key: 'when', title: t('when'), cell: (line) => span(line) },
    { key: 'unit', title: t('form.unit'), cell: ({ unit }) => <span data-data>{unit.name ?? t('unit.gone')}</span> },
    { key: 'chair', title: t('form.chair'), cell: ({ chair }) => <span data-data>{chair.name ?? t('gone')}</span> },
    { key: 'state', title: t('state'), cell: ({ state }) => t(`state.${state}`) },
    { key: 'decisions', title: t('decisions'), isNumber: true, cell: ({ decisionCount }) => decisionCount || '–' },
    {
      key: 'open',
      title: t('follow-ups.open'),
      isNumber: true,
      cell: ({ openFollowUpCount }) => openFollowUpCount || '–',
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={lines} keyOf={({ id }) => id} />
}
