import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { MessageView, PlatformElement } from '../rules/message-view.ts'
import { useMessageAct, usePlatform } from './message-calls.ts'
import { PlatformBlock, useSaid } from './platform-block.tsx'

type Props = {
  message: MessageView
  language: string
  /** Puts a sentence into the paper; null where nobody writes now. */
  onInsert: ((sentence: string) => void) | null
}

/** The building blocks for those the message is for: what the text carries, what can be put in, and who gets none. */
export function PlatformPanel({ message, language, onInsert }: Props) {
  const { t } = useTranslation('message')
  const said = useSaid()
  const platform = usePlatform(message.id)
  const [done, setDone] = useState('')
  const act = useMessageAct(message.id)
  if (!platform.data) return null
  const { everyone, audiences, others, elements } = platform.data
  const byKey = new Map(elements.map((one) => [one.key, one]))
  const carried = message.origin.blockKeys
  const offered = new Set([...everyone, ...audiences.flatMap((one) => one.blocks)])
  if (offered.size === 0 && others.length === 0) return null
  const mark = (element: PlatformElement, carries: boolean) =>
    act.mutate({ to: '/blocks', json: { key: element.key, carries } })
  const insert = (element: PlatformElement, sentence: string) => {
    onInsert?.(sentence)
    setDone(t('platform.inserted', { title: said(element).title.text }))
  }
  const rows = (keys: string[]) => (
    <ul className="v-blocks">
      {keys.map((key) => (
        <PlatformBlock
          key={key}
          id={key}
          element={byKey.get(key)}
          language={language}
          isCarried={carried.includes(key)}
          onMark={message.abilities.includes('set-origin') && !act.isPending ? mark : null}
          onInsert={onInsert && insert}
        />
      ))}
    </ul>
  )
  const count = (keys: string[]) => keys.filter((key) => carried.includes(key)).length
  return (
    <section className="v-side v-platform" aria-labelledby="platform-title">
      <SectionHead id="platform-title" title={t('platform.title')}>
        {t('platform.carried', { count: count([...offered]), of: offered.size })}
      </SectionHead>
      {everyone.length > 0 && (
        <Part title={t('platform.everyone')} state={t('platform.of', { count: count(everyone), of: everyone.length })}>
          {rows(everyone)}
        </Part>
      )}
      {audiences.map(({ key, blocks }) => {
        const title = byKey.get(key) ? said(byKey.get(key)!).title : { text: key, language: 'nb' }
        const name = <span lang={title.language}>{title.text}</span>
        if (blocks.length === 0) return <Lacking key={key} name={name} />
        const has = count(blocks)
        return (
          <Part
            key={key}
            title={name}
            isLacking={has === 0}
            state={has === 0 ? t('platform.none-carried') : t('platform.of', { count: has, of: blocks.length })}
          >
            {rows(blocks)}
          </Part>
        )
      })}
      {others.length > 0 && (
        <Part title={t('platform.others')} state={String(others.length)}>
          {rows(others)}
        </Part>
      )}
      <ProblemText error={act.error} />
      <p className="ds-sr-only" role="status">
        {done}
      </p>
    </section>
  )
}

type PartProps = { title: React.ReactNode; state: string; isLacking?: boolean; children: React.ReactNode }

function Part({ title, state, isLacking = false, children }: PartProps) {
  return (
    <details className="v-platform__part">
      <summary>
        <b>{title}</b>
        <span className={isLacking ? 'v-strong' : undefined}>{state}</span>
      </summary>
      {children}
    </details>
  )
}

/** The strategy has nothing to say to this group. */
function Lacking({ name }: { name: React.ReactNode }) {
  const { t } = useTranslation('message')
  return (
    <div className="v-platform__part">
      <p className="v-platform__lack">
        <b>{name}</b>
        <span>
          {t('platform.no-block')}{' '}
          <Link to="/strategi/plattform" className="v-link">
            {t('platform.open')}
          </Link>
        </span>
      </p>
    </div>
  )
}
