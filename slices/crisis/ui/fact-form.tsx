import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { CrisisView, FactView } from '../rules/crisis-view.ts'
import { FACT_STATES, type FactContent, type FactState, POLICE, type Police } from '../rules/fact.ts'
import { useKeepFact } from './statement-data.ts'

type Props = { crisis: CrisisView; fact: FactView | null; onClose: () => void }

/** Puts down a fact, or changes how sure we are of one. */
export function FactForm({ crisis, fact, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const [isTried, setTried] = useState(false)
  const [content, setContent] = useState<FactContent>(() => ({
    state: fact?.state ?? 'unconfirmed',
    text: fact?.text ?? '',
    source: fact?.source ?? '',
    counter: fact?.counter ?? '',
    police: fact?.police ?? (crisis.policeOwnsFacts ? 'waiting' : 'none'),
  }))
  const set = (change: Partial<FactContent>) => setContent((now) => ({ ...now, ...change }))
  const keep = useKeepFact(crisis.id, onClose)
  const isWaiting = content.state === 'confirmed' && content.police === 'waiting'
  return (
    <FormDialog
      title={t(fact ? 'fact.change.title' : 'fact.add')}
      action={t('fact.keep')}
      error={keep.error}
      isBusy={keep.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (content.text.trim() && content.source.trim() && !isWaiting) keep.mutate({ content, of: fact })
      }}
    >
      <Pick<FactState>
        legend={t('fact.how-sure')}
        options={FACT_STATES.map((value) => ({ value, label: t(`fact.${value}`) }))}
        value={content.state}
        onPick={(state) => set({ state })}
      />
      <Textfield
        label={t('fact.text')}
        description={t('fact.text.help')}
        maxLength={500}
        value={content.text}
        error={isTried && !content.text.trim() ? t('fact.text.missing') : undefined}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Textfield
        label={t('fact.source')}
        description={t('fact.source.help')}
        maxLength={200}
        value={content.source}
        error={isTried && !content.source.trim() ? t('fact.source.missing') : undefined}
        onChange={(event) => set({ source: event.target.value })}
      />
      {content.state === 'rumour' && (
        <Textfield
          label={t('fact.counter.label')}
          maxLength={500}
          value={content.counter}
          onChange={(event) => set({ counter: event.target.value })}
        />
      )}
      <Pick<Police>
        legend={t('fact.police')}
        options={POLICE.map((value) => ({ value, label: t(`fact.police.${value}.pick`) }))}
        value={content.police}
        onPick={(police) => set({ police })}
      />
      {isWaiting && (
        <p className="v-note" role="alert">
          {t('fact.police.first')}
        </p>
      )}
    </FormDialog>
  )
}
