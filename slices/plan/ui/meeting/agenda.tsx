import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { MeetingView } from '../../rules/meeting/meeting-view.ts'
import { AgendaItem } from './agenda-item.tsx'
import { useMeetingAct } from './meeting-data.ts'

type Props = { meeting: MeetingView; act: ReturnType<typeof useMeetingAct> }

/** The agenda in its order, each item with its place to write once the meeting has begun. */
export function Agenda({ meeting, act }: Props) {
  const { t } = useTranslation('meetings')
  const { agenda, abilities } = meeting
  return (
    <section className="v-block" aria-labelledby="agenda-title">
      <SectionHead id="agenda-title" title={t('agenda')}>
        {agenda.length}
      </SectionHead>
      {agenda.length === 0 && <Empty title={t('agenda.empty')} text={t('agenda.empty.about')} />}
      <ol className="v-rows v-agenda">
        {agenda.map((item, place) => (
          <AgendaItem
            key={item.source === 'own' ? item.id : `${item.source}/${item.subjectId}`}
            meeting={meeting}
            item={item}
            place={place}
            act={act}
          />
        ))}
      </ol>
      {abilities.includes('agenda') && <NewItem meetingId={meeting.id} />}
    </section>
  )
}

function NewItem({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings')
  const [title, setTitle] = useState('')
  const act = useMeetingAct(meetingId, () => setTitle(''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') act.mutate({ to: '/agenda', json: { title } })
  }
  return (
    <form className="v-meet-new" onSubmit={submit}>
      <TextField label={t('agenda.new')} value={title} onWrite={setTitle} />
      <Button type="submit" data-size="sm" variant="secondary" disabled={act.isPending}>
        {t('agenda.add')}
      </Button>
      <ProblemText error={act.error} />
    </form>
  )
}
