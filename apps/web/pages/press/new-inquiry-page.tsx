import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useNow } from '../../../../kit/ui/use-now.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import { LineHits, NewInquiryForm, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Takes an inquiry in while somebody is on the telephone; the lines that fit stand beside it. */
export function NewInquiryPage() {
  const { t, i18n } = useTranslation('press-desk')
  const navigate = useNavigate()
  const units = useUnits()
  const now = useNow(10_000)
  const [question, setQuestion] = useState('')
  return (
    <>
      <PressIndex current={null} />
      <div className="c-3-12">
        <PageHead title={t('new.title')} lead={t('new.lead')} />
      </div>
      <div className="c-3-8">
        <NewInquiryForm
          units={(units.data?.units ?? []).filter((unit) => unit.kind !== 'ministry')}
          now={now}
          onQuestion={setQuestion}
          onDone={(id) => void navigate({ to: '/presse/henvendelse/$id', params: { id } })}
        />
      </div>
      <div className="c-9-12 v-inquiry__column">
        <LineHits words={question} language={i18n.language} />
      </div>
    </>
  )
}
