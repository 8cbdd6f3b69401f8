import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { RoundView } from '../../rules/coding/coding-view.ts'
import { storyRuleWords } from '../../rules/media/story-rule.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useSurveyWords } from '../survey/survey-data.ts'
import { useFigures } from '../use-figures.ts'
import { AgreementTable } from './agreement-table.tsx'
import { useRound } from './coding-data.ts'
import { Disagreements } from './disagreements.tsx'
import { RoundNumbers } from './round-numbers.tsx'
import { Suggestions } from './suggestions.tsx'
import { useCodedWords } from './use-coded-words.ts'

/** A round: how far it has come, whether those who code agree, what they disagree on, and the numbers that carry. */
export function RoundPart({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { period } = useFigures()
  const { said } = useSurveyWords()
  return (
    <Loaded query={useRound(id)} text={t('round.loading')}>
      {(round) => (
        <>
          <PageHead
            title={round.name}
            isWritten
            className="v-mea-head"
            over={
              round.about && (
                <Link
                  to="/maling/undersokelser/$id/koding/$question"
                  params={{ id: round.about.surveyId, question: round.about.key }}
                  className="v-link"
                  data-data
                >
                  {said(round.about.question, round.about.languages)}
                </Link>
              )
            }
            lead={t(round.about ? 'answers.round.of' : 'round.of', {
              period: period(round.fromOn, round.toOn),
              stories: count(round.stories),
              population: count(round.population),
              doubled: count(round.doubled),
              number: round.bookNumber,
            })}
          >
            <Actions round={round} />
          </PageHead>
          {round.storyRule && <p className="v-meta v-mea-prose">{storyRuleWords(round.storyRule, t)}</p>}
          <AgreementTable round={round} />
          <Disagreements round={round} />
          <RoundNumbers round={round} />
          <Suggestions round={round} />
          <Coders coders={round.coders} />
        </>
      )}
    </Loaded>
  )
}

function Actions({ round }: { round: RoundView }) {
  const { t } = useTranslation('measure')
  const [isClosing, setClosing] = useShown<true>()
  const act = useMeasureAct()
  const { mine, closedAt, id } = round
  const coded = useCodedWords(round.about !== null)
  if (closedAt) return null
  return (
    <>
      {mine && mine.done < mine.of && (
        <Button data-size="sm" asChild>
          <Link to="/maling/koding/$id/kode" params={{ id }}>
            {coded('round.code', { count: mine.of - mine.done })}
          </Link>
        </Button>
      )}
      {round.mayKeep && (
        <Button data-size="sm" variant="secondary" onClick={() => setClosing(true)}>
          {t('round.close')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isClosing !== null}
        title={t('round.close.title')}
        action={t('round.close')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() =>
          act.mutate({ path: `/coding/rounds/${id}/close`, json: {} }, { onSuccess: () => setClosing(null) })
        }
        onClose={() => setClosing(null)}
      >
        <p>{t('round.close.about')}</p>
      </ConfirmDialog>
    </>
  )
}

function Coders({ coders }: Pick<RoundView, 'coders'>) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  if (coders.length === 0) return null
  return (
    <section className="v-block" aria-labelledby="coders-title">
      <SectionHead id="coders-title" title={t('coders.title')} />
      <DataTable
        caption={t('coders.title')}
        rows={coders}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'who',
            title: t('coders.who'),
            isHead: true,
            cell: ({ name, id }) => <span data-data>{name ?? id}</span>,
          },
          {
            key: 'done',
            title: t('coders.done'),
            isNumber: true,
            cell: ({ done, of }) => t('coders.of', { done: count(done), of: count(of) }),
          },
        ]}
      />
      <p className="v-meta v-mea-prose">{t('coders.about')}</p>
    </section>
  )
}
