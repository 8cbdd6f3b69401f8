import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { WordsMark } from '../../dispatch/ui/index.ts'
import { type LeftBeside, leftAs, type RoomBeside, saysItsWorth } from '../rules/beside.ts'
import { useBeside } from './crisis-data.ts'
import { useCrisisTitle } from './crisis-title.ts'
import { useGroupNames } from './who-waits.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

/** The newest stand open; the rest are a press away. */
const SHOWN = 5

type Props = { unitId: string; crisisId?: string }

/**
 * What is confirmed and was said last in the rooms that are open at this unit, above or below it, for whoever writes, approves or sends
 * something else there. In a room (`crisisId`): the other rooms, and what has gone beside it. Nothing where nothing goes on.
 */
export function BesideCrisis({ unitId, crisisId }: Props) {
  const { t } = useTranslation('crisis')
  const { rooms, left } = useBeside(unitId, crisisId).data ?? { rooms: [], left: [] }
  if (rooms.length === 0 && left.length === 0) return null
  return (
    <section className="v-note v-beside" aria-label={t('beside')}>
      {rooms.map((room) => (
        <Room key={room.id} room={room} />
      ))}
      {left.length > 0 && (
        <>
          <p>
            <b>{t('beside.left')}</b>
          </p>
          <ul className="v-list">
            {left.slice(0, SHOWN).map((one) => (
              <Left key={`${one.id} ${one.at}`} left={one} />
            ))}
          </ul>
          {left.length > SHOWN && (
            <details>
              <summary>{t('beside.left.more', { count: left.length - SHOWN })}</summary>
              <ul className="v-list">
                {left.slice(SHOWN).map((one) => (
                  <Left key={`${one.id} ${one.at}`} left={one} />
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}

function Left({ left }: { left: LeftBeside }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const { kind, id, title, at } = left
  return (
    <li>
      {clock(at)}{' '}
      {kind === 'message' ? (
        <Link to="/utsending/$id" params={{ id }} className="v-link" data-data>
          {title}
        </Link>
      ) : (
        <span data-data>{title}</span>
      )}
      <span className="v-meta"> {leftAs(left, (key, values) => t(key, values ?? {}))}</span>{' '}
      {!saysItsWorth(left.kind) && <WordsMark of={left} />}
    </li>
  )
}

function Room({ room: { id, isIn, facts, wrong, said, stop, ...line } }: { room: RoomBeside }) {
  const { t } = useTranslation('crisis')
  const { clock, quoted } = useFormats()
  const titleOf = useCrisisTitle()
  const named = useGroupNames()
  return (
    <div>
      <p>
        <b>
          {t(line.state === 'open' ? 'beside.open' : wrong.length > 0 ? 'beside.closed' : 'beside.closed.stop')}{' '}
          <span data-data>{titleOf(line)}</span>.
        </b>{' '}
        {isIn && (
          <Link to="/krise/$id" params={{ id }} className="v-link">
            {t('beside.room')}
          </Link>
        )}
      </p>
      {stop && (
        <p>
          <b className="v-signal">{t(`stop.${stop}`)}</b>
        </p>
      )}
      <WrongWordsMark wrong={wrong} />
      {isIn && (
        <p>
          {said ? t(`beside.said.${said.standing}`, { at: clock(said.at) }) : t('beside.unsaid')}{' '}
          {said && <span data-data>{quoted(said.title)}</span>}
          {said && said.to.length > 0 && `, ${t('beside.said.to', { groups: named(said.to) })}`}
        </p>
      )}
      {isIn && (
        <>
          <p>{t(facts.length > 0 ? 'beside.facts' : 'beside.no-facts')}</p>
          <ul className="v-list" data-data>
            {facts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
