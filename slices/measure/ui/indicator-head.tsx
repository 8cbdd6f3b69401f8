import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../approval/ui/index.ts'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { latestOwn } from '../rules/latest-own.ts'
import { AimDialog } from './aim-dialog.tsx'
import { IndicatorDialog } from './indicator-dialog.tsx'
import { LetOut } from './let-out.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { useFigures } from './use-figures.ts'
import { ValueDialog } from './value-dialog.tsx'

type Open = 'value' | 'aim' | 'definition' | 'open' | 'retire' | null

/** What the indicator is now: the number, what it lies between, whether it has changed, and how far the target is. */
export function IndicatorHead({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const [open, setOpen] = useShown<Open>()
  const { changed, name, stated, withUnit, range, period } = useFigures()
  const holds = indicator.definitions[0]!
  const latest = latestOwn(indicator)
  const { abilities, aim, retired } = indicator
  const over = [t(`stage.${holds.stage}`), t(`kind.${holds.kind}`), t('definition.version', { count: holds.version })]
  const title =
    latest?.value == null ? name(holds.names) : `${name(holds.names)}: ${stated(latest.value, holds, latest.caveat)}`
  const close = () => setOpen(null)
  return (
    <>
      <PageHead title={title} over={over.join(' · ')} className="v-mea-head" isWritten>
        {abilities.includes('measure') && (
          <Button data-size="sm" onClick={() => setOpen('value')}>
            {t('value.open')}
          </Button>
        )}
        {abilities.includes('aim') && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpen('aim')}>
            {t('aim.open')}
          </Button>
        )}
      </PageHead>
      {retired && <p className="v-note">{t('indicator.retired', { at: retired.at, reason: retired.reason })}</p>}
      {latest?.value == null ? (
        <p className="v-lead">{t('indicator.not-measured')}</p>
      ) : (
        <div className="v-verdict">
          <p className="v-verdict__number">{withUnit(latest.value, holds)}</p>
          <div>
            <p className="v-h4">
              {latest.interval
                ? t('verdict.between', { range: range(latest.interval.low, latest.interval.high, holds) })
                : t(
                    `verdict.${latest.isWhole || holds.scale === 'count' || holds.scale === 'amount' ? 'whole' : 'unknown'}`,
                  )}
            </p>
            <p className="v-muted">
              {latest.caveat && `${t(`caveat.${latest.caveat}.about`)} `}
              {period(latest.fromOn, latest.toOn)}. {t('verdict.change', { change: changed(latest.change, holds) })}{' '}
              {aim.target !== null &&
                aim.targetOn !== null &&
                t(`verdict.target.${indicator.standing}`, { target: withUnit(aim.target, holds), on: aim.targetOn })}
            </p>
          </div>
        </div>
      )}
      {holds.about && (
        <p className="v-mea-prose" data-data>
          {holds.about}
        </p>
      )}
      <WaitingWords kind="measure.series" subject={indicator.key} />
      {indicator.waiting && <LetOut indicator={indicator} waiting={indicator.waiting} />}
      <More indicator={indicator} onOpen={setOpen} />
      {open === 'value' && <ValueDialog indicator={indicator} onClose={close} />}
      {open === 'aim' && <AimDialog indicator={indicator} onClose={close} />}
      {open === 'definition' && <IndicatorDialog indicator={indicator} onClose={close} />}
      {open === 'open' && <OpenDialog indicator={indicator} onClose={close} />}
      {open === 'retire' && <RetireDialog indicator={indicator} onClose={close} />}
    </>
  )
}

/** Less common things to do with it, and whether everyone may read the series. */
function More({ indicator, onOpen }: { indicator: IndicatorView; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('measure')
  const link = (open: Exclude<Open, null>, text: string) => (
    <button type="button" className="v-link" onClick={() => onOpen(open)}>
      {text}
    </button>
  )
  return (
    <>
      {indicator.openedAt && (
        <p className="v-meta">
          {t('open.since', { at: indicator.openedAt })} <a href="/apne-data">{t('open.title')}</a>
        </p>
      )}
      {indicator.abilities.includes('define') && (
        <p className="v-mea-more">
          {link('definition', t('definition.open'))}
          {link('open', t(indicator.openedAt ? 'open.stop' : 'open.do'))}
          {link('retire', t('retire.open'))}
        </p>
      )}
    </>
  )
}
