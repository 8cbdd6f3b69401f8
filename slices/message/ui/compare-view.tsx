import { useTranslation } from 'react-i18next'
import { plainText } from '../rules/body.ts'
import { compareTexts, type Segment } from '../rules/compare.ts'
import { directionOf } from '../rules/edition-language.ts'
import type { PaperText } from './paper-document.ts'

const whole = ({ title, body }: PaperText) => `${title}\n\n${plainText(body)}`

/** What came and what went between two texts, said in words for those who do not see the marks. */
export function CompareView({ before, after, language }: { before: PaperText; after: PaperText; language: string }) {
  const { t } = useTranslation('message')
  const segments = compareTexts(whole(before), whole(after))
  if (segments.every((segment) => segment.kind === 'same')) return <p className="v-body2">{t('compare.same')}</p>
  return (
    <div className="v-compare" data-typography="secondary" lang={language} dir={directionOf(language)}>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are made anew for each comparison.
        <Part key={index} segment={segment} />
      ))}
    </div>
  )
}

function Part({ segment: { kind, text } }: { segment: Segment }) {
  const { t } = useTranslation('message')
  if (kind === 'same') return <span>{text}</span>
  if (kind === 'added')
    return (
      <ins>
        <span className="ds-sr-only">{t('compare.added')}: </span>
        {text}
      </ins>
    )
  return (
    <del>
      <span className="ds-sr-only">{t('compare.removed')}: </span>
      {text}
    </del>
  )
}
