import { Checkbox } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import type { WrittenDocument } from '../rules/document-difference.ts'
import type { PlanOptions } from '../rules/initiative-view.ts'
import { InitiativeForm } from './initiative-form.tsx'
import { useStartInitiative } from './plan-data.ts'
import { SimilarPanel } from './similar-panel.tsx'
import { useTitles } from './use-titles.ts'

type Props = { start: WrittenDocument; options: PlanOptions; gapKey: string | undefined }

/** A new initiative: the form, and beside it what is like it. What a gap points to is chosen already. */
export function NewInitiative({ start, options, gapKey }: Props) {
  const { t } = useTranslation('plan')
  const navigate = useNavigate()
  const title = useTitles()
  const [document, setDocument] = useState(start)
  const [exercise, setExercise] = useState(false)
  const begin = useStartInitiative((id) => void navigate({ to: '/plan/tiltak/$id', params: { id } }))
  return (
    <>
      <div className="c-3-8">
        <PageHead
          className=""
          title={gapKey ? t('new.from-gap', { gap: title(gapKey) }) : t('new.title')}
          lead={t(gapKey ? 'new.from-gap.about' : 'new.about')}
        />
        <InitiativeForm
          value={document}
          onChange={setDocument}
          options={options}
          action={t('new.save')}
          error={begin.error}
          isBusy={begin.isPending}
          onSubmit={() => begin.mutate({ document, exercise })}
          onCancel={() => void navigate({ to: '/plan' })}
        >
          <Checkbox
            data-size="sm"
            label={t('new.exercise')}
            description={t('new.exercise.about')}
            checked={exercise}
            onChange={() => setExercise(!exercise)}
          />
        </InitiativeForm>
      </div>
      <aside className="c-9-12 v-ini-aside" aria-label={t('similar.label')}>
        <SimilarPanel document={document} />
      </aside>
    </>
  )
}
