import { Button, Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { hasUnreadNumber } from '../../../kit/ui/unread-number.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'
import { usePlanAct } from './plan-data.ts'
import { CardFields } from './plan-form-cards.tsx'
import { ContactFields, ExerciseFields, PointFields } from './plan-form-rows.tsx'

/** Writes the plan. What is kept is a draft until the leader approves it. */
export function PlanForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const [content, setContent] = useState<PlanContent>(plan.draft)
  // What was read when the writing began: somebody else's writing meanwhile is refused, not lost.
  const [revision] = useState(plan.revision)
  const set = (change: Partial<PlanContent>) => setContent((now) => ({ ...now, ...change }))
  const act = usePlanAct(plan.unit.id, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (hasUnreadNumber(event.currentTarget)) return
    act.mutate({ act: 'save', content: withoutBlanks(content), revision })
  }
  return (
    <form className="v-planform" onSubmit={submit} noValidate>
      <section>
        <SectionHead title={t('form.part')} />
        <Textfield
          label={t('form.emergency-plan')}
          description={t('form.emergency-plan.help')}
          maxLength={200}
          value={content.emergencyPlan}
          onChange={(event) => set({ emergencyPlan: event.target.value })}
        />
        <div className="v-two">
          <Textfield
            type="date"
            label={t('form.revised-on')}
            description={t('form.revised-on.help')}
            value={content.revisedOn ?? ''}
            onChange={(event) => set({ revisedOn: event.target.value || null })}
          />
          <Textfield
            type="date"
            label={t('form.revise-by')}
            description={t('form.revise-by.help')}
            value={content.reviseBy ?? ''}
            onChange={(event) => set({ reviseBy: event.target.value || null })}
          />
        </div>
        <Fieldset>
          <Fieldset.Legend>{t('form.scenarios')}</Fieldset.Legend>
          <div className="v-planform__ticks">
            {plan.scenarios.map(({ key, names }) => (
              <Checkbox
                key={key}
                data-size="sm"
                label={nameIn(names)}
                checked={content.scenarioKeys.includes(key)}
                onChange={(event) =>
                  set({
                    scenarioKeys: event.target.checked
                      ? [...content.scenarioKeys, key]
                      : content.scenarioKeys.filter((one) => one !== key),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
      </section>
      <ContactFields value={content.contacts} onChange={(contacts) => set({ contacts })} />
      <section>
        <SectionHead title={t('contact.relatives')} />
        <Textfield
          type="tel"
          label={t('form.relatives')}
          description={t('form.relatives.help')}
          maxLength={30}
          value={content.relativesNumber}
          onChange={(event) => set({ relativesNumber: event.target.value })}
        />
      </section>
      <PointFields value={content.meetingPoints} onChange={(meetingPoints) => set({ meetingPoints })} />
      <CardFields plan={plan} value={content.cards} onChange={(cards) => set({ cards })} />
      <ExerciseFields plan={plan} value={content.exercises} onChange={(exercises) => set({ exercises })} />
      <ProblemText error={act.error} />
      <div className="v-btns v-planform__go">
        <Button type="submit" data-size="sm" disabled={act.isPending}>
          {t('form.save')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Rows that nobody wrote anything in are not kept. */
const withoutBlanks = (content: PlanContent): PlanContent => ({
  ...content,
  meetingPoints: content.meetingPoints.filter((one) => one.place.trim() !== ''),
  cards: content.cards.filter((one) => one.text.trim() !== ''),
  exercises: content.exercises.filter((one) => one.on !== ''),
})
