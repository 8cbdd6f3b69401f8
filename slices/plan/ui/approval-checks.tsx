import { useTranslation } from 'react-i18next'
import type { Obstacle } from '../rules/approval-obstacles.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'

type Row = { key: string; isDone: boolean; text: string }

/** Every check before approval, done and not done, each with what to do where it is open. */
export function useApprovalRows(initiative: InitiativeView): Row[] {
  const { t } = useTranslation('plan')
  const { obstacles, isAnalysed, document } = initiative
  const about = (codes: Obstacle['code'][]) => obstacles.filter(({ code }) => codes.includes(code))
  const simple = (key: string, codes: Obstacle['code'][]): Row => {
    const [open] = about(codes)
    return { key, isDone: !open, text: t(open ? `obstacle.${open.code}` : `ready.${key}`) }
  }
  const targets = about(['target-unmeasurable', 'target-backwards']).map((obstacle): Row => {
    if (obstacle.code === 'target-unmeasurable') {
      const parts = obstacle.missing.map((part) => t(`part.${part}`)).join(', ')
      const name = obstacle.name || t('target.unnamed')
      return { key: name, isDone: false, text: t('obstacle.target-unmeasurable', { name, parts }) }
    }
    if (obstacle.code === 'target-backwards')
      return { key: obstacle.name, isDone: false, text: t('obstacle.target-backwards', { ...obstacle }) }
    return { key: obstacle.code, isDone: false, text: '' }
  })
  const measurable = simple('target', ['target-missing'])
  return [
    simple('goal', ['goal-missing', 'goal-gone']),
    simple('audience', ['audience-missing', 'audience-gone']),
    ...(targets.length > 0
      ? targets
      : [
          {
            ...measurable,
            text: measurable.isDone ? t('ready.target', { count: document.targets.length }) : measurable.text,
          },
        ]),
    ...(isAnalysed === null ? [] : [simple('analysis', ['analysis-missing'])]),
  ]
}

export function ApprovalChecks({ initiative }: { initiative: InitiativeView }) {
  const rows = useApprovalRows(initiative)
  return (
    <ul className="v-checks">
      {rows.map(({ key, isDone, text }) => (
        <li key={key} className={isDone ? undefined : 'open'}>
          {text}
        </li>
      ))}
    </ul>
  )
}
