import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { ShiftPicture, ShiftView } from '../rules/crisis-view.ts'
import { useAfterAct } from './afterwards-data.ts'
import { EmptiedLines } from './emptied-lines.tsx'
import { useGroupNames } from './who-waits.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

/** One change of shift: who takes what from whom, the brief, how it stood, and one press for the one who comes. */
export function ShiftLine({ crisisId, shift, isOpen }: { crisisId: string; shift: ShiftView; isOpen?: boolean }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  const act = useAfterAct(crisisId)
  const { picture } = shift
  return (
    <article className="v-shift">
      <p>
        <b data-data>{shift.from.name ?? t('somebody')}</b> <span aria-hidden="true">→</span>
        <span className="ds-sr-only"> {t('shifts.to')}</span> <b data-data>{shift.to.name ?? t('somebody')}</b>
        {picture.directs && <span className="v-own-line">{t('shifts.direction')}</span>}
        {picture.roles && picture.roles.length > 0 && (
          <span className="v-own-line">{picture.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
        )}
        <span className="v-meta v-own-line">
          {t('shifts.given', { at: moment(shift.givenAt) })}{' '}
          {shift.takenAt
            ? t('shifts.taken', { at: moment(shift.takenAt) })
            : t(shift.isWaiting ? 'shifts.waiting' : 'shifts.ended')}
        </span>
      </p>
      <p className="v-prose" data-data>
        {shift.brief}
      </p>
      <EmptiedLines emptied={shift.emptied} />
      <details open={isOpen}>
        <summary>{t('shifts.picture')}</summary>
        <Picture picture={picture} />
      </details>
      <ProblemText error={act.error} />
      {shift.mayTake && (
        <Button
          disabled={act.isPending}
          onClick={() => act.mutate({ path: `shifts/${encodeURIComponent(shift.id)}/take`, json: {} })}
        >
          {t('shifts.take')}
        </Button>
      )}
    </article>
  )
}

function Picture({ picture }: { picture: ShiftPicture }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const named = useGroupNames()
  return (
    <ul className="v-holders">
      {picture.directs && <li>{t('shifts.directs', picture.directs)}</li>}
      {picture.promises.map((one) => (
        <li key={`${one.dueAt} ${one.groups?.join()}`}>
          {t(one.groups ? 'shifts.promised.to' : 'shifts.promised', {
            at: clock(one.dueAt),
            groups: named(one.groups ?? []),
          })}
        </li>
      ))}
      {picture.said?.map((one) => (
        <li key={`${one.number} ${one.title}`}>
          <span>
            {t('shifts.said')} <q data-data>{one.title}</q>
            {one.standing !== 'stands' && <b className="v-signal"> {t(`situation.standing.${one.standing}`)}</b>}
          </span>
        </li>
      ))}
      {(picture.wrong?.length ?? 0) + (picture.withdrawn?.length ?? 0) > 0 && (
        <li>
          <div>
            <WrongWordsMark wrong={picture.wrong ?? []} withdrawn={picture.withdrawn} />
          </div>
        </li>
      )}
      {picture.facts.map((one) => (
        <li key={one.id ?? one.text}>
          <span>
            {t(`fact.${one.state}`)}: <span data-data>{one.text}</span>
          </span>
        </li>
      ))}
      {picture.tasks.map((one) => (
        <li key={one.id ?? `${one.role} ${one.text}`}>
          <span>
            {t(`role.${one.role}`)}: <span data-data>{one.text}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
