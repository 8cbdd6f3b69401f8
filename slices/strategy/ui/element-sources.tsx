import { useTranslation } from 'react-i18next'
import { ElementText } from './element-text.tsx'
import type { Whole } from './whole.ts'

/** The sources of an element: name, owner and date, and the way to it where there is one. */
export function ElementSources({ whole, keys }: { whole: Whole; keys: readonly string[] }) {
  const { t } = useTranslation('strategy')
  const sources = keys.flatMap((key) => whole.byKey.get(key) ?? [])
  if (sources.length === 0) return null
  return (
    <>
      <h3 className="v-meta">{t('details.sources')}</h3>
      <ul className="v-str-list">
        {sources.map((source) => (
          <li key={source.key}>
            {typeof source.data.link === 'string' ? (
              <a className="v-link" href={source.data.link} rel="noreferrer">
                <ElementText of={source} />
              </a>
            ) : (
              <ElementText of={source} />
            )}
            <span className="v-meta" lang="nb">
              {[source.data.owner, source.data.date].filter(Boolean).map((said) => `, ${String(said)}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
