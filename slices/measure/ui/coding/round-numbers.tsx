import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import type { RoundView } from '../../rules/coding/coding-view.ts'
import type { VariableResult } from '../../rules/coding/round-results.ts'
import { IntervalBar } from '../interval-bar.tsx'
import { useFigures } from '../use-figures.ts'
import { FigureDialog } from './figure-dialog.tsx'

const SHARE = { scale: 'share', unit: '' } as const

import { useCodedWords } from './use-coded-words.ts'

/** The numbers of the questions that those who code agree on well enough; the others show none. */
export function RoundNumbers({ round }: { round: RoundView }) {
  const [putting, setPutting] = useShown<CodeVariable>()
  const shown = round.results.filter(({ shares }) => shares.length > 0)
  return (
    <>
      {shown.map((result) => {
        const variable = round.variables.find(({ key }) => key === result.key)!
        return (
          <Numbers
            key={result.key}
            variable={variable}
            result={result}
            isAnswers={round.about !== null}
            onPut={round.mayKeep && round.closedAt ? () => setPutting(variable) : null}
          />
        )
      })}
      {putting && (
        <FigureDialog
          roundId={round.id}
          isAnswers={round.about !== null}
          variable={putting}
          onClose={() => setPutting(null)}
        />
      )}
    </>
  )
}

type Props = { variable: CodeVariable; result: VariableResult; isAnswers: boolean; onPut: (() => void) | null }

function Numbers({ variable, result, isAnswers, onPut }: Props) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(isAnswers)
  const { count } = useFormats()
  const { name, withUnit, span } = useFigures()
  const id = `numbers-${variable.key}`
  const percent = (hits: number) => (hits / result.n) * 100
  return (
    <section className="v-block" aria-labelledby={id}>
      <SectionHead id={id} title={<span data-data>{name(variable.names)}</span>}>
        {coded(result.verdict === 'tentative' ? 'numbers.tentative' : 'numbers.of', {
          count: result.n,
          n: count(result.n),
        })}
      </SectionHead>
      <DataTable
        caption={name(variable.names)}
        rows={result.shares}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'value',
            title: t('numbers.value'),
            isHead: true,
            cell: ({ key }) => <span data-data>{name(variable.values.find((one) => one.key === key)!.names)}</span>,
          },
          { key: 'share', title: t('voice.share'), isNumber: true, cell: ({ hits }) => withUnit(percent(hits), SHARE) },
          {
            key: 'interval',
            title: t('list.interval'),
            isNumber: true,
            cell: ({ low, high }) =>
              low === undefined || high === undefined ? '–' : span(low * 100, high * 100, SHARE),
          },
          {
            key: 'picture',
            title: '',
            cell: ({ hits, low, high }) =>
              low !== undefined &&
              high !== undefined && (
                <IntervalBar value={percent(hits)} interval={{ low: low * 100, high: high * 100 }} target={null} />
              ),
          },
          { key: 'stories', title: coded('rounds.stories'), isNumber: true, cell: ({ hits }) => count(hits) },
        ]}
      />
      {(result.untold > 0 || result.uncoded > 0) && (
        <p className="v-meta">{t('numbers.left-out', { untold: result.untold, uncoded: result.uncoded })}</p>
      )}
      {onPut && (
        <button
          type="button"
          className="v-link"
          aria-label={t('figure.open.of', { name: name(variable.names) })}
          onClick={onPut}
        >
          {t('figure.open')}
        </button>
      )}
    </section>
  )
}
