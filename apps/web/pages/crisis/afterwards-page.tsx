import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import {
  AfterFindings,
  AfterFollowUp,
  AfterPractice,
  AfterPrinciples,
  AfterShifts,
  AfterTimes,
  CrisisBand,
  CrisisIndex,
  RoomForms,
  TakeFile,
  useAfterwards,
  useCrisis,
  useCrisisTitle,
} from '../../../../slices/crisis/ui/index.ts'

/** What came of a crisis: measured times, follow-up, evaluation, changes of shift, and the report. */
export function AfterwardsPage() {
  const { t } = useTranslation('crisis')
  const { id } = useParams({ strict: false }) as { id: string }
  const me = useMe()
  const after = useAfterwards(id)
  const query = useCrisis(id)
  const titleOf = useCrisisTitle()
  return (
    <>
      {query.data && <CrisisBand mode={query.data.mode} />}
      <CrisisIndex place="crises" />
      <Loaded query={query} text={t('room.loading')}>
        {(crisis) => (
          <Loaded query={after} text={t('room.loading')}>
            {(data) => {
              const open = data.findings.filter((one) => one.state === 'open').length
              const left = data.followUps.filter((one) => !one.doneAt).length
              return (
                <RoomForms key={id} crisis={crisis}>
                  <PageHead
                    className="c-3-12"
                    title={t(titleKey(crisis.state === 'open', open, left), {
                      findings: open,
                      left,
                      count: left || open,
                    })}
                    over={
                      <>
                        {crisis.mode === 'demo' && <b>{t(`mode.${crisis.mode}`)} · </b>}
                        {crisis.number} · <span data-data={crisis.what ? '' : undefined}>{titleOf(crisis)}</span>
                      </>
                    }
                  >
                    <TakeFile crisis={crisis} />
                    <a className="ds-button" data-size="sm" data-variant="secondary" href={`/api/crises/${id}/report`}>
                      {t('after.report')}
                    </a>
                    <Link to="/krise/$id" params={{ id }} className="ds-button" data-size="sm" data-variant="secondary">
                      {t('after.room')}
                    </Link>
                  </PageHead>
                  <div className="c-3-8 v-plan">
                    <AfterTimes after={data} isOpen={crisis.state === 'open'} />
                    <AfterPractice crisis={crisis} />
                    <AfterFindings id={id} after={data} />
                    <AfterPrinciples after={data} />
                  </div>
                  <div className="c-9-12">
                    <AfterFollowUp id={id} after={data} personId={me.data?.person.id ?? ''} />
                    <AfterShifts crisis={crisis} after={data} personId={me.data?.person.id ?? ''} />
                  </div>
                </RoomForms>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

/** Nothing is dealt out to follow up while it runs. */
function titleKey(isOpen: boolean, findings: number, left: number): string {
  if (findings + left === 0) return isOpen ? 'after.title.open' : 'after.title.none'
  if (findings === 0) return 'after.title.left'
  return left === 0 ? 'after.title.findings' : 'after.title'
}
