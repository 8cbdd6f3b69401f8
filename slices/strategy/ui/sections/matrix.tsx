import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { AddButton } from '../add-button.tsx'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementFact } from '../element-facts.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { type Drawn, SectionBody } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** From the gap to what is done about it: the joints of a row, in order. */
const JOINTS = ['gap', 'goal', 'audience', 'message', 'channel', 'initiative'] as const

/** The strategy matrix: each row a line from a gap through goal, audience, message and channel to an initiative. */
export function Matrix({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const rows = whole.of('matrix-row')
  const gaps = whole.of('gap')
  const missing = gaps.filter((gap) => !rows.some((row) => row.data.gap === gap.key))
  return (
    <SectionBody
      whole={whole}
      adds={['matrix-row']}
      title={
        rows.length === 0
          ? t('matrix.title.empty')
          : t('matrix.title.some', { count: gaps.length - missing.length, total: gaps.length })
      }
      isShownEmpty={gaps.length > 0}
      first={rows[0]?.key ?? missing[0]?.key}
      drawing={(drawn) =>
        rows.length === 0 ? (
          <Ghost isFromSource={gaps.some((one) => one.standing === 'source')} />
        ) : (
          <MatrixLines whole={whole} rows={rows} {...drawn} />
        )
      }
    >
      {({ chosen }) => (
        <>
          {rows.length > 0 && (
            <ElementTable whole={whole} title={t('matrix.table')} rows={flat(rows)} facts={JOINTS} chosen={chosen} />
          )}
          {missing.length > 0 && (
            <ElementTable
              whole={whole}
              title={t('matrix.missing')}
              rows={flat(missing)}
              texts={['current', 'desired']}
              more={[
                {
                  key: t('add.matrix-row'),
                  title: '',
                  cell: ({ element }) => <AddButton whole={whole} kind="matrix-row" preset={{ gap: element.key }} />,
                },
              ]}
              chosen={chosen}
            />
          )}
        </>
      )}
    </SectionBody>
  )
}

/** The shape of a row that nobody has filled: because the document left it open, or because nobody has come to it. */
function Ghost({ isFromSource }: { isFromSource: boolean }) {
  const { t } = useTranslation('strategy')
  return (
    <>
      <div className="v-joints ghost" aria-hidden="true">
        <div className="v-joints__row">
          {JOINTS.map((joint) => (
            <span key={joint} className="v-joints__joint open">
              {t(`field.${joint}`)}
            </span>
          ))}
        </div>
      </div>
      <Empty
        level={2}
        title={t(isFromSource ? 'matrix.empty' : 'matrix.none')}
        text={t(isFromSource ? 'matrix.empty.about' : 'matrix.none.about')}
      />
    </>
  )
}

function MatrixLines({ whole, rows, chosen, onChoose }: Drawn & { whole: Whole; rows: ElementView[] }) {
  const { t } = useTranslation('strategy')
  const { onKeyDown, option } = useRoving(
    rows.map(({ key }, i) => ({ key, x: 0, y: i })),
    chosen,
    onChoose,
  )
  return (
    <div className="v-joints" role="listbox" aria-label={`${t('matrix.label')} ${t('keys')}`} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <div key={row.key} {...option(row.key)} className="v-joints__row">
          {JOINTS.map((joint) => (
            <span key={joint} className={row.data[joint] ? 'v-joints__joint' : 'v-joints__joint open'}>
              <small>{t(`field.${joint}`)}</small>
              <ElementFact whole={whole} element={row} name={joint} />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}
