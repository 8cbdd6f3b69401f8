import type { StatementView } from './statement-view.ts'

type Words = Pick<StatementView, 'state' | 'kind' | 'had' | 'isPublic'>
/** How a group that has got them is named. */
export const hadKey = ({ unread }: Words['had'][number]): string =>
  unread > 0 ? 'withdraw.group.unread' : 'withdraw.group'
type Said = { code: string; groups: Words['had'] }

/**
 * What it is to take these words back: withdrawing them where somebody has them or the public could read them, else putting them away; and the sentences
 * that say what that does, to whom. `groups` fill the one that names them.
 */
export function takingBack({ state, kind, had, isPublic }: Words): { act: 'withdraw' | 'put-away'; about: Said[] } {
  const say = (code: string, groups: Words['had'] = []): Said => ({ code, groups })
  if (state !== 'out' && had.length === 0) return { act: 'put-away', about: [say('shelve.about')] }
  if (kind === 'page') return { act: 'withdraw', about: [say('withdraw.about.page')] }
  return {
    act: 'withdraw',
    about: [
      ...(had.length > 0 ? [say('withdraw.about.had', had)] : []),
      ...(state === 'out' ? [] : [say('withdraw.about.rest')]),
      say(isPublic ? 'withdraw.about.public' : 'withdraw.about.not-public'),
      say('withdraw.about.correct'),
    ],
  }
}
