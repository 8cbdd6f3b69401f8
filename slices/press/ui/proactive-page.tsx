import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { titleOf, useElements } from '../../strategy/ui/index.ts'
import type { ProactiveState } from '../rules/proactive.ts'
import { type ProactiveView, useProactive } from './proactive-data.ts'
import { ProactiveForm } from './proactive-form.tsx'
import { ProactiveStep } from './proactive-step.tsx'

/** One pitch, interview, op-ed or portrait: where it stands, what it serves, and what came of it. */
export function ProactivePart({ id }: { id: string }) {
  const { t } = useTranslation('press-proactive')
  const query = useProactive(id)
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Proactive of={data} />}
    </LoadedPage>
  )
}

function Proactive({ of }: { of: ProactiveView }) {
  const { t } = useTranslation('press-proactive')
  const [isChanging, setChanging] = useShown<true>()
  const [to, setTo] = useShown<ProactiveState>()
  const may = (ability: ProactiveView['abilities'][number]) => of.abilities.includes(ability)
  return (
    <>
      <PageHead
        className="c-3-12"
        title={of.title}
        isWritten
        over={`${t(`kind.${of.kind}`)} · ${t(`state.${of.state}`)}`}
      >
        {may('move') &&
          of.next.map((state, place) => (
            <Button
              key={state}
              data-size="sm"
              variant={place === 0 ? 'primary' : 'secondary'}
              onClick={() => setTo(state)}
            >
              {t(`do.${state}`)}
            </Button>
          ))}
        {may('edit') && (
          <Button data-size="sm" variant="secondary" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-8 v-duty">
        {of.about && (
          <section aria-labelledby="about">
            <SectionHead title={t('about')} id="about" />
            <p className="v-case__what" data-data>
              {of.about}
            </p>
          </section>
        )}
        {of.outcome && <Outcome of={of} />}
        <Steps of={of} />
      </div>
      <div className="c-9-12 v-duty">
        <Facts of={of} />
      </div>
      {isChanging && <ProactiveForm of={of} unitIds={[]} onClose={() => setChanging(null)} />}
      {to && <ProactiveStep of={of} to={to} onClose={() => setTo(null)} />}
    </>
  )
}

function Outcome({ of }: { of: ProactiveView }) {
  const { t } = useTranslation('press-proactive')
  const { date } = useFormats()
  return (
    <section aria-labelledby="outcome">
      <SectionHead title={t('outcome')} id="outcome" />
      <p data-data>{of.outcome}</p>
      {of.coverage && (
        <p className="v-meta" data-data>
          {of.coverage.href ? <a href={of.coverage.href}>{of.coverage.title}</a> : of.coverage.title}
          {of.coverage.on && `, ${date(of.coverage.on)}`}
        </p>
      )}
    </section>
  )
}

function Steps({ of }: { of: ProactiveView }) {
  const { t } = useTranslation('press-proactive')
  const { moment } = useFormats()
  return (
    <section aria-labelledby="course">
      <SectionHead title={t('course')} id="course" />
      <ol className="v-duty__chain">
        {of.steps.map((step, place) => (
          <li key={step.id} data-current={place === of.steps.length - 1 || undefined}>
            <p className="v-strong">{t(`state.${step.state}`)}</p>
            <p className="v-meta">
              {moment(step.at)}
              {step.byName && <span data-data>{`, ${step.byName}`}</span>}
            </p>
            {step.reason && <p data-data>{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Facts({ of }: { of: ProactiveView }) {
  const { t, i18n } = useTranslation('press-proactive')
  const { date } = useFormats()
  const elements = useElements(['role', 'platform-block']).data?.elements ?? []
  const name = (key: string) => {
    const found = elements.find((one) => one.key === key)
    return found ? titleOf(found, i18n.language) : key
  }
  return (
    <section aria-labelledby="facts">
      <SectionHead title={t('facts')} id="facts" />
      <dl className="v-kv">
        <dt>{t('outlet')}</dt>
        <dd data-data>
          {of.outlet ? (
            <Link to="/presse/medier/$id" params={{ id: of.outlet.id }}>
              {of.outlet.name}
            </Link>
          ) : (
            t('outlet.none')
          )}
        </dd>
        <dt>{t('unit')}</dt>
        <dd data-data>{of.unit.name}</dd>
        <dt>{t('owner')}</dt>
        <dd data-data>{of.owner ?? '–'}</dd>
        <dt>{t('planned')}</dt>
        <dd>{of.plannedOn ? date(of.plannedOn) : '–'}</dd>
        <dt>{t('role')}</dt>
        <dd data-data>{of.roleKey ? name(of.roleKey) : '–'}</dd>
        <dt>{t('initiative')}</dt>
        <dd data-data>
          {of.initiative ? (
            <Link to="/plan/tiltak/$id" params={{ id: of.initiative.id }}>
              {of.initiative.title}
            </Link>
          ) : (
            '–'
          )}
        </dd>
        <dt>{t('blocks')}</dt>
        <dd data-data>{of.blockKeys.map(name).join(' · ') || '–'}</dd>
      </dl>
    </section>
  )
}
