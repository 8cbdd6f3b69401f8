import { useTranslation } from 'react-i18next'
import { dashboardSentences, fellLines, linesOf } from '../../rules/dashboard/dashboard-headline.ts'
import type { Panel } from '../../rules/dashboard/dashboard-view.ts'
import { useFigureWords } from './use-figure-words.ts'

/** What is true of the indicators of one part, the gravest first, as the head of the page says it of all; those that surely went the wrong way by name. */
export function LinesGist({ panel }: { panel: Extract<Panel, { kind: 'chain' | 'organisation' }> }) {
  const { t } = useTranslation('dashboard')
  const { name } = useFigureWords()
  const fell = fellLines(linesOf({ panels: [panel] })).map(({ names }) => name(names))
  const sentences = dashboardSentences({ panels: [panel] }).map(({ code, params }) => t(code, params))
  if (fell.length === 0) return sentences.map((one) => `${one}.`).join(' ')
  const [worse, ...rest] = sentences
  return (
    <>
      {worse}: <span data-data>{fell.join(', ')}</span>. {rest.map((one) => `${one}.`).join(' ')}
    </>
  )
}
