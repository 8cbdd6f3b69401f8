import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useCases } from '../../cases/ui/index.ts'
import { useInquiryAct } from './inquiry-data.ts'
import { PlaceDialog } from './place-dialog.tsx'
import type { InquiryFile } from './press-data.ts'

/** The case that the inquiry is about, for those who handle it. */
export function InquiryCase({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const [isChoosing, setChoosing] = useShown<true>()
  const act = useInquiryAct(file.id)
  const mayPlace = file.abilities.includes('place')
  if (!file.case && !mayPlace) return null
  return (
    <section aria-labelledby="inquiry-case">
      <SectionHead title={t('case')} id="inquiry-case">
        {mayPlace && (
          <button type="button" className="v-link" onClick={() => setChoosing(true)}>
            {t(file.case ? 'case.change' : 'case.place')}
          </button>
        )}
      </SectionHead>
      {file.case ? (
        <>
          <Link className="v-link" to="/saker/$id" params={{ id: file.case.id }} data-data>
            {file.case.title}
          </Link>
          <p className="v-meta">
            {file.case.number} · {t(`case.state.${file.case.state}`)}
            {mayPlace && (
              <>
                {' · '}
                <button
                  type="button"
                  className="v-link"
                  disabled={act.isPending}
                  onClick={() => act.mutate({ path: 'case', json: { caseId: null } })}
                >
                  {t('case.out')}
                </button>
              </>
            )}
          </p>
          <ProblemText error={act.error} />
        </>
      ) : (
        <p className="v-muted">{t('case.none')}</p>
      )}
      {isChoosing && <PlaceForm file={file} onClose={() => setChoosing(null)} />}
    </section>
  )
}

function PlaceForm({ file, onClose }: { file: InquiryFile; onClose: () => void }) {
  const { t } = useTranslation('press-desk')
  const [caseId, setCaseId] = useState(file.case?.id ?? '')
  const act = useInquiryAct(file.id, onClose)
  const cases = useCases().data?.items ?? []
  return (
    <PlaceDialog
      title={t('case.title')}
      label={t('case.which')}
      choices={cases.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      none={t('case.no-open')}
      missing={t('case.missing')}
      value={caseId}
      onPick={setCaseId}
      error={act.error}
      isBusy={act.isPending}
      onPlace={() => act.mutate({ path: 'case', json: { caseId } })}
      onClose={onClose}
    >
      <p className="v-meta">
        <Link className="v-link" to="/meld-sak">
          {t('case.report')}
        </Link>
      </p>
    </PlaceDialog>
  )
}
