import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import { STAGES } from '../rules/indicator.ts'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

/** The left column: the register, and the indicators that are measured, stage by stage with their latest value. */
export function MeasureIndex({ current }: { current: string | null }) {
  const { t } = useTranslation(['measure', 'survey', 'dashboard', 'report'])
  const { name, plain } = useFigures()
  const register = useRegister()
  const lines = register.data?.indicators ?? []
  const groups = STAGES.map((stage): IndexGroup => {
    const shown = lines.filter((line) => line.stage === stage && (line.latest !== null || line.key === current))
    return {
      title: t(`stage.${stage}`),
      links: shown.map((line) => ({
        name: name(line.names),
        ...(line.latest?.value == null ? {} : { count: plain(line.latest.value, line) }),
        ...(line.latest?.caveat ? { mark: t(`caveat.${line.latest.caveat}`) } : {}),
        isCurrent: line.key === current,
        link: { to: '/maling/$key' as const, params: { key: line.key } },
      })),
    }
  })
  const places: IndexGroup = {
    title: t('index.measure'),
    links: [
      {
        name: t('index.register'),
        ...(lines.length > 0 ? { count: lines.length } : {}),
        isCurrent: current === null,
        link: { to: '/maling', activeOptions: { exact: true } },
      },
      { name: t('dashboard:index'), isCurrent: current === 'dashboard', link: { to: '/maling/oversikt' as const } },
      { name: t('report:title'), isCurrent: current === 'reports', link: { to: '/maling/rapporter' as const } },
      { name: t('index.media'), isCurrent: current === 'media', link: { to: '/maling/omtale' as const } },
      { name: t('index.coding'), isCurrent: current === 'coding', link: { to: '/maling/koding' as const } },
      { name: t('index.sources'), isCurrent: current === 'sources', link: { to: '/maling/kilder' as const } },
      { name: t('survey:title'), isCurrent: current === 'surveys', link: { to: '/maling/undersokelser' as const } },
      ...(register.data?.mayAdd
        ? [
            { name: t('index.import'), isCurrent: current === 'import', link: { to: '/maling/fil' as const } },
            { name: t('index.answers'), isCurrent: current === 'answers', link: { to: '/maling/svar' as const } },
          ]
        : []),
    ],
  }
  return <LocalIndex label={t('index.label')} groups={[places, ...groups.filter(({ links }) => links.length > 0)]} />
}
