import { useTranslation } from 'react-i18next'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import type { CrisisView, PositionView } from '../rules/crisis-view.ts'
import { unfilled } from '../rules/room-needs.ts'
import { peopleIn } from './brief-dialog.tsx'
import { CallIn } from './call-in.tsx'
import { HandOver } from './hand-over.tsx'
import { useRoomForm } from './room-forms.tsx'

/** Who is here: each role with the one who has it, or how the calling stands. */
export function RoomPeople({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const handOver = (position: PositionView) =>
    show((onClose, { crisis }) => <HandOver {...{ crisis, position, onClose }} />)
  const mayHandOver = (position: PositionView) => position.mayHandOver && peopleIn(crisis).length > 1
  const called = crisis.positions.filter((position) => !position.isTold)
  const told = crisis.positions.filter((position) => position.isTold)
  const filled = called.filter((position) => position.filledBy)
  const isExhausted = crisis.callState === 'exhausted' && crisis.state === 'open'
  const lacking = crisis.state === 'open' ? unfilled(called) : []
  return (
    <FoldedPart
      id="stab"
      className="v-team"
      title={t('people')}
      says={t('people.of', { count: filled.length, of: called.length })}
      more={
        (lacking.length > 0 || isExhausted) && (
          <>
            {lacking.length > 0 && (
              <b className="v-signal">
                {t('people.lacking', { roles: [...new Set(lacking.map(({ role }) => t(`role.${role}`)))].join(', ') })}
              </b>
            )}
            {isExhausted && <b className="v-signal"> {t('people.exhausted')}</b>}
          </>
        )
      }
    >
      <dl className="v-team__list">
        {called.map((position) => (
          <Row
            key={position.id}
            position={position}
            isOpen={crisis.state === 'open'}
            onHandOver={mayHandOver(position) ? () => handOver(position) : null}
          />
        ))}
        {told.map((position) => (
          <div key={position.id}>
            <dt>{t('role.told')}</dt>
            <dd data-data>
              {position.unit.name}
              <span className="v-meta" data-data>
                {position.untold === null &&
                  position.asked
                    .filter((one) => one.isAsked)
                    .map((one) => one.person.name ?? t('somebody'))
                    .join(', ')}
              </span>
              {position.untold === 'unit' && <span className="v-meta">{t('people.told-unit')}</span>}
              {position.untold === 'nobody' && <b className="v-signal">{t('people.told-nobody')}</b>}
            </dd>
          </div>
        ))}
      </dl>
      {isExhausted && <p className="v-team__missing">{t('people.exhausted')}</p>}
      <CallIn crisis={crisis} />
    </FoldedPart>
  )
}

const MOST_NAMED = 3

type RowProps = { position: PositionView; isOpen: boolean; onHandOver: (() => void) | null }

function Row({ position, isOpen, onHandOver }: RowProps) {
  const { t } = useTranslation('crisis')
  const { filledBy, asked } = position
  const calling = asked.filter((one) => one.isAsked && one.answer === null)
  return (
    <div>
      <dt>
        {t(`role.${position.role}`)}
        <span className="v-meta" data-data>
          {position.unit.name}
        </span>
      </dt>
      <dd>
        {filledBy ? (
          <>
            <span data-data>{filledBy.name ?? t('somebody')}</span>
            {onHandOver && (
              <button type="button" className="v-link v-team__hand" onClick={onHandOver}>
                {t('hand-over')}
                <span className="ds-sr-only"> {t(`role.${position.role}`)}</span>
              </button>
            )}
          </>
        ) : asked.length === 0 ? (
          <b className="v-signal">{t('people.vacant')}</b>
        ) : calling.length > 0 && isOpen ? (
          <span>
            {t('people.calling')}{' '}
            {calling.slice(0, MOST_NAMED).map((one) => (
              <span key={one.person.id} className="v-meta" data-data>
                {one.person.name ?? t('somebody')}
                {one.insteadOf ? ` (${t('people.for')} ${one.insteadOf.name ?? t('somebody')})` : ''}
                {one.times > 1 ? ` · ${t('people.times', { count: one.times })}` : ''}
              </span>
            ))}
            {calling.length > MOST_NAMED && (
              <span className="v-meta">{t('people.more', { count: calling.length - MOST_NAMED })}</span>
            )}
          </span>
        ) : (
          <b className="v-signal">{t('people.nobody')}</b>
        )}
      </dd>
    </div>
  )
}
