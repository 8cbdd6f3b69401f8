import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import type { Receipts } from './dispatch-data.ts'
import { ShowAll } from './show-all.tsx'

const SHORT = 8

const WHERE = ['not-sent', 'nobody', 'some'] as const

/** A stone is filled by what has happened: to whom nothing has gone, nothing is sent. */
const stonesOf = ({ confirmed, sent }: Receipts['units'][number]): 0 | 1 | 2 => {
  if (confirmed > 0) return 2
  return sent > 0 ? 1 : 0
}

/** Which units are still missing somebody, those with most missing first. Per unit, never by name. */
export function MissingUnits({ receipts }: { receipts: Receipts }) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const missing = receipts.units
    .filter((unit) => unit.confirmed < unit.total)
    .toSorted((a, b) => b.total - b.confirmed - (a.total - a.confirmed))
  const [isAll, setAll] = useState(false)
  const shown = isAll ? missing : missing.slice(0, SHORT)
  if (receipts.units.length === 0) return null
  return (
    <section className="c-1-8 v-low">
      <SectionHead title={t('units.title', { count: missing.length })}>
        {missing.length > 0 && t('units.of')}
      </SectionHead>
      {missing.length === 0 ? (
        <Empty title={t('units.none')} text={t('units.none.about')} />
      ) : (
        <>
          <DataTable
            caption={t('units.caption')}
            rows={shown}
            keyOf={(unit) => unit.unitId ?? unit.unitName}
            columns={[
              { key: 'unit', title: t('people.unit'), isHead: true, cell: (unit) => unit.unitName || t('units.small') },
              {
                key: 'where',
                title: t('units.where'),
                cell: (unit) => (
                  <>
                    <Stones filled={stonesOf(unit)} /> {t(`units.${WHERE[stonesOf(unit)]}`)}
                  </>
                ),
              },
              { key: 'confirmed', title: t('state.confirmed'), isNumber: true, cell: (unit) => count(unit.confirmed) },
              {
                key: 'missing',
                title: t('units.missing'),
                isNumber: true,
                cell: (unit) => count(unit.total - unit.confirmed),
              },
              { key: 'total', title: t('track.recipients'), isNumber: true, cell: (unit) => count(unit.total) },
            ]}
          />
          <ShowAll
            all={t('units.all', { total: missing.length })}
            isAll={isAll}
            hidden={missing.length <= SHORT}
            onToggle={() => setAll(!isAll)}
          />
        </>
      )}
    </section>
  )
}

/** Answers to the question in the message, newest first. */
export function Answers({ receipts }: { receipts: Receipts }) {
  const { t } = useTranslation('dispatch')
  const { clock, count } = useFormats()
  const [isAll, setAll] = useState(false)
  if (receipts.answers.length === 0) return null
  return (
    <section>
      <SectionHead title={t('answers.title')}>{receipts.answers.length}</SectionHead>
      <ol className="v-log">
        {(isAll ? receipts.answers : receipts.answers.slice(0, SHORT)).map((answer) => (
          <li key={answer.id}>
            <time dateTime={answer.at}>{clock(answer.at)}</time>
            <span>
              <span className="v-say">{answer.text}</span>
              {answer.unitName && <span className="v-meta"> {answer.unitName}</span>}
            </span>
          </li>
        ))}
      </ol>
      <ShowAll
        all={t('answers.all', { total: count(receipts.answers.length) })}
        isAll={isAll}
        hidden={receipts.answers.length <= SHORT}
        onToggle={() => setAll(!isAll)}
      />
    </section>
  )
}
