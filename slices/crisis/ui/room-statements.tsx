import { useTranslation } from 'react-i18next'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { promisesOfWords } from '../rules/owed.ts'
import {
  isLeft,
  isSetAside,
  leftAs,
  newestOut,
  saidBeside,
  saidNone,
  spokenNow,
  timeOver,
} from '../rules/room-needs.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { CorrectStatement } from './correct-statement.tsx'
import { LiftedStops } from './room-stop.tsx'
import { Said, SaidFirst } from './said.tsx'
import { SaidMark } from './said-mark.tsx'
import { SpokenCard } from './spoken-card.tsx'
import { saidIn } from './statement-following.tsx'
import { TimeInstead } from './time-instead.tsx'
import { useGroupNames } from './who-waits.tsx'
import { WithdrawStatement } from './withdraw-statement.tsx'

type Props = { crisis: CrisisView; view: StatementsView }

/** What we have said: the newest that is out, the sentences to speak from, and what was said before. */
export function RoomStatements({ crisis, view }: Props) {
  const { t } = useTranslation('crisis')
  const out = newestOut(view)
  const named = useGroupNames()
  const { list } = useFormats()
  const { code, some } = saidNone(view)
  const had = some.map(({ numbers, groups }) =>
    t('said.none-whole.at', { count: numbers.length, numbers: list(numbers.map(String)), groups: named(groups) }),
  )
  const none = [t(code), ...had].join(' ')
  /** The time in them ended with the room. */
  const overOf = (one: StatementView) =>
    crisis.closedAt !== null && one.nextAt !== null && timeOver(one, promisesOfWords(view, one))
      ? {
          promised: Date.parse(one.nextAt),
          endedAt: Date.parse(crisis.closedAt),
          saidAt: Date.parse(one.outAt ?? one.madeAt),
        }
      : null
  const { others, areEarlier } = saidBeside(view)
  return (
    <FoldedPart
      id="sagt"
      className="v-statements"
      title={t('said')}
      says={out ? t(...leftAs(out)) : null}
      more={
        out ? (
          <>
            <SaidFirst words={saidIn(out)} /> <SaidMark statement={out} />
          </>
        ) : (
          none
        )
      }
    >
      {out && <SaidMark statement={out} />}
      {out && <TimeInstead statement={out} promises={promisesOfWords(view, out)} />}
      {out ? <Said words={saidIn(out)} over={overOf(out)} /> : <p className="v-meta">{none}</p>}
      {out && <CorrectStatement crisis={crisis} statement={out} />}
      {out && <WithdrawStatement crisis={crisis} statement={out} />}
      <LiftedStops lifts={view.lifts} />
      <SpokenCard
        crisisId={crisis.id}
        isOpen={crisis.state === 'open'}
        nextAt={view.promises.find((one) => one.state === 'open')?.dueAt ?? null}
        newer={spokenNow(view)}
        view={view}
      />
      {others.length > 0 && (
        <details className="v-statements__past">
          <summary>{t(areEarlier ? 'said.past' : 'said.others', { count: others.length })}</summary>
          {others.map((one) => (
            <article key={one.id} aria-label={t('said.one', { number: one.number })}>
              <h3 className="v-h3">{t('said.one', { number: one.number })}</h3>
              <p className="v-meta">
                {/* What some had before it was stopped is marked below, by what it is worth. */}
                {(one.state !== 'dropped' || isSetAside(one)) &&
                  t(one.sent && one.state === 'out' ? 'statement.sent' : `statement.${one.state}`, {
                    at: one.outAt ?? one.madeAt,
                  })}
                {one.droppedReason && one.droppedReason !== one.state && ` ${t(`dropped.${one.droppedReason}`)}`}
              </p>
              {isLeft(one) && one.standing !== 'withdrawn' && <SaidMark statement={one} />}
              {isLeft(one) && timeOver(one, promisesOfWords(view, one)) && (
                <p className="v-strong">{t('said.time-over')}</p>
              )}
              {Object.keys(saidIn(one)).length > 0 && <Said words={saidIn(one)} over={overOf(one)} />}
              <CorrectStatement crisis={crisis} statement={one} />
              <WithdrawStatement crisis={crisis} statement={one} />
            </article>
          ))}
        </details>
      )}
    </FoldedPart>
  )
}
