import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { FileLink } from '../../../kit/ui/file-link.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { DECLINE_REASONS, type DeclineReason } from '../rules/accreditation.ts'
import { Answers, Arrival } from './occasion-answers.tsx'
import { type OccasionRequest, type OccasionView, useOccasionAct } from './occasion-data.ts'

/** Who wants to come, and the answer that a person gives each of them. */
export function OccasionRequests({ of }: { of: OccasionView }) {
  const { t } = useTranslation('press-occasion')
  const accepted = of.requests.filter((one) => one.state === 'accepted').length
  const came = of.requests.filter((one) => one.cameAt !== null).length
  const counted = of.takesArrivals
    ? t('count.came', { count: came, accepted })
    : of.seats
      ? t('count.of', { count: accepted, seats: of.seats })
      : t('count.accepted', { count: accepted })
  return (
    <section aria-labelledby="requests">
      <SectionHead title={t('requests')} id="requests">
        {of.accreditBy && of.mayKeep && counted}
      </SectionHead>
      {of.accreditBy === null ? (
        <p className="v-meta">{t('requests.not-needed')}</p>
      ) : of.mayKeep ? (
        <Requests of={of} />
      ) : (
        <p className="v-meta">{t('requests.not-yours')}</p>
      )}
    </section>
  )
}

function Requests({ of }: { of: OccasionView }) {
  const { t } = useTranslation('press-occasion')
  const { moment } = useFormats()
  const [declined, setDeclined] = useState<OccasionRequest | null>(null)
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [isTried, setTried] = useState(false)
  const close = () => {
    setDeclined(null)
    setReason(null)
    setTried(false)
  }
  const act = useOccasionAct(close)
  const isOpen = of.state === 'public'
  const kept = of.keptDays !== null && <p className="v-meta">{t('erase', { count: of.keptDays })}</p>
  if (of.requests.length === 0)
    return (
      <>
        <Empty title={t('requests.none')} text={t('requests.none-text')} />
        {kept}
      </>
    )
  const answer = (one: OccasionRequest, json: unknown) => act.mutate({ path: `accreditations/${one.id}/answer`, json })
  const columns: Column<OccasionRequest>[] = [
    {
      key: 'name',
      title: t('name'),
      isHead: true,
      cell: (one) => (
        <span data-data>
          {one.name}, {one.outlet}
        </span>
      ),
    },
    { key: 'equipment', title: t('equipment'), cell: (one) => <span data-data>{one.equipment || '–'}</span> },
    { key: 'asked', title: t('asked-at'), cell: (one) => moment(one.askedAt) },
    {
      key: 'state',
      title: t('answer'),
      cell: (one) => (
        <>
          {t(`answer.${one.state}`)}
          {one.isUnreachable && <b> {t('unreachable')}</b>}
        </>
      ),
    },
    ...(of.takesArrivals
      ? [
          {
            key: 'came',
            title: t('came'),
            cell: (one: OccasionRequest) =>
              one.state === 'accepted' && (
                <Arrival
                  of={one}
                  isBusy={act.isPending}
                  onCome={(hasCome) => act.mutate({ path: `accreditations/${one.id}/arrival`, json: { hasCome } })}
                />
              ),
          },
        ]
      : []),
    ...(isOpen
      ? [
          {
            key: 'do',
            title: '',
            cell: (one: OccasionRequest) => (
              <Answers
                of={one}
                isBusy={act.isPending}
                onYes={() => answer(one, { state: 'accepted' })}
                onNo={() => setDeclined(one)}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable caption={t('requests')} columns={columns} rows={of.requests} keyOf={(one) => one.id} />
      <ProblemText error={declined ? null : act.error} />
      <p>
        <FileLink path={`/api/press/occasions/${of.id}/reception`} name="resepsjon.pdf">
          {t('print')}
        </FileLink>
      </p>
      {kept}
      {declined && (
        <FormDialog
          title={t('decline-title')}
          action={t('decline-title')}
          error={act.error}
          isBusy={act.isPending}
          onSubmit={() => {
            setTried(true)
            if (reason) answer(declined, { state: 'declined', reason })
          }}
          onClose={close}
        >
          <Pick<DeclineReason>
            legend={t('decline-reason')}
            options={DECLINE_REASONS.map((value) => ({ value, label: t(`decline-why.${value}`) }))}
            value={reason}
            onPick={setReason}
          />
          {isTried && reason === null && (
            <p className="v-signal" role="alert">
              {t('decline-choose')}
            </p>
          )}
          <p className="v-meta">{t('decline-about')}</p>
        </FormDialog>
      )}
    </>
  )
}
