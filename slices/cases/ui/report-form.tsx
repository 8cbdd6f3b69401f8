import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LEVEL } from '../../../kit/kernel/confidentiality.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useFocusOnChange } from '../../../kit/ui/use-focus-on-change.ts'
import { LevelField } from '../../confidentiality/ui/index.ts'
import { ASKERS, HAPPENED, SOON } from '../rules/case.ts'
import { type Report, useReportCase } from './cases-data.ts'
import { type NamesCheck, NamesWarning, wordsOf } from './names-warning.tsx'
import { PickMany } from './pick-many.tsx'

type Place = { id: string; name: string; dutyPhone?: string | null }
type Props = {
  own: Place | null
  /** Other units that the person may report for; none for most. */
  others: readonly Place[]
  check: NamesCheck
  onReported: (caseId: string) => void
}
const STEPS = ['what', 'when', 'who'] as const

/** Reports a case in three steps. What is written stays through every step, and through a lost connection. */
export function ReportForm({ own, others, check, onReported }: Props) {
  const { t } = useTranslation('cases')
  const [step, setStep] = useState(0)
  const [isTried, setTried] = useState(false)
  const [report, setReport] = useState<Report>(() => ({
    clientKey: crypto.randomUUID(),
    unitId: own?.id ?? others[0]?.id ?? '',
    what: '',
    place: '',
    happened: 'now',
    whoAsks: [],
    howSoon: 'today',
    callback: own?.dutyPhone ?? '',
    namesCleared: false,
    exercise: false,
  }))
  const send = useReportCase(onReported)
  const set = (change: Partial<Report>) => setReport((now) => ({ ...now, ...change }))
  const words = wordsOf(check, [report.what, report.place ?? '', report.callback ?? ''])
  const isEmpty = report.what.trim() === ''
  const isLast = step === STEPS.length - 1
  const heading = useFocusOnChange(step)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isEmpty) return setStep(0)
    if (!isLast) return setStep(step + 1)
    send.mutate(report)
  }
  const name = STEPS[step]!
  return (
    <form className="v-report" onSubmit={submit} noValidate>
      <div ref={heading} tabIndex={-1}>
        <PageHead
          className=""
          title={t(`report.${name}`)}
          tab={`${t('report.open')}: ${t(`report.${name}`)}`}
          over={t('report.step', { step: step + 1, of: STEPS.length })}
          lead={t(`report.${name}.about`)}
        />
      </div>
      {name === 'what' && (
        <WhatStep report={report} own={own} others={others} isMissing={isTried && isEmpty} onSet={set} />
      )}
      {name === 'when' && <WhenStep report={report} onSet={set} />}
      {name === 'who' && <WhoStep report={report} onSet={set} />}
      <NamesWarning
        words={words}
        error={send.error}
        isCleared={report.namesCleared ?? false}
        onClear={(namesCleared) => set({ namesCleared })}
      />
      <ProblemText error={send.error} />
      <div className="v-btns v-report__go">
        <Button type="submit" disabled={send.isPending}>
          {t(isLast ? 'report.send' : 'report.next')}
        </Button>
        {step > 0 && (
          <Button type="button" variant="secondary" onClick={() => setStep(step - 1)}>
            {t('report.back')}
          </Button>
        )}
      </div>
    </form>
  )
}

type StepProps = { report: Report; onSet: (change: Partial<Report>) => void }
type WhatProps = StepProps & { own: Place | null; others: readonly Place[]; isMissing: boolean }

function WhatStep({ report, own, others, isMissing, onSet }: WhatProps) {
  const { t } = useTranslation('cases')
  const places = own && !others.some((one) => one.id === own.id) ? [own, ...others] : others
  return (
    <>
      <Textfield
        multiline
        rows={4}
        maxLength={2000}
        label={t('report.what.label')}
        description={t('report.what.help')}
        error={isMissing ? t('report.what.missing') : undefined}
        value={report.what}
        onChange={(event) => onSet({ what: event.target.value })}
      />
      {places.length > 1 ? (
        <SelectField
          label={t('report.unit')}
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          value={report.unitId}
          onPick={(unitId) => onSet({ unitId })}
        />
      ) : (
        <p className="v-report__unit">
          <span className="v-meta">{t('report.unit')}</span>
          <br />
          <b data-data>{places[0]?.name}</b>
        </p>
      )}
      <Textfield
        maxLength={200}
        label={t('report.place')}
        description={t('report.place.help')}
        value={report.place}
        onChange={(event) => onSet({ place: event.target.value })}
      />
    </>
  )
}

function WhenStep({ report, onSet }: StepProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <Pick
        legend={t('report.soon.label')}
        options={SOON.map((value) => ({ value, label: t(`soon.${value}`), about: t(`soon.${value}.about`) }))}
        value={report.howSoon}
        onPick={(howSoon) => onSet({ howSoon })}
      />
      <Pick
        legend={t('report.happened.label')}
        options={HAPPENED.map((value) => ({ value, label: t(`happened.${value}`) }))}
        value={report.happened ?? 'unknown'}
        onPick={(happened) => onSet({ happened })}
      />
    </>
  )
}

function WhoStep({ report, onSet }: StepProps) {
  const { t } = useTranslation('cases')
  return (
    <>
      <PickMany
        legend={t('report.asks.label')}
        about={t('report.asks.help')}
        options={ASKERS.map((value) => ({ value, label: t(`asker.${value}`) }))}
        value={report.whoAsks ?? []}
        onPick={(whoAsks) => onSet({ whoAsks })}
      />
      <Textfield
        maxLength={120}
        label={t('report.callback')}
        description={t('report.callback.help')}
        value={report.callback}
        onChange={(event) => onSet({ callback: event.target.value })}
      />
      <LevelField
        isNew
        value={report.confidentiality ?? DEFAULT_LEVEL}
        onPick={(confidentiality) => onSet({ confidentiality })}
      />
      <Checkbox
        label={t('report.exercise')}
        checked={report.exercise ?? false}
        onChange={(event) => onSet({ exercise: event.target.checked })}
      />
    </>
  )
}
