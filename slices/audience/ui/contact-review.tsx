import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pages } from '../../../kit/ui/pages.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { lowestOf } from '../rules/group-tree.ts'
import { type Group, type ReviewList, type UnusedContact, useAct, useGroupName } from './audience-data.ts'
import { ContactDialog } from './contact-dialog.tsx'

type Props = { list: ReviewList; groups: Group[]; page: number; onPage: (page: number) => void }

/** Contacts that nobody has used for long: a person decides for each whether it stays. */
export function ContactReview({ list, groups, page, onPage }: Props) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const [chosen, setChosen] = useState<string[]>([])
  const [open, setOpen] = useShown<string>()
  const [isErasing, setErasing] = useShown<true>()
  const decide = useAct(
    (decision: 'keep' | 'erase') => call('/api/audience/review', { method: 'POST', json: { ids: chosen, decision } }),
    () => setChosen([]),
  )
  if (!list.before) return <p className="v-prose">{t('review.no-time')}</p>
  if (list.contacts.length === 0) return <Empty title={t('review.none')} text={t('review.none.about')} />
  const ids = list.contacts.map((contact) => contact.id)
  const number = { count: chosen.length, n: count(chosen.length) }
  return (
    <>
      <div className="v-tools2 v-middle">
        <Checkbox
          data-size="sm"
          label={t('review.choose-all')}
          value="all"
          checked={ids.every((id) => chosen.includes(id))}
          onChange={(event) => setChosen(event.target.checked ? ids : [])}
        />
        {chosen.length === 0 ? (
          <p className="v-meta">{t('review.none-chosen')}</p>
        ) : (
          <div className="v-btns">
            <Button data-size="sm" disabled={decide.isPending} onClick={() => decide.mutate('keep')}>
              {t('review.keep', number)}
            </Button>
            <Button data-size="sm" variant="secondary" onClick={() => setErasing(true)}>
              {t('review.erase', number)}
            </Button>
          </div>
        )}
      </div>
      {!isErasing && <ProblemText error={decide.error} />}
      <ReviewTable rows={list.contacts} groups={groups} chosen={chosen} onChoose={setChosen} onOpen={setOpen} />
      <Pages page={page} pages={Math.ceil(list.total / list.pageSize)} onPage={onPage} />
      {open && <ContactDialog id={open} group={null} groups={groups} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={isErasing !== null}
        title={t('review.erase.title', number)}
        action={t('review.erase', number)}
        error={decide.error}
        isBusy={decide.isPending}
        onConfirm={() => decide.mutate('erase', { onSuccess: () => setErasing(null) })}
        onClose={() => setErasing(null)}
      >
        <p>{t('erase.about')}</p>
      </ConfirmDialog>
    </>
  )
}

type TableProps = {
  rows: UnusedContact[]
  groups: Group[]
  chosen: string[]
  onChoose: (ids: string[]) => void
  onOpen: (id: string) => void
}

function ReviewTable({ rows, groups, chosen, onChoose, onOpen }: TableProps) {
  const { t } = useTranslation('audience')
  const { date } = useFormats()
  const nameOf = useGroupName()
  const day = (at: string | null) => (at ? date(at) : t('contact.never'))
  const columns: Column<UnusedContact>[] = [
    {
      key: 'name',
      title: t('field.name'),
      isHead: true,
      cell: (row) => (
        <span className="v-pickrow">
          <Checkbox
            data-size="sm"
            aria-label={t('review.choose', { name: row.name })}
            value={row.id}
            checked={chosen.includes(row.id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
            }
          />
          <button type="button" className="v-link v-rowname" onClick={() => onOpen(row.id)}>
            {row.name}
          </button>
        </span>
      ),
    },
    {
      key: 'groups',
      title: t('field.groups'),
      cell: (row) => lowestOf(groups, row.groupKeys).map(nameOf).join(', '),
    },
    { key: 'made', title: t('review.made'), cell: (row) => day(row.createdAt) },
    { key: 'used', title: t('review.used'), cell: (row) => day(row.lastUsedAt) },
    { key: 'seen', title: t('review.seen'), cell: (row) => day(row.reviewedAt) },
  ]
  return <DataTable caption={t('place.review')} columns={columns} rows={rows} keyOf={(row) => row.id} />
}
