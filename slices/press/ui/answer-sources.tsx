import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { AnswerSource } from '../rules/answer.ts'

type Props = { sources: readonly AnswerSource[]; onChange: (sources: AnswerSource[]) => void }

/** Where the facts of the answer stand, so that the approver and the next colleague can look. */
export function AnswerSources({ sources, onChange }: Props) {
  const { t } = useTranslation('press-desk')
  const [title, setTitle] = useState('')
  const [href, setHref] = useState('')
  const isWeb = href.trim() === '' || /^https?:\/\/\S+\.\S+/.test(href.trim())
  const add = () => {
    if (!title.trim() || !isWeb) return
    onChange([...sources, { title: title.trim(), href: href.trim() || null }])
    setTitle('')
    setHref('')
  }
  return (
    <details className="v-how" open={sources.length > 0}>
      <summary>{t('basis', { count: sources.length })}</summary>
      <ul className="v-rows">
        {sources.map((source, place) => (
          <li key={`${source.title} ${source.href}`}>
            {source.href ? (
              <a className="v-link" href={source.href} rel="noreferrer" data-data>
                {source.title}
              </a>
            ) : (
              <span data-data>{source.title}</span>
            )}{' '}
            <button
              type="button"
              className="v-link"
              aria-label={t('basis.remove.of', { title: source.title })}
              data-data
              onClick={() => onChange(sources.filter((_, other) => other !== place))}
            >
              {t('basis.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div className="v-basis">
        <TextField label={t('basis.title')} value={title} onWrite={setTitle} />
        <TextField
          label={t('basis.href')}
          fault={isWeb ? undefined : t('basis.href.wrong')}
          value={href}
          onWrite={setHref}
        />
        <Button data-size="sm" variant="secondary" type="button" onClick={add}>
          {t('basis.add')}
        </Button>
      </div>
    </details>
  )
}
