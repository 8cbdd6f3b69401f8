import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { CodingView } from '../../rules/coding/coding-view.ts'
import { CodeBookPart } from './code-book-part.tsx'
import { useCoding } from './coding-data.ts'
import { RoundDialog } from './round-dialog.tsx'
import { leftOf, Rounds } from './rounds.tsx'

/** Coding of mentions: what waits for the reader, the rounds, and the code book they are coded by. */
export function CodingPart() {
  const { t } = useTranslation('measure')
  const navigate = useNavigate()
  const [isOpening, setOpening] = useShown<true>()
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
              onClose={() => setOpening(null)}
              onOpened={(id) => navigate({ to: '/maling/koding/$id', params: { id } })}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

type Headline = { key: string; count: number }

function headline({ rounds }: CodingView): Headline {
  const left = rounds.reduce((sum, round) => sum + leftOf(round), 0)
  if (left > 0) return { key: 'coding.head.left', count: left }
  return { key: rounds.length === 0 ? 'coding.head.none' : 'coding.head', count: rounds.length }
}
