import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { placeOf } from '../rules/course.ts'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import { countStates, planHeadline } from '../rules/plan-headline.ts'
import { CourseStrip } from './course-strip.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { FollowUpsSection } from './meeting/follow-ups-section.tsx'
import type { InitiativeList } from './plan-data.ts'
import { filtered, type PlanFilter, PlanFilters } from './plan-filters.tsx'
import { useNumberWord } from './use-number-word.ts'
import { useCourse } from './use-titles.ts'

type Props = { list: InitiativeList; filter: PlanFilter; onFilter: (filter: PlanFilter) => void }

/** The plan as a whole: what matters now, the course with how many stand where, and the initiatives themselves. */
export function PlanOverview({ list, filter, onFilter }: Props) {
  const { t, i18n } = useTranslation('plan')
  const { language } = useFormats()
  const { steps } = useCourse()
  const word = useNumberWord()
  const head = planHeadline(list.items)
  const counted = countStates(list.items, INITIATIVE_STATES).map(({ state, count }) => t(`count.${state}`, { count }))
  const parts = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(counted)
  const byFilter = filtered(list.items, filter)
  const place = steps.findIndex((step) => step.key === filter.steg)
  const shown = byFilter.filter((line) => place < 0 || (isOnCourse(line.state) && placeOf(steps, line.step) === place))
  const waiting = shown.filter((line) => line.waitsForYou)
  const rest = shown.filter((line) => !line.waitsForYou)
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <div className="c-3-12" lang={i18n.language}>
      <PageHead
        className=""
        title={t(`headline.${head.code}`, { count: head.count, number: word(head.count) })}
        lead={list.items.length > 0 ? t('headline.all', { count: list.items.length, parts }) : t('headline.about')}
      >
        {list.abilities.includes('start') && (
          <Link to="/plan/nytt" className="ds-button" data-size="sm">
            {t('new.open')}
          </Link>
        )}
      </PageHead>
      {list.items.length > 0 && (
        <>
          <CourseStrip lines={byFilter} step={filter.steg} onPick={(steg) => onFilter({ ...filter, steg })} />
          <PlanFilters lines={list.items} filter={filter} onFilter={onFilter} />
        </>
      )}
      {waiting.length > 0 && (
        <section className="v-block" aria-labelledby="waiting-title">
          <SectionHead id="waiting-title" title={t('list.waiting')}>
            {t('list.shown', { count: waiting.length, of: list.items.length })}
          </SectionHead>
          <InitiativeTable lines={waiting} caption={t('list.waiting')} />
        </section>
      )}
      {(rest.length > 0 || waiting.length === 0) && (
        <section className="v-block" aria-labelledby="all-title">
          <SectionHead id="all-title" title={t(waiting.length > 0 ? 'list.rest' : 'list.all')}>
            {t('list.shown', { count: rest.length, of: list.items.length })}
          </SectionHead>
          {rest.length === 0 ? (
            <Empty title={t(isFiltered ? 'list.none-found' : 'list.empty')} text={t('list.empty.about')}>
              {isFiltered && (
                <button type="button" className="v-link" onClick={() => onFilter({})}>
                  {t('filter.clear')}
                </button>
              )}
            </Empty>
          ) : (
            <InitiativeTable lines={rest} caption={t('list.all')} />
          )}
        </section>
      )}
      <FollowUpsSection />
    </div>
  )
}

const isOnCourse = (state: string) => state !== 'closed' && state !== 'stopped'
