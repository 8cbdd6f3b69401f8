import { Checkbox, Field, Label, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { AUDIENCE_KINDS, MESSAGE_KINDS, type MessageKind } from '../rules/words.ts'
import { type UnitInList, useApprovers } from './organisation-data.ts'

/** Try it: who would approve such a message from this unit, now, with those who are away. */
export function AuthorityTrial({ units, ownUnitId }: { units: UnitInList[]; ownUnitId: string }) {
  const { t } = useTranslation('organisation')
  const [unitId, setUnitId] = useState(ownUnitId)
  const [messageKind, setMessageKind] = useState<MessageKind>('information')
  const [audienceKinds, setAudienceKinds] = useState<string[]>(['staff'])
  const query = useApprovers({ messageKind, audienceKinds, unitId })
  const own = units.filter((unit) => unit.kind !== 'ministry')
  const toggle = (kind: string) =>
    setAudienceKinds(
      audienceKinds.includes(kind) ? audienceKinds.filter((one) => one !== kind) : [...audienceKinds, kind],
    )
  return (
    <section aria-labelledby="trial">
      <SectionHead title={t('trial')} id="trial">
        {t('now')}
      </SectionHead>
      <div className="v-form">
        <Field data-size="sm">
          <Label>{t('trial.unit')}</Label>
          <Select value={unitId} onChange={(event) => setUnitId(event.target.value)}>
            {own.map((unit) => (
              <Select.Option key={unit.id} value={unit.id}>
                {unit.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field data-size="sm">
          <Label>{t('authority.message')}</Label>
          <Select value={messageKind} onChange={(event) => setMessageKind(event.target.value as MessageKind)}>
            {MESSAGE_KINDS.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`message-kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <fieldset className="v-choice">
          <legend>{t('authority.to')}</legend>
          <div className="v-org-checks">
            {AUDIENCE_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                data-size="sm"
                label={t(`audience-kind.${kind}`)}
                checked={audienceKinds.includes(kind)}
                onChange={() => toggle(kind)}
              />
            ))}
          </div>
        </fieldset>
        <div role="status">
          {audienceKinds.length === 0 && <p className="v-muted">{t('trial.choose')}</p>}
          {audienceKinds.length > 0 && query.data && (
            <>
              <p className="v-meta">
                {t('authority.approver.words', {
                  duty: t(`duty.${query.data.required.duty}`),
                  level: t(`level.${query.data.required.level}`).toLowerCase(),
                })}
              </p>
              <ul className="v-org-list">
                {query.data.waiting.map((one) => (
                  <li key={one.personId}>
                    <span className="v-h3">{one.displayName}</span>
                    {one.insteadOf && (
                      <span className="v-meta v-org-block">{t('trial.instead', { person: one.insteadOf })}</span>
                    )}
                  </li>
                ))}
              </ul>
              {query.data.waiting.length === 0 && <p>{t('trial.nobody')}</p>}
            </>
          )}
          <ProblemText error={query.error} />
        </div>
      </div>
    </section>
  )
}
