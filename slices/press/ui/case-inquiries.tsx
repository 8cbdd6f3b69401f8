import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { isOpen } from '../rules/inquiry.ts'
import { useInquiryAct } from './inquiry-data.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { type InquiryLine, useInquiries, usePressLive } from './press-data.ts'
import { useDueWords } from './use-due-words.ts'

/** What the press has asked in a case, for those who handle it and read inquiries of its units. */
export function CaseInquiries({ caseId, mayPlace }: { caseId: string; mayPlace: boolean }) {
  const { t } = useTranslation('press-desk')
  const [isChoosing, setChoosing] = useShown<true>()
  const items = useInquiries({ view: 'all', caseId }).data?.items ?? []
  usePressLive()
  return (
    <section aria-labelledby="case-inquiries">
      <SectionHead title={t('case.inquiries')} id="case-inquiries">
        {mayPlace && (
          <button type="button" className="v-link" onClick={() => setChoosing(true)}>
            {t('case.inquiries.add')}
          </button>
        )}
      </SectionHead>
      {items.length === 0 && <p className="v-muted">{t('case.inquiries.none')}</p>}
      <ul className="v-rows">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {isChoosing && <ChooseInquiry caseId={caseId} onClose={() => setChoosing(null)} />}
    </section>
  )
}

function Row({ item }: { item: InquiryLine }) {
  const { t } = useTranslation('press-desk')
  const due = useDueWords()(item.dueAt, useNow(30_000))
  return (
    <li>
      <Link className="v-link" to="/presse/henvendelse/$id" params={{ id: item.id }} data-data>
        {item.topic}
      </Link>
      <p className="v-meta">
        {item.outlet && <span data-data>{item.outlet} · </span>}
        {item.number} · {t(`state.${item.state}`)}
        {isOpen(item.state) && ` · ${t('case.inquiries.due', { when: due.when })}`}
      </p>
    </li>
  )
}

function ChooseInquiry({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation('press-desk')
  const [chosen, setChosen] = useState('')
  const act = useInquiryAct(chosen, onClose)
  const open = useInquiries({ view: 'open' }).data?.items ?? []
  return (
    <PlaceDialog
      title={t('case.inquiries.title')}
      label={t('case.inquiries.which')}
      choices={open.map(({ id, number, topic }) => ({ value: id, label: `${number} ${topic}` }))}
      none={t('case.inquiries.no-open')}
      missing={t('case.inquiries.missing')}
      value={chosen}
      onPick={setChosen}
      error={act.error}
      isBusy={act.isPending}
      onPlace={() => act.mutate({ path: 'case', json: { caseId } })}
      onClose={onClose}
    />
  )
}
