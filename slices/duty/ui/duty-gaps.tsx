import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { DutyView, RotaDuty, UnitInDuty } from './duty-data.ts'
import { searchOf } from './search-of.ts'
import { useDutyWords } from './use-duty-words.ts'

const SHOWN = 8

/** The gaps of the coming four weeks, the first one first, while there is time to do something about them. */
export function DutyGaps({ units, duty }: { units: UnitInDuty[]; duty: RotaDuty }) {
  const { t } = useTranslation('duty')
  const { when } = useDutyWords()
  const [isWhole, setWhole] = useState(false)
  const all = units
    .flatMap((unit) => unit.gaps.map((gap) => ({ ...gap, unit: unit.unit })))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.unit.name.localeCompare(b.unit.name, 'nb'))
  const shown = isWhole ? all : all.slice(0, SHOWN)
  return (
    <section aria-labelledby="gaps">
      <SectionHead title={t('gaps')} id="gaps">
        {t('gaps.count', { count: all.length })}
      </SectionHead>
      <ul className="v-rows">
        {shown.map((gap) => (
          <li key={`${gap.unit.id} ${gap.from}`} className="v-duty__gap">
            <Link
              to="/presse/vakt/$id"
              params={{ id: gap.unit.id }}
              search={searchOf(duty)}
              className="v-strong"
              data-data
            >
              {gap.unit.name}
            </Link>
            <span>
              {gap.to
                ? t('gaps.span', { from: when(gap.from), to: when(gap.to) })
                : t('gaps.open', { from: when(gap.from) })}
            </span>
            <span className="v-meta" data-data>
              {gap.answersUnit === null ? t('gaps.leader') : t('gaps.answers', { unit: gap.answersUnit })}
            </span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN && (
        <button type="button" className="v-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('gaps.fewer') : t('gaps.all', { count: all.length })}
        </button>
      )}
    </section>
  )
}

/** The gaps ahead of one unit. */
export function UnitGaps({ view }: { view: DutyView }) {
  const { t } = useTranslation('duty')
  const { when } = useDutyWords()
  return (
    <section aria-labelledby="gaps">
      <SectionHead title={t('gaps')} id="gaps" />
      {view.gaps.length === 0 ? (
        <p className="v-muted">{t(view.duty === 'press-contact' ? 'gaps.none' : 'gaps.none.all')}</p>
      ) : (
        <ul className="v-rows">
          {view.gaps.map((gap) => (
            <li key={gap.from}>
              <p className="v-strong">
                {gap.to
                  ? t('gaps.span', { from: when(gap.from), to: when(gap.to) })
                  : t('gaps.open', { from: when(gap.from) })}
              </p>
              <p className="v-meta" data-data>
                {gap.answersUnit === null ? t('gaps.leader') : t('gaps.answers', { unit: gap.answersUnit })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
