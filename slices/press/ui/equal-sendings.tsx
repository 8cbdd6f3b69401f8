import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { EqualReport } from './equal-data.ts'

/** Texts that went to the press: how many got each, how far apart, and who, in the order they got it. */
export function EqualSendings({ sendings }: { sendings: EqualReport['sendings'] }) {
  const { t } = useTranslation('press-equal')
  const { moment, date, seconds } = useFormats()
  return (
    <section aria-labelledby="sendings">
      <SectionHead title={t('sendings')} id="sendings">
        {sendings.length}
      </SectionHead>
      {sendings.length === 0 ? (
        <p className="v-muted">{t('nothing')}</p>
      ) : (
        <ul className="v-rows">
          {sendings.map(({ dispatchId, title, openedAt, recipients, spread }) => (
            <li key={dispatchId}>
              <p className="v-strong" data-data>
                {title}
              </p>
              <p className="v-meta">
                {moment(openedAt)} · {t('got.of', { got: spread.got, count: spread.recipients })} ·{' '}
                {spread.seconds === null ? t('got.nobody') : t('spread.said', { count: spread.seconds })}
              </p>
              <details>
                <summary>{t('who.open', { count: recipients.length })}</summary>
                <ol className="v-equal__who">
                  {recipients.map((one, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name and time
                    <li key={place}>
                      <span data-data>{one.name || t('erased')}</span>{' '}
                      <span className="v-muted">
                        {one.at ? `${date(one.at)} ${seconds(one.at)}` : t('not-reached')}
                      </span>
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
