import { Button } from '@digdir/designsystemet-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { holdingStops } from '../../../kit/kernel/stops/stops-in.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useChecks } from '../../message/ui/index.ts'
import { AnswerChecks } from './answer-checks.tsx'
import { useInquiryAct, useKnownPublic } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'

const PRESS = ['press']

/** For the approver: the checks, what must be weighed with a reason, and the two ways on. */
export function ApprovePanel({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isReturning, setReturning] = useShown<true>()
  const act = useInquiryAct(file.id)
  const known = useKnownPublic()
  const { text = '', language = 'nb', revision = 0 } = file.answer ?? {}
  const paper = useMemo(
    () => ({
      title: file.topic,
      body: paragraphsOf(text).map((one) => ({ kind: 'paragraph' as const, text: [{ text: one }] })),
    }),
    [file.topic, text],
  )
  const checked = useChecks(language, paper, PRESS, known)
  const stops = checked.findings.filter((finding) => finding.severity === 'stop')
  const { toWeigh } = holdingStops(stops, [])
  const isMissing = toWeigh.length > 0 && reason.trim() === ''
  const approve = () => {
    setTried(true)
    if (isMissing) return
    const weighed = toWeigh.length > 0 ? { weighed: { ids: toWeigh.map(({ id }) => id), reason: reason.trim() } } : {}
    act.mutate({ path: 'approve', json: { revision, ...weighed } })
  }
  return (
    <div className="v-answer__acts">
      <AnswerChecks checked={checked} language={language} />
      {toWeigh.length > 0 && (
        <TextField
          label={t('approve.weigh')}
          about={t('approve.weigh.help')}
          fault={isTried && isMissing ? t('approve.weigh.missing') : undefined}
          rows={2}
          value={reason}
          onWrite={setReason}
        />
      )}
      <ProblemText error={isReturning ? null : act.error} />
      <div className="v-btns v-thumb">
        <Button disabled={act.isPending} onClick={approve}>
          {t('approve.do')}
        </Button>
        <Button variant="secondary" onClick={() => setReturning(true)}>
          {t('return.do')}
        </Button>
      </div>
      {isReturning && (
        <ReasonDialog
          title={t('return.title')}
          action={t('return.do')}
          label={t('return.reason')}
          missing={t('return.missing')}
          error={act.error}
          isBusy={act.isPending}
          onReason={(why) =>
            act.mutate({ path: 'return', json: { reason: why } }, { onSuccess: () => setReturning(null) })
          }
          onClose={() => setReturning(null)}
        />
      )}
    </div>
  )
}
