import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { MATTER_CHECKS, type MatterCheck, type Obstacle } from '../rules/approval.ts'
import type { MessageView } from '../rules/message-view.ts'
import { DiscussionForm, useDiscussed } from './discussion-form.tsx'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { useRoleTitle } from './use-role-title.ts'

type Row = { key: string; isDone: boolean; text: string }

/** Every check before approval, done and not done; the sum is all of them. */
export function useApprovalChecks(message: MessageView): Row[] {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const role = useRoleTitle(message.origin.roleKey)
  const ofKind = (code: Obstacle['code']) => message.obstacles.filter((obstacle) => obstacle.code === code)
  const named = (code: Obstacle['code']) =>
    ofKind(code).map((obstacle) => ('language' in obstacle ? languageName(obstacle.language) : ''))
  const row = (key: string, code: Obstacle['code']): Row => {
    const languages = named(code)
    const isDone = languages.length === 0
    return { key, isDone, text: t(isDone ? `ready.${key}` : `open.${key}`, { languages: languages.join(', ') }) }
  }
  const roleRow = (): Row => {
    const isDone = ofKind('role-missing').length === 0
    return { key: 'role', isDone, text: isDone ? t('ready.role', { role: role ?? '' }) : t('open.role') }
  }
  const byNameRow = (): Row => {
    const isDone = !message.obstacles.some(({ code }) => code.startsWith('by-name-'))
    return { key: 'by-name', isDone, text: t(isDone ? 'ready.by-name' : 'open.by-name') }
  }
  return [
    row('stop', 'stop-open'),
    row('complete', 'edition-empty'),
    ...(message.origin.roleKey || ofKind('role-missing').length > 0 ? [roleRow()] : []),
    ...(message.editions.length > 1 ? [row('current', 'edition-outdated'), row('unchecked', 'edition-unchecked')] : []),
    ...(message.question ? [row('question', 'question-missing')] : []),
    ...(message.byName ? [byNameRow()] : []),
  ]
}

/** The checks as a list with ticks; what a person must give their word for can be ticked by those who may. */
export function ApprovalChecks({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const act = useMessageAct(message.id)
  const rows = useApprovalChecks(message)
  const discussed = useDiscussed(message)
  const required = MATTER_CHECKS.filter((check) => message.checks[check]?.required)
  const ticked = required.filter((check) => check !== 'unions')
  // While the server is told, the box already shows what the person said.
  const said = act.isPending ? (act.variables?.json as { check: MatterCheck; done: boolean }) : null
  const under = (check: MatterCheck) => (said?.check === check ? said.done : undefined)
  const maySettle = message.abilities.includes('settle-check')
  return (
    <>
      <ul className="v-checks">
        {rows.map(({ key, isDone, text }) => (
          <li key={key} className={isDone ? undefined : 'open'}>
            {text}
          </li>
        ))}
        {!maySettle &&
          required.map((check) => (
            <li key={check} className={message.checks[check]?.done ? undefined : 'open'}>
              {check === 'unions' && discussed
                ? discussed
                : t(message.checks[check]?.done ? `check.${check}.done` : `check.${check}.open`)}
            </li>
          ))}
      </ul>
      {maySettle && required.length > 0 && (
        <div className="v-stack v-settle">
          {required.includes('unions') && <DiscussionForm message={message} />}
          {ticked.map((check) => (
            <Checkbox
              key={check}
              data-size="sm"
              label={t(`check.${check}.done`)}
              checked={under(check) ?? message.checks[check]?.done ?? false}
              onChange={(event) => act.mutate({ to: '/checks', json: { check, done: event.target.checked } })}
            />
          ))}
        </div>
      )}
      <ProblemText error={act.error} />
    </>
  )
}
