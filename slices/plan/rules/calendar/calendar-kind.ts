/** What a person puts in the calendar. */
export const ITEM_KINDS = ['message', 'press', 'publication', 'campaign', 'event', 'deadline', 'other'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What comes there from elsewhere: planned dispatches, and the plan's own meetings. */
export const ENTRY_KINDS = [...ITEM_KINDS, 'dispatch', 'meeting'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

const REACHES_PEOPLE: readonly EntryKind[] = ['message', 'press', 'publication', 'campaign', 'event', 'dispatch']

/** Does it take the attention of those it is for? A deadline or a meeting of our own does not. */
export const reachesPeople = (kind: EntryKind): boolean => REACHES_PEOPLE.includes(kind)
