import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import type { FilterOptions } from './calendar-bar.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { FeedsDialog } from './feeds-dialog.tsx'
import type { ItemDraft } from './item-draft.ts'
import { ItemForm } from './item-form.tsx'
import { LimitsForm } from './limits-form.tsx'
import { MoveTime } from './move-time.tsx'

export type Opened =
  | { kind: 'entry' | 'time'; entry: CalendarEntry }
  | { kind: 'form'; draft: ItemDraft; saved: { id: string; revision: number } | null }
  | { kind: 'feeds' }
  | { kind: 'limits' }

type Props = {
  opened: Opened | null
  view: CalendarView
  options: FilterOptions
  names: { group: (key: string) => string; channel: (key: string) => string }
  onOpen: (next: Opened | null) => void
}

/** The one dialog that is open. */
export function CalendarDialogs({ opened, view, options, names, onOpen }: Props) {
  if (!opened) return null
  const close = () => onOpen(null)
  if (opened.kind === 'feeds') return <FeedsDialog units={options.units} groups={options.groups} onClose={close} />
  if (opened.kind === 'limits') return <LimitsForm limits={view.limits} groups={options.groups} onClose={close} />
  if (opened.kind === 'form')
    return <ItemForm first={opened.draft} saved={opened.saved} view={view} groupName={names.group} onClose={close} />
  if (opened.kind === 'time') return <MoveTime entry={opened.entry} onClose={close} />
  return (
    <EntryDialog
      entry={opened.entry}
      view={view}
      names={names}
      onChange={(draft, saved) => onOpen({ kind: 'form', draft, saved })}
      onMoveTime={() => onOpen({ kind: 'time', entry: opened.entry })}
      onClose={close}
    />
  )
}
