import { Button, Checkbox, Dialog, Field, Heading, Label, Select, Textarea } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { AuthorityRule } from '../rules/authority.ts'
import { APPROVER_DUTIES, type ApproverDuty, LEVELS, type Level } from '../rules/words.ts'
import { type AuthorityCase, useOrganisationAct } from './organisation-data.ts'

type Props = { asked: AuthorityCase; rule: AuthorityRule | null; onClose: () => void }

/** Says from today who approves in one case. The row that held until now is kept with its last day. */
export function AuthorityForm({ asked, rule, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'kit'])
  const [approverDuty, setDuty] = useState<ApproverDuty>(rule?.approverDuty ?? 'leader')
  const [approverLevel, setLevel] = useState<Level>(rule?.approverLevel ?? asked.fromLevel)
  const [legalNote, setNote] = useState(rule?.inSource ? rule.legalNote : '')
  const [inSource, setInSource] = useState(rule?.inSource ?? false)
  const act = useOrganisationAct(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate({ path: '/api/authority', json: { ...asked, approverDuty, approverLevel, legalNote, inSource } })
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="authority-title">
      <form className="v-form" onSubmit={submit}>
        <Heading level={2} data-size="xs" id="authority-title">
          {t('authority.edit.title', {
            message: t(`message-kind.${asked.messageKind}`),
            audience: t(`audience-kind.${asked.audienceKind}`).toLowerCase(),
          })}
        </Heading>
        <p className="v-meta">{t('authority.edit.about', { level: t(`level.${asked.fromLevel}`).toLowerCase() })}</p>
        <Field data-size="sm">
          <Label>{t('authority.approver')}</Label>
          <Select value={approverDuty} onChange={(event) => setDuty(event.target.value as ApproverDuty)}>
            {APPROVER_DUTIES.toReversed().map((duty) => (
              <Select.Option key={duty} value={duty}>
                {t(`duty.${duty}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field data-size="sm">
          <Label>{t('authority.level')}</Label>
          <Select value={approverLevel} onChange={(event) => setLevel(event.target.value as Level)}>
            {LEVELS.map((level) => (
              <Select.Option key={level} value={level}>
                {t(`level.${level}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
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
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={act.isPending}>
            {t('authority.save')}
          </Button>
          <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
            {t('kit:dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
