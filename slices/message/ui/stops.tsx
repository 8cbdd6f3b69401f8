import { Button, Heading, Radio, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelButton, Dialog } from '../../../kit/ui/dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { Finding } from '../rules/finding.ts'
import type { LegalBasisView, LiftView } from '../rules/message-view.ts'
import type { RemarkGroup } from '../rules/remark-groups.ts'
import { useMessageAct } from './message-calls.ts'
import { WhyButton } from './remarks.tsx'

type Props = {
  messageId: string
  language: string
  groups: RemarkGroup[]
  bases: LegalBasisView[]
  mayLift: boolean
  onShow: (finding: Finding | null) => void
}

/** What the confidentiality and security check stops. Taken out of the text, or lifted by a leader on record. */
export function Stops({ messageId, language, groups, bases, mayLift, onShow }: Props) {
  const { t } = useTranslation('message')
  const [lifting, setLifting] = useShown<Finding>()
  if (groups.length === 0) return null
  return (
    <section className="v-stops" aria-labelledby="stops-title">
      <h2 id="stops-title">{t('stop.title', { count: groups.length })}</h2>
      <p className="v-body2">{t(mayLift ? 'stop.about.leader' : 'stop.about')}</p>
      <ol className="v-issues">
        {groups.map((group) => (
          <Stop key={group.key} group={group} bases={bases} onShow={onShow} onLift={mayLift ? setLifting : null} />
        ))}
      </ol>
      {lifting && (
        <LiftDialog
          key={lifting.id}
          messageId={messageId}
          language={language}
          finding={lifting}
          bases={bases}
          onClose={() => setLifting(null)}
        />
      )}
    </section>
  )
}

type StopProps = Pick<Props, 'bases' | 'onShow'> & { group: RemarkGroup; onLift: ((finding: Finding) => void) | null }

function Stop({ group, bases, onShow, onLift }: StopProps) {
  const { t, i18n } = useTranslation('message')
  const [isOpen, setOpen] = useState(false)
  const [finding] = group.findings
  if (!finding) return null
  const ground = bases.find((basis) => basis.key === finding.params.ground)
  return (
    <li onMouseEnter={() => onShow(finding)} onMouseLeave={() => onShow(null)}>
      <span className="num">{group.number}</span>
      <div>
        <h3>{t(`finding.${finding.check}.title`, finding.params)}</h3>
        <p className="v-say">{finding.excerpt}</p>
        <p className="v-body2">{t(`finding.${finding.check}.do`, finding.params)}</p>
        <p className="do">
          {onLift && (
            <button type="button" className="v-link" onClick={() => onLift(finding)}>
              {t('stop.lift')}
            </button>
          )}
          <WhyButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        </p>
        {isOpen && (
          <p className="v-body2">
            {t(`finding.${finding.check}.why`, finding.params)}{' '}
            {ground && `${ground.names[i18n.language]}: ${ground.about[i18n.language]}.`}
          </p>
        )}
      </div>
    </li>
  )
}

type LiftProps = {
  messageId: string
  language: string
  finding: Finding
  bases: LegalBasisView[]
  onClose: () => void
}

function LiftDialog({ messageId, language, finding, bases, onClose }: LiftProps) {
  const { t, i18n } = useTranslation('message')
  const [basis, setBasis] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMessageAct(messageId, onClose)
  const fitting = bases.filter((each) => each.lifts.includes(String(finding.params.ground)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!basis || !reason.trim()) return
    act.mutate({ to: '/stop-lifts', json: { language, findingId: finding.id, legalBasisKey: basis, reason } })
  }
  return (
    <Dialog
      open
      className="v-override"
      onClose={onClose}
      closeButton={t('kit:dialog.close')}
      aria-labelledby="lift-title"
    >
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="lift-title">
          {t('lift.title')}
        </Heading>
        <p className="v-say v-lead">{finding.excerpt}</p>
        <fieldset className="v-choice v-stack">
          <legend>{t('lift.basis')}</legend>
          {isTried && !basis && <p className="v-signal v-body2">{t('lift.basis.missing')}</p>}
          {fitting.map((each) => (
            <Radio
              key={each.key}
              name="basis"
              value={each.key}
              label={each.names[i18n.language] ?? each.key}
              description={`${each.about[i18n.language] ?? ''}${each.isVerified ? '' : ` ${t('lift.unverified')}`}`}
              checked={basis === each.key}
              onChange={() => setBasis(each.key)}
            />
          ))}
        </fieldset>
        <Textfield
          multiline
          rows={3}
          label={t('lift.reason')}
          description={t('lift.reason.about')}
          value={reason}
          error={isTried && !reason.trim() ? t('lift.reason.missing') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" data-color="varde" disabled={act.isPending}>
            {t('lift.do')}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  )
}

/** The stops that somebody answers for, with who, why and by which basis. */
export function LiftedStops({ lifts, bases }: { lifts: LiftView[]; bases: LegalBasisView[] }) {
  const { t, i18n } = useTranslation('message')
  if (lifts.length === 0) return null
  return (
    <section>
      <h2 className="v-h4">{t('lifted.title', { count: lifts.length })}</h2>
      <ul className="v-rows">
        {lifts.map((lift) => (
          <li key={lift.findingId} className="v-body2">
            <b className="v-strong">{t(`finding.${lift.check}.title`)}</b>{' '}
            {t('lifted.by', {
              name: lift.liftedBy.name ?? t('person.left'),
              at: lift.liftedAt,
              basis: bases.find((each) => each.key === lift.legalBasisKey)?.names[i18n.language] ?? lift.legalBasisKey,
            })}{' '}
            {lift.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
