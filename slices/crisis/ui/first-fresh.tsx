import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { FirstMessagesView } from '../rules/statement-view.ts'
import { useFirst } from './first-form.tsx'

type Props = {
  fresh: FirstMessagesView['fresh']
  nameOf: (scenarioKey: string | null) => string
  languageName: (code: string) => string
}

/** What the pack has added since it was read, and one press to take it in. Our own words stay as they are. */
export function FirstFresh({ fresh, nameOf, languageName }: Props) {
  const { t } = useTranslation('crisis')
  const take = useFirst('POST', '/api/crises/first-messages/take-in', () => undefined)
  if (fresh.length === 0) return null
  return (
    <section className="v-note v-first__fresh">
      <p>
        <b>{t('first.fresh', { count: fresh.length })}</b> {t('first.fresh.about')}
      </p>
      <details>
        <summary>{t('first.fresh.which')}</summary>
        <ul>
          {fresh.map((one) => (
            <li key={`${one.scenarioKey} ${one.audience} ${one.language}`}>
              {nameOf(one.scenarioKey)} · {t(`words.${one.audience}`)} · {languageName(one.language)}:{' '}
              <span lang={one.language} data-data>
                {one.title}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <ProblemText error={take.error} />
      <Button data-size="sm" variant="secondary" disabled={take.isPending} onClick={() => take.mutate({})}>
        {t('first.fresh.take', { count: fresh.length })}
      </Button>
    </section>
  )
}
