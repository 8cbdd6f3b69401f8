import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import type { Whole } from './whole.ts'

/** The head of a section: the sentence that is true now, and which edition it is true of. */
export function SectionTitle(props: { whole: Whole; title: string; lead?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const { edition } = props.whole
  const { number, state, validFrom } = edition
  const over = t(`edition.${state}`, { number, from: validFrom ? date(validFrom) : '' })
  return (
    <PageHead className="c-3-12" title={props.title} lead={props.lead} over={over}>
      {props.children}
    </PageHead>
  )
}
