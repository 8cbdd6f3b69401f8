import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ElementKind } from '../rules/element-kind.ts'
import { KINDS } from '../rules/kinds.ts'
import { SETUP_STEPS } from '../rules/setup.ts'
import { BeginKinds } from './begin-kinds.tsx'
import { SectionTitle } from './section-title.tsx'
import { mayWrite, type Whole } from './whole.ts'

type Props = { whole: Whole; kinds: readonly ElementKind[]; title: string; actions?: ReactNode }

/** A section that nobody has written in: what belongs there, an example of each kind, and the way through the whole set-up. */
export function EmptySection({ whole, kinds, title, actions }: Props) {
  const { t } = useTranslation('strategy')
  const { file } = KINDS[kinds[0]!]
  const step = SETUP_STEPS.find(({ name }) => name === file)
  return (
    <>
      <SectionTitle whole={whole} title={title} lead={t(step ? `setup.about.${step.name}` : `empty.about.${file}`)}>
        {actions}
      </SectionTitle>
      <div className="c-3-9">
        <BeginKinds whole={whole} kinds={kinds} />
        {step && mayWrite(whole) && (
          <p>
            <Link className="v-link" to="/strategi/oppsett" search={{ steg: step.name } as never}>
              {t('setup.open')}
            </Link>
          </p>
        )}
      </div>
    </>
  )
}
