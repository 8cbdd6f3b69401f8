import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { type Command, useCommands } from './commands.ts'

/** «Søk eller utfør»: verbs first, then messages, dispatches, units and roles. Every line says what Enter does. */
export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      className="v-palette"
      open={isOpen}
      onClose={onClose}
      asks={false}
      closeButton={false}
      closedby="any"
      aria-label={t('command')}
    >
      {isOpen && <PaletteBody onClose={onClose} />}
    </Dialog>
  )
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [written, setWritten] = useState('')
  const [at, setAt] = useState(0)
  const { commands } = useCommands(written)
  const current = Math.min(at, commands.length - 1)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    if ('href' in command.go) window.location.assign(command.go.href)
    else void navigate(command.go as NavigateOptions)
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: commands.length - 1 }[event.key]
    if (event.key === 'Enter') run(commands[current])
    else if (next !== undefined) setAt((next + commands.length) % Math.max(1, commands.length))
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('command')}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={commands[current] ? `palette-${commands[current].id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('palette.placeholder')}
        value={written}
        onKeyDown={press}
        onChange={(event) => {
          setWritten(event.target.value)
          setAt(0)
        }}
      />
      <PaletteList commands={commands} current={current} onRun={run} onPoint={setAt} />
      <p className="v-palette__foot">{t('palette.keys')}</p>
    </>
  )
}

type ListProps = {
  commands: Command[]
  current: number
  onRun: (command: Command) => void
  onPoint: (at: number) => void
}

function PaletteList({ commands, current, onRun, onPoint }: ListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const currentId = commands[current]?.id
  useEffect(() => {
    if (currentId) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const groups = [...new Set(commands.map((command) => command.group))]
  return (
    <div
      id="palette-list"
      role="listbox"
      aria-label={t('command')}
      className="v-palette__list"
      ref={list}
      tabIndex={-1}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
        <div key={group} role="group" aria-label={t(`palette.group.${group}`)}>
          <p className="v-palette__group" aria-hidden="true">
            {t(`palette.group.${group}`)}
          </p>
          {commands.map((command, place) =>
            command.group === group ? (
              <PaletteLine
                key={command.id}
                command={command}
                isCurrent={place === current}
                onRun={() => onRun(command)}
                onPoint={() => onPoint(place)}
              />
            ) : null,
          )}
        </div>
      ))}
      {commands.length === 0 && <p className="v-palette__group">{t('palette.nothing')}</p>}
    </div>
  )
}

type LineProps = { command: Command; isCurrent: boolean; onRun: () => void; onPoint: () => void }

function PaletteLine({ command, isCurrent, onRun, onPoint }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the focus and answers to the keys
    <div
      id={`palette-${command.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      onClick={onRun}
      onPointerMove={onPoint}
    >
      <span>{command.name}</span>
      <span>{command.does}</span>
    </div>
  )
}
