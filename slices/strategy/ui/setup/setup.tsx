import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SETUP_STEPS, type SetupStep, setupOf } from '../../rules/setup.ts'
import { contentIn } from '../editor/editor-data.ts'
import { type EditionElements, type StrategyOverview, useElements, useStrategy } from '../strategy-data.ts'
import { StrategyIndex } from '../strategy-index.tsx'
import { wholeOf } from '../whole.ts'
import { SetupStart } from './setup-start.tsx'
import { StepPart } from './step-part.tsx'

/** A strategy from nothing, step by step. How far it has come is told from the draft, so it can be left and taken up again. */
export function Setup() {
  const { t } = useTranslation('strategy')
  const strategy = useStrategy()
  return (
    <>
      <StrategyIndex place="setup" />
      <Loaded query={strategy} text={t('loading')}>
        {(overview) =>
          overview.draft || overview.inForce ? <Course overview={overview} /> : <SetupStart overview={overview} />
        }
      </Loaded>
    </>
  )
}

function Course({ overview }: { overview: StrategyOverview }) {
  const { t } = useTranslation('strategy')
  const query = useElements([], overview.draft ? 'draft' : 'in-force', { keepsShown: true })
  return (
    <Loaded query={query} text={t('loading')}>
      {(list) => <Steps list={list} overview={overview} />}
    </Loaded>
  )
}

function Steps({ list, overview: { draft } }: { list: EditionElements; overview: StrategyOverview }) {
  const { t } = useTranslation('strategy')
  const { steg } = useSearch({ strict: false }) as { steg?: string }
  const { date } = useFormats()
  const { number, validFrom } = list.edition
  const whole = wholeOf(list)
  const steps = setupOf(list.elements.map((one) => contentIn(one, list.links)))
  const done = steps.filter(({ state }) => state === 'done').length
  // The step stays open while it is worked in, also when the last thing it lacked is written.
  const [first] = useState(() => (steps.find(({ state }) => state !== 'done') ?? steps[0]!).name)
  const open = steps.find(({ name }) => name === (steg ?? first)) ?? steps[0]!
  const isDone = done === steps.length
  return (
    <>
      <PageHead
        className="c-3-12"
        over={t(`edition.${draft ? 'draft' : 'in-force'}`, { number, from: validFrom ? date(validFrom) : '' })}
        title={t(isDone ? 'setup.title.done' : 'setup.title', { done, total: steps.length })}
        lead={t(draft ? 'setup.lead.draft' : 'setup.lead.in-force')}
      >
        {draft && (
          <Link className="v-link" to="/strategi/utgaver">
            {t('setup.to-editions')}
          </Link>
        )}
      </PageHead>
      <div className="c-3-9">
        <StepPart key={open.name} step={open} next={nextOf(open)} whole={whole} />
      </div>
      <div className="c-10-12">
        <StepList steps={steps} open={open} />
      </div>
    </>
  )
}

const nextOf = ({ name }: SetupStep) => SETUP_STEPS[SETUP_STEPS.findIndex((one) => one.name === name) + 1]?.name ?? null

/** The steps in order, each with how far it has come in words. */
function StepList({ steps, open }: { steps: SetupStep[]; open: SetupStep }) {
  const { t } = useTranslation('strategy')
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className="v-setup">
        {steps.map(({ name, state, lacks }) => (
          <li key={name} data-state={state}>
            <Link
              className="v-link"
              to="/strategi/oppsett"
              search={{ steg: name } as never}
              activeOptions={{ exact: true, includeSearch: true }}
              {...(name === open.name ? { 'aria-current': 'step' } : {})}
            >
              {t(`section.${name}`)}
            </Link>
            <span className="v-meta">{t(`setup.state.${state}`, { count: lacks.length })}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
