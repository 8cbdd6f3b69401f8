import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { RoundLine } from '../../rules/coding/coding-view.ts'
import { useSurveyWords } from '../survey/survey-data.ts'
import { useFigures } from '../use-figures.ts'
import { useCodedWords } from './use-coded-words.ts'

/** What the reader has left to code of a round. */
export const leftOf = ({ mine, closedAt }: RoundLine) => (mine && !closedAt ? mine.of - mine.done : 0)

/** Every round, with what waits for the reader; those of open answers say which question. */
export function Rounds({ rounds, of = 'stories' }: { rounds: readonly RoundLine[]; of?: 'stories' | 'answers' }) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(of === 'answers')
  const { count } = useFormats()
  const { period } = useFigures()
  const { said } = useSurveyWords()
  return (
    <section className="v-block" aria-labelledby="rounds-title">
      <SectionHead id="rounds-title" title={t('rounds.title')}>
        {rounds.length > 0 && rounds.length}
      </SectionHead>
      {rounds.length === 0 ? (
        <Empty title={t('rounds.none')} text={coded('rounds.none.about')} />
      ) : (
        <DataTable
          caption={t('rounds.title')}
          rows={rounds}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('rounds.name'),
              isHead: true,
              cell: ({ id, name, about }) => (
                <>
                  <Link to="/maling/koding/$id" params={{ id }} className="v-link" data-data>
                    {name}
                  </Link>
                  {of === 'stories' && about && (
                    <span className="v-mea-kind" data-data>
                      {said(about.question, about.languages)}
                    </span>
                  )}
                </>
              ),
            },
            { key: 'period', title: t('list.period'), cell: ({ fromOn, toOn }) => period(fromOn, toOn) },
            { key: 'stories', title: coded('rounds.stories'), isNumber: true, cell: ({ stories }) => count(stories) },
            { key: 'state', title: t('rounds.state'), cell: (round) => <State round={round} /> },
          ]}
        />
      )}
    </section>
  )
}

function State({ round }: { round: RoundLine }) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(round.about !== null)
  if (round.closedAt) return t('rounds.closed', { at: round.closedAt })
  const left = leftOf(round)
  if (left === 0) return t('rounds.open')
  return (
    <Link to="/maling/koding/$id/kode" params={{ id: round.id }} className="v-link">
      {coded('rounds.left', { count: left })}
    </Link>
  )
}
