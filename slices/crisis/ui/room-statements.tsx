import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { HeldUp } from './held-up.tsx'
import { MoveForm } from './move-form.tsx'
import { RoomStop } from './room-stop.tsx'
import { RoomWaiver } from './room-waiver.tsx'
import { Said } from './said.tsx'
import { SpokenCard } from './spoken-card.tsx'
import { StatementFollowing, saidIn } from './statement-following.tsx'
import { StatementForm } from './statement-form.tsx'

type Props = { crisis: CrisisView; view: StatementsView }

/** What we have said, what is on its way, and what must be put right. */
export function RoomStatements({ crisis, view }: Props) {
  const { t } = useTranslation('crisis')
  const [correcting, setCorrecting] = useState<StatementView | null>(null)
  const [isMoving, setMoving] = useState(false)
  const mayOpen = crisis.abilities.includes('speak')
  const out = view.statements.find((one) => one.state === 'out')
  const others = view.statements.filter((one) => one !== out)
  const under = others.filter((one) => one.state === 'waiting' || one.state === 'going')
  const past = others.filter((one) => !under.includes(one))
  const last = view.promises[0]
  const mayMove = mayOpen && (last?.state === 'open' || last?.state === 'broken')
  return (
    <section className="v-statements" id="sagt">
      <SectionHead title={t('said')}>
        {out ? t('said.number', { number: out.number, at: out.outAt }) : null}
      </SectionHead>
      <RoomStop crisis={crisis} view={view} />
      {view.statements.map((one) => (
        <HeldUp key={one.id} crisisId={crisis.id} statement={one} mayRetry={mayOpen} />
      ))}
      {out && <RoomWaiver crisis={crisis} statement={out} />}
      {out ? <Said words={saidIn(out)} /> : <p className="v-meta">{t('said.none')}</p>}
      {out && <Flag statement={out} onCorrect={mayOpen ? () => setCorrecting(out) : null} />}
      {out && <StatementFollowing crisisId={crisis.id} statement={out} mayWrite={mayOpen && crisis.state === 'open'} />}
      {under.map((one) => (
        <UnderWay key={one.id} statement={one}>
          <RoomWaiver crisis={crisis} statement={one} />
          <StatementFollowing crisisId={crisis.id} statement={one} mayWrite={mayOpen} />
        </UnderWay>
      ))}
      {mayMove && (
        <p>
          <button type="button" className="v-link" onClick={() => setMoving(true)}>
            {t('move.open')}
          </button>
        </p>
      )}
      <SpokenCard crisisId={crisis.id} isOpen={crisis.state === 'open'} nextAt={last?.dueAt ?? null} />
      {past.length > 0 && (
        <details className="v-statements__past">
          <summary>{t('said.past', { count: past.length })}</summary>
          {past.map((one) => (
            <article key={one.id} aria-label={t('said.one', { number: one.number })}>
              <h3 className="v-h3">{t('said.one', { number: one.number })}</h3>
              <p className="v-meta">
                {t(`statement.${one.state}`, { at: one.outAt ?? one.madeAt })}
                {one.droppedReason && ` ${t(`dropped.${one.droppedReason}`)}`}
                {one.correctedBy && ` ${t('said.corrected', { number: one.correctedBy })}`}
              </p>
              <Said words={saidIn(one)} />
              <Flag statement={one} onCorrect={mayOpen ? () => setCorrecting(one) : null} />
            </article>
          ))}
        </details>
      )}
      {correcting && (
        <StatementForm crisis={crisis} view={view} corrects={correcting} onClose={() => setCorrecting(null)} />
      )}
      {isMoving && <MoveForm crisisId={crisis.id} view={view} onClose={() => setMoving(false)} />}
    </section>
  )
}

/** A fact that it was made of has changed: it must be put right. */
function Flag({ statement, onCorrect }: { statement: StatementView; onCorrect: (() => void) | null }) {
  const { t } = useTranslation('crisis')
  if (statement.changedFacts.length === 0 || statement.correctedBy !== null || statement.state === 'withdrawn')
    return null
  return (
    <div className="v-statements__flag" role="status">
      <p>
        <b>{t('flag', { count: statement.changedFacts.length, number: statement.number })}</b>
      </p>
      {onCorrect && (
        <Button data-size="sm" onClick={onCorrect}>
          {t('flag.correct')}
        </Button>
      )}
    </div>
  )
}

/** One that is not out yet, and why. */
function UnderWay({ statement, children }: { statement: StatementView; children: ReactNode }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const { number, kind, hold, outBy, waiting, waiver } = statement
  return (
    <article className="v-statements__under" aria-label={t('said.one', { number })}>
      <h3 className="v-h3">{t(`under.${kind}`, { number })}</h3>
      {waiting.map((one) => (
        <p key={one.messageId}>
          {t('under.waiting')} <span data-data>{one.names.join(', ')}</span>{' '}
          <Link to="/godkjenn/$id" params={{ id: one.messageId }} className="v-link">
            {t('under.read')}
          </Link>
        </p>
      ))}
      {hold?.kind === 'staff' && <p>{t('under.staff', { reached: hold.reached, of: hold.of })}</p>}
      {hold?.kind === 'stop' && <p>{t('under.stop')}</p>}
      {outBy && hold?.kind === 'staff' && (
        <p className="v-meta">{t(waiver ? 'under.out-by' : 'under.asks', { at: clock(outBy) })}</p>
      )}
      <Said words={statement.texts} />
      {children}
    </article>
  )
}
