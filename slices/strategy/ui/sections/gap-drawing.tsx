import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementText } from '../element-text.tsx'
import { Marks } from '../marks.tsx'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'

/** An initiative of the plan that closes gaps. `link` is its name, leading to it. */
export type ClosingInitiative = {
  id: string
  title: string
  state: string
  gapKeys: readonly string[]
  link: ReactNode
}

type Props = Drawn & { gaps: ElementView[]; closing: ((key: string) => ClosingInitiative[]) | null }

/** Each gap as a way from how it is to how we want it. A way that nothing closes is broken. */
export function GapDrawing({ gaps, closing, chosen, onChoose }: Props) {
  const { t } = useTranslation('strategy')
  const { onKeyDown, option } = useRoving(
    gaps.map(({ key }, i) => ({ key, x: 0, y: i })),
    chosen,
    onChoose,
  )
  return (
    <div className="v-gaps">
      <div className="v-gaps__head v-meta" aria-hidden="true">
        <span>{t('gaps.now')}</span>
        <span>{t('gaps.closing')}</span>
        <span>{t('gaps.wanted')}</span>
      </div>
      <div role="listbox" aria-label={`${t('gaps.label')} ${t('keys')}`} onKeyDown={onKeyDown}>
        {gaps.map((gap) => {
          const found = closing?.(gap.key) ?? []
          return (
            <div key={gap.key} {...option(gap.key)} className="v-gaps__row">
              <p className="v-gaps__name">
                <ElementText of={gap} /> <Marks of={gap} />
              </p>
              <p className="v-say v-gaps__now">
                <ElementText of={gap} field="current" />
              </p>
              <p className={found.length > 0 ? 'v-gaps__way closed' : 'v-gaps__way'}>
                {found.map((one) => (
                  <span key={one.id} data-data>
                    {one.title}
                  </span>
                ))}
                {closing && found.length === 0 && <span>{t('gaps.open')}</span>}
              </p>
              <p className="v-say v-gaps__wanted">
                <ElementText of={gap} field="desired" />
              </p>
            </div>
          )
        })}
      </div>
    </div>
  )
}
