import type { Effects } from '../../approval/index.ts'
import { advanceEffect } from './give-advance.ts'
import { factEffect } from './keep-facts.ts'
import { pictureEffect } from './keep-pictures.ts'
import { occasionEffect } from './publish-occasion.ts'
import { dutyNumberEffect } from './set-duty-numbers.ts'
import { occasionChangeEffect } from './write-occasion.ts'

/** What follows in the press room when somebody has said yes to words. */
export const pressEffects = {
  'press.fact': factEffect,
  'press.picture': pictureEffect,
  'press.occasion': occasionEffect,
  'press.occasion-change': occasionChangeEffect,
  'press.advance': advanceEffect,
  'press.duty-number': dutyNumberEffect,
} satisfies Partial<Effects>
