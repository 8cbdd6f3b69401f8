import { Textfield } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { unitName } from '../rules/unit.ts'
import { filterTree, type TreeNode, treeOf } from '../rules/unit-tree.ts'
import type { UnitInList } from './organisation-data.ts'

/** With whether it has somebody of its own to answer the press now. */
type UnitInTree = UnitInList & { press: 'there' | 'away' | 'vacant' }

/** All units as nested lists: branches open and close, and a search shows what it finds with the units above it. */
export function UnitTree({ units }: { units: UnitInTree[] }) {
  const { t, i18n } = useTranslation('organisation')
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const wanted = search.trim().toLowerCase()
  const nameOf = (unit: UnitInTree) => unitName(unit, i18n.language)
  const matches = (unit: UnitInTree) =>
    [unit.name, nameOf(unit), unit.municipality ?? '', t(`kind.${unit.kind}`)].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  const tree = wanted ? filterTree(treeOf(units), matches) : treeOf(units)
  const found = wanted ? units.filter(matches).length : units.length
  const toggle = (id: string) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  return (
    <>
      <Textfield
        type="search"
        data-size="sm"
        className="v-org-search"
        label={t('tree.search')}
        description={t('tree.search.about')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="v-meta v-tree__count" role="status">
        {t('tree.shown', { count: found, total: units.length })}
      </p>
      {tree.length === 0 && <Empty title={t('tree.none')} text={t('tree.none.about')} />}
      <ul className="v-tree">
        {tree.map((node) => (
          <Branch key={node.unit.id} node={node} closed={wanted ? new Set() : closed} onToggle={toggle} />
        ))}
      </ul>
    </>
  )
}

type BranchProps = { node: TreeNode<UnitInTree>; closed: ReadonlySet<string>; onToggle: (id: string) => void }

function Branch({ node, closed, onToggle }: BranchProps) {
  const { t, i18n } = useTranslation('organisation')
  const { unit, below } = node
  const name = unitName(unit, i18n.language)
  const isOpen = !closed.has(unit.id)
  return (
    <li>
      <div className="v-tree__row">
        {below.length > 0 ? (
          <button
            type="button"
            className="v-tree__turn"
            aria-expanded={isOpen}
            aria-label={t('tree.below', { unit: name })}
            onClick={() => onToggle(unit.id)}
          />
        ) : (
          <span className="v-tree__turn" aria-hidden="true" />
        )}
        <Link to="/organisasjon" search={{ enhet: unit.id }} className="v-tree__name">
          {name}
        </Link>
        <RowFacts unit={unit} />
      </div>
      {below.length > 0 && isOpen && (
        <ul>
          {below.map((child) => (
            <Branch key={child.unit.id} node={child} closed={closed} onToggle={onToggle} />
          ))}
        </ul>
      )}
    </li>
  )
}

function RowFacts({ unit }: { unit: UnitInTree }) {
  const { t } = useTranslation('organisation')
  const { count } = useFormats()
  return (
    <span className="v-tree__facts">
      {unit.press !== 'there' && <span className="v-tree__gap">{t(`press.${unit.press}`)}</span>}
      {!unit.verified && <span>{t('unverified.short')}</span>}
      <span className="v-tree__heads">
        {unit.heads > 0 ? t('heads', { count: unit.heads, n: count(unit.heads) }) : '–'}
      </span>
    </span>
  )
}
