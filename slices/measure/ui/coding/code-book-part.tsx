import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import type { CodeBookView } from '../../rules/coding/coding-view.ts'
import { useFigures } from '../use-figures.ts'
import { useCodedWords } from './use-coded-words.ts'
import { VariableDialog } from './variable-dialog.tsx'

type Props = { book: CodeBookView | null; mayKeep: boolean; of?: 'stories' | 'answers'; path?: string }

/** The questions that are asked of each story or answer, with what tells the values apart. */
export function CodeBookPart({ book, mayKeep, of = 'stories', path = '/coding/book' }: Props) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(of === 'answers')
  const { name } = useFigures()
  const [changing, setChanging] = useShown<CodeVariable | 'new'>()
  return (
    <section className="v-block" aria-labelledby="book-title">
      <SectionHead id="book-title" title={t('book.title')}>
        {book && t('book.version', { number: book.number })}
      </SectionHead>
      {book ? (
        <p className="v-mea-prose">{coded('book.about')}</p>
      ) : (
        <Empty title={t('book.none')} text={coded('book.none.about')} />
      )}
      <dl className="v-cod-book">
        {book?.variables.map((variable) => (
          <div key={variable.key} data-row="">
            <dt>
              <span data-data>{name(variable.names)}</span>
              <span className="v-mea-kind">{t(`level.${variable.level}`)}</span>
            </dt>
            <dd>
              <p data-data>{name(variable.help)}</p>
              <ul className="v-cod-values">
                {variable.values.map((value) => (
                  <li key={value.key} data-data>
                    {name(value.names)}
                  </li>
                ))}
              </ul>
            </dd>
            {mayKeep && (
              <dd>
                <button
                  type="button"
                  className="v-link"
                  aria-label={t('book.change.of', { name: name(variable.names) })}
                  onClick={() => setChanging(variable)}
                >
                  {t('book.change')}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {mayKeep && (
        <Button data-size="sm" variant="secondary" onClick={() => setChanging('new')}>
          {t('book.add')}
        </Button>
      )}
      {book && book.versions.length > 1 && <Versions versions={book.versions} />}
      {changing && (
        <VariableDialog
          book={book}
          path={path}
          variable={changing === 'new' ? null : changing}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  )
}

function Versions({ versions }: Pick<CodeBookView, 'versions'>) {
  const { t } = useTranslation('measure')
  return (
    <details className="v-details">
      <summary>{t('book.versions', { count: versions.length })}</summary>
      <ol reversed>
        {versions.map(({ number, at, by, reason }) => (
          <li key={number}>
            {t('book.version.at', { number, at })}
            {by && <span data-data> · {by}</span>}
            {reason && <p data-data>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
