import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { EvaluationInput } from '../rules/initiative-view.ts'

export type TheirEvaluation = { evaluation: EvaluationInput | null; revision: number; author: string | null }

type Props = { theirs: TheirEvaluation; mine: EvaluationInput; onMine: () => void; onTheirs: () => void }

/** Two people wrote the evaluation at once: both texts beside each other, and a person chooses. Nothing is lost before that. */
export function EvaluationConflict({ theirs, mine, onMine, onTheirs }: Props) {
  const { t } = useTranslation('plan')
  const parts = ['present', 'findings', 'lastingImpression'] as const
  const name = (part: (typeof parts)[number]) => t(`evaluation.${part === 'lastingImpression' ? 'impression' : part}`)
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.title', { name: theirs.author ?? t('person.gone') })}</p>
      <p className="v-body2">{t('conflict.evaluation')}</p>
      {parts.map((part) => (
        <div key={part} className="v-ini-both">
          <h4 className="v-h4">{name(part)}</h4>
          <div>
            <p className="v-meta">{t('conflict.theirs')}</p>
            <p>{theirs.evaluation?.[part] || '–'}</p>
          </div>
          <div>
            <p className="v-meta">{t('conflict.mine')}</p>
            <p>{mine[part] || '–'}</p>
          </div>
        </div>
      ))}
      <div className="v-btns">
        <Button type="button" data-size="sm" onClick={onMine}>
          {t('conflict.keep-mine')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={onTheirs}>
          {t('conflict.keep-theirs')}
        </Button>
      </div>
    </div>
  )
}
