import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { anewTo, firstLeavingTo, lackingWhenLifted, leavingAtStop, staffBesideStop } from '../rules/leaving-at-stop.ts'
import { waitingAt } from '../rules/left-at-closing.ts'
import { type Group, STOP_GROUNDS, type StopGround } from '../rules/statement.ts'
import type { StatementsView } from '../rules/statement-view.ts'
import { FactsBeside, useFactsRead } from './facts-beside.tsx'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { useRoomForm } from './room-forms.tsx'
import { Said } from './said.tsx'
import { useFirstWords, useSay } from './statement-data.ts'
import { useRoomNow } from './use-room-now.ts'
import { useGroupNames } from './who-waits.tsx'

/** What must be done before anything is public, and who says that it is done. */
export function RoomStop({ crisis, view }: { crisis: CrisisView; view: StatementsView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const named = useGroupNames()
  const { stop } = view
  if (!stop) return null
  const isOpen = crisis.state === 'open'
  const waiting = waitingAt(view.statements)
  const staff = staffBesideStop(view)
  // Nobody of a closed room is let past for nothing.
  const mayPass = view.mayPass.filter((group) => isOpen || waiting.some(({ atStop }) => atStop.includes(group)))
  const lift = () => show((onClose, now) => <StopForm {...now} stop={now.view.stop ?? stop} onClose={onClose} />)
  const pass = (group: Group) => show((onClose, now) => <PassForm {...now} group={group} onClose={onClose} />)
  return (
    <div className="v-statements__flag" id="stopp">
      <p>
        <b>{t(`stop.${stop}`)}</b>
      </p>
      <p>
        {t(`stop.${stop}.about`)} {view.waits.length > 0 && t('stop.waits', { groups: named(view.waits) })}{' '}
        {waiting.length === 0 && t('stop.idle')}{' '}
        {staff && (isOpen || staff.is !== 'none') && t(`stop.staff.${staff.is}`, { number: staff.number })}
      </p>
      {crisis.abilities.includes('lead') && (
        <div className="v-btns">
          <Button data-size="sm" variant="secondary" onClick={lift}>
            {t('stop.open')}
          </Button>
          {mayPass.map((group) => (
            <Button key={group} data-size="sm" variant="secondary" onClick={() => pass(group)}>
              {t('stop.pass', { group: named([group]) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What leaves when these groups are let go, to whom, and what is read beside it. */
function useLeaving({ view, crisis }: Pick<PassProps, 'view' | 'crisis'>, groups: readonly Group[], isLift: boolean) {
  const { id: crisisId } = crisis
  const now = useRoomNow(crisisId, 15_000).getTime()
  const times = useNextTimes(crisisId, view.clock.nextMinutes)
  const [nextAt, setNextAt] = useState(times[0]!)
  const at = { statements: view.statements, let: groups, now, isLift }
  const anew = anewTo(at)
  const isLate = anew.length > 0
  const first = firstLeavingTo(at)
  const inTime = waitingAt(view.statements).find((one) => one.kind === 'holding' && Date.parse(one.nextAt ?? '') > now)
  const words = useFirstWords(crisisId, isLate ? nextAt : (inTime?.nextAt ?? null), first.length > 0)
  // Whoever lets first words go holds them against what is known by then.
  const beside = useFactsRead(words.data, first)
  const leaving = leavingAtStop({ ...at, words: words.data?.words ?? [] })
  const isBusy = first.length > 0 && (words.isPending || words.isPlaceholderData)
  return { leaving, first, anew, now, isLate, nextAt, times, setNextAt, beside, isBusy }
}

/** Each of the words that leave, under whom they are for. */
function LeavingWords({ leaving }: Pick<ReturnType<typeof useLeaving>, 'leaving'>) {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  return leaving.map(({ groups, texts }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name here, and are only read
    <Said key={at} words={texts} label={t('stop.words', { groups: named(groups) })} />
  ))
}

type PassProps = { crisis: CrisisView; view: StatementsView; group: Group; onClose: () => void }

/** A leader lets one group have it before the stop is lifted, and says why. */
function PassForm({ crisis, view, group, onClose }: PassProps) {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  const pass = useSay(crisis.id, 'stop/pass', onClose)
  const { leaving, isLate, nextAt, times, setNextAt, beside, isBusy } = useLeaving({ view, crisis }, [group], false)
  return (
    <ReasonDialog
      title={t('stop.pass', { group: named([group]) })}
      action={t('stop.pass.go')}
      label={t('stop.pass.reason')}
      about={t('stop.pass.about')}
      missing={t('stop.pass.missing')}
      isDrastic
      error={pass.error}
      isBusy={pass.isPending || isBusy}
      onReason={(reason) =>
        beside.isWhole() && pass.mutate({ group, reason, nextAt: isLate ? nextAt : null, read: beside.sent })
      }
      onClose={onClose}
    >
      {isLate && (
        <>
          <p>{t('stop.pass.late')}</p>
          <NextPick times={times} value={nextAt} onPick={setNextAt} />
        </>
      )}
      <LeavingWords leaving={leaving} />
      <FactsBeside {...{ crisis }} given={beside} isAtStop />
    </ReasonDialog>
  )
}

/** The stops that have been lifted, on whose word. */
export function LiftedStops({ lifts }: Pick<StatementsView, 'lifts'>) {
  const { t } = useTranslation('crisis')
  return lifts.map((lift) => (
    <p key={lift.stop} className="v-meta">
      {t(`stop.lifted.${lift.stop}.${lift.ground}`, { at: lift.at })} <span data-data>{lift.source}</span>
    </p>
  ))
}

type FormProps = {
  crisis: CrisisView
  view: StatementsView
  stop: NonNullable<StatementsView['stop']>
  onClose: () => void
}

function StopForm({ crisis, view, stop, onClose }: FormProps) {
  const { t } = useTranslation('crisis')
  const [ground, setGround] = useState<StopGround | null>(null)
  const [source, setSource] = useState('')
  const [isTried, setTried] = useState(false)
  const named = useGroupNames()
  const say = useSay(crisis.id, 'stop', onClose)
  const { leaving, first, anew, now, isLate, nextAt, times, setNextAt, beside, isBusy } = useLeaving(
    { view, crisis },
    view.waits,
    true,
  )
  // A closed room writes no more to them.
  const lacking = crisis.state === 'open' ? lackingWhenLifted(view, now) : []
  const isOfFact = stop === 'next-of-kin' && view.isStoppedByFact
  const grounds = STOP_GROUNDS.filter((one) => stop === 'victims' || isOfFact || one !== 'not-required')
  return (
    <FormDialog
      title={t('stop.title')}
      action={t('stop.go')}
      error={say.error}
      isBusy={say.isPending || isBusy}
      isDrastic
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (beside.isWhole() && ground && source.trim())
          say.mutate({ ground, source: source.trim(), nextAt: isLate ? nextAt : null, read: beside.sent })
      }}
    >
      <p>{t(waitingAt(view.statements).length > 0 ? 'stop.about' : 'stop.about.idle')}</p>
      {lacking.length > 0 && (
        <p>
          <b className="v-signal">{t('stop.lacking', { groups: named(lacking) })}</b>
        </p>
      )}
      <Pick<StopGround>
        legend={t('stop.ground')}
        options={grounds.map((value) => ({ value, label: t(labelOf(value, isOfFact)) }))}
        value={ground}
        onPick={setGround}
      />
      {isTried && !ground && (
        <ValidationMessage role="alert" data-fault>
          {t('stop.ground.missing')}
        </ValidationMessage>
      )}
      {ground === 'told' && first.length > 0 && <p role="status">{t('stop.told.first')}</p>}
      <Textfield
        label={t('stop.source')}
        description={t('stop.source.help')}
        maxLength={500}
        value={source}
        error={isTried && !source.trim() ? t('stop.source.missing') : undefined}
        onChange={(event) => setSource(event.target.value)}
      />
      {isLate && (
        <>
          <p>{t(anew.includes('public') ? 'stop.late' : 'stop.late.rest', { groups: named(anew) })}</p>
          <NextPick times={times} value={nextAt} onPick={setNextAt} />
        </>
      )}
      <LeavingWords leaving={leaving} />
      <FactsBeside {...{ crisis }} given={beside} isAtStop />
    </FormDialog>
  )
}

const labelOf = (ground: StopGround, isOfFact: boolean): string =>
  isOfFact && ground === 'not-required' ? 'stop.ground.no-death' : `stop.ground.${ground}`
