import { useTranslation } from 'react-i18next'
import { rowPoints } from '../../rules/columns-layout.ts'
import { childrenOf, inTree } from '../../rules/tree.ts'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementTable } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { type Drawn, SectionBody } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** The levels from the top down. The college and the regions stand side by side under the directorate. */
const LADDER = [['ministry'], ['directorate'], ['college', 'region'], ['unit']]

/** Who is responsible for what: a ladder of levels, each with its duties. */
export function Responsibilities({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const all = whole.of('responsibility')
  const heads = all.filter((one) => one.parentKey === null)
  return (
    <SectionBody
      whole={whole}
      adds={['responsibility']}
      title={
        all.length === 0
          ? t('responsibilities.title.none')
          : t('responsibilities.title', { duties: all.length - heads.length, levels: heads.length })
      }
      first={heads[0]?.key}
      drawing={(drawn) => <Ladder all={all} heads={heads} {...drawn} />}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('responsibilities.table')}
          rows={inTree(all)}
          facts={['level']}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}

type LadderProps = Drawn & { all: ElementView[]; heads: ElementView[] }

function Ladder({ all, heads, chosen, onChoose }: LadderProps) {
  const { t } = useTranslation('strategy')
  const rows = LADDER.map((levels) =>
    levels.flatMap((level) =>
      heads.filter((one) => one.data.level === level).map((head) => [head, ...childrenOf(all, head.key)]),
    ),
  ).filter((row) => row.length > 0)
  const points = rowPoints(rows.map((row) => row.map((column) => column.map((one) => one.key))))
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  return (
    <div
      className="v-ladder"
      role="listbox"
      aria-label={`${t('responsibilities.label')} ${t('keys')}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <div
          key={row[0]![0]!.key}
          className="v-ladder__row"
          role="presentation"
          style={{ '--n': row.length } as React.CSSProperties}
        >
          {row.map(([head, ...duties]) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
            <div
              key={head!.key}
              role="group"
              aria-label={t(`value.level.${String(head!.data.level)}`)}
              className="v-ladder__level"
            >
              <div {...option(head!.key)} className="v-cols__item head">
                <ElementText of={head!} />
                <small>
                  <ElementText of={head!} field="text" />
                </small>
              </div>
              {duties.map((duty) => (
                <div key={duty.key} {...option(duty.key)} className="v-cols__item">
                  <ElementText of={duty} />
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
