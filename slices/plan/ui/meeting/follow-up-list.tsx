import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { type FollowUpLine, isLate } from '../../rules/meeting/follow-up.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { MarkDialog } from './mark-dialog.tsx'

/** Follow-ups as a list. `isShort` leaves out where they come from. */
export function FollowUpList({ lines, isShort = false }: { lines: FollowUpLine[]; isShort?: boolean }) {
  return (
    <ul className={isShort ? 'v-meet-said' : 'v-rows'}>
      {lines.map((line) => (
        <OneFollowUp key={line.id} line={line} isShort={isShort} />
      ))}
    </ul>
  )
}

function OneFollowUp({ line, isShort }: { line: FollowUpLine; isShort: boolean }) {
  const { t } = useTranslation('meetings')
  const { date } = useFormats()
  const [isMarking, setMarking] = useShown<true>()
  const late = isLate(line, todayInNorway())
  const state = late ? 'follow-up.late-since' : `follow-up.${line.state}-at`
  return (
    <li data-row="">
      {isShort && <p className="v-meta">{t('follow-up')}</p>}
      <p className="v-strong" data-data>
        {line.text}
      </p>
      <p className="v-meta">
        <span data-data>{line.owner.name ?? t('gone')}</span>
        {'. '}
        <span className={late ? 'v-strong' : undefined}>
          {t(state, { at: line.state === 'open' ? line.dueOn : (line.noteAt ?? line.dueOn) })}
        </span>{' '}
        {!isShort && line.meeting && (
          <Link className="v-link" to="/plan/moter/$id" params={{ id: line.meeting.id }} data-data>
            {line.meeting.title}
          </Link>
        )}{' '}
        {!isShort && line.initiative && (
          <Link className="v-link" to="/plan/tiltak/$id" params={{ id: line.initiative.id }} data-data>
            {line.initiative.title}
          </Link>
        )}
      </p>
      {line.note && (
        <p className="v-body2" data-data>
          {line.noteBy ?? t('gone')}, {line.noteAt && date(line.noteAt)}: {line.note}
        </p>
      )}
      {line.mayMark && (
        <button
          type="button"
          className="v-link v-meta"
          data-data=""
          aria-label={`${t(line.state === 'open' ? 'mark' : 'mark.again')}: ${line.text}`}
          onClick={() => setMarking(true)}
        >
          {t(line.state === 'open' ? 'mark' : 'mark.again')}
        </button>
      )}
      {isMarking && <MarkDialog line={line} onClose={() => setMarking(null)} />}
    </li>
  )
}
