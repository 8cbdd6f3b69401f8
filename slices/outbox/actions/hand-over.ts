import { refusedHere } from '../../../kit/kernel/hand-off.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isTooLate, letterStanding } from '../rules/standing.ts'
import type { Settled } from '../store/letters.ts'
import type { ToldLetter } from '../store/telling.ts'
import type { Carrier } from './carriers.ts'
import type { LetterKind } from './letter-kind.ts'
import type { Ready } from './write-letters.ts'

/** Hands one letter over and says where it stands then. Never throws. */
export async function handOver(varde: Varde, carrier: Carrier, slot: number, ready: Ready): Promise<Settled> {
  const { letter, kind, words } = ready
  const now = varde.now()
  const stands = (state: 'ended' | 'waiting', dueAt: Date | null, answer = '') => ({
    ...{ id: letter.id, state, answer, dueAt, isTry: false },
    isTold: state === 'ended' && hears(kind, state),
  })
  if (words === null) return stands('ended', null)
  if (isTooLate(letter, now)) {
    varde.log.warn({ letter: letter.id, kind: kind.name }, 'a letter was given up: it is too late for it')
    return { ...{ id: letter.id, state: 'given-up', answer: '', dueAt: null, isTry: false }, isTold: true }
  }
  if (!(words instanceof Error) && 'ended' in words) return stands('ended', null, words.ended)
  if (!(words instanceof Error) && 'waitSeconds' in words)
    return stands('waiting', new Date(now.getTime() + words.waitSeconds * 1000))
  const end = words instanceof Error ? refusedHere(words) : await carrier.send(slot, letter, words).catch(refusedHere)
  const standing = letterStanding(end, letter, { mayRepeat: kind.mayRepeat, now: varde.now() })
  if (end.kind !== 'accepted' && standing.state === 'given-up')
    varde.log.warn({ letter: letter.id, kind: kind.name, answer: standing.answer }, 'a letter was given up')
  return {
    ...{ id: letter.id, ...standing },
    isTold: standing.state === 'given-up' || (standing.state !== 'waiting' && hears(kind, standing.state)),
  }
}

const hears = ({ onEnd, hears: ends }: LetterKind, state: ToldLetter['state']): boolean =>
  onEnd !== undefined && (ends?.includes(state) ?? true)
