import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Lix } from '../rules/plain-language/lix.ts'
import type { LixTarget } from '../rules/plain-language/targets.ts'

const LOW = 20
const HIGH = 60
const WIDTH = 420
const x = (value: number) => ((Math.min(Math.max(value, LOW), HIGH) - LOW) / (HIGH - LOW)) * WIDTH

/** About how wide the words are: «27 med forslagene», «30 nå». */
const BETTER_WIDTH = 124
const NOW_WIDTH = 54

/** Left of its mark where there is room, else between the two marks, else after the words of the other. */
function placeOfBetter(better: number, now: number): { x: number; textAnchor: 'start' | 'end' } {
  if (better >= BETTER_WIDTH) return { x: better - 6, textAnchor: 'end' }
  return { x: now - better >= BETTER_WIDTH ? better : now + NOW_WIDTH, textAnchor: 'start' }
}

type Props = { lix: Lix; target: LixTarget | undefined; better: number | null }

/** LIX on a line from 20 to 60: where the text is, where it should stay, where the suggestions would bring it. */
export function LixScale({ lix, target, better }: Props) {
  const { t } = useTranslation('message')
  const { count } = useFormats()
  const value = Math.round(lix.value)
  const goal = target?.target
  const spoken = [
    t('lix.spoken', { value }),
    target && t('lix.spoken.target', { audience: t(`audience.${target.audienceKind}`), target: goal }),
    better !== null && t('lix.spoken.better', { value: Math.round(better) }),
  ].filter(Boolean)
  return (
    <svg className="v-lix" viewBox="-8 0 436 84" role="img" aria-label={spoken.join(' ')}>
      {goal !== undefined && <rect x="0" y="32" width={x(goal)} height="20" className="goal" />}
      <line x1="0" x2={WIDTH} y1="52.5" y2="52.5" className="axis" />
      {[20, 30, 40, 50, 60].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="52" y2="58" className="axis" />
          {(goal === undefined || Math.abs(goal - tick) > 4) && (
            <text x={x(tick)} y="76" textAnchor="middle">
              {tick}
            </text>
          )}
        </g>
      ))}
      {goal !== undefined && (
        <g>
          <line x1={x(goal)} x2={x(goal)} y1="32" y2="62" className="target" />
          <text x={x(goal)} y="76" textAnchor="middle" className="m">
            {t('lix.target', { target: goal })}
          </text>
        </g>
      )}
      {better !== null && Math.round(better) < value && (
        <g>
          <line x1={x(better)} x2={x(better)} y1="26" y2="52" className="better" />
          <text y="18" {...placeOfBetter(x(better), x(value))}>
            {t('lix.better', { value: Math.round(better) })}
          </text>
        </g>
      )}
      <rect x={x(value) - 3} y="26" width="6" height="26" className="now" />
      <text x={Math.min(x(value), WIDTH - 40)} y="18" className="b" textAnchor="start">
        {t('lix.now', { value: count(value) })}
      </text>
    </svg>
  )
}

/** The numbers behind the scale, and how they are made. */
export function LixTable({ lix }: { lix: Lix }) {
  const { t } = useTranslation('message')
  const { count } = useFormats()
  const rows = [
    ['words', count(lix.words)],
    ['sentences', count(lix.sentences)],
    ['long-words', count(lix.longWords)],
    ['value', count(lix.value, 1)],
  ] as const
  return (
    <details className="v-how">
      <summary>{t('lix.how')}</summary>
      <table className="ds-table">
        <caption className="v-body2">{t('lix.formula')}</caption>
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{t(`lix.${key}`)}</th>
              <td className="r">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="v-body2">{t('lix.caution')}</p>
    </details>
  )
}
