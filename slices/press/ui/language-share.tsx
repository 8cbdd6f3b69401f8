import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { LanguageBodies } from './language-bodies.tsx'
import { type LanguageShareData, useLanguageShare } from './room-data.ts'

type Part = LanguageShareData['year']

/** Presse → Målbruk: how much of each language has been published, and what to write next. */
export function LanguageShare() {
  const { t } = useTranslation('press-room')
  const query = useLanguageShare()
  const data = query.data
  return (
    <>
      <PageHead className="c-3-12" title={data ? headline(data, t) : t('share.title')} lead={t('share.lead')} />
      <div className="c-3-12">
        <Loaded query={query} text={t('share.loading')}>
          {(loaded) => <Shares data={loaded} />}
        </Loaded>
      </div>
    </>
  )
}

function headline({ advice, year }: LanguageShareData, t: (key: string, values?: Record<string, unknown>) => string) {
  if (year.nb + year.nn === 0) return t('share.h1.nothing')
  if (advice.isRight === false) return t(`share.h1.write-${advice.next}`, { count: advice.texts })
  if (advice.next) return t(`share.h1.next-${advice.next}`)
  return t('share.h1.right', { share: year.shareNn })
}

function Shares({ data }: { data: LanguageShareData }) {
  const { t, i18n } = useTranslation('press-room')
  const { rule, year, quarters, latest } = data
  if (quarters.length === 0)
    return (
      <>
        <Empty title={t('share.empty')} text={t('share.empty-text')} />
        <LanguageBodies data={data} />
      </>
    )
  return (
    <>
      {rule && (
        <p className="v-meta">
          {t('share.rule', { nb: rule.leastNb, nn: rule.leastNn })} <span lang="nb">({rule.source})</span>
        </p>
      )}
      {rule && year.shareNn !== null && (
        <Bar
          part={year}
          least={rule.leastNn}
          most={100 - rule.leastNb}
          label={t('share.bar', { share: year.shareNn })}
        />
      )}
      <SectionHead title={t('share.periods')} />
      <Periods parts={[year, ...quarters]} />
      <LanguageBodies data={data} />
      <SectionHead title={t('share.latest')} />
      <DataTable
        caption={t('share.latest')}
        rows={latest}
        keyOf={(one) => one.messageId}
        columns={[
          {
            key: 'title',
            title: t('share.text'),
            isHead: true,
            cell: (one) => (
              <Link to="/budskap/$id" params={{ id: one.messageId }} lang={one.language}>
                {one.title}
              </Link>
            ),
          },
          { key: 'at', title: t('share.at'), cell: (one) => formatDate(one.at, i18n.language) },
          { key: 'in', title: t('share.in'), cell: (one) => one.languages.join(', ') },
          { key: 'as', title: t('share.as'), cell: (one) => t(`share.as.${one.countsAs ?? 'none'}`) },
        ]}
      />
      <p className="v-meta">
        {t('share.how')} <a href="/api/press/language-share">{t('share.structured')}</a>
      </p>
    </>
  )
}

/** One bar: bokmål from the left in ink, nynorsk to the right, with marks where the rule draws the line. */
function Bar({ part, least, most, label }: { part: Part; least: number; most: number; label: string }) {
  const nb = 100 - (part.shareNn ?? 0)
  return (
    <svg className="v-share" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="nn" x="0" y="1" width="100" height="6" />
      <rect className="nb" x="0" y="1" width={nb} height="6" />
      {[100 - most, 100 - least].map((x) => (
        <rect className="mark" key={x} x={x - 0.15} y="0" width="0.3" height="8" />
      ))}
    </svg>
  )
}

function Periods({ parts }: { parts: Part[] }) {
  const { t, i18n } = useTranslation('press-room')
  const number = (value: number) => new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(value)
  const name = (period: string) => {
    const [year, quarter] = period.split('-')
    return quarter ? t('share.quarter', { quarter, year }) : t('share.year', { year })
  }
  const columns: Column<Part>[] = [
    { key: 'period', title: t('share.period'), isHead: true, cell: (part) => name(part.period) },
    { key: 'nb', title: t('share.nb'), isNumber: true, cell: (part) => number(part.nb) },
    { key: 'nn', title: t('share.nn'), isNumber: true, cell: (part) => number(part.nn) },
    { key: 'pairs', title: t('share.pairs'), isNumber: true, cell: (part) => number(part.pairs) },
    {
      key: 'words',
      title: t('share.words'),
      isNumber: true,
      cell: (part) => `${number(part.words.nb)} / ${number(part.words.nn)}`,
    },
    {
      key: 'share',
      title: t('share.share'),
      isNumber: true,
      cell: (part) => (part.shareNn === null ? '–' : `${number(part.shareNn)} %`),
    },
    {
      key: 'right',
      title: t('share.right'),
      cell: (part) => (part.isRight === null ? '–' : t(part.isRight ? 'share.is-right' : 'share.is-wrong')),
    },
  ]
  return <DataTable caption={t('share.periods')} columns={columns} rows={parts} keyOf={(part) => part.period} />
}
