import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { CaseAbility } from '../rules/case-right.ts'
import type { CaseView } from '../rules/case-view.ts'
import { AssessForm } from './assess-form.tsx'
import { AssignForm } from './assign-form.tsx'
import { useCaseAct } from './cases-data.ts'
import { JoinForm } from './join-form.tsx'

type Opened = 'assess' | 'assign' | 'join' | 'close' | null
type Props = { file: CaseView; units: readonly { id: string; name: string }[]; now: Date }

/** The case's name, what is true of it now, and what this person can do about it; the next step is the main button. */
export function CaseHead({ file, units, now }: Props) {
  const { t } = useTranslation('cases')
  const [opened, setOpened] = useShown<Opened>()
  const act = useCaseAct(file.id)
  const close = () => setOpened(null)
  const closing = useCaseAct(file.id)
  const may = (ability: CaseAbility) => file.abilities.includes(ability)
  const isNew = file.state === 'reported'
  return (
    <>
      <PageHead
        className="v-case__head"
        over={<Over file={file} />}
        title={file.title}
        isWritten
        lead={<CaseStanding file={file} now={now} />}
      >
        {may('accept') && (
          <Button
            data-size="sm"
            variant={may('assign') ? 'secondary' : 'primary'}
            disabled={act.isPending}
            onClick={() => act.mutate({ path: 'accept' })}
          >
            {t('do.accept')}
          </Button>
        )}
        {may('take') && isNew && (
          <Button
            data-size="sm"
            variant={file.takenBy ? 'secondary' : 'primary'}
            disabled={act.isPending}
            onClick={() => act.mutate({ path: 'take' })}
          >
            {t(file.takenBy ? 'do.take-over' : 'do.take')}
          </Button>
        )}
        {may('assess') && (
          <Button
            data-size="sm"
            variant={isNew && file.takenBy ? 'primary' : 'secondary'}
            onClick={() => setOpened('assess')}
          >
            {t(isNew ? 'do.assess' : 'do.assess-again')}
          </Button>
        )}
        {(may('assign') || may('hand-up')) && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpened('assign')}>
            {t(may('assign') ? 'do.assign' : 'do.hand-up')}
          </Button>
        )}
        {may('join') && (
          <Button data-size="sm" variant="tertiary" onClick={() => setOpened('join')}>
            {t('do.join')}
          </Button>
        )}
        {may('close') && (
          <Button data-size="sm" variant="tertiary" onClick={() => setOpened('close')}>
            {t('do.close')}
          </Button>
        )}
        {may('reopen') && (
          <Button
            data-size="sm"
            variant="secondary"
            disabled={act.isPending}
            onClick={() => act.mutate({ path: 'reopen' })}
          >
            {t('do.reopen')}
          </Button>
        )}
      </PageHead>
      <ProblemText error={act.error} />
      {opened === 'assess' && <AssessForm file={file} units={units} onClose={close} />}
      {opened === 'assign' && <AssignForm file={file} units={units} onClose={close} />}
      {opened === 'join' && <JoinForm file={file} onClose={close} />}
      {opened === 'close' && (
        <ReasonDialog
          title={t('close.title', { number: file.number })}
          action={t('do.close')}
          label={t('close.reason')}
          about={t('close.about')}
          missing={t('close.missing')}
          error={closing.error}
          isBusy={closing.isPending}
          onReason={(reason) => closing.mutate({ path: 'close', json: { reason } }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

function Over({ file }: { file: CaseView }) {
  const { t } = useTranslation('cases')
  return (
    <>
      {t('case.number', { number: file.number })} · <span data-data>{file.unit.name}</span>
      {file.mode === 'exercise' && ` · ${t('exercise')}`}
    </>
  )
}

/** One sentence that says where the case stands. */
function CaseStanding({ file, now }: { file: CaseView; now: Date }) {
  const { t } = useTranslation('cases')
  const unit = file.handlingUnit.name ?? ''
  if (file.joinedInto)
    return (
      <>
        {t('case.joined')}{' '}
        <Link to="/saker/$id" params={{ id: file.joinedInto.id }} className="v-link">
          {file.joinedInto.number}
        </Link>
      </>
    )
  if (file.closed) return t('case.closed', { at: file.closed.at, reason: file.closed.reason })
  if (file.state === 'open') return t(file.waitsForUnit ? 'case.waits' : 'case.has', { unit })
  const isLate = Date.parse(file.assessBy) <= now.getTime()
  const taken = file.takenBy ? t('case.taken', { name: file.takenBy.name ?? t('analysis.somebody') }) : ''
  if (isLate) return <span className="v-signal">{`${t('case.late', { at: file.assessBy })} ${taken}`.trim()}</span>
  return `${t('case.reported', { at: file.assessBy })} ${taken}`.trim()
}
