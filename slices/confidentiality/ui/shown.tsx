import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { type Asked, Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useLevel, useOpenShielded } from './confidentiality-data.ts'

type Props<Data> = { id: string; query: Asked<Data>; text: string; children: (data: Data) => ReactNode }

/**
 * As `Loaded`, for what not everyone may see: whoever is shut out, also while they had it open, gets a page that says so, and a leader in
 * the line the way to open it with a reason.
 */
export function Shown<Data>({ id, query, text, children }: Props<Data>) {
  if (query.error instanceof Problem && query.error.status === 404) return <ShutOut id={id} />
  return (
    <Loaded query={query} text={text}>
      {children}
    </Loaded>
  )
}

function ShutOut({ id }: { id: string }) {
  const { t } = useTranslation('confidentiality')
  const { data } = useLevel(id)
  const [isAsked, setAsked] = useShown<true>()
  const open = useOpenShielded(id)
  if (!data?.mayOpen) return <PageHead className="c-3-12" title={t('lost.title')} lead={t('lost.text')} />
  return (
    <>
      <PageHead className="c-3-12" title={t('open.title')} lead={t('open.text')}>
        <Button type="button" data-size="sm" onClick={() => setAsked(true)}>
          {t('open.do')}
        </Button>
      </PageHead>
      {isAsked && (
        <ReasonDialog
          title={t('open.title')}
          action={t('open.do')}
          label={t('open.reason')}
          about={t('reason.hint')}
          missing={t('error:confidentiality.reason-missing')}
          error={open.error}
          isBusy={open.isPending}
          onReason={(reason) => open.mutate({ reason }, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
