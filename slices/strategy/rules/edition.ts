import { newestFirst } from '../../../kit/kernel/in-time.ts'
export const EDITION_STATES = ['draft', 'coming', 'in-force', 'superseded', 'discarded'] as const
export type EditionState = (typeof EDITION_STATES)[number]

export type DatedEdition = {
  id: string
  state: 'draft' | 'in-force' | 'discarded'
  validFrom: string | null
}

/** The decided edition that holds on a day: the last whose day has come. Past its end it holds until another takes over. */
export function editionOn<E extends DatedEdition>(editions: E[], day: string): E | null {
  const begun = editions.filter((one) => one.state === 'in-force' && one.validFrom !== null && one.validFrom <= day)
  return (
    newestFirst(
      begun,
      (one) => one.validFrom!,
      ({ id }) => id,
    )[0] ?? null
  )
}

/** What an edition is on a day, told from the dates of all. */
export function stateOn(edition: DatedEdition, all: DatedEdition[], day: string): EditionState {
  if (edition.state !== 'in-force') return edition.state
  if (edition.validFrom! > day) return 'coming'
  return editionOn([...all], day)?.id === edition.id ? 'in-force' : 'superseded'
}
