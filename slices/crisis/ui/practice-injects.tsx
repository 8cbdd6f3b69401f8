import { useTranslation } from 'react-i18next'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InjectView, PracticeView } from '../rules/practice-view.ts'
import { usePracticeAct } from './practice-data.ts'

type Props = { id: string; practice: PracticeView }

/** Everything that comes and has come, for those who lead and watch: what is expected, and whether it was done in time. */
export function PracticeInjects({ id, practice }: Props) {
  const { t } = useTranslation('practice')
  const act = usePracticeAct(id)
  const coming = practice.injects.filter((one) => one.state === 'waiting')
  const came = newestFirst(
    practice.injects.filter((one) => one.state !== 'waiting'),
    ({ settledAt }) => settledAt!,
    ({ id }) => id,
  )
  const leads = practice.part === 'director' && practice.isOpen
  const row = (one: InjectView) => (
    <Inject
      key={one.id}
      inject={one}
      leads={leads}
      mayMeet={practice.part !== null}
      onAct={(path) => act.mutate({ path })}
    />
  )
  return (
    <div className="v-injects">
      <section>
        <SectionHead title={t('coming')}>{coming.length}</SectionHead>
        {coming.length === 0 && <p className="v-meta">{t('coming.none')}</p>}
        <ol>{coming.map(row)}</ol>
        <ProblemText error={act.error} />
      </section>
      <section>
        <SectionHead title={t('came')}>{came.length}</SectionHead>
        {came.length === 0 && <p className="v-meta">{t('injects.none')}</p>}
        <ol reversed>{came.map(row)}</ol>
      </section>
    </div>
  )
}

type InjectProps = { inject: InjectView; leads: boolean; mayMeet: boolean; onAct: (path: string) => void }

function Inject({ inject, leads, mayMeet, onAct }: InjectProps) {
  const { t } = useTranslation(['practice', 'crisis'])
  const { clock, quoted } = useFormats()
  const { state, met, expects, expectMinutes } = inject
  const at = inject.shows ?? inject.dueAt
  const path = (act: string) => `injects/${encodeURIComponent(inject.id)}/${act}`
  const which = <span className="ds-sr-only"> {t('which', { number: inject.number })}</span>
  return (
    <li data-state={state}>
      <time dateTime={at}>{clock(at)}</time>
      <div>
        <p className="v-meta">
          {state === 'skipped' && <b>{t('skipped')} · </b>}
          {t('injects.to', { role: t(`crisis:role.${inject.role}`).toLowerCase() })} · {t(`how.${inject.how}`)} ·{' '}
          <span data-data>{inject.sender}</span>
        </p>
        <p data-typography="secondary" data-data>
          {quoted(inject.text)}
        </p>
        {expects && (
          <p>
            <b>{t('expects')}</b> <span data-data>{expects}</span>
            {expectMinutes !== null && ` (${t('expects.within', { count: expectMinutes })})`}
          </p>
        )}
        {met && (
          <p>
            {t('met.took', { count: met.minutes })}
            {!met.isInTime && <b className="v-signal"> {t('met.late')}</b>}
          </p>
        )}
        {state === 'waiting' && leads && (
          <p className="v-injects__acts">
            <button type="button" className="v-link" onClick={() => onAct(path('send'))}>
              {t('send')}
              {which}
            </button>
            <button type="button" className="v-link" onClick={() => onAct(path('skip'))}>
              {t('skip')}
              {which}
            </button>
          </p>
        )}
        {state === 'given' && expects && !met && mayMeet && (
          <p className="v-injects__acts">
            <button type="button" className="v-link" onClick={() => onAct(path('met'))}>
              {t('met')}
              {which}
            </button>
          </p>
        )}
      </div>
    </li>
  )
}
