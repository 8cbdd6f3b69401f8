import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { titleOf, useElements } from '../../strategy/ui/index.ts'
import type { ApprovalView } from '../rules/message-view.ts'
import { answerCounts } from '../rules/principles.ts'

/** What the approver answered, in the words of the edition it was asked from. */
export function GivenPrinciples({ given }: { given: NonNullable<ApprovalView['principles']> }) {
  const { t, i18n } = useTranslation('message')
  const elements = useElements(['principle'], given.editionId)
  const titles = new Map(elements.data?.elements.map((one) => [one.key, titleOf(one, i18n.language)]))
  return (
    <details className="v-how">
      <summary>
        {t('principles.given')}: {t('principles.sum', answerCounts(given.answers))}
      </summary>
      <dl className="v-kv">
        {given.answers.map(({ key, answer, note }) => (
          <Fragment key={key}>
            <dt data-data>{titles.get(key) ?? key}</dt>
            <dd>
              {t(`principles.${answer}`)}
              {note && <span className="v-say v-line">{note}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
      {elements.data && (
        <p className="v-meta">{t('principles.given-from', { number: elements.data.edition.number })}</p>
      )}
    </details>
  )
}
