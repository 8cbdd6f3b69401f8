import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { BesideCrisis } from '../../../slices/crisis/ui/index.ts'
import { CorrectionPlan, DispatchPlan } from '../../../slices/dispatch/ui/index.ts'
import { TranslationsUnderWay, useMessage } from '../../../slices/message/ui/index.ts'

type Ready = {
  versionId: string
  messageId: string
  title: string
  audienceKinds: string[]
  approvedAt: string
  replacesId: string | null
  embargoUntil: string | null
}

/** First which approved message, then how it goes out. */
export function NewDispatchPage() {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  const navigate = useNavigate()
  const { versjon } = useSearch({ strict: false }) as { versjon?: string }
  const open = (id: string) => void navigate({ to: '/utsending/$id', params: { id } })
  const ready = useQuery({
    queryKey: ['dispatch-ready'],
    queryFn: (): Promise<{ versions: Ready[] }> => read(api.GET('/api/dispatches/ready', {})),
  })
  const units = useQuery({
    queryKey: ['units'],
    queryFn: (): Promise<{ units: { id: string; name: string }[] }> => read(api.GET('/api/units', {})),
  })
  const chosen = ready.data?.versions.find((version) => version.versionId === versjon)
  if (!chosen)
    return (
      <>
        <PageHead title={t('plan.choose')} lead={t('plan.choose.about')} />
        <div className="c-1-8">
          <Loaded query={ready} text={t('plan.choose.loading')}>
            {({ versions }) => <ReadyList versions={versions} />}
          </Loaded>
        </div>
      </>
    )
  return (
    <>
      <PageHead
        title={chosen.title}
        over={t('plan.title')}
        lead={chosen.embargoUntil && t('plan.embargo', { at: moment(chosen.embargoUntil) })}
      >
        <Link to="/utsending/ny" className="v-link">
          {t('plan.choose.other')}
        </Link>
      </PageHead>
      <Beside messageId={chosen.messageId} />
      <TranslationsUnderWay messageId={chosen.messageId} where="plan" className="c-1-8" />
      {chosen.replacesId ? (
        <CorrectionPlan versionId={chosen.versionId} onPlanned={open} />
      ) : (
        <DispatchPlan
          key={chosen.versionId}
          versionId={chosen.versionId}
          audienceKinds={chosen.audienceKinds}
          units={units.data?.units ?? []}
          onPlanned={open}
        />
      )}
    </>
  )
}

/** What goes on at the unit that the message is of, before it is sent beside it. */
function Beside({ messageId }: { messageId: string }) {
  const unitId = useMessage(messageId).data?.unit.id
  return (
    unitId && (
      <div className="c-1-8">
        <BesideCrisis unitId={unitId} />
      </div>
    )
  )
}

function ReadyList({ versions }: { versions: Ready[] }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  if (versions.length === 0)
    return (
      <Empty level={2} title={t('plan.choose.none')} text={t('plan.choose.none.about')}>
        <Link to="/budskap" className="v-link">
          {t('plan.choose.messages')}
        </Link>
      </Empty>
    )
  return (
    <>
      <SectionHead title={t('plan.choose.messages-ready')}>{versions.length}</SectionHead>
      <ul className="v-rows">
        {versions.map((version) => (
          <li key={version.versionId} className="v-readyrow" data-row="">
            <div>
              <h3 className="v-h3">{version.title}</h3>
              <p className="v-meta">{t('plan.choose.approved', { at: moment(version.approvedAt) })}</p>
            </div>
            <Link
              to="/utsending/ny"
              search={{ versjon: version.versionId }}
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
              aria-label={`${t('plan.choose.do')}: ${version.title}`}
            >
              {t('plan.choose.do')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
