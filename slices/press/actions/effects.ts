import type { Effects } from '../../approval/index.ts'
import { giveAdvance } from './give-advance.ts'
import { showFact } from './keep-facts.ts'
import { showPicture } from './keep-pictures.ts'
import { showOccasion } from './publish-occasion.ts'
import { rewordOccasion } from './write-occasion.ts'

/** What follows in the press room when somebody has said yes to words. */
export const pressEffects = {
  'press.fact': showFact,
  'press.picture': showPicture,
  'press.occasion': showOccasion,
  'press.occasion-change': rewordOccasion,
  'press.advance': giveAdvance,
} satisfies Partial<Effects>
