import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import {
  CrisisBand,
  NoSituation,
  Situation,
  useMakeSituation,
  useSituations,
} from '../../../../slices/crisis/ui/index.ts'

/** Situation reports of a crisis: made in one press, frozen with the time, for those outside the room. */
export function SituationPage() {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const { id } = useParams({ strict: false }) as { id: string }
  const make = useMakeSituation(id)
  return (
    <LoadedPage query={useSituations(id)} title={t('situation.page')} text={t('situation.loading')}>
      {({ number, mode, mayMake, reports }) => (
        <>
          <CrisisBand mode={mode} />
          <PageHead
            title={
              reports[0]
                ? t('situation.h1', { number: reports[0].number, at: clock(reports[0].at) })
                : t('situation.empty')
            }
            lead={t('situation.lead')}
            over={
              <Link to="/krise/$id" params={{ id }} className="v-link">
                {number}
              </Link>
            }
          >
            {mayMake && (
              <Button data-size="sm" disabled={make.isPending} onClick={() => make.mutate()}>
                {t('situation.make')}
              </Button>
            )}
          </PageHead>
          <div className="c-1-8 v-room__main">
            <ProblemText error={make.error} />
            {reports.length === 0 && <NoSituation />}
            {reports.map((report) => (
              <Situation key={report.number} report={report} crisisId={id} />
            ))}
          </div>
        </>
      )}
    </LoadedPage>
  )
}
