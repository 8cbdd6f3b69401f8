import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { useDependents } from './use-thread.ts'

/** The initiatives and messages that point at an element of the strategy, also at one that is gone, each leading to its page. */
export function Dependents({ elementKey }: { elementKey: string }) {
  const { t } = useTranslation('thread')
  const query = useDependents(elementKey)
  return (
    <Loaded query={query} text={t('dependents.loading')}>
      {({ dependents }) =>
        dependents.length === 0 ? (
          <p className="v-meta v-dependents">{t('dependents.none')}</p>
        ) : (
          <div className="v-dependents">
            <p className="v-meta">{t('dependents', { count: dependents.length })}</p>
            <ul>
              {dependents.map(({ kind, id, title, state, on }) => (
                <li key={`${kind}/${id}`}>
                  {kind === 'item' ? (
                    <Link className="v-link" to="/plan/kalender" search={{ fra: on ?? undefined }} data-data="">
                      {title}
                    </Link>
                  ) : (
                    <Link
                      className="v-link"
                      to={kind === 'initiative' ? '/plan/tiltak/$id' : '/budskap/$id'}
                      params={{ id }}
                    >
                      {title}
                    </Link>
                  )}{' '}
                  <span className="v-muted">
                    {t(`dependents.${kind}`).toLowerCase()},{' '}
                    {(kind === 'item' ? t(`plan:calendar.kind.${state}`) : t(`state.${kind}.${state}`)).toLowerCase()}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  )
}
