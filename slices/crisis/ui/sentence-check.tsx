import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { FactView } from '../rules/crisis-view.ts'
import { needsOwnReason } from '../rules/own-reason.ts'
import { type Basis, isStopped, type WeighedSentence } from '../rules/sentence-basis.ts'
import { isWordForWord } from '../rules/word-for-word.ts'

/** Reasons that stand ready, one press each. */
const REASONS = {
  none: ['advice', 'background', 'stand'],
  known: ['other', 'part'],
} as const
/** Bases whose facts stand beside the sentence. */
const NAMED: readonly Basis[] = ['fact', 'refused', 'known', 'denied']

const LONGEST_REASON = 500

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
            {isTried && isStopped(one.basis) && (
              <p role="alert" className="v-note stop" data-fault>
                {t(`basis.${one.basis}.do`)}
              </p>
            )}
            <WhyItStands {...{ sentence: one, reasons, onReason, isTried }} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type WhyProps = Pick<Props, 'reasons' | 'onReason' | 'isTried'> & { sentence: WeighedSentence }

/** Why a sentence that rests on nothing may stand: in own words where it tells of what has happened, else one press. */
function WhyItStands({ sentence: { text, basis }, reasons, onReason, isTried }: WhyProps) {
  const { t } = useTranslation('crisis')
  const chosen = reasons[text] ?? ''
  if (basis !== 'none' && basis !== 'known') return null
  if (basis === 'none' && needsOwnReason(text))
    return (
      <div data-fault={isTried && !chosen ? '' : undefined}>
        <TextField
          label={t('basis.why', { sentence: text })}
          about={t('basis.why.own')}
          value={chosen}
          onWrite={(reason) => onReason(text, reason)}
          max={LONGEST_REASON}
          fault={isTried && !chosen && t('basis.why.own.missing')}
        />
      </div>
    )
  return (
    <Fieldset className="v-groups">
      <Fieldset.Legend>{t('basis.why', { sentence: text })}</Fieldset.Legend>
      {REASONS[basis].map((key) => {
        const reason = t(`basis.why.${key}`)
        return (
          <Radio
            key={key}
            name={text}
            label={reason}
            value={key}
            checked={chosen === reason}
            onChange={() => onReason(text, reason)}
          />
        )
      })}
      {isTried && !chosen && (
        <p role="alert" className="v-note" data-fault>
          {t('basis.why.missing')}
        </p>
      )}
    </Fieldset>
  )
}

type Unsure = Pick<FactView, 'id' | 'text' | 'state' | 'police'>
/** How a fact that may not be said stands. */
export const unsureKey = ({ state, police }: Pick<Unsure, 'state' | 'police'>) =>
  police === 'waiting' ? 'fact.police.waits' : `fact.${state}`

type BasisProps = {
  sentence: WeighedSentence & { reason?: string | null; touches?: readonly string[] }
  facts: readonly Pick<FactView, 'id' | 'text'>[]
  /** What is not confirmed: whoever approves reads beside each sentence what it comes near. */
  unsure?: readonly Unsure[]
}

/** One sentence, and beside it what it rests on. */
export function SentenceBasis({ sentence, facts, unsure = [] }: BasisProps) {
  const { t } = useTranslation('crisis')
  const { quoted } = useFormats()
  const { text, isTitle, basis, factIds, reason, touches = [] } = sentence
  const named = [...facts, ...unsure]
    .filter(({ id }, place, all) => factIds.includes(id) && all.findIndex((one) => one.id === id) === place)
    .map((one) => one.text)
  const near = unsure.filter(({ id }) => touches.includes(id) && !factIds.includes(id))
  return (
    <>
      <span className={isTitle ? 'v-sentences__title' : undefined} data-data>
        {text}
      </span>
      <div className="v-meta">
        {t(basis === 'fact' && !isWordForWord(text, named) ? 'basis.fact.own' : `basis.${basis}`)}{' '}
        {NAMED.includes(basis) && <span data-data>{named.map(quoted).join(', ')}</span>}
        {reason && (
          <>
            {' '}
            {t('basis.reason')} <span data-data>{reason}</span>
          </>
        )}
        {near.map((one) => (
          <p key={one.id} className="v-signal">
            {t('basis.near', { state: t(unsureKey(one)).toLowerCase() })} <span data-data>{quoted(one.text)}</span>
          </p>
        ))}
      </div>
    </>
  )
}
