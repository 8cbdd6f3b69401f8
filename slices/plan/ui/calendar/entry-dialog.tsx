import { Button, Heading } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { Dialog } from '../../../../kit/ui/dialog.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { EntryFacts } from './entry-facts.tsx'
import { draftOf, type ItemDraft } from './item-draft.ts'
import { useCalendarActs, useItem } from './use-calendar.ts'

type Props = {
  entry: CalendarEntry
  view: CalendarView
  names: { group: (key: string) => string; channel: (key: string) => string }
  onChange: (draft: ItemDraft, saved: { id: string; revision: number }) => void
  onMoveTime: () => void
  onClose: () => void
}

/** What one entry is, and what can be done with it. */
export function EntryDialog({ entry, view, names, onChange, onMoveTime, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog open onClose={onClose} closeButton={t('dialog.close')} aria-labelledby="entry-title">
      <div className="v-stack">
        <div>
          <p className="v-meta">
            {t(`plan:calendar.kind.${entry.kind}`)}
            {entry.isPrivate && ` · ${t('plan:calendar.private')}`}
          </p>
          <Heading level={2} data-size="sm" id="entry-title" data-data="">
            {entry.title}
          </Heading>
        </div>
        <EntryFacts entry={entry} view={view} names={names} />
        {entry.source === 'item' && (
          <ItemPart entry={entry} onChange={onChange} onMoveTime={onMoveTime} onClose={onClose} />
        )}
        {entry.source === 'dispatch' && (
          <Link className="v-link" to="/utsending/$id" params={{ id: entry.sourceId }}>
            {t('plan:calendar.to-dispatch')}
          </Link>
        )}
        {entry.source === 'meeting' && (
          <Link className="v-link" to="/plan/moter/$id" params={{ id: entry.sourceId }}>
            {t('plan:calendar.to-meeting')}
          </Link>
        )}
      </div>
    </Dialog>
  )
}

function ItemPart({
  entry,
  onChange,
  onMoveTime,
  onClose,
}: Pick<Props, 'entry' | 'onChange' | 'onMoveTime' | 'onClose'>) {
  const { t } = useTranslation('plan')
  const query = useItem(entry.sourceId)
  const { takeOut, cancel } = useCalendarActs()
  const [isSure, setSure] = useShown<true>()
  const { sourceId: id, revision, at } = entry
  const after = { onSuccess: onClose }
  return (
    <Loaded query={query} text={t('calendar.loading')}>
      {({ item, abilities }) => (
        <>
          {item.note && (
            <p className="v-prose v-cal-text" data-data="">
              {item.note}
            </p>
          )}
          <ProblemText error={takeOut.error ?? cancel.error} />
          {abilities.length > 0 && (
            <div className="v-btns">
              <Button data-size="sm" onClick={() => onChange(draftOf(item), { id, revision })}>
                {t(item.recurrence ? 'calendar.form.change.series' : 'calendar.form.change')}
              </Button>
              {entry.isSeries && (
                <Button data-size="sm" variant="secondary" onClick={onMoveTime}>
                  {t('calendar.move-time')}
                </Button>
              )}
              {entry.isSeries && (
                <Button
                  data-size="sm"
                  variant="secondary"
                  onClick={() => takeOut.mutate({ id, revision, at, isOut: true }, after)}
                >
                  {t('calendar.take-out')}
                </Button>
              )}
              {entry.isMoved && (
                <Button
                  data-size="sm"
                  variant="secondary"
                  onClick={() => takeOut.mutate({ id, revision, at, isOut: false }, after)}
                >
                  {t('calendar.put-back')}
                </Button>
              )}
              <Button data-size="sm" variant="tertiary" onClick={() => setSure(true)}>
                {t(entry.isSeries ? 'calendar.cancel.series' : 'calendar.cancel')}
              </Button>
            </div>
          )}
          <ConfirmDialog
            isOpen={isSure !== null}
            title={t('calendar.cancel.sure', { title: item.title })}
            action={t(entry.isSeries ? 'calendar.cancel.series' : 'calendar.cancel')}
            error={cancel.error}
            isBusy={cancel.isPending}
            onConfirm={() => cancel.mutate({ id, revision }, after)}
            onClose={() => setSure(null)}
          >
            <p>{t('calendar.cancel.about')}</p>
          </ConfirmDialog>
        </>
      )}
    </Loaded>
  )
}
