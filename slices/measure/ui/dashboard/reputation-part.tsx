import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { FoldPart, FoldSection } from '../../../../kit/ui/folds.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { type Factor, surelyBelow } from '../../rules/dashboard/reputation.ts'
import { useFigures } from '../use-figures.ts'
import { FigureButton } from './figure-button.tsx'
import { ReputationPicture } from './reputation-picture.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** What we are thought of, factor by factor, beside other agencies: whether the difference carries is said for each. */
export function ReputationPart({ factors }: { factors: readonly Factor[] }) {
  const { t } = useTranslation('dashboard')
  const { period } = useFigureWords()
  const agencies = [...new Set(factors.flatMap(({ others }) => others.map(({ agency }) => agency)))].toSorted()
  const tests = factors.reduce((sum, { others }) => sum + others.filter((one) => one.difference).length, 0)
  if (!factors[0])
    return (
      <section className="v-block" aria-labelledby="reputation-title">
        <SectionHead id="reputation-title" title={t('reputation.title')} />
        <Empty title={t('reputation.none')} text={t('reputation.none.about')} />
      </section>
    )
  const finding = t('reputation.finding', { count: surelyBelow(factors), of: factors.length })
  return (
    <FoldSection id="reputation" title={t('reputation.title')} aside={period(factors[0].own)} gist={finding}>
      <ReputationPicture factors={factors} agencies={agencies} finding={finding} />
      <FoldPart id="reputation-table" title={t('reputation.table')}>
        <div data-data>
          <FactorTable factors={factors} agencies={agencies} />
        </div>
      </FoldPart>
      <p className="v-meta v-mea-prose">{t('reputation.about', { count: tests, chance: Math.ceil(tests * 0.05) })}</p>
    </FoldSection>
  )
}

function FactorTable({ factors, agencies }: { factors: readonly Factor[]; agencies: readonly string[] }) {
  const { t } = useTranslation('dashboard')
  const { name, span } = useFigureWords()
  const { apart } = useFigures()
  return (
    <DataTable
      caption={t('reputation.title')}
      rows={factors}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'factor',
          title: t('reputation.factor'),
          isHead: true,
          cell: ({ key, names }) => (
            <Link to="/maling/$key" params={{ key }} className="v-link" data-data>
              {name(names)}
            </Link>
          ),
        },
        {
          key: 'own',
          title: t('reputation.own'),
          isNumber: true,
          cell: ({ own, names }) => (
            <div>
              <strong>
                <FigureButton figure={own} name={name(names)} />
              </strong>
              <span className="v-mea-kind">{span(own)}</span>
            </div>
          ),
        },
        ...agencies.map((agency) => ({
          key: agency,
          title: agency,
          isNumber: true,
          cell: ({ others, names, own }: Factor) => {
            const found = others.find((one) => one.agency === agency)
            if (!found) return '–'
            const { figure, difference } = found
            return (
              <div>
                <FigureButton figure={figure} name={`${name(names)}, ${agency}`} />
                <span className="v-mea-kind">{span(figure)}</span>
                <span className="v-mea-kind">
                  {difference
                    ? t(difference.carries ? 'reputation.carries' : 'reputation.carries-not', {
                        by: apart(difference.change, own),
                      })
                    : t('reputation.untested')}
                </span>
              </div>
            )
          },
        })),
      ]}
    />
  )
}
