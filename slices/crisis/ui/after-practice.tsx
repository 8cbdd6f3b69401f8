import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { CrisisView, Named } from '../rules/crisis-view.ts'
import type { InjectView, PracticeView } from '../rules/practice-view.ts'
import { Observations } from './observations.tsx'
import { usePractice, usePracticeAct } from './practice-data.ts'

/** An exercise afterwards: what was expected of each inject and how long it took, and what those who watched saw. */
export function AfterPractice({ crisis }: { crisis: CrisisView }) {
  const { data } = usePractice(crisis.id, crisis.mode === 'exercise')
  if (!data || (data.isOpen && data.part === null)) return null
  return (
    <>
      <Expected
        injects={data.injects.filter((one) => one.expects !== '' && (!data.isOpen || one.state !== 'waiting'))}
      />
      <Seen crisis={crisis} practice={data} />
    </>
  )
}

function Expected({ injects }: { injects: readonly InjectView[] }) {
  const { t } = useTranslation(['practice', 'crisis'])
  const { clock } = useFormats()
  const isMet = (one: InjectView) => one.met?.isInTime === true
  if (injects.length === 0) return null
  return (
    <section className="v-crisis-part v-kinds">
      <SectionHead title={t('after.expected')}>
        {t('after.in-time', {
          count: injects.filter(isMet).length,
          of: injects.filter((one) => one.state === 'given').length,
        })}
      </SectionHead>
      <DataTable
        caption={t('after.expected')}
        rows={injects}
        keyOf={(one) => one.id}
        columns={[
          {
            key: 'expects',
            title: t('after.what'),
            isHead: true,
            cell: (one) => (
              <>
                <span data-data>{one.expects}</span>
                <span className="v-meta">
                  {t('injects.to', { role: t(`crisis:role.${one.role}`).toLowerCase() })} ·{' '}
                  {t('which', { number: one.number })}
                </span>
              </>
            ),
          },
          { key: 'came', title: t('after.came'), isNumber: true, cell: (one) => (one.shows ? clock(one.shows) : '–') },
          {
            key: 'within',
            title: t('after.within'),
            isNumber: true,
            cell: (one) => (one.expectMinutes === null ? '–' : t('minutes', { count: one.expectMinutes })),
          },
          {
            key: 'took',
            title: t('after.took'),
            isNumber: true,
            cell: ({ state, met }) =>
              state === 'given' ? (
                met ? (
                  <>
                    {t('minutes', { count: met.minutes })}
                    {!met.isInTime && <b className="v-signal">{t('met.late')}</b>}
                  </>
                ) : (
                  t('after.not-said')
                )
              ) : (
                t(state === 'skipped' ? 'skipped' : 'after.never-came')
              ),
          },
        ]}
      />
    </section>
  )
}

function Seen({ crisis, practice }: { crisis: CrisisView; practice: PracticeView }) {
  const { t } = useTranslation('practice')
  const people = peopleOf(crisis, practice)
  const leader = crisis.positions.find((one) => one.role === 'leader')?.filledBy?.id
  const [ownerId, setOwner] = useState(leader ?? people[0]?.id ?? '')
  const act = usePracticeAct(crisis.id)
  const mayMake = !practice.isOpen && practice.observations.some((one) => !one.isFinding)
  return (
    <div className="v-crisis-part v-stack">
      {mayMake && (
        <SelectField
          className="v-readiness__show"
          label={t('after.owner')}
          options={people.map((one) => ({ value: one.id, label: one.name ?? t('somebody') }))}
          value={ownerId}
          onPick={setOwner}
        />
      )}
      <ProblemText error={act.error} />
      <Observations observations={practice.observations}>
        {(one) =>
          one.isFinding ? (
            <p className="v-meta">{t('after.is-finding')}</p>
          ) : practice.isOpen ? null : (
            <button
              type="button"
              className="v-link"
              disabled={act.isPending}
              onClick={() =>
                act.mutate({
                  path: `observations/${encodeURIComponent(one.id)}/finding`,
                  json: { ownerId: ownerId || null },
                })
              }
            >
              {t('after.make-finding')}
              <span className="ds-sr-only" data-data>
                {' '}
                {one.text}
              </span>
            </button>
          )
        }
      </Observations>
    </div>
  )
}

/** Those who may own a finding: who played, led and watched. */
function peopleOf(crisis: CrisisView, practice: PracticeView): Named[] {
  const all = [
    ...crisis.positions.flatMap((one) => (one.filledBy ? [one.filledBy] : one.asked.map((asked) => asked.person))),
    ...practice.directors,
    ...practice.observers,
  ]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
