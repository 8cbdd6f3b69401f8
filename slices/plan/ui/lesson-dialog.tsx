import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ElementPicker } from '../../strategy/ui/index.ts'
import type { InitiativeDocument } from '../rules/initiative.ts'
import { type LessonForm, useKeepLesson } from './plan-data.ts'

type Props = { initiative: { id: string; document: InitiativeDocument } | null; onClose: () => void }

/** Keeps a lesson. What it is about decides when it comes up again; an initiative's own keys are chosen from the start. */
export function LessonDialog({ initiative, onClose }: Props) {
  const { t } = useTranslation('plan')
  const [isTried, setTried] = useState(false)
  const [lesson, setLesson] = useState<LessonForm>({
    kind: 'again',
    text: '',
    goalKeys: initiative?.document.subGoalKeys ?? [],
    audienceKeys: initiative?.document.audienceKeys ?? [],
    channelKeys: initiative?.document.channelKeys ?? [],
  })
  const keep = useKeepLesson(onClose)
  const change = (over: Partial<LessonForm>) => setLesson({ ...lesson, ...over })
  const isEmpty = lesson.text.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) keep.mutate({ initiativeId: initiative?.id ?? null, lesson })
  }
  return (
    <FormDialog
      title={t('lesson.new')}
      action={t('lesson.keep')}
      error={keep.error}
      isBusy={keep.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick
        legend={t('lesson.kind')}
        value={lesson.kind}
        options={(['again', 'otherwise'] as const).map((kind) => ({ value: kind, label: t(`lesson.${kind}`) }))}
        onPick={(kind) => change({ kind })}
      />
      <Textfield
        multiline
        rows={4}
        data-size="sm"
        label={t('lesson.text')}
        description={t('lesson.text.about')}
        error={isTried && isEmpty ? t('lesson.text.missing') : undefined}
        value={lesson.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p className="v-meta">{t('lesson.keys')}</p>
      <ElementPicker
        kinds={['sub-goal']}
        label={t('link.goals')}
        value={lesson.goalKeys}
        onChange={(goalKeys) => change({ goalKeys })}
      />
      <ElementPicker
        kinds={['stakeholder-group']}
        label={t('link.audiences')}
        value={lesson.audienceKeys}
        onChange={(audienceKeys) => change({ audienceKeys })}
      />
      <ElementPicker
        kinds={['channel', 'instrument']}
        label={t('link.channels')}
        value={lesson.channelKeys}
        onChange={(channelKeys) => change({ channelKeys })}
      />
    </FormDialog>
  )
}
