import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type ElementView, titleOf, useElements } from '../../strategy/ui/index.ts'
import type { MessageView } from '../rules/message-view.ts'
import { OriginForm } from './origin-form.tsx'
import { RoleField } from './role-field.tsx'

export const ORIGIN_KINDS = ['overall-goal', 'goal', 'sub-goal', 'gap', 'stakeholder-group', 'role'] as const

/** Why we say this: the initiative, the goals, the gaps, the groups and the role, with the way to the thread. */
export function OriginSection({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const [isOpen, setOpen] = useShown<true>()
  const { origin } = message
  const isEmpty = !hasOrigin(message)
  return (
    <section className="v-block" id="sammenheng" aria-labelledby="origin-title">
      <SectionHead id="origin-title" title={t('origin.title')}>
        {!isEmpty && (
          <Link to="/strategi/trad" search={{ fra: 'message', id: message.id }} className="v-link">
            {t('origin.thread')}
          </Link>
        )}
      </SectionHead>
      {isEmpty ? <p className="v-body2">{t('origin.empty')}</p> : <OriginFacts message={message} />}
      {message.abilities.includes('set-origin') && !origin.roleKey && <RoleField message={message} />}
      {message.abilities.includes('set-origin') && (
        <p className="v-btns v-line">
          <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
            {t(isEmpty ? 'origin.choose' : 'origin.change')}
          </Button>
        </p>
      )}
      {isOpen && <OriginForm message={message} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** Does it say anything of where it comes from, or of the role? */
export const hasOrigin = ({ origin }: MessageView): boolean =>
  origin.initiativeId !== null ||
  origin.roleKey !== null ||
  [origin.goalKeys, origin.gapKeys, origin.audienceKeys].some((keys) => keys.length > 0)

/** The same in words. What is left open is not shown. */
export function OriginFacts({ message: { origin } }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const elements = useElements(ORIGIN_KINDS)
  const byKey = new Map(elements.data?.elements.map((one) => [one.key, one]))
  const role = origin.roleKey ? byKey.get(origin.roleKey) : undefined
  return (
    <dl className="v-kv">
      {origin.initiative && (
        <>
          <dt>{t('origin.initiative')}</dt>
          <dd>
            <Link to="/strategi/trad" search={{ fra: 'initiative', id: origin.initiative.id }} className="v-link">
              {origin.initiative.title}
            </Link>
          </dd>
        </>
      )}
      <Keys words="origin.goals" keys={origin.goalKeys} byKey={byKey} />
      <Keys words="origin.gaps" keys={origin.gapKeys} byKey={byKey} />
      <Keys words="origin.groups" keys={origin.audienceKeys} byKey={byKey} />
      {origin.roleKey && (
        <>
          <dt>{t('origin.role')}</dt>
          <dd>
            <ElementName of={role} id={origin.roleKey} />
            {typeof role?.data.rank === 'string' && (
              <span className="v-meta">, {t(`origin.role.${role.data.rank}`)}</span>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

type KeysProps = { words: string; keys: string[]; byKey: Map<string, ElementView> }

function Keys({ words, keys, byKey }: KeysProps) {
  const { t } = useTranslation('message')
  if (keys.length === 0) return null
  return (
    <>
      <dt>{t(words)}</dt>
      <dd>
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <ElementName of={byKey.get(key)} id={key} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}

function ElementName({ of, id }: { of: ElementView | undefined; id: string }) {
  const { t, i18n } = useTranslation('message')
  if (!of) return <span className="v-meta">{t('origin.gone', { key: id })}</span>
  return (
    <Link to="/strategi/trad" search={{ fra: of.kind, id }} className="v-link">
      {titleOf(of, i18n.language)}
    </Link>
  )
}
