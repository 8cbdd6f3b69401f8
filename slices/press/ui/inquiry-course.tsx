import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { inquiryCourse } from '../rules/inquiry-course.ts'
import type { InquiryFile } from './press-data.ts'

/** What has happened to the inquiry, newest last: what and when, never who said what. */
export function InquiryCourse({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { clock, date } = useFormats()
  const steps = inquiryCourse(file)
  return (
    <section aria-labelledby="course">
      <SectionHead title={t('course')} id="course" />
      <ol className="v-went">
        {steps.map((step) => (
          <li key={`${step.code} ${step.at} ${step.name ?? ''}`}>
            <time dateTime={step.at}>
              {date(step.at, false)} {clock(step.at)}
            </time>
            <span>
              {t(`course.${step.code}`)} {step.name && <span data-data>{step.name}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
