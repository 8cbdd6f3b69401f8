import { Button, Checkbox, Fieldset, Switch } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { api, type ReadOf, read } from '../../../kit/ui/api.ts'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { IDLE_CHOICES, OWN_IDLE_MINUTES } from '../rules/session.ts'
import { useAct } from './use-act.ts'

type Rule = ReadOf<'/api/access/sign-in-rule'>

/** For administrators: of which duties more than a password is demanded. */
export function SignInRule() {
  const { t } = useTranslation('access')
  const query = useQuery({ queryKey: ['sign-in-rule'], queryFn: () => read(api.GET('/api/access/sign-in-rule')) })
  return (
    <FoldedPart
      id="innloggingskrav"
      group="settings"
      title={t('rule.title')}
      says={query.data && t('rule.says', { count: query.data.strongDuties.length, of: DUTIES.length })}
    >
      <div className="v-stack">
        <p className="v-prose">{t('rule.about')}</p>
        <Loaded query={query} text={t('my.loading')}>
          {(rule) => <RuleForm rule={rule} />}
        </Loaded>
      </div>
    </FoldedPart>
  )
}

function RuleForm({ rule }: { rule: Rule }) {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const [duties, setDuties] = useState<Duty[]>(rule.strongDuties)
  const [isTwo, setTwo] = useState(rule.twoForEmergency)
  const [minutes, setMinutes] = useState(String(rule.idleMinutes))
  const [isSaved, setSaved] = useState(false)
  const { act, isBusy, error } = useAct()
  const toggle = (duty: Duty) => {
    setSaved(false)
    setDuties(duties.includes(duty) ? duties.filter((one) => one !== duty) : [...duties, duty])
  }
  const lost = rule.atFirst.filter((duty) => !duties.includes(duty))
  const save = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const idleMinutes = IDLE_CHOICES.find((one) => String(one) === minutes) ?? OWN_IDLE_MINUTES
      const body = { strongDuties: duties, twoForEmergency: isTwo, idleMinutes }
      await read(api.PUT('/api/access/sign-in-rule', { body }))
      setSaved(true)
      await client.invalidateQueries({ queryKey: ['sign-in-rule'] })
    })
  }
  return (
    <form className="v-form" onSubmit={save}>
      <Fieldset>
        <Fieldset.Legend>{t('rule.duties')}</Fieldset.Legend>
        <Fieldset.Description>{t('rule.duties.about')}</Fieldset.Description>
        {DUTIES.map((duty) => (
          <Checkbox
            key={duty}
            label={t(`duty.${duty}`, { ns: 'organisation' })}
            checked={duties.includes(duty)}
            disabled={!rule.mayChange}
            onChange={() => toggle(duty)}
          />
        ))}
      </Fieldset>
      {lost.length > 0 && (
        <p className="v-note">
          {t('rule.lost', {
            duties: lost.map((duty) => t(`duty.${duty}`, { ns: 'organisation' }).toLowerCase()).join(', '),
          })}
        </p>
      )}
      <Switch
        label={t('rule.two')}
        description={t('rule.two.about')}
        checked={isTwo}
        disabled={!rule.mayChange}
        onChange={(event) => {
          setSaved(false)
          setTwo(event.target.checked)
        }}
      />
      <Fieldset disabled={!rule.mayChange}>
        <Fieldset.Legend>{t('rule.idle')}</Fieldset.Legend>
        <Fieldset.Description>{t('rule.idle.about')}</Fieldset.Description>
        <SelectField
          label={t('rule.idle.after')}
          options={IDLE_CHOICES.map((one) => ({ value: String(one), label: t('rule.idle.minutes', { count: one }) }))}
          value={minutes}
          onPick={(picked) => {
            setSaved(false)
            setMinutes(picked)
          }}
        />
      </Fieldset>
      <ProblemText error={error} />
      {rule.mayChange ? (
        <div className="v-btns">
          <Button type="submit" variant="secondary" disabled={isBusy}>
            {t('rule.save')}
          </Button>
        </div>
      ) : (
        <p className="v-meta">{t('rule.not-yours')}</p>
      )}
      <p role="status">{isSaved && t('rule.saved')}</p>
    </form>
  )
}
