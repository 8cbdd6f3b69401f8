import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { KINDS } from '../../rules/kinds.ts'
import { useFieldValue } from '../editor/field-words.ts'
import { ElementText } from '../element-text.tsx'
import type { ElementView } from '../strategy-data.ts'

type Props = {
  source: ElementView | undefined
  cited: ElementView[]
  onEdit: ((key: string) => void) | undefined
  /** What stands last: the place of the source among the others, and its history. */
  children: ReactNode
}

/** So many can be read at a glance; more are opened kind by kind. */
const FEW = 12

/** All that is known of one source, and every element that builds on it. */
export function SourceDetails({ source, cited, onEdit, children }: Props) {
  const { t } = useTranslation('strategy')
  if (!source)
    return (
      <aside className="v-str-details" aria-label={t('details')}>
        <Empty title={t('sources.none')} text={t('sources.none.about')} />
      </aside>
    )
  return (
    <aside className="v-str-details" aria-label={t('details')}>
      <div className="v-sec">
        <h2>
          <ElementText of={source} />
        </h2>
      </div>
      {source.texts.nb.text && (
        <p className="v-str-say">
          <ElementText of={source} field="text" />
        </p>
      )}
      <SourceFacts source={source} />
      {onEdit && (
        <p>
          <button type="button" className="v-link" onClick={() => onEdit(source.key)}>
            {t('editor.open')}
          </button>
        </p>
      )}
      <h3 className="v-meta">{t('sources.cited-by', { count: cited.length })}</h3>
      {[...Map.groupBy(cited, ({ kind }) => kind)].map(([kind, elements]) => (
        <details key={kind} className="v-details" open={cited.length <= FEW}>
          <summary>
            <span className="v-capital">{t(`kind.${kind}`)}</span> <span className="v-muted">{elements.length}</span>
          </summary>
          <ul className="v-str-list">
            {elements.map((one) => (
              <li key={one.key}>
                <ElementText of={one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {children}
    </aside>
  )
}

function SourceFacts({ source }: { source: ElementView }) {
  const { t } = useTranslation('strategy')
  const say = useFieldValue((key) => key)
  return (
    <dl className="v-str-facts">
      {Object.keys(KINDS.source.data ?? {}).map((name) => {
        const value = source.data[name] as string | null
        return (
          <div key={name}>
            <dt className="v-meta">{t(`fact.${name}`)}</dt>
            <dd>
              {name === 'link' && value ? (
                <a className="v-link" href={value} rel="noreferrer">
                  {value.replace(/^https?:\/\//, '')}
                </a>
              ) : (
                say('source', `data.${name}`, value)
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
