import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { titleOf, useStrategy } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import type { Move } from './use-move.ts'

type Props = {
  whole: Whole
  move: Move
  /** The facts that a place stands for. */
  facts: readonly string[]
  /** Key of the text that tells how things are moved. */
  how?: string
}

/** How things are moved, where they may be; else the way to the draft. Tells what was moved, and what went wrong. */
export function MoveNote({ whole, move, facts, how = 'grid.move' }: Props) {
  const { t, i18n } = useTranslation('strategy')
  const draft = useStrategy().data?.draft
  if (!move.isPossible) {
    if (whole.edition.state === 'draft' || !draft || !whole.abilities.includes('draft')) return null
    return (
      <p>
        <Link className="v-link" to="." search={{ utgave: 'utkast' }}>
          {t('grid.to-draft')}
        </Link>
      </p>
    )
  }
  const places = facts.map((fact) => {
    const value = move.moved?.data[fact]
    const words = value === null || value === undefined ? t('grid.unplaced') : t(`value.${fact}.${value}`)
    return `${t(`field.${fact}`)} ${words}`.toLowerCase()
  })
  return (
    <>
      <p className="v-meta v-prose">{t(how)}</p>
      <p className="v-meta" role="status" lang={i18n.language}>
        {move.moved && t('grid.moved', { name: titleOf(move.moved, i18n.language), place: places.join(', ') })}
      </p>
      <ProblemText error={move.error} />
    </>
  )
}
