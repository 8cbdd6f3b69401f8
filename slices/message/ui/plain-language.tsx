import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isJudged } from '../rules/finding.ts'
import type { LixTarget } from '../rules/plain-language/targets.ts'
import { LixScale, LixTable } from './lix-scale.tsx'
import type { Checked } from './use-checks.ts'

/** The verdict in words, the scale, and what pulls the number up. */
export function PlainLanguage({ checked, language }: { checked: Checked; language: string }) {
  const { t } = useTranslation('message')
  const { count } = useFormats()
  const { lix, targets } = checked
  const [strictest] = targets
  if (lix.words === 0) return <p className="v-body2">{t('lix.none')}</p>
  if (!isJudged(language, lix.words)) return <p className="v-body2">{t('lix.not-judged')}</p>
  return (
    <>
      <LixScale lix={lix} target={strictest} better={checked.lixWithSuggestions} />
      <p className="v-h3 v-lix-verdict">{verdict(t, strictest)}</p>
      <p className="v-body2">
        {t('lix.words-of', { long: count(lix.longWords), words: count(lix.words), count: lix.sentences })}
      </p>
      <LixTable lix={lix} />
    </>
  )
}

type T = ReturnType<typeof useTranslation>['t']

function verdict(t: T, target: LixTarget | undefined): string {
  if (!target) return t('message:lix.verdict.none')
  const audience = t(`message:audience.${target.audienceKind}`).toLowerCase()
  const over = Math.round(target.value) - target.target
  if (over <= 0) return t('message:lix.verdict.fine', { audience })
  return t(over > 8 ? 'message:lix.verdict.heavy' : 'message:lix.verdict.little', { audience })
}

/** What each audience can take, beside what the text is. */
export function TargetTable({ targets }: { targets: LixTarget[] }) {
  const { t } = useTranslation('message')
  const { count } = useFormats()
  return (
    <table className="ds-table v-target">
      <caption className="ds-sr-only">{t('target.title')}</caption>
      <thead className="ds-sr-only">
        <tr>
          <th scope="col">{t('target.audience')}</th>
          <th scope="col">{t('target.now')}</th>
          <th scope="col">{t('target.goal')}</th>
          <th scope="col">{t('target.result')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ audienceKind, target, value, over }) => (
          <tr key={audienceKind}>
            <th scope="row">{t(`audience.${audienceKind}`)}</th>
            <td className="r">{count(Math.round(value))}</td>
            <td>{t('target.at-most', { target })}</td>
            <td className={over ? 'over' : undefined}>
              {over ? t('target.over', { over: Math.max(1, Math.round(value) - target) }) : t('target.within')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
