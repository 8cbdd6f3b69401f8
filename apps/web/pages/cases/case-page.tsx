import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { namesSomebody } from '../../../../kit/kernel/stops/names-somebody.ts'
import { call } from '../../../../kit/ui/api.ts'
import { useNow } from '../../../../kit/ui/use-now.ts'
import {
  CaseCourse,
  CaseHead,
  CaseLinks,
  CaseNotes,
  CaseReports,
  CasesIndex,
  type Finders,
  MinistryNotes,
  StakeholderAnalysis,
  useCase,
  useCasesLive,
} from '../../../../slices/cases/ui/index.ts'
import { Shown, WhoCanSee } from '../../../../slices/confidentiality/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import { CaseInquiries } from '../../../../slices/press/ui/index.ts'

/** One case: what was reported, who has it, what is known inside, and what is said about it. Follows live. */
export function CasePage() {
  const { t } = useTranslation('cases')
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useCase(id)
  const units = useUnits()
  const now = useNow(15_000)
  useCasesLive()
  const agency = (units.data?.units ?? []).filter((unit) => unit.kind !== 'ministry')
  return (
    <>
      <CasesIndex current={null} />
      <Shown id={id} query={query} text={t('case.loading')}>
        {(file) => {
          const handles = file.notes !== null
          return (
            <>
              <div className="c-3-12">
                <CaseHead file={file} units={agency} now={now} />
              </div>
              <div className={`${handles ? 'c-3-8' : 'c-3-12'} v-case__column`}>
                <CaseReports file={file} />
                <CaseNotes file={file} check={namesSomebody} />
              </div>
              <div className={`${handles ? 'c-9-12' : 'c-3-12'} v-case__column`}>
                <CaseCourse file={file} />
                <WhoCanSee id={id} />
                {handles && <CaseInquiries caseId={id} mayPlace={file.abilities.includes('link')} />}
                {handles && <CaseLinks file={file} finders={FINDERS} />}
                {handles && file.state !== 'joined' && <MinistryNotes caseId={id} />}
              </div>
              {handles && file.state !== 'joined' && (
                <div className="c-3-12 v-case__column">
                  <StakeholderAnalysis subject={{ kind: 'case', id }} mayEdit={file.abilities.includes('note')} />
                </div>
              )}
            </>
          )
        }}
      </Shown>
    </>
  )
}

type Lines = { items: { id: string; topic: string }[] }
type Mentions = { items: { id: number; title: string; outlet: string; publishedOn: string; url: string }[] }
type Messages = { items: { id: string; title: string }[] }

/** Lines, messages and coverage belong to slices above, so the page finds them. */
const FINDERS: Finders = {
  line: async (words) => {
    const { items } = await call<Lines>(`/api/press/lines?${new URLSearchParams(words ? { q: words } : {})}`)
    return items.map(({ id, topic }) => ({ id, title: topic }))
  },
  message: async (words) => {
    const { items } = await call<Messages>(`/api/messages?${new URLSearchParams(words ? { q: words } : {})}`)
    return items.map(({ id, title }) => ({ id, title: title || id }))
  },
  coverage: async (words) => {
    if (!words) return []
    const { items } = await call<Mentions>(`/api/measure/mentions?${new URLSearchParams({ q: words })}`)
    return items.map(({ id, title, outlet, publishedOn, url }) => ({
      id: `mention:${id}`,
      ...{ title, outlet, publishedOn, href: url },
    }))
  },
}
