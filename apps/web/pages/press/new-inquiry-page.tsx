import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { useNow } from '../../../../kit/ui/use-now.ts'
import { BesideCrisis } from '../../../../slices/crisis/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import { LineHits, NewInquiryForm, PressIndex } from '../../../../slices/press/ui/index.ts'

type Written = { question: string; unitId: string | null }

/** Takes an inquiry in while somebody is on the telephone; the lines that fit and the rooms that are open there stand beside it. */
export function NewInquiryPage() {
  const { t, i18n } = useTranslation('press-desk')
  const navigate = useNavigate()
  const units = useUnits()
  const now = useNow(10_000)
  const me = useMe().data?.person.unit?.id
  const [{ question, unitId }, setWritten] = useState<Written>({ question: '', unitId: null })
  const near = unitId ?? me
  return (
    <>
      <PressIndex current={null} />
      <div className="c-3-12">
        <PageHead title={t('new.title')} lead={t('new.lead')} />
      </div>
      <div className="c-3-8">
        {near && <BesideCrisis unitId={near} />}
        <NewInquiryForm
          units={(units.data?.units ?? []).filter((unit) => unit.kind !== 'ministry')}
          now={now}
          onWritten={setWritten}
          onDone={(id) => void navigate({ to: '/presse/henvendelse/$id', params: { id } })}
        />
      </div>
      <div className="c-9-12 v-inquiry__column">
        <LineHits words={question} language={i18n.language} />
      </div>
    </>
  )
}
