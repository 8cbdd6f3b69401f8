import { useTranslation } from 'react-i18next'
import { Problem } from './api.ts'

/** The text for a refusal, in the reader's language, saying what to do. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('error')
  return (error) => {
    const problem = error instanceof Problem ? error : new Problem(500, 'request.unexpected')
    const code = i18n.exists(problem.code, { ns: 'error' }) ? problem.code : 'request.unexpected'
    return t(code, problem.details)
  }
}

/** Says what went wrong, at once to screen readers too. Nothing when there is no error. */
export function ProblemText({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const textOf = useProblemText()
  if (!error) return null
  return (
    <div className="v-note stop" role="alert">
      <p>{textOf(error)}</p>
      {onRetry && (
        <button type="button" className="v-link" onClick={onRetry}>
          {t('problem.retry')}
        </button>
      )}
    </div>
  )
}
