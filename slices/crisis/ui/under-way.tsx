import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { heldAs, underWayAs } from '../rules/room-needs.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { Said } from './said.tsx'
import { useGroupNames } from './who-waits.tsx'

/** One statement that is not out yet, and why; on a telephone its words are one press away. */
export function UnderWay({ statement, children }: { statement: StatementView; children: ReactNode }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const isNarrow = useNarrow()
  const named = useGroupNames()
  const { number, kind, hold, outBy, waiting, waiver, texts, isLate, atStop } = statement
  const held = heldAs(statement)
  return (
    <article className="v-statements__under" aria-label={t('said.one', { number })}>
      <h3 className="v-h3">{t(`under.${underWayAs({ kind, isLate })}`, { number })}</h3>
      {waiting.map((one) => (
        <p key={one.messageId}>
          {t('under.waiting')} <span data-data>{one.names.join(', ')}</span>{' '}
          <Link to="/godkjenn/$id" params={{ id: one.messageId }} className="v-link">
            {t(one.isYours ? 'under.read' : 'under.look')}
          </Link>
        </p>
      ))}
      {held && <p>{t(held, { reached: hold?.reached, of: hold?.of })}</p>}
      {hold?.kind === 'stop' && <p>{isLate ? t('under.stop.passed') : t('under.stop', { groups: named(atStop) })}</p>}
      {outBy && held && statement.isForEverybody && (
        <p className="v-meta">{t(waiver ? 'under.out-by' : 'under.asks', { at: clock(outBy) })}</p>
      )}
      {isNarrow ? (
        <details className="v-folded v-folded--line">
          <summary>
            <span className="v-folded__name">{t('under.words')}</span>
          </summary>
          <div>
            <Said words={texts} />
          </div>
        </details>
      ) : (
        <Said words={texts} />
      )}
      {children}
    </article>
  )
}
