import { Button, Checkbox, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { AuthorityRule } from '../rules/authority.ts'
import { APPROVER_DUTIES, type ApproverDuty, LEVELS, type Level } from '../rules/words.ts'
import { type AuthorityCase, useOrganisationAct } from './organisation-data.ts'

type Props = { asked: AuthorityCase; rule: AuthorityRule | null; onClose: () => void }

/** Says from today who approves in one case, or ends the row, so that the strictest holds. What held until now is kept. */
export function AuthorityForm({ asked, rule, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'kit'])
  const [approverDuty, setDuty] = useState<ApproverDuty>(rule?.approverDuty ?? 'leader')
  const [approverLevel, setLevel] = useState<Level>(rule?.approverLevel ?? asked.fromLevel)
  const [legalNote, setNote] = useState(rule?.inSource ? rule.legalNote : '')
  const [inSource, setInSource] = useState(rule?.inSource ?? false)
  const [isEnding, setEnding] = useShown<true>()
  const act = useOrganisationAct(onClose)
  const end = useOrganisationAct(onClose)
  const submit = () =>
    act.mutate({ path: '/api/authority', json: { ...asked, approverDuty, approverLevel, legalNote, inSource } })
  const names = {
    message: t(`message-kind.${asked.messageKind}`),
    audience: t(`audience-kind.${asked.audienceKind}`).toLowerCase(),
  }
  if (isEnding && rule)
    return (
      <ConfirmDialog
        isOpen
        title={t('authority.end.title', names)}
        action={t('authority.end')}
        error={end.error}
        isBusy={end.isPending}
        onConfirm={() => end.mutate({ path: `/api/authority/${rule.id}/end` })}
        onClose={() => setEnding(null)}
      >
        <p>{t('authority.end.about')}</p>
      </ConfirmDialog>
    )
  return (
    <FormDialog
      title={t('authority.edit.title', names)}
      action={t('authority.save')}
      more={
        rule && (
          <Button type="button" data-size="sm" variant="secondary" onClick={() => setEnding(true)}>
            {t('authority.end')}
          </Button>
        )
      }
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('authority.edit.about', { level: t(`level.${asked.fromLevel}`).toLowerCase() })}</p>
      <SelectField
        label={t('authority.approver')}
        options={APPROVER_DUTIES.toReversed().map((value) => ({ value, label: t(`duty.${value}`) }))}
        value={approverDuty}
        onPick={setDuty}
      />
      <SelectField
        label={t('authority.level')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={approverLevel}
        onPick={setLevel}
      />
      <Field data-size="sm">
        <Label>{t('authority.why')}</Label>
        <Textarea value={legalNote} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Checkbox
        data-size="sm"
        label={t('authority.in-source')}
        checked={inSource}
        onChange={(event) => setInSource(event.target.checked)}
      />
    </FormDialog>
  )
}
