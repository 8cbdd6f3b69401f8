import type { Group, StatementKind, StatementState } from './statement.ts'

/** Why words of a room came to an end without being out, or after. */
export const END_REASONS = [
  'fact-changed',
  'newer',
  'corrected',
  'returned',
  'shelved',
  'time-passed',
  'closed',
  'withdrawn',
  'sending-ended',
] as const
export type EndReason = (typeof END_REASONS)[number]

/** The time that the words promise passed, or the room closed and no more comes: they go to nobody more, and nothing that they say is taken back. */
export const isLapse = (reason: string | null | undefined): boolean => reason === 'time-passed' || reason === 'closed'

type Said = {
  id: string
  number: number
  kind: StatementKind
  state: StatementState
  corrects: string | null
  groups: readonly Group[]
}

/** The number of the newest words that somebody has released to people in this room, whatever became of them after; 0: none. */
export const newestReleased = (all: readonly Pick<Said, 'number' | 'kind' | 'state'>[]): number =>
  all.reduce(
    (newest, one) => (RELEASED.includes(one.state) && one.kind !== 'page' ? Math.max(newest, one.number) : newest),
    0,
  )
const RELEASED: readonly StatementState[] = ['going', 'out', 'withdrawn']

export const isNews = (one: Pick<Said, 'kind'>) => one.kind === 'holding' || one.kind === 'update'

/**
 * Does `newer` end `older`? Words that only wait for somebody's yes end as soon as newer words to the same are written; words that are on
 * their way to the public, when newer ones are out there, so that the old never come after the new. A correction ends only what it
 * corrects, as soon as it may leave itself, and is ended by nothing but its facts: what was said wrong must still be put right.
 */
export function supersedes(newer: Said, older: Said): boolean {
  if (newer.id === older.id) return false
  if (newer.corrects === older.id) return newer.state !== 'waiting' && isUnderWay(older)
  if (!isNews(newer) || !isNews(older) || newer.number < older.number) return false
  const shares = bothPublic(newer, older) || older.groups.every((group) => newer.groups.includes(group))
  if (older.state === 'waiting') return shares
  return older.state === 'going' && newer.state === 'out' && bothPublic(newer, older)
}

const isUnderWay = ({ state }: Said) => state === 'waiting' || state === 'going'
const bothPublic = (a: Said, b: Said) => a.groups.includes('public') && b.groups.includes('public')

/** Words that wait for a yes, and that news to these groups would take the place of as soon as it is put forward. */
export const replacedBy = <One extends Omit<Said, 'corrects'>>(
  groups: readonly Group[],
  all: readonly One[],
): One[] => {
  const news: Said = { id: '', number: Infinity, kind: 'update', state: 'waiting', corrects: null, groups }
  return all.filter((one) => one.state === 'waiting' && supersedes(news, { ...one, corrects: null }))
}

type AtStop = Pick<Said, 'number' | 'kind' | 'groups'>

/**
 * Of words that wait at one stop, each with the groups that newer words wait for there too. Behind a stop both may leave at the same moment, so a group that it
 * is lifted for gets the newest alone; what is not approved waits at no stop, and ends nothing here.
 */
export const outdatedAtStop = <One extends AtStop>(waiting: readonly One[]): One[] => {
  const news = waiting.filter(isNews)
  return news.flatMap((one) => {
    const isOlder = (group: Group) => news.some((newer) => newer.number > one.number && newer.groups.includes(group))
    const groups = one.groups.filter(isOlder)
    return groups.length > 0 ? [{ ...one, groups }] : []
  })
}
