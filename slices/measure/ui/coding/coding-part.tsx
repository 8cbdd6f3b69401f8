import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { CodingView, RoundLine } from '../../rules/coding/coding-view.ts'
import { useFigures } from '../use-figures.ts'
import { CodeBookPart } from './code-book-part.tsx'
import { useCoding } from './coding-data.ts'
import { RoundDialog } from './round-dialog.tsx'

/** Coding of mentions: what waits for the reader, the rounds, and the code book they are coded by. */
export function CodingPart() {
  const { t } = useTranslation('measure')
  const navigate = useNavigate()
  const [isOpening, setOpening] = useState(false)
  return (
    <Loaded query={useCoding()} text={t('coding.loading')}>
      {(view) => (
        <>
          <PageHead
            title={t(headline(view).key, { count: headline(view).count })}
            className="v-mea-head"
            lead={t('coding.lead')}
          >
            {view.mayKeep && view.book && (
              <Button data-size="sm" onClick={() => setOpening(true)}>
                {t('round.open')}
              </Button>
            )}
          </PageHead>
          <Rounds rounds={view.rounds} />
          <CodeBookPart book={view.book} mayKeep={view.mayKeep} />
          {isOpening && (
            <RoundDialog
              view={view}
              onClose={() => setOpening(false)}
              onOpened={(id) => navigate({ to: '/maling/koding/$id', params: { id } })}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

const leftOf = ({ mine, closedAt }: RoundLine) => (mine && !closedAt ? mine.of - mine.done : 0)

type Headline = { key: string; count: number }

function headline({ rounds }: CodingView): Headline {
  const left = rounds.reduce((sum, round) => sum + leftOf(round), 0)
  if (left > 0) return { key: 'coding.head.left', count: left }
  return { key: rounds.length === 0 ? 'coding.head.none' : 'coding.head', count: rounds.length }
}

function Rounds({ rounds }: { rounds: readonly RoundLine[] }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { period } = useFigures()
  return (
    <section className="v-block" aria-labelledby="rounds-title">
      <SectionHead id="rounds-title" title={t('rounds.title')}>
        {rounds.length > 0 && rounds.length}
      </SectionHead>
      {rounds.length === 0 ? (
        <Empty title={t('rounds.none')} text={t('rounds.none.about')} />
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
              cell: ({ id, name }) => (
                <Link to="/maling/koding/$id" params={{ id }} className="v-link" data-data>
                  {name}
                </Link>
              ),
            },
            { key: 'period', title: t('list.period'), cell: ({ fromOn, toOn }) => period(fromOn, toOn) },
            { key: 'stories', title: t('rounds.stories'), isNumber: true, cell: ({ stories }) => count(stories) },
            { key: 'state', title: t('rounds.state'), cell: (round) => <State round={round} /> },
          ]}
        />
      )}
    </section>
  )
}

function State({ round }: { round: RoundLine }) {
  const { t } = useTranslation('measure')
  if (round.closedAt) return t('rounds.closed', { at: round.closedAt })
  const left = leftOf(round)
  if (left === 0) return t('rounds.open')
  return (
    <Link to="/maling/koding/$id/kode" params={{ id: round.id }} className="v-link">
      {t('rounds.left', { count: left })}
    </Link>
  )
}
