import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InquiryFile } from './press-data.ts'

/** The lines that the answer was given with, and whether they have changed since. */
export function UsedLines({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  if (file.lines.length === 0) return null
  return (
    <section aria-labelledby="used-lines">
      <SectionHead title={t('used')} id="used-lines" />
      <ul className="v-rows">
        {file.lines.map((line) => (
          <li key={`${line.id} ${line.number}`}>
            <Link className="v-link" to="/presse/linjer/$id" params={{ id: line.id }} data-data>
              {line.topic}
            </Link>
            <p className="v-meta">
              {t('used.version', { number: line.number })}
              {line.isOld && ` · ${line.toldAt ? t('used.told', { at: line.toldAt }) : t('used.changed')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
