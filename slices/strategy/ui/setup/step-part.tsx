import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { Lack, SetupName, SetupStep } from '../../rules/setup.ts'
import { BeginKinds } from '../begin-kinds.tsx'
import { EditButton } from '../edit-button.tsx'
import { ElementText } from '../element-text.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** One step: what it is for, what is left, an example of each kind, what stands there, and the way on. */
export function StepPart({ step, next, whole }: { step: SetupStep; next: SetupName | null; whole: Whole }) {
  const { t } = useTranslation('strategy')
  const hasDraft = whole.edition.state === 'draft'
  return (
    <section aria-labelledby="setup-step">
      <SectionHead id="setup-step" title={t(`section.${step.name}`)}>
        {t(`setup.state.${step.state}`, { count: step.lacks.length })}
      </SectionHead>
      <p>{t(`setup.about.${step.name}`)}</p>
      {step.lacks.length > 0 && (
        <>
          <h3 className="v-meta v-setup__left">{t('setup.left')}</h3>
          <ul className="v-str-list">
            {step.lacks.map((lack) => (
              <li key={`${lack.code} ${'kind' in lack ? lack.kind : ''}`}>
                <LackText lack={lack} whole={whole} />
              </li>
            ))}
          </ul>
        </>
      )}
      <BeginKinds whole={whole} kinds={step.kinds} />
      <Written step={step} whole={whole} />
      {next ? (
        <p className="v-setup__next">
          <Link className="v-link" to="/strategi/oppsett" search={{ steg: next } as never}>
            {t('setup.next', { name: t(`section.${next}`) })}
          </Link>
        </p>
      ) : (
        hasDraft && (
          <p className="v-setup__next">
            <Link className="v-link" to="/strategi/utgaver">
              {t('setup.to-editions')}
            </Link>
          </p>
        )
      )}
    </section>
  )
}

function LackText({ lack, whole }: { lack: Lack; whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const { quoted } = useFormats()
  if (lack.code === 'none') return t('setup.lack.none', { kind: t(`kind.${lack.kind}`) })
  const names = lack.keys.slice(0, 4).flatMap((key) => {
    const found = whole.byKey.get(key)
    return found ? [titleOf(found, i18n.language)] : []
  })
  return (
    <>
      {t(`setup.lack.${lack.code}`, { count: lack.keys.length })} <span data-data>{names.map(quoted).join(', ')}</span>
      {lack.keys.length > names.length && ' …'}
    </>
  )
}

/** What stands in the step already, each with the way to change it. */
function Written({ step, whole }: { step: SetupStep; whole: Whole }) {
  const { t } = useTranslation('strategy')
  const elements = whole.of(...step.kinds)
  if (elements.length === 0) return null
  return (
    <details className="v-details" open={elements.length <= 12}>
      <summary>{t('setup.written', { count: elements.length })}</summary>
      <ul className="v-rows v-setup__written">
        {elements.map((one) => (
          <li key={one.key}>
            <span>
              <ElementText of={one} />
              {step.kinds.length > 1 && <span className="v-meta"> {t(`kind.${one.kind}`)}</span>}
            </span>
            <EditButton whole={whole} element={one} isShort />
          </li>
        ))}
      </ul>
    </details>
  )
}
