import { useTranslation } from 'react-i18next'
import { inTree } from '../../rules/tree.ts'
import { ColumnDrawing } from '../drawing/column-drawing.tsx'
import { ElementTable } from '../element-table.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** Four families: under each its channels, then the instruments it heads. */
export function Channels({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const all = whole.of('channel', 'instrument')
  const families = all.filter((one) => one.kind === 'channel' && one.parentKey === null)
  const instruments = whole.of('instrument')
  const columns = families.map((family) => ({
    key: family.key,
    title: null,
    name: titleOf(family, i18n.language),
    items: [family, ...inTree(all.filter((one) => isUnder(one.key, family.key, whole))).map(({ element }) => element)],
  }))
  return (
    <SectionBody
      whole={whole}
      adds={['instrument', 'channel']}
      title={
        families.length === 0
          ? t('channels.title.none')
          : t('channels.title', { instruments: instruments.length, families: families.length })
      }
      first={families[0]?.key}
      drawing={(drawn) => (
        <ColumnDrawing
          {...drawn}
          className="v-chan"
          label={`${t('channels.label')} ${t('keys')}`}
          columns={columns}
          most={4}
          item={(element) => (
            <small>
              {element.parentKey === null ? <ElementText of={element} field="text" /> : t(`kind.${element.kind}`)}
            </small>
          )}
        />
      )}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('channels.table')}
          rows={inTree(all)}
          more={[
            { key: 'kind', title: t('field.type'), cell: ({ element }) => t(`kind.${element.kind}`) },
            {
              key: 'reaches',
              title: t('channels.reaches'),
              cell: ({ element }) => <Reached whole={whole} of={element.key} />,
            },
          ]}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}

function Reached({ whole, of }: { whole: Whole; of: string }) {
  const links = whole.links.filter((link) => link.from === of && (link.kind === 'reaches' || link.kind === 'for'))
  return links
    .flatMap((link) => whole.byKey.get(link.to) ?? [])
    .map((group, i) => (
      <span key={group.key}>
        {i > 0 && ', '}
        <ElementText of={group} />
      </span>
    ))
}

function isUnder(key: string, family: string, whole: Whole): boolean {
  const seen = new Set<string>()
  for (
    let at = whole.byKey.get(key)?.parentKey ?? null;
    at && !seen.has(at);
    at = whole.byKey.get(at)?.parentKey ?? null
  ) {
    if (at === family) return true
    seen.add(at)
  }
  return false
}
