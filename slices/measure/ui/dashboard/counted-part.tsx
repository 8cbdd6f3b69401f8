import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { FoldSection } from '../../../../kit/ui/folds.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { Panel, Target } from '../../rules/dashboard/dashboard-view.ts'
import type { Figure } from '../../rules/dashboard/figure.ts'
import { FigureButton } from './figure-button.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Of<Kind extends Panel['kind']> = Extract<Panel, { kind: Kind }>

/** What was published: the two written languages as parts of a whole, and how easy the texts are to read beside the target. */
export function LanguagePart({ panel }: { panel: Of<'language'> }) {
  const { t } = useTranslation('dashboard')
  const { texts, bokmal, nynorsk, readability, nynorskTarget, readabilityTarget } = panel
  const shown = [
    { figure: nynorsk, name: t('language.nynorsk'), target: nynorskTarget },
    { figure: readability, name: t('language.readability'), target: readabilityTarget, isLow: true },
  ]
  return (
    <Section id="language" figure={texts} of="language.texts" none="language.none" main={shown}>
      {nynorsk?.value != null && (
        <div className="v-share-part" aria-hidden="true">
          <i style={{ flexGrow: 100 - nynorsk.value }} />
          <i style={{ flexGrow: nynorsk.value }} />
          {nynorskTarget && <s style={{ left: `${100 - nynorskTarget.value}%` }} />}
        </div>
      )}
      <dl className="v-counted">
        <CountedNumber figure={bokmal} name={t('language.bokmal')} mark="confirmed" />
        <CountedNumber figure={nynorsk} name={t('language.nynorsk')} target={nynorskTarget} mark="delivered" />
        <CountedNumber figure={readability} name={t('language.readability')} target={readabilityTarget} isLow />
      </dl>
      <p className="v-meta v-mea-prose">{t('language.about')}</p>
    </Section>
  )
}

/** How fast the press was answered. */
export function PressPart({ panel: { inquiries, median, inTime } }: { panel: Of<'press'> }) {
  const { t } = useTranslation('dashboard')
  const shown = [
    { figure: inTime, name: t('press.in-time') },
    { figure: median, name: t('press.median') },
  ]
  return (
    <Section id="press" figure={inquiries} of="press.inquiries" none="press.none" main={shown}>
      {inTime?.value != null && (
        <div className="v-share-part" aria-hidden="true">
          <i style={{ flexGrow: inTime.value }} />
          <i className="is-rest" style={{ flexGrow: 100 - inTime.value }} />
        </div>
      )}
      <dl className="v-counted">
        <CountedNumber figure={inTime} name={t('press.in-time')} mark="confirmed" />
        <CountedNumber figure={median} name={t('press.median')} />
      </dl>
      <p className="v-meta v-mea-prose">{t('press.about')}</p>
    </Section>
  )
}

/** A panel that the level has no numbers for: said, never left out. */
export function AbsentPart({ panel: { of, why } }: { panel: Of<'absent'> }) {
  const { t } = useTranslation('dashboard')
  return (
    <section className="v-block" aria-labelledby={`${of}-title`}>
      <SectionHead id={`${of}-title`} title={t(`${of}.title`)} />
      <p className="v-muted v-mea-prose">{t(`absent.${of}.${why}`)}</p>
    </section>
  )
}

type Shown = { figure: Figure | null; name: string; target?: Target | null; isLow?: boolean }
type SectionProps = {
  id: 'language' | 'press'
  figure: Figure | null
  of: string
  none: string
  /** What the section says while it is closed. */
  main: Shown[]
  children: ReactNode
}

function Section({ id, figure, of, none, main, children }: SectionProps) {
  const { t } = useTranslation('dashboard')
  const { bare, value } = useFigureWords()
  const title = t(`${id}.title`)
  if (!figure)
    return (
      <section className="v-block" aria-labelledby={`${id}-title`}>
        <SectionHead id={`${id}-title`} title={title} />
        <Empty title={t(none)} text={t(`${none}.about`)} />
      </section>
    )
  const count = t(`${of}.count`, { count: figure.value ?? 0, shown: bare(figure) })
  const gist = main.flatMap((one) => {
    if (!one.figure) return []
    const held = heldOf(one)
    const key = held === null ? 'gist.number' : held ? 'gist.held' : 'gist.not-held'
    return [t(key, { name: one.name, value: value(one.figure) })]
  })
  return (
    <FoldSection
      id={id}
      title={title}
      gist={[`${count}.`, ...gist].join(' ')}
      aside={<FigureButton figure={figure} name={t(of)} text={count} />}
    >
      {children}
    </FoldSection>
  )
}

/** Is the target held? Null where there is none, or nothing was counted. */
const heldOf = ({ figure, target, isLow }: Shown): boolean | null =>
  figure?.value != null && target ? (isLow ? figure.value <= target.value : figure.value >= target.value) : null

type NumberProps = Shown & { mark?: string }

/** One counted number; with a target it says whether that is held. Everything is counted, so it is known. */
function CountedNumber({ figure, name, target = null, isLow = false, mark }: NumberProps) {
  const { t } = useTranslation('dashboard')
  const { number } = useFigureWords()
  const held = heldOf({ figure, name, target, isLow })
  return (
    <div>
      <dt>
        {mark && <i className={`v-sw ${mark}`} aria-hidden="true" />}
        {name}
      </dt>
      <dd>
        {figure ? (
          <FigureButton figure={figure} name={name} isBig />
        ) : (
          <span className="v-muted">{t('counted.none')}</span>
        )}
      </dd>
      {figure && target && (
        <dd className="v-meta">
          {t(isLow ? 'counted.at-most' : 'counted.at-least', { value: number(target.value, figure) })}{' '}
          {t(held ? 'counted.held' : 'counted.not-held')}
        </dd>
      )}
    </div>
  )
}
