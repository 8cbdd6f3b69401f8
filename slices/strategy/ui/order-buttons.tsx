import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { siblingsOf, swapped } from '../rules/siblings.ts'
import { useFreshStrategy } from './editor/editor-data.ts'
import type { ElementView } from './strategy-data.ts'
import type { Whole } from './whole.ts'

const STEPS = [
  { step: -1, words: 'order.up', key: 'PageUp' },
  { step: 1, words: 'order.down', key: 'PageDown' },
] as const

/** Where the chosen element stands among its own, and the two ways to move it in the draft: the buttons, or Alt and Page Up or Down. */
export function OrderButtons({ whole, element }: { whole: Whole; element: ElementView }) {
  const { t } = useTranslation('strategy')
  const fresh = useFreshStrategy()
  const siblings = siblingsOf(element, whole.elements)
  const place = siblings.findIndex(({ key }) => key === element.key) + 1
  const order = useMutation({
    mutationFn: (keys: readonly string[]) => call('/api/strategy/draft/order', { method: 'POST', json: { keys } }),
    onSuccess: fresh,
  })
  const mayMove = whole.edition.state === 'draft' && whole.abilities.includes('edit') && siblings.length > 1
  // What is pressed while a move is being kept comes after it.
  const waiting = useRef<{ key: string; steps: (-1 | 1)[] }>({ key: element.key, steps: [] })
  if (waiting.current.key !== element.key) waiting.current = { key: element.key, steps: [] }
  const move = (step: -1 | 1) => {
    if (!mayMove) return
    if (order.isPending) return void waiting.current.steps.push(step)
    const keys = swapped(element.key, siblings, step)
    if (keys) order.mutate(keys)
  }
  useEffect(() => {
    const step = order.isPending ? undefined : waiting.current.steps.shift()
    if (step) move(step)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const found = STEPS.find(({ key }) => event.altKey && event.key === key)
      if (!found || !mayMove || document.querySelector('dialog[open]')) return
      event.preventDefault()
      move(found.step)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  if (!mayMove) return null
  return (
    <section>
      <h3 className="v-meta">{t('order.title')}</h3>
      <p role="status">{t('order.place', { place, total: siblings.length })}</p>
      <div className="v-btns">
        {STEPS.map(({ step, words, key }) => (
          <Button
            key={key}
            data-size="sm"
            variant="secondary"
            aria-keyshortcuts={`Alt+${key}`}
            aria-disabled={swapped(element.key, siblings, step) === null}
            onClick={() => move(step)}
          >
            {t(words)}
          </Button>
        ))}
      </div>
      <p className="v-meta">{t('order.keys')}</p>
      <ProblemText error={order.error} />
    </section>
  )
}
