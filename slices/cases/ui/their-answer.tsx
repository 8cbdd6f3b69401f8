import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../rules/analysis.ts'
import type { AnalysisView } from '../rules/analysis-view.ts'
import { useNameIn } from './names-of.ts'

export type Theirs = { answer: Answer; revision: number; savedAt: string; author: string | null }
type Props = { view: AnalysisView; theirs: Theirs; onKeep: () => void }

/** What somebody else answered while this person was writing: nothing is lost before one of the two is chosen. */
export function TheirAnswer({ view, theirs: { answer, author }, onKeep }: Props) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  const name = author ?? t('analysis.somebody')
  const unsaid = t('analysis.unsaid')
  const channels = answer.channelKeys.map((key) => {
    const channel = view.channels.find((one) => one.key === key)
    return channel ? nameIn(channel.names) : key
  })
  const rows = [
    [t('analysis.breadth'), answer.breadth ? t(`breadth.${answer.breadth}`) : unsaid],
    [t('analysis.interest.question'), answer.interest ? t(`level.${answer.interest}`) : unsaid],
    [t('analysis.influence.question'), answer.influence ? t(`level.${answer.influence}`) : unsaid],
    [t('analysis.channels'), channels.join(', ') || unsaid],
    [t('analysis.shaping'), answer.shaping || unsaid],
  ]
  return (
    <div className="v-note">
      <p className="v-strong">{t('analysis.theirs', { name })}</p>
      <dl className="v-kv">
        {rows.map(([question, said]) => (
          <div key={question} className="v-analysis__said">
            <dt>{question}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <Button type="button" data-size="sm" variant="secondary" onClick={onKeep}>
        {t('analysis.theirs.keep', { name })}
      </Button>
    </div>
  )
}
