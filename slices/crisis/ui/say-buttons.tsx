import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import type { StatementsView } from '../rules/statement-view.ts'
import { HoldingForm } from './holding-form.tsx'
import { useNextTimes } from './next-pick.tsx'
import { useRoomForm } from './room-forms.tsx'
import { useFirstWords } from './statement-data.ts'
import { StatementForm } from './statement-form.tsx'

/** First words while nothing is said; then the next statement. On a telephone at the thumb, beside the log. */
export function SayButtons({ crisis, view }: { crisis: CrisisView; view: StatementsView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const isFirst = view.statements.every(
    ({ state, kind, isLate }) => state === 'dropped' || (kind === 'holding' && isLate),
  )
  const maySay = crisis.abilities.includes(isFirst ? 'speak-first' : 'speak')
  // They are here when the form is opened.
  const [time] = useNextTimes(crisis.id, view.clock.nextMinutes)
  useFirstWords(crisis.id, time!, isFirst && maySay)
  if (crisis.state !== 'open') return null
  const speakers = crisis.positions.filter(({ role }) => role === 'leader' || role === 'communication')
  const names = [...new Set(speakers.flatMap(({ filledBy }) => filledBy?.name ?? []))]
  const whoSpeaks =
    names.length > 0 ? (
      <>
        {t('holding.by')} <span data-data>{names.join(', ')}</span>
      </>
    ) : (
      t('holding.by.nobody')
    )
  const say = () => show((onClose, now) => <StatementForm {...now} corrects={null} onClose={onClose} />)
  const sayFirst = () =>
    show((onClose, now) => (
      <HoldingForm {...now} onOwn={now.crisis.abilities.includes('speak') ? say : null} onClose={onClose} />
    ))
  const wrong = view.statements.find((one) => mustBeCorrected(one) && one.kind !== 'page')
  const mayCorrect = wrong !== undefined && crisis.abilities.includes('write-page')
  const asked = view.statements.flatMap(({ waiting }) => waiting).find((one) => one.isYours)
  const correct = () =>
    show(
      (onClose, { latest, ...now }) => wrong && <StatementForm {...now} corrects={latest(wrong)} onClose={onClose} />,
    )
  // Of what can be said, one act is filled: what is asked of this person first, then what must be put right, then the next words.
  const isNext = !asked && !mayCorrect
  const write = () => document.getElementById('loggfor')?.focus()
  return (
    <>
      <div className="v-speak">
        {asked && (
          <Link to="/godkjenn/$id" params={{ id: asked.messageId }} className="ds-button">
            {t('under.read')}
          </Link>
        )}
        {!asked && mayCorrect && <Button onClick={correct}>{t('say.correct.title', { number: wrong.number })}</Button>}
        {maySay && (
          <Button
            {...(isNext ? {} : { className: 'v-alarm__ghost', variant: 'secondary' })}
            onClick={isFirst ? sayFirst : say}
          >
            {t(isFirst ? 'holding.open' : 'say.open')}
          </Button>
        )}
        {crisis.abilities.includes('speak') && isFirst && (
          <Button className="v-alarm__ghost v-speak__own" variant="secondary" onClick={say}>
            {t('say.own')}
          </Button>
        )}
        <Button className="v-alarm__ghost" variant="secondary" onClick={write}>
          {t('log.go')}
        </Button>
      </div>
      {isFirst && !maySay && <p className="v-alarm__place">{whoSpeaks}</p>}
    </>
  )
}
