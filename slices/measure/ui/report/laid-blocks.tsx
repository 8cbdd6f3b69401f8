import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { LaidBlock, LaidPart, Opens } from '../../rules/report/laid-part.ts'
import { DrawnSeries } from '../drawn-series.tsx'
import { IntervalBar } from '../interval-bar.tsx'
import { CellText, LaidTable } from './laid-table.tsx'

type Reading = { onOpen: (opens: Opens) => void; language: string }

/** A report as it is read: every block under its rule, and every number opening to its rows. */
export function LaidBlocks({ blocks, ...opens }: { blocks: readonly LaidBlock[] } & Reading) {
  return (
    <div className="v-rep">
      {blocks.map((block) => (
        <section key={block.id} aria-labelledby={block.title ? `block-${block.id}` : undefined}>
          {block.title && (
            <SectionHead
              id={`block-${block.id}`}
              title={block.isTitleWritten ? <span lang={opens.language}>{block.title}</span> : block.title}
            />
          )}
          <LaidParts parts={block.parts} {...opens} />
        </section>
      ))}
    </div>
  )
}

/** What a block says, part by part. */
export function LaidParts({ parts, ...opens }: { parts: LaidBlock['parts'] } & Reading) {
  return parts.map((part) => <Part key={part.place} part={part} {...opens} />)
}

function Part({ part, onOpen, language }: { part: LaidPart } & Reading) {
  const { t } = useTranslation('report')
  const written = 'isWritten' in part && part.isWritten ? { lang: language } : {}
  switch (part.kind) {
    case 'heading':
      return (
        <h3 className="v-h4" {...written}>
          {part.text}
        </h3>
      )
    case 'paragraph':
      return (
        <p className={part.isWritten ? 'v-rep__said' : 'v-rep__line'} {...written}>
          {part.text}
        </p>
      )
    case 'list':
      return (
        <ul className="v-rep__said v-rep__list" lang={language}>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'number': {
      const { value, lines, opens: rows, bar, revised } = part
      return (
        <div className="v-verdict">
          <p className="v-verdict__number" data-data>
            {value}
          </p>
          <div>
            {bar && <IntervalBar value={bar.value} interval={bar} target={bar.target} />}
            {lines.map((line) => (
              <p key={line} data-data>
                {line}
              </p>
            ))}
            {revised && <p className="v-rep__revised">{revised}</p>}
            {rows && (
              <button type="button" className="v-link" onClick={() => onOpen(rows)}>
                {t('rows.open')}
              </button>
            )}
          </div>
        </div>
      )
    }
    case 'chart':
      return <DrawnSeries {...part.chart} finding={part.finding} />
    case 'table':
      return <LaidTable table={part} language={language} onOpen={onOpen} />
    case 'facts':
      return (
        <dl className="v-rep__facts">
          {part.facts.map(({ label, cell }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <CellText cell={cell} onOpen={onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'source':
      return (
        <p className="v-meta v-rep__source" data-data>
          {part.text}
        </p>
      )
    case 'link':
      return (
        <p>
          <Link to={part.path} className="v-link">
            {part.text}
          </Link>
        </p>
      )
  }
}
