import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import type { RunningDispatch, RunningWave } from './use-today.ts'

/** A dispatch that runs, wave by wave with the stones, and the gate that waits. */
export function RunningDispatchPart({ dispatch }: { dispatch: RunningDispatch }) {
  const { t } = useTranslation(['overview', 'dispatch'])
  const { count } = useFormats()
  const held = dispatch.waves.find((wave) => wave.state === 'waiting')
  return (
    <section>
      <SectionHead title={t(`running.${dispatch.state}`)}>
        <Link
          className="v-link"
          to="/utsending/$id"
          params={{ id: dispatch.id }}
          aria-label={t('running.follow.of', { title: dispatch.title })}
        >
          {t('running.follow')}
        </Link>
      </SectionHead>
      <p className="v-h3">{dispatch.title}</p>
      <p className="v-meta v-running">
        {t('running.confirmed', { confirmed: count(dispatch.confirmed), total: count(dispatch.total) })}
      </p>
      {dispatch.coming > 0 && <p className="v-meta">{t('dispatch:coming', { count: dispatch.coming })}</p>}
      <ol className="v-mini">
        {dispatch.waves.map((wave) => (
          <WaveLine key={wave.position} wave={wave} isHeld={wave === held} />
        ))}
      </ol>
    </section>
  )
}

function WaveLine({ wave, isHeld }: { wave: RunningWave; isHeld: boolean }) {
  const { t } = useTranslation(['overview', 'dispatch'])
  const { count } = useFormats()
  const filled = stonesOf(wave)
  return (
    <>
      {isHeld && wave.hold && (
        <li className="gate">
          <span />
          <span>{t(`dispatch:${wave.hold.code}`, wave.hold.params)}</span>
          <span />
        </li>
      )}
      <li>
        <span>
          <Stones filled={filled} label={t(`stones.${filled}`)} />
        </span>
        <span className={wave.state === 'open' ? 'v-strong' : undefined}>{wave.name}</span>
        <span>{count(wave.total)}</span>
      </li>
    </>
  )
}

/** 0 not gone · 1 going or gone · 2 everybody is reached · 3 everybody reached has confirmed. */
function stonesOf(wave: RunningWave): 0 | 1 | 2 | 3 {
  if (wave.state === 'waiting') return 0
  if (wave.reached === 0 || wave.reached < wave.reachable) return 1
  return wave.confirmed >= wave.reached ? 3 : 2
}
