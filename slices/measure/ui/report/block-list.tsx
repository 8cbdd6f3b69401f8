import { Button } from '@digdir/designsystemet-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaidBlock, Opens } from '../../rules/report/laid-part.ts'
import { BLOCK_KINDS, isChosen, movedBlock, newBlock, type ReportBlock } from '../../rules/report/report.ts'
import { BlockEditor } from './block-editor.tsx'
import { LaidParts } from './laid-blocks.tsx'

type Props = {
  blocks: readonly ReportBlock[]
  laid: readonly LaidBlock[]
  language: string
  onChange: (blocks: ReportBlock[]) => void
  onOpen: (opens: Opens) => void
}
const DRAGGED = 'application/x-varde-block'

/** The blocks of a report in order, each with what it shows. Moved by buttons, by Alt and the arrows, or by drag. */
export function BlockList({ blocks, laid, language, onChange, onOpen }: Props) {
  const { t } = useTranslation('report')
  const list = useRef<HTMLOListElement>(null)
  const [told, setTold] = useState('')
  const [gone, setGone] = useState<{ block: ReportBlock; at: number } | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const nameOf = (block: ReportBlock) => t(`block.${block.kind}`)
  const move = (id: string, by: number) => {
    const next = movedBlock(blocks, id, by)
    const at = next.findIndex((block) => block.id === id)
    if (blocks[at]?.id === id) return
    onChange(next)
    setTold(t('block.moved', { kind: nameOf(next[at]!), number: at + 1, of: next.length }))
  }
  const remove = (id: string) => {
    const at = blocks.findIndex((block) => block.id === id)
    setGone({ block: blocks[at]!, at })
    setTold(t('block.removed', { kind: nameOf(blocks[at]!) }))
    onChange(blocks.filter((block) => block.id !== id))
    list.current?.focus()
  }
  const add = (kind: ReportBlock['kind']) => {
    const block = newBlock(`blk_${crypto.randomUUID().slice(0, 18)}`, kind)
    onChange([...blocks, block])
    requestAnimationFrame(() => document.getElementById(`edit-${block.id}`)?.focus())
  }
  const drop = (event: DragEvent, onto: string) => {
    const id = event.dataTransfer.getData(DRAGGED)
    setOver(null)
    if (!id || id === onto) return
    event.preventDefault()
    const at = (one: string) => blocks.findIndex((block) => block.id === one)
    move(id, at(onto) - at(id))
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <>
      <ol className="v-rep-blocks" ref={list} tabIndex={-1} aria-label={t('blocks')}>
        {blocks.map((block, at) => (
          <li
            key={block.id}
            id={`edit-${block.id}`}
            tabIndex={-1}
            aria-label={t('block.named', { kind: nameOf(block), number: at + 1, of: blocks.length })}
            data-over={over === block.id || undefined}
            onKeyDown={(event) => onKeyDown(event, block.id)}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, block.id)
              event.dataTransfer.effectAllowed = 'move'
            }}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(DRAGGED)) return
              event.preventDefault()
              setOver(block.id)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, block.id)}
          >
            <div className="v-rep-strip">
              <span className="v-rep-grip" draggable title={t('block.drag')}>
                {at + 1} <b>{nameOf(block)}</b>
              </span>
              <span className="v-rep-moves">
                <Do label={t('block.up')} of={nameOf(block)} isOff={at === 0} onDo={() => move(block.id, -1)} />
                <Do
                  label={t('block.down')}
                  of={nameOf(block)}
                  isOff={at === blocks.length - 1}
                  onDo={() => move(block.id, 1)}
                />
                <Do label={t('block.remove')} of={nameOf(block)} onDo={() => remove(block.id)} />
              </span>
            </div>
            {!isChosen(block) && <p className="v-signal">{t('block.unfinished')}</p>}
            <BlockEditor
              block={block}
              language={language}
              onChange={(next) => onChange(blocks.map((one) => (one.id === next.id ? next : one)))}
            />
            <Shown laid={laid.find(({ id }) => id === block.id)} language={language} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      <p role="status" className="v-meta">
        {told}{' '}
        {gone && (
          <button
            type="button"
            className="v-link"
            onClick={() => {
              onChange(blocks.toSpliced(gone.at, 0, gone.block))
              setGone(null)
              setTold('')
            }}
          >
            {t('block.undo')}
          </button>
        )}
      </p>
      <fieldset className="v-rep-add">
        <legend>{t('add.legend')}</legend>
        {BLOCK_KINDS.map((kind) => (
          <Button key={kind} type="button" variant="secondary" data-size="sm" onClick={() => add(kind)}>
            {t(`block.${kind}`)}
          </Button>
        ))}
      </fieldset>
      <p className="v-meta">{t('block.keys')}</p>
    </>
  )
}

/** Stays in place at the ends, so that the keyboard does not lose where it stands. */
function Do({ label, of, isOff, onDo }: { label: string; of: string; isOff?: boolean; onDo: () => void }) {
  return (
    <button
      type="button"
      className="v-link"
      aria-label={`${label}: ${of}`}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onDo()}
    >
      {label}
    </button>
  )
}

/** A text is read where it is written; anything else is shown as it will stand. */
function Shown({ laid, ...rest }: { laid: LaidBlock | undefined; language: string; onOpen: (opens: Opens) => void }) {
  if (!laid || laid.kind === 'text') return null
  return (
    <div className="v-rep-shown">
      <h3 className="v-h4" data-data={laid.isTitleWritten ? '' : undefined}>
        {laid.title}
      </h3>
      <LaidParts parts={laid.parts} {...rest} />
    </div>
  )
}
