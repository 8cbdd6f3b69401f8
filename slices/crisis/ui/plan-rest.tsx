import { useTranslation } from 'react-i18next'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { FoldedText } from '../../../kit/ui/folded-text.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'

type Props = { plan: PlanView; shown: PlanContent }

/** Who holds the duties here, then one level up, with the numbers that reach them. Who answers now stands above (`PlanAnswering`). */
export function PlanPeople({ plan }: { plan: PlanView }) {
  const { t } = useTranslation(['crisis', 'organisation'])
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('holders')} />
      {plan.holders.length === 0 ? (
        <p>{t('holders.none')}</p>
      ) : (
        <ul className="v-holders">
          {plan.holders.map((one) => (
            <li key={`${one.unit}-${one.duty}-${one.name}`}>
              <span data-data>{one.name}</span>
              <span className="v-meta">
                {t(`organisation:duty.${one.duty}`)}
                {one.unit !== plan.unit.name && (
                  <>
                    {' · '}
                    <span data-data>{one.unit}</span>
                  </>
                )}
              </span>
              <Mobile number={one.mobile} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who answers now, and who is next: the holder may be away. */
export function PlanAnswering({ plan }: { plan: PlanView }) {
  const { t } = useTranslation(['crisis', 'organisation'])
  const { moment } = useFormats()
  if (!plan.answering?.length) return null
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('answering.at', { at: moment(plan.answeringAt) })} />
      <ul className="v-holders">
        {plan.answering.map((one) => (
          <li key={`${one.duty}-${one.unit}-${one.name}`}>
            <span data-data>{one.name}</span>
            <span className="v-meta">
              <AnswersAs one={one} /> · <span data-data>{one.unit}</span>
            </span>
            <Mobile number={one.mobile} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswersAs({ one: { duty, insteadOf } }: { one: PlanView['answering'][number] }) {
  const { t } = useTranslation(['crisis', 'organisation'])
  const said = t(`organisation:duty.${duty}`)
  return <>{insteadOf === null ? said : t('answering.instead', { duty: said, name: insteadOf })}</>
}

/** Where to meet, and the exercises that are planned. */
export function PlanPlaces({ plan, shown }: Props) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const scenarioName = (key: string | null) => {
    const found = plan.scenarios.find((one) => one.key === key)
    return found ? nameIn(found.names) : t('exercises.any')
  }
  return (
    <>
      <section className="v-crisis-part">
        <SectionHead title={t('points')} />
        {shown.meetingPoints.length === 0 ? (
          <p>{t('points.none')}</p>
        ) : (
          <ul className="v-holders">
            {shown.meetingPoints.map((one) => (
              <li key={one.key} data-data>
                <span>{one.place}</span>
                <span className="v-meta">{one.use}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="v-crisis-part">
        <SectionHead title={t('exercises')} />
        {shown.exercises.length === 0 ? (
          <p>{t('exercises.none')}</p>
        ) : (
          <ul className="v-holders">
            {oldestFirst(
              shown.exercises,
              ({ on }) => on,
              ({ key }) => key,
            ).map((one) => (
              <li key={one.key}>
                <span>
                  {date(one.on)} · {scenarioName(one.scenarioKey)}
                </span>
                <FoldedText className="v-meta" text={one.goal} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Mobile({ number }: { number: string | null }) {
  const { t } = useTranslation('crisis')
  if (number === null) return <span>{t('holders.no-number')}</span>
  return (
    <a className="v-number" href={`tel:${number}`}>
      {number}
    </a>
  )
}
