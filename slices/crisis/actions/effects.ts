import type { Effects } from '../../approval/index.ts'
import { applyPhrases } from './keep-phrases.ts'
import { applyPrecaution } from './keep-precaution.ts'

/** What follows for a kind of crisis when somebody has said yes. */
export const crisisEffects = {
  'crisis.phrases': applyPhrases,
  'crisis.precaution': applyPrecaution,
} satisfies Partial<Effects>
