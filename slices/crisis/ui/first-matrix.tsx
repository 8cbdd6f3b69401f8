import { useTranslation } from 'react-i18next'
import { kindsOf, readyOf } from '../rules/first-index.ts'
import type { FirstMessagesView } from '../rules/statement-view.ts'
import { useNameIn } from './crisis-title.ts'

type Place = { scenarioKey: string | null; language: string }
type Props = {
  view: FirstMessagesView
  languages: readonly string[]
  languageName: (code: string) => string
  chosen: { scenarioKey: string | null; language: string | null }
  onChoose: (place: Place) => void
}

/** Kind of crisis by language: how much is ready. One press on a number opens what it counts. */
export function FirstMatrix({ view, languages, languageName, chosen, onChoose }: Props) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const { own, shared } = kindsOf(view)
  const nameOf = (key: string | null) =>
    key === null ? t('first.any') : nameIn(view.scenarios.find((one) => one.key === key)!.names)
  return (
    <div className="v-first__index">
      <div className="v-first__wide">
        <table>
          <caption className="ds-sr-only">{t('first.index')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('first.kind')}</th>
              {languages.map((language) => (
                <th key={language} scope="col">
                  {languageName(language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.map((scenarioKey) => (
              <tr key={scenarioKey ?? ''}>
                <th scope="row">{nameOf(scenarioKey)}</th>
                {languages.map((language) => {
                  const { ready, of } = readyOf(view, { scenarioKey, language })
                  const isChosen = chosen.scenarioKey === scenarioKey && chosen.language === language
                  return (
                    <td key={language} data-lacks={ready < of ? '' : undefined}>
                      {of === 0 ? (
                        '–'
                      ) : (
                        <button
                          type="button"
                          className="v-link"
                          aria-pressed={isChosen}
                          aria-label={`${nameOf(scenarioKey)}, ${languageName(language)}: ${t('first.count', { ready, of })}`}
                          onClick={() => onChoose({ scenarioKey, language })}
                        >
                          {t('first.of', { ready, of })}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shared.length > 0 && <p className="v-meta">{t('first.shared', { kinds: shared.map(nameOf).join(', ') })}</p>}
    </div>
  )
}
