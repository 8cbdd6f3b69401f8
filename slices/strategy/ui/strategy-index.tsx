import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LocalIndex } from '../../../kit/ui/local-index.tsx'
import type { ElementKind } from '../rules/element-kind.ts'
import { useStrategy } from './strategy-data.ts'
import { useWhole } from './whole.ts'

/** The sections in the order of the strategy; `counts` are the kinds whose number stands beside the name. */
const SECTIONS = [
  { place: 'pyramid', to: '/strategi', counts: [] },
  { place: 'thread', to: '/strategi/trad', counts: [] },
  { place: 'situation', to: '/strategi/situasjon', counts: ['statement'] },
  { place: 'sources', to: '/strategi/kilder', counts: ['source'] },
  { place: 'trust', to: '/strategi/tillit', counts: [] },
  { place: 'drivers', to: '/strategi/drivkrefter', counts: ['driver'] },
  { place: 'stakeholders', to: '/strategi/interessenter', counts: ['stakeholder-group'] },
  { place: 'uniqueness', to: '/strategi/saerpreg', counts: ['unique'] },
  { place: 'gaps', to: '/strategi/gap', counts: ['gap'] },
  { place: 'principles', to: '/strategi/prinsipper', counts: ['principle'] },
  { place: 'responsibilities', to: '/strategi/ansvar', counts: [] },
  { place: 'crisis', to: '/strategi/krise', counts: [] },
  { place: 'roles', to: '/strategi/rollekart', counts: ['role'] },
  { place: 'goals', to: '/strategi/mal', counts: ['goal'] },
  { place: 'channels', to: '/strategi/kanaler', counts: ['channel', 'instrument'] },
  { place: 'platform', to: '/strategi/plattform', counts: ['platform-block'] },
  { place: 'matrix', to: '/strategi/matrise', counts: ['matrix-row'] },
  { place: 'process', to: '/strategi/prosess', counts: ['process-step'] },
  { place: 'kpis', to: '/strategi/indikatorer', counts: ['kpi'] },
] as const satisfies {
  place: string
  to: string
  counts: readonly ElementKind[]
}[]
export type SectionPlace = (typeof SECTIONS)[number]['place']

/** The places of the strategy: its sections with live counts, then its editions and the set-up. `place` is the current one. */
export function StrategyIndex({ place }: { place?: SectionPlace | 'setup' }) {
  const { t } = useTranslation('strategy')
  const { utgave } = useSearch({ strict: false }) as { utgave?: string }
  const whole = useWhole().data
  const strategy = useStrategy().data
  const search = utgave ? { utgave } : {}
  const count = (kinds: readonly ElementKind[]) =>
    kinds.length > 0 && whole ? whole.elements.filter((one) => kinds.includes(one.kind)).length : undefined
  const here = SECTIONS.find((one) => one.place === place)?.to ?? '/strategi'
  const editions = [
    ...(strategy?.inForce ? [{ edition: strategy.inForce, words: 'index.edition.in-force', search: {} }] : []),
    ...(strategy?.draft
      ? [{ edition: strategy.draft, words: 'index.edition.draft', search: { utgave: 'utkast' } }]
      : []),
  ]
  return (
    <LocalIndex
      label={t('index.label')}
      groups={[
        {
          title: t('index'),
          links: SECTIONS.map((one) => ({
            name: t(`section.${one.place}`),
            count: count(one.counts),
            isCurrent: one.place === place,
            link: { to: one.to, search, activeOptions: { exact: true, includeSearch: false } },
          })),
        },
        {
          title: t('index.editions'),
          links: [
            ...editions.map(({ edition, words, search: shown }) => ({
              name: t(words, { number: edition.number }),
              isCurrent: false,
              link: { to: here, search: shown, activeOptions: { exact: true, includeSearch: true } },
            })),
            ...(place === 'setup' || strategy?.abilities.some((one) => one === 'draft' || one === 'edit')
              ? [
                  {
                    name: t('setup.place'),
                    isCurrent: place === 'setup',
                    link: { to: '/strategi/oppsett', activeOptions: { exact: true, includeSearch: false } } as const,
                  },
                ]
              : []),
            {
              name: t('editions.all'),
              isCurrent: place === undefined,
              link: { to: '/strategi/utgaver', activeOptions: { exact: true, includeSearch: false } },
            },
          ],
        },
      ]}
    />
  )
}
