import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { FactView } from '../rules/crisis-view.ts'
import type { Basis, WeighedSentence } from '../rules/sentence-basis.ts'

/** Reasons that stand ready, one press each. */
const REASONS = {
  none: ['advice', 'background', 'stand'],
  known: ['other', 'part'],
} as const
/** Bases whose facts stand beside the sentence. */
const NAMED: readonly Basis[] = ['fact', 'refused', 'known']

type Props = {
  sentences: readonly WeighedSentence[]
  facts: readonly Pick<FactView, 'id' | 'text'>[]
  /** Why each sentence that rests on nothing is said, by its words. */
  reasons: Readonly<Record<string, string>>
  onReason: (sentence: string, reason: string) => void
  isTried: boolean
}

/** While somebody writes: every sentence beside what it rests on; one that rests on nothing asks why it may stand. */
export function SentenceCheck({ sentences, facts, reasons, onReason, isTried }: Props) {
  const { t } = useTranslation('crisis')
  if (sentences.length === 0) return null
  return (
    <div className="v-sentences">
      <h3 className="v-h4">{t('basis.title')}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={`${one.isTitle} ${one.text}`} data-basis={one.basis}>
            <SentenceBasis sentence={one} facts={facts} />
            {isTried && one.basis === 'refused' && (
              <p role="alert" className="v-note stop" data-fault>
                {t('basis.refused.do')}
              </p>
            )}
            {(one.basis === 'none' || one.basis === 'known') && (
              <Fieldset className="v-groups">
                <Fieldset.Legend>{t('basis.why', { sentence: one.text })}</Fieldset.Legend>
                {REASONS[one.basis].map((key) => {
                  const reason = t(`basis.why.${key}`)
                  return (
                    <Radio
                      key={key}
                      name={one.text}
                      label={reason}
                      value={key}
                      checked={reasons[one.text] === reason}
                      onChange={() => onReason(one.text, reason)}
                    />
                  )
                })}
                {isTried && !reasons[one.text] && (
                  <p role="alert" className="v-note" data-fault>
                    {t('basis.why.missing')}
                  </p>
                )}
              </Fieldset>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type BasisProps = {
  sentence: WeighedSentence & { reason?: string | null }
  facts: readonly Pick<FactView, 'id' | 'text'>[]
}

/** One sentence, and beside it what it rests on. */
export function SentenceBasis({ sentence: { text, isTitle, basis, factIds, reason }, facts }: BasisProps) {
  const { t } = useTranslation('crisis')
  const { quoted } = useFormats()
  const named = facts.filter((one) => factIds.includes(one.id)).map((one) => one.text)
  return (
    <>
      <span className={isTitle ? 'v-sentences__title' : undefined} data-data>
        {text}
      </span>
      <span className="v-meta">
        {t(`basis.${basis}`)} {NAMED.includes(basis) && <span data-data>{named.map(quoted).join(', ')}</span>}
        {reason && (
          <>
            {' '}
            {t('basis.reason')} <span data-data>{reason}</span>
          </>
        )}
      </span>
    </>
  )
}
