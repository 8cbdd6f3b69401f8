import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isEmpty, threadEnd } from '../rules/thread-end.ts'
import type { ThreadStage, ThreadView } from '../rules/thread-view.ts'
import { ThreadLink } from './thread-link.tsx'
import { NodeFacts } from './thread-node.tsx'

/** The thread as one straight line in reading order: what is on it at each place, and what else stands there below it. */
export function ThreadLine({ view }: { view: ThreadView }) {
  const { t } = useTranslation('thread')
  // Only what breaks the line first is drawn in the signal colour.
  const end = threadEnd(view)
  const broken = end.code === 'stops' ? end.before : end.code === 'no-goal' ? 'goal' : null
  return (
    <ol className="v-thread" aria-label={t('line.label')}>
      {view.stages.map((stage) => (
        <Place key={stage.stage} stage={stage} isBreak={stage.stage === broken} focusId={view.focus?.id} />
      ))}
    </ol>
  )
}

type Props = { stage: ThreadStage; isBreak: boolean; focusId: string | undefined }

function Place({ stage, isBreak, focusId }: Props) {
  const { t } = useTranslation('thread')
  const [main, ...rest] = stage.nodes
  const more = stage.total - stage.nodes.length
  const state = main ? 'on' : isBreak ? 'broken' : 'off'
  return (
    <li className="v-thread__place" data-state={state} data-here={main?.id === focusId ? '' : undefined}>
      <h3>{t(`stage.${stage.stage}`)}</h3>
      <p className={isBreak ? 'v-signal v-strong' : 'v-meta'}>
        <StageSum stage={stage} />
      </p>
      <i className="v-thread__mark" aria-hidden="true" />
      <div className="v-thread__main">
        {main ? (
          <>
            <p className="v-thread__title">
              {main.id === focusId && <span className="ds-sr-only">{t('line.here')} </span>}
              <ThreadLink to={main} />
            </p>
            <NodeFacts node={main} />
          </>
        ) : (
          <p className="v-thread__title v-thread__none">
            {t(stage.others > 0 ? 'line.others-only' : `missing.${stage.stage}`)}
          </p>
        )}
      </div>
      {rest.length > 0 && (
        <ul className="v-thread__rest">
          {rest.map((node) => (
            <li key={`${node.kind}/${node.id}`}>
              <ThreadLink to={node} />
              {node.hole && <span className="v-micro">{t(`lacks.${node.hole}`)}</span>}
            </li>
          ))}
          {more > 0 && <li className="v-meta">{t('line.more', { count: more })}</li>}
        </ul>
      )}
    </li>
  )
}

/** What the place as a whole has come to, always with its denominator. */
function StageSum({ stage }: { stage: ThreadStage }) {
  const { t } = useTranslation('thread')
  const { count } = useFormats()
  const { total, done, others, sums } = stage
  const beyond = others > 0 ? ` ${t('sum.others', { count: others })}` : ''
  if (isEmpty(stage)) return t('sum.none')
  if (stage.stage === 'dispatch' && sums && sums.total > 0)
    return (
      <>
        {t('sum.dispatch', { confirmed: count(sums.confirmed), total: count(sums.total) })}
        {beyond}
      </>
    )
  const open = total - done
  const code = stage.stage === 'gap' && open > 0 ? 'sum.gap.open' : `sum.${stage.stage}`
  return (
    <>
      {total > 0 && t(code, { done, total, open })}
      {beyond}
    </>
  )
}
