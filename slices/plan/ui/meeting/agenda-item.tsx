import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { agendaReasons, agendaTitleKey } from '../../rules/meeting/agenda-words.ts'
import type { AgendaLine, MeetingView } from '../../rules/meeting/meeting-view.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { FollowUpList } from './follow-up-list.tsx'
import type { useMeetingAct } from './meeting-data.ts'
import { MinutesField } from './minutes-field.tsx'
import { UnsentMinutes } from './unsent-minutes.tsx'

type Act = ReturnType<typeof useMeetingAct>
type Props = { meeting: MeetingView; item: AgendaLine; place: number; act: Act }

/** One item of the agenda: what, why, and from the start of the meeting what was said, decided and handed out. */
export function AgendaItem({ meeting, item, place, act }: Props) {
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useShown<'decision' | 'follow-up'>()
  const key = agendaTitleKey(item)
  const name = key === null ? item.title : t(key)
  const mayWrite = meeting.abilities.includes('write') && item.id !== null
  const saved = item as AgendaLine & { id: string }
  return (
    <li>
      <p className="v-meta">{t(`agenda.source.${item.source}`)}</p>
      <h3 className="v-h3" data-data={key === null ? '' : undefined}>
        {item.subjectId ? (
          <Link className="v-link" to="/plan/tiltak/$id" params={{ id: item.subjectId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {agendaReasons(item.due).map(({ code, params, written }) => (
        <p key={code} className="v-body2">
          {t(code, params)} {written && <span data-data>{written}</span>}
        </p>
      ))}
      {meeting.abilities.includes('agenda') && <Order meeting={meeting} place={place} name={name} act={act} />}
      {mayWrite && <MinutesField meetingId={meeting.id} item={saved} name={name} />}
      {!mayWrite && item.minutes !== '' && (
        <p className="v-prose v-ini-said" data-data>
          {item.minutes}
        </p>
      )}
      {!mayWrite && item.id !== null && <UnsentMinutes itemId={item.id} minutes={item.minutes} />}
      <Decisions item={item} act={act} mayRemove={mayWrite} />
      {item.followUps.length > 0 && <FollowUpList lines={item.followUps} isShort />}
      {mayWrite && (
        <div className="v-btns">
          <Button
            data-size="sm"
            variant="secondary"
            data-data=""
            aria-label={`${t('decision.new')}: ${name}`}
            onClick={() => setOpen('decision')}
          >
            {t('decision.new')}
          </Button>
          <Button
            data-size="sm"
            variant="secondary"
            data-data=""
            aria-label={`${t('follow-up.new')}: ${name}`}
            onClick={() => setOpen('follow-up')}
          >
            {t('follow-up.new')}
          </Button>
        </div>
      )}
      {open === 'decision' && <DecisionDialog meeting={meeting} item={saved} onClose={() => setOpen(null)} />}
      {open === 'follow-up' && <FollowUpDialog meeting={meeting} item={saved} onClose={() => setOpen(null)} />}
    </li>
  )
}

/** Moves the item by keys or press. Both ways stay in place at the ends, so that the keyboard does not lose where it stands. */
function Order({ meeting, place, name, act }: { meeting: MeetingView; place: number; name: string; act: Act }) {
  const { t } = useTranslation('meetings')
  const move = (to: number) => act.mutate({ to: '/agenda/order', json: { from: place, to } })
  const button = (words: string, isOff: boolean, onClick: () => void) => (
    <button
      type="button"
      className="v-link v-meta"
      aria-disabled={isOff || undefined}
      data-data=""
      aria-label={`${words}: ${name}`}
      onClick={() => !isOff && onClick()}
    >
      {words}
    </button>
  )
  return (
    <p className="v-meet-order">
      {button(t('agenda.up'), place === 0, () => move(place - 1))}
      {button(t('agenda.down'), place === meeting.agenda.length - 1, () => move(place + 1))}
      {button(t('agenda.remove'), false, () => act.mutate({ to: '/agenda/remove', json: { place } }))}
    </p>
  )
}

function Decisions({ item, act, mayRemove }: { item: AgendaLine; act: Act; mayRemove: boolean }) {
  const { t } = useTranslation('meetings')
  if (item.decisions.length === 0) return null
  return (
    <ul className="v-meet-said">
      {item.decisions.map(({ id, text, decidedBy, initiative }) => (
        <li key={id}>
          <p className="v-meta">{t('decision')}</p>
          <p className="v-strong" data-data>
            {text}
          </p>
          <p className="v-meta">
            {t('decision.decided', { name: decidedBy.name ?? t('gone') })}
            {initiative && (
              <>
                {' '}
                {t('about.initiative')}:{' '}
                <Link className="v-link" to="/plan/tiltak/$id" params={{ id: initiative.id }} data-data>
                  {initiative.title}
                </Link>
              </>
            )}{' '}
            {mayRemove && (
              <button
                type="button"
                className="v-link v-meta"
                data-data=""
                aria-label={`${t('decision.remove')}: ${text}`}
                onClick={() => act.mutate({ to: `/decisions/${id}`, method: 'DELETE' })}
              >
                {t('decision.remove')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
