import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { AfterwardsView, FollowUpView } from '../rules/afterwards-view.ts'
import { ROLES, type Role } from '../rules/crisis.ts'
import { useAfterAct } from './afterwards-data.ts'
import { useNameIn } from './crisis-title.ts'
import { useRoomForm } from './room-forms.tsx'

/** Peer support, follow-up of relatives and staff: what each role is to do now that it is over. */
export function AfterFollowUp({ id, after, personId }: { id: string; after: AfterwardsView; personId: string }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const nameIn = useNameIn()
  const show = useRoomForm()
  const act = useAfterAct(id)
  const left = after.followUps.filter((one) => !one.doneAt).length
  return (
    <section className="v-roomtasks">
      <SectionHead title={t('after.follow-up')}>
        {t('tasks.left', { count: left, of: after.followUps.length })}
      </SectionHead>
      {after.followUps.length === 0 && <p>{t('after.follow-up.none')}</p>}
      <ul>
        {after.followUps.map((one) => (
          <li key={one.id} data-done={one.doneAt ? '' : undefined}>
            {one.asked ? (
              <Asked one={one} personId={personId} text={nameIn(one.texts)} />
            ) : (
              <Checkbox
                label={<span data-data={one.texts.en === undefined ? '' : undefined}>{nameIn(one.texts)}</span>}
                checked={one.doneAt !== null}
                disabled={one.doneAt !== null || act.isPending}
                onChange={() => act.mutate({ path: `follow-ups/${encodeURIComponent(one.id)}/done`, json: {} })}
              />
            )}
            <p className="v-meta">
              {one.role ? t(`role.${one.role}`) : <span data-data>{one.asked?.name ?? t('somebody')}</span>}
              {one.doneAt
                ? ` · ${t('after.done', { at: date(one.doneAt) })}`
                : one.dueAt && ` · ${t('after.by', { at: date(one.dueAt) })}`}
            </p>
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
      <Button
        variant="secondary"
        data-size="sm"
        onClick={() => show((onClose) => <AddFollowUp {...{ id, onClose }} />)}
      >
        {t('after.follow-up.add')}
      </Button>
    </section>
  )
}

/** Asked of one person: their answer does it, and nobody ticks it for them. */
function Asked({ one, personId, text }: { one: FollowUpView; personId: string; text: string }) {
  const isMine = one.asked?.id === personId && one.doneAt === null
  return (
    <p>
      {isMine ? (
        <Link to="/godkjenn/$id" params={{ id: one.id }} className="v-link">
          {text}
        </Link>
      ) : (
        text
      )}
    </p>
  )
}

function AddFollowUp({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const [role, setRole] = useState<Role>('leader')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useAfterAct(id, onClose)
  return (
    <FormDialog
      title={t('after.follow-up.add')}
      action={t('tasks.add.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (text.trim()) act.mutate({ path: 'follow-ups', json: { role, text: text.trim(), dueInDays: 7 } })
      }}
    >
      <Textfield
        label={t('tasks.text')}
        description={t('after.no-names')}
        maxLength={300}
        value={text}
        error={isTried && !text.trim() ? t('tasks.text.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label={t('tasks.role')}
        options={ROLES.filter((one) => one !== 'told').map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onPick={setRole}
      />
    </FormDialog>
  )
}
