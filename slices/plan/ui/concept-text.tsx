import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { CONCEPT_PARTS, type Concept, conceptText } from '../rules/initiative.ts'

/** The concept as it is read. Questions without an answer are not shown. */
export function ConceptText({ concept }: { concept: Concept }) {
  const { t } = useTranslation('plan')
  return (
    <section className="v-block" id="konsept" aria-labelledby="concept-title">
      <SectionHead id="concept-title" title={t('concept')} />
      {conceptText(concept) === '' && <p className="v-muted">{t('concept.none')}</p>}
      {concept.kind === 'text' ? (
        <p className="v-prose v-ini-said" data-data>
          {concept.text}
        </p>
      ) : (
        <dl className="v-ini-parts">
          {CONCEPT_PARTS.filter((part) => concept[part].trim() !== '').map((part) => (
            <div key={part}>
              <dt className="v-meta">{t(`concept.${part}`)}</dt>
              <dd className="v-prose v-ini-said" data-data>
                {concept[part]}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
