import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../../kit/ui/api.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { TextsByLanguage } from '../../rules/element.ts'
import { KINDS } from '../../rules/kinds.ts'
import type { Lack, SetupName, SetupStep } from '../../rules/setup.ts'
import { AddButton, EditButton } from '../edit-button.tsx'
import { ElementText } from '../element-text.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

const ONLY_ONE = ['mission', 'vision']

/** One step: what it is for, an example, what is left, what stands there, and the way on. */
export function StepPart({ step, next, whole }: { step: SetupStep; next: SetupName | null; whole: Whole }) {
  const { t } = useTranslation('strategy')
  const addable = step.kinds.filter((kind) => !ONLY_ONE.includes(kind) || whole.of(kind).length === 0)
  return (
    <section aria-labelledby="setup-step">
      <SectionHead id="setup-step" title={t(`section.${step.name}`)}>
        {t(`setup.state.${step.state}`, { count: step.lacks.length })}
      </SectionHead>
      <p>{t(`setup.about.${step.name}`)}</p>
      <Example kinds={step.kinds} />
      {step.lacks.length > 0 && (
        <>
          <h3 className="v-meta">{t('setup.left')}</h3>
          <ul className="v-str-list">
            {step.lacks.map((lack) => (
              <li key={`${lack.code} ${'kind' in lack ? lack.kind : ''}`}>
                <LackText lack={lack} whole={whole} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="v-btns v-pack-do">
        {addable.map((kind) => (
          <AddButton key={kind} whole={whole} kind={kind} />
        ))}
      </div>
      <Written step={step} whole={whole} />
      {next && (
        <p>
          <Link className="v-link" to="/strategi/oppsett" search={{ steg: next } as never}>
            {t('setup.next', { name: t(`section.${next}`) })}
          </Link>
        </p>
      )}
    </section>
  )
}

function LackText({ lack, whole }: { lack: Lack; whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  if (lack.code === 'none') return t('setup.lack.none', { kind: t(`kind.${lack.kind}`) })
  const names = lack.keys.slice(0, 4).flatMap((key) => {
    const found = whole.byKey.get(key)
    return found ? [titleOf(found, i18n.language)] : []
  })
  return (
    <>
      {t(`setup.lack.${lack.code}`, { count: lack.keys.length })}{' '}
      <span data-data>{names.map((name) => `«${name}»`).join(', ')}</span>
      {lack.keys.length > names.length && ' …'}
    </>
  )
}

/** What the blank pack shows for these kinds. */
function Example({ kinds }: Pick<SetupStep, 'kinds'>) {
  const { t } = useTranslation('strategy')
  const query = useQuery({
    queryKey: ['strategy', 'examples'],
    queryFn: () => read(api.GET('/api/strategy/examples')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const example = query.data?.examples.find(({ kind }) => kinds.includes(kind))
  if (!example) return null
  const choices = Object.entries(KINDS[example.kind].data ?? {}).flatMap(([name, field]) => {
    const value = example.data[name]
    return field.type === 'choice' && value ? [`${t(`field.${name}`)}: ${t(`value.${name}.${String(value)}`)}`] : []
  })
  return (
    <figure className="v-setup__example">
      <figcaption className="v-meta">{t('setup.example', { kind: t(`kind.${example.kind}`) })}</figcaption>
      <p className="v-say v-str-say">
        <ElementText of={{ texts: example.texts as TextsByLanguage }} />
      </p>
      {choices.length > 0 && <p className="v-meta">{choices.join(' · ')}</p>}
    </figure>
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
              <ElementText of={one} /> <span className="v-meta">{t(`kind.${one.kind}`)}</span>
            </span>
            <EditButton whole={whole} element={one} isShort />
          </li>
        ))}
      </ul>
    </details>
  )
}
