import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { CaseView } from '../rules/case-view.ts'

/** The assessment, and who has had the case: each handing over with its reason and its «vi har den». */
export function CaseCourse({ file }: { file: CaseView }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const nameOf = (person: { name: string | null }) => person.name ?? t('analysis.somebody')
  return (
    <section aria-labelledby="case-assessment">
      <SectionHead title={t('assessment')} id="case-assessment" />
      {file.assessedAt ? (
        <>
          <dl className="v-kv v-case__facts">
            <dt>{t('assess.breadth')}</dt>
            <dd>{file.breadth ? t(`interest.${file.breadth}`) : '–'}</dd>
            <dt>{t('assessment.ministry')}</dt>
            <dd>{t(file.ministryMustKnow ? 'assess.ministry.yes' : 'assess.ministry.no')}</dd>
          </dl>
          {file.assessment && <p data-data>{file.assessment}</p>}
          <p className="v-meta">
            {t('assessment.by', { at: file.assessedAt, name: file.assessedBy ? nameOf(file.assessedBy) : '' })}
          </p>
        </>
      ) : (
        <p className="v-muted">{t('assessment.none')}</p>
      )}
      {file.assignments.length > 0 && (
        <ul className="v-rows v-case__course" aria-label={t('course')}>
          {file.assignments.map((one) => (
            <li key={one.id}>
              <p className="v-strong">{t('course.given', { unit: one.to.name ?? '' })}</p>
              {one.reason && <p data-data>{one.reason}</p>}
              <p className="v-meta">
                {moment(one.at)}.{' '}
                {one.accepted
                  ? t('course.accepted', { at: one.accepted.at, name: nameOf(one.accepted.by) })
                  : t('course.waits')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
