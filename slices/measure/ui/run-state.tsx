import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { RunView } from '../rules/connect/source-view.ts'

/** How a reading went, in words: what it gave, what was left out, what it waits for, or why it failed. */
export function RunState({ run }: { run: RunView | null }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  if (!run) return <span className="v-muted">{t('run.never')}</span>
  const { state, valuesMade, valuesSame, mentionsMade, mentionsKnown, itemsLeft } = run
  const gave = [
    valuesMade + valuesSame > 0 && t('run.values', { count: valuesMade, same: valuesSame }),
    mentionsMade + mentionsKnown > 0 &&
      t('run.mentions', { count: mentionsMade, shown: count(mentionsMade), known: count(mentionsKnown) }),
  ].filter(Boolean)
  const left = Object.entries(itemsLeft)
  return (
    <div>
      <span className={state === 'failed' ? 'v-signal' : undefined}>
        {t(`run.state.${state}`, { at: run.resumeAt ?? run.endedAt ?? run.startedAt })}
      </span>
      {state === 'reading' && (
        <span className="v-mea-kind">{t('run.progress', { pages: run.pages, left: run.asksLeft })}</span>
      )}
      {run.fault && (
        <span className="v-mea-kind">
          {t(`run.fault.${run.fault}`)}
          {run.detail && run.fault !== 'needs-mapping' && (
            <>
              {' '}
              <span data-data>({run.detail})</span>
            </>
          )}
        </span>
      )}
      {gave.length > 0 && <span className="v-mea-kind">{gave.join('. ')}.</span>}
      {left.length > 0 && (
        <span className="v-mea-kind">
          {left.map(([reason, items]) => t(`run.left.${reason}`, { count: items })).join(' ')}
        </span>
      )}
    </div>
  )
}
