import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { ElementText } from '../element-text.tsx'
import { Marks } from '../marks.tsx'
import type { ElementView } from '../strategy-data.ts'

type Props = {
  title: string
  /** Said when there is none. */
  about: string
  elements: ElementView[]
  onEdit: ((key: string) => void) | undefined
}

/** Claims that somebody should look at, each with the way to mend it. */
export function ClaimList({ title, about, elements, onEdit }: Props) {
  const { t, i18n } = useTranslation('strategy')
  return (
    <section className="v-part">
      <SectionHead title={title}>{t('table.count', { count: elements.length })}</SectionHead>
      {elements.length === 0 && <p className="v-muted">{about}</p>}
      <ul className="v-rows">
        {elements.map((element) => (
          <li key={element.key} className="v-claim">
            <span>
              <ElementText of={element} /> <span className="v-muted">({t(`kind.${element.kind}`)})</span>{' '}
              <Marks of={{ standing: 'source', warnings: element.warnings }} />
            </span>
            {onEdit && (
              <button
                type="button"
                className="v-link"
                aria-label={t('editor.open.named', {
                  name: element.texts[i18n.language as 'nb']?.title ?? element.texts.nb.title,
                })}
                onClick={() => onEdit(element.key)}
              >
                {t('editor.open.short')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
