import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { waiverOffer } from '../rules/waiver.ts'
import { useRoomForm } from './room-forms.tsx'
import { useSay } from './statement-data.ts'
import { useWaiver, WaiverPick } from './waiver-pick.tsx'

type Props = { crisis: CrisisView; view: StatementsView; statement: StatementView }

/**
 * What is public and own staff who cannot be reached: whether a leader has said that it may go without them, who and why; that it
 * stands when nobody has; and what the reader can do about it.
 */
export function RoomWaiver({ crisis, view, statement }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const { id, number, waiver, asked, stuck } = statement
  const offer = waiverOffer(statement, { isOpen: crisis.state === 'open', waits: view.waits })
  const isAtStop = offer === 'at-stop'
  const withdraw = useSay(crisis.id, `statements/${id}/waiver/withdraw`, () => undefined)
  const ask = useSay(crisis.id, `statements/${id}/waiver/ask`, () => undefined)
  if (offer === 'none' || (isAtStop && !stuck && !waiver)) return null
  const mayGive = !isAtStop && crisis.abilities.includes('waive') && waiver === null
  const give = () =>
    show((onClose, { latest }) => <WaiverForm {...{ crisisId: crisis.id, onClose }} statement={latest(statement)} />)
  const mayAsk = !isAtStop && crisis.abilities.includes('speak') && !mayGive && waiver === null && asked === null
  const mayWithdraw = crisis.abilities.includes('waive') && waiver !== null && waiver.usedAt === null
  return (
    <div className={stuck ? 'v-statements__flag' : 'v-following'} role={stuck ? 'status' : undefined}>
      {stuck && (
        <>
          <p>
            <b>{t('waiver.stuck', { number, missing: stuck.of - stuck.reached, of: stuck.of })}</b>
          </p>
          {!isAtStop && <p>{t(mayGive ? 'waiver.stuck.you' : 'waiver.stuck.others')}</p>}
        </>
      )}
      {isAtStop && <p>{t('waiver.at-stop')}</p>}
      <Standing statement={statement} />
      <div className="v-btns">
        {mayGive && (
          <Button data-size="sm" variant={stuck ? 'primary' : 'secondary'} onClick={give}>
            {t('waiver.open', { number })}
          </Button>
        )}
        {mayAsk && (
          <Button data-size="sm" variant="secondary" disabled={ask.isPending} onClick={() => ask.mutate({})}>
            {t('waiver.ask')}
          </Button>
        )}
        {mayWithdraw && (
          <Button data-size="sm" variant="secondary" disabled={withdraw.isPending} onClick={() => withdraw.mutate({})}>
            {t('waiver.withdraw')}
          </Button>
        )}
      </div>
      <ProblemText error={ask.error ?? withdraw.error} />
    </div>
  )
}

/** Who said so, when and why; or who asked for it. */
function Standing({ statement: { waiver, asked } }: { statement: StatementView }) {
  const { t } = useTranslation('crisis')
  const { moment, clock } = useFormats()
  if (waiver)
    return (
      <p>
        {t(waiver.isBeforehand ? 'waiver.given.beforehand' : 'waiver.given', { at: moment(waiver.at) })}{' '}
        <span data-data>{waiver.by.name ?? t('somebody')}</span>: <q data-data>{waiver.reason}</q>
      </p>
    )
  if (!asked) return null
  return (
    <p className="v-meta">
      {asked.by ? (
        <>
          <span data-data>{asked.by.name ?? t('somebody')}</span> {t('waiver.asked', { at: clock(asked.at) })}
        </>
      ) : (
        t('waiver.asked.clock', { at: clock(asked.at) })
      )}
    </p>
  )
}

type FormProps = { crisisId: string; statement: StatementView; onClose: () => void }

function WaiverForm({ crisisId, statement: { id, number, state, outBy }, onClose }: FormProps) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const given = useWaiver()
  const say = useSay(crisisId, `statements/${id}/waiver`, onClose)
  return (
    <FormDialog
      title={t('waiver.title', { number })}
      action={t('waiver.go')}
      error={say.error}
      isBusy={say.isPending || given.waiver === null}
      onClose={onClose}
      onSubmit={() => {
        if (given.isWhole() && given.waiver) say.mutate(given.waiver)
      }}
    >
      <WaiverPick
        legend={t('waiver.why')}
        about={outBy && state === 'going' ? t('waiver.about', { at: clock(outBy) }) : t('waiver.about.now')}
        {...{ given, wait: null }}
      />
      <p className="v-meta">{t('waiver.log')}</p>
    </FormDialog>
  )
}
