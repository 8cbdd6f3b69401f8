import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type PlanContent, plainNumber } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { numberState } from '../rules/readiness.ts'
import { usePlanAct } from './plan-data.ts'
import { PlanTestCalls } from './plan-test-calls.tsx'
import { todayInNorway } from './today.ts'

/** Whom to ring, in order, with when each number was last tried. What is not known says so. */
export function PlanNumbers({ plan, shown }: { plan: PlanView; shown: PlanContent }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const act = usePlanAct(plan.unit.id)
  const mayTry = plan.abilities.includes('write') && plan.revision > 0
  const rows = [
    ...shown.contacts.map((one) => ({ ...one, who: t(`contact.${one.kind}`) })),
    { key: 'relatives', who: t('contact.relatives'), name: '', number: shown.relativesNumber, note: '' },
  ]
  const tests = plan.tests.map(({ number, outcome, at }) => ({ number, outcome, on: at.slice(0, 10) }))
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('numbers')} />
      <DataTable
        caption={t('numbers')}
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          {
            key: 'who',
            title: t('numbers.who'),
            isHead: true,
            cell: ({ who, name, note }) => (
              <>
                {who}
                {(name || note) && (
                  <span className="v-meta v-own-line" data-data>
                    {[name, note].filter(Boolean).join('. ')}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'number',
            title: t('numbers.number'),
            cell: ({ number }) =>
              number ? (
                <a className="v-number" href={`tel:${plainNumber(number)}`}>
                  {number}
                </a>
              ) : (
                <b className="v-signal">{t('numbers.none')}</b>
              ),
          },
          {
            key: 'tried',
            title: t('numbers.tried'),
            cell: ({ number }) => {
              if (!number) return '–'
              const state = numberState(number, { tests, today: todayInNorway() })
              const last = tests.find((one) => one.number === plainNumber(number))
              return last ? t(`numbers.${state}`, { day: date(last.on) }) : t('numbers.untested.never')
            },
          },
          ...(mayTry
            ? [
                {
                  key: t('numbers.try'),
                  title: '',
                  cell: ({ number, who }: (typeof rows)[number]) =>
                    number && (
                      <span className="v-numbers__try">
                        {(['answered', 'failed'] as const).map((outcome) => (
                          <button
                            key={outcome}
                            type="button"
                            className="v-link"
                            disabled={act.isPending}
                            onClick={() => act.mutate({ act: 'tests', number: plainNumber(number), outcome })}
                          >
                            {t(`numbers.say.${outcome}`)}
                            <span className="ds-sr-only"> {who}</span>
                          </button>
                        ))}
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      <ProblemText error={act.error} />
      {mayTry && <p className="v-meta">{t('numbers.how')}</p>}
      <PlanTestCalls plan={plan} />
    </section>
  )
}
