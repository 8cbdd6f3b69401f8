import { Button, Heading, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../../kit/ui/api.ts'
import { Dialog } from '../../../../kit/ui/dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { useFeeds } from './use-calendar.ts'

type Choice = { value: string; label: string }
type Props = { units: Choice[]; groups: Choice[]; onClose: () => void }
type Kind = 'mine' | 'unit' | 'audience'

/** Addresses that a calendar program reads. Each is secret, told once, and can be closed. */
export function FeedsDialog({ units, groups, onClose }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const query = useFeeds()
  const [kind, setKind] = useState<Kind>('mine')
  const [unitId, setUnitId] = useState(units[0]?.value ?? '')
  const [audienceKey, setAudienceKey] = useState(groups[0]?.value ?? '')
  const again = { onSuccess: () => client.invalidateQueries({ queryKey: ['plan', 'calendar', 'feeds'] }) }
  const make = useMutation({
    mutationFn: () => {
      const body = kind === 'mine' ? { kind } : kind === 'unit' ? { kind, unitId } : { kind, audienceKey }
      return read(api.POST('/api/plan/calendar/feeds', { body }))
    },
    ...again,
  })
  const close = useMutation({
    mutationFn: async (id: string) => {
      await read(api.POST('/api/plan/calendar/feeds/{id}/close', { params: { path: { id } } }))
    },
    ...again,
  })
  return (
    <Dialog open onClose={onClose} closeButton={t('dialog.close')} aria-labelledby="feeds-title">
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="feeds-title">
          {t('plan:calendar.feeds.title')}
        </Heading>
        <p>{t('plan:calendar.feeds.about')}</p>
        <Pick
          legend={t('plan:calendar.feeds.what')}
          options={(['mine', 'unit', 'audience'] as const).map((value) => ({
            value,
            label: t(`plan:calendar.feeds.${value}`),
          }))}
          value={kind}
          onPick={setKind}
        />
        {kind === 'unit' && (
          <SelectField label={t('plan:calendar.unit')} options={units} value={unitId} onPick={setUnitId} />
        )}
        {kind === 'audience' && (
          <SelectField label={t('plan:calendar.group')} options={groups} value={audienceKey} onPick={setAudienceKey} />
        )}
        <ProblemText error={make.error ?? close.error} />
        <Button data-size="sm" disabled={make.isPending} onClick={() => make.mutate()}>
          {t('plan:calendar.feeds.make')}
        </Button>
        {make.data && (
          <Textfield
            readOnly
            data-size="sm"
            data-feed=""
            label={t('plan:calendar.feeds.address')}
            description={t('plan:calendar.feeds.once')}
            value={make.data.url}
            onFocus={(event) => event.target.select()}
          />
        )}
        <Loaded query={query} text={t('plan:calendar.loading')}>
          {({ feeds }) => (
            <ul className="v-rows">
              {feeds.map((feed) => (
                <FeedLine
                  key={feed.id}
                  name={
                    feed.kind === 'mine'
                      ? t('plan:calendar.feeds.mine')
                      : (feed.unit?.name ??
                        groups.find((group) => group.value === feed.audienceKey)?.label ??
                        feed.audienceKey ??
                        '')
                  }
                  madeAt={feed.createdAt}
                  onEnd={() => close.mutate(feed.id)}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </Dialog>
  )
}

function FeedLine({ name, madeAt, onEnd }: { name: string; madeAt: string; onEnd: () => void }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  return (
    <li className="v-cal-feed">
      <span>
        <b data-data="">{name}</b> <span className="v-meta">{t('calendar.feeds.made', { day: date(madeAt) })}</span>
      </span>
      <button type="button" className="v-link" aria-label={`${t('calendar.feeds.close')}: ${name}`} onClick={onEnd}>
        {t('calendar.feeds.close')}
      </button>
    </li>
  )
}
