import type { Effects } from '../../approval/index.ts'
import { phrasesEffect } from './keep-phrases.ts'
import { precautionEffect } from './keep-precaution.ts'

/** What follows for a kind of crisis when somebody has said yes. */
export const crisisEffects = {
  'crisis.phrases': phrasesEffect,
  'crisis.precaution': precautionEffect,
} satisfies Partial<Effects>
