import type { Emptied } from './crisis-view.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

/** That words are gone from something that was made of the room: with which line of the log, when and by whom. */
export const emptiedPhrase = ({ seq, at, by }: Emptied, t: Say): string =>
  seq === null
    ? t('crisis:emptied.time', { at })
    : t('crisis:emptied.line', { seq, at, name: by.name ?? t('crisis:somebody') })
