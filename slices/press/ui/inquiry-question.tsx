import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { isSameDay } from '../rules/desk-headline.ts'
import { KindFacts } from './kind-fields.tsx'
import type { InquiryFile } from './press-data.ts'

/** What was asked, word by word, who asked, and where the answer goes. */
export function InquiryQuestion({ file, now }: { file: InquiryFile; now: Date }) {
  const { t } = useTranslation('press-desk')
  const { clock, moment } = useFormats()
  const when = isSameDay(file.receivedAt, now) ? clock(file.receivedAt) : moment(file.receivedAt)
  const asker = [file.journalist?.name, file.outlet?.name].filter(Boolean).join(', ')
  return (
    <section aria-labelledby="asked">
      <SectionHead title={asker ? <span data-data>{asker}</span> : t('asked.unknown')} id="asked">
        {t('asked.at', { when })}
      </SectionHead>
      {file.question && (
        <p className="v-inquiry__question" data-typography="secondary" lang={file.language}>
          {file.question}
        </p>
      )}
      <KindFacts kind={file.kind} question={file.question} details={file.details} />
      {file.namesake && (
        <p className="v-note stop" data-data>
          {t('asked.namesake', { name: file.namesake.name, email: file.namesake.email ?? t('asked.namesake.none') })}
        </p>
      )}
      <dl className="v-kv">
        <dt>{t('asked.phone')}</dt>
        <dd>
          {file.replyPhone ? (
            <a className="v-link" href={`tel:${file.replyPhone.replaceAll(' ', '')}`} data-data>
              {file.replyPhone}
            </a>
          ) : (
            <span className="v-muted">{t('asked.none')}</span>
          )}
        </dd>
        <dt>{t('asked.email')}</dt>
        <dd data-data>{file.replyEmail ?? <span className="v-muted">–</span>}</dd>
      </dl>
    </section>
  )
}

/** What the same journalist or outlet has asked before. */
export function EarlierInquiries({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { date } = useFormats()
  if (file.earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <SectionHead title={t('earlier')} id="earlier" />
      <ul className="v-rows">
        {file.earlier.map((one) => (
          <li key={one.id}>
            <Link className="v-link" to="/presse/henvendelse/$id" params={{ id: one.id }} data-data>
              {one.topic}
            </Link>
            <p className="v-meta">
              {date(one.receivedAt)} · {t(`state.${one.state}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
