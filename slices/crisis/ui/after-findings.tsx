import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { FoldedText } from '../../../kit/ui/folded-text.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import { EvaluationForm, FindingForm, LessonForm } from './after-forms.tsx'
import { useAfterAct } from './afterwards-data.ts'
import { useRoomForm } from './room-forms.tsx'

/** The evaluation: when it was talked through, what remains, and what was found, each with somebody who owns it. */
export function AfterFindings({ id, after }: { id: string; after: AfterwardsView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const show = useRoomForm()
  const act = useAfterAct(id)
  const { heldOn, impression } = after.evaluation
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('after.findings')}>{after.findings.length}</SectionHead>
      <p className="v-meta">{heldOn ? t('after.held.on', { at: date(heldOn) }) : t('after.not-held')}</p>
      {impression && <FoldedText className="v-prose" text={impression} />}
      <ul className="v-holders">
        {after.findings.map((one) => (
          <li key={one.id}>
            <span>
              <b>{t(`after.kind.${one.kind}`)}:</b> <span data-data>{one.text}</span>
            </span>
            <span className="v-meta">
              {t(`after.state.${one.state}`)}
              {one.owner && (
                <>
                  {' · '}
                  <span data-data>{one.owner.name ?? t('somebody')}</span>
                </>
              )}
              {one.dueOn && ` · ${t('after.by', { at: date(one.dueOn) })}`}
            </span>
            {one.state === 'open' && (
              <span className="v-numbers__try">
                {after.mayPlan && (
                  <button
                    type="button"
                    className="v-link"
                    onClick={() => show((onClose) => <LessonForm {...{ id, finding: one, onClose }} />)}
                  >
                    {t('after.into-plan')}
                  </button>
                )}
                <button
                  type="button"
                  className="v-link"
                  disabled={act.isPending}
                  onClick={() => act.mutate({ path: `findings/${encodeURIComponent(one.id)}/done`, json: {} })}
                >
                  {t('after.settle')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
      <div className="v-btns">
        <Button data-size="sm" onClick={() => show((onClose) => <FindingForm {...{ id, onClose }} />)}>
          {t('after.finding.add')}
        </Button>
        <Button
          data-size="sm"
          variant="secondary"
          onClick={() => show((onClose) => <EvaluationForm {...{ id, after, onClose }} />)}
        >
          {t('after.evaluate')}
        </Button>
      </div>
    </section>
  )
}
