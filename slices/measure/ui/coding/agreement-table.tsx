import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { RoundView } from '../../rules/coding/coding-view.ts'
import type { VariableResult } from '../../rules/coding/round-results.ts'
import { shownAlpha } from '../../rules/statistics/krippendorff.ts'
import { useFigures } from '../use-figures.ts'
import { useCodedWords } from './use-coded-words.ts'

/** Krippendorff's alpha of each question, and what it allows. */
export function AgreementTable({ round }: { round: RoundView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { name } = useFigures()
  const coded = useCodedWords(round.about !== null)
  const of = (key: string) => round.variables.find((one) => one.key === key)!
  return (
    <section className="v-block" aria-labelledby="agreement-title">
      <SectionHead id="agreement-title" title={t('agreement.title')} />
      <p className="v-mea-prose">{t('agreement.about')}</p>
      <DataTable
        caption={t('agreement.title')}
        rows={round.results}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'what',
            title: t('agreement.question'),
            isHead: true,
            cell: ({ key }) => (
              <>
                <span data-data>{name(of(key).names)}</span>
                <span className="v-mea-kind">{t(`level.${of(key).level}`)}</span>
              </>
            ),
          },
          {
            key: 'alpha',
            title: t('agreement.alpha'),
            isNumber: true,
            cell: ({ alpha }) => (alpha === null ? <span className="v-muted">–</span> : count(shownAlpha(alpha), 3)),
          },
          {
            key: 'compared',
            title: t('agreement.compared'),
            isNumber: true,
            cell: ({ compared, needed, neededSure }) =>
              t(neededSure > needed ? 'agreement.of.sure' : 'agreement.of', {
                compared: count(compared),
                needed: count(needed),
                sure: count(neededSure),
              }),
          },
          {
            key: 'verdict',
            title: t('agreement.verdict'),
            cell: (result) => <Verdict result={result} coded={coded} />,
          },
        ]}
      />
    </section>
  )
}

type VerdictProps = { result: VariableResult; coded: ReturnType<typeof useCodedWords> }

function Verdict({ result: { verdict, needed, compared }, coded }: VerdictProps) {
  const { t } = useTranslation('measure')
  const params = { count: Math.max(0, needed - compared) }
  const isOfThem = verdict === 'too-few' || verdict === 'nothing-to-compare'
  const text = isOfThem ? coded(`agreement.${verdict}`, params) : t(`agreement.${verdict}`, params)
  return verdict === 'reliable' ? text : <span className="v-muted">{text}</span>
}
