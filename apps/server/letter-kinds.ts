import { audienceLetters } from '../../slices/audience/jobs.ts'
import { casesLetters } from '../../slices/cases/jobs.ts'
import { confidentialityLetters } from '../../slices/confidentiality/jobs.ts'
import { crisisLetters } from '../../slices/crisis/jobs.ts'
import { measureLetters } from '../../slices/measure/jobs.ts'
import { messageLetters } from '../../slices/message/jobs.ts'
import { organisationLetters } from '../../slices/organisation/jobs.ts'
import type { LetterKind } from '../../slices/outbox/index.ts'
import { planLetters } from '../../slices/plan/jobs.ts'
import { pressLetters } from '../../slices/press/jobs.ts'

/** Every kind of letter that leaves outside dispatches. */
export const letterKinds: readonly LetterKind[] = [
  ...organisationLetters,
  ...confidentialityLetters,
  ...audienceLetters,
  ...casesLetters,
  ...planLetters,
  ...messageLetters,
  ...pressLetters,
  ...crisisLetters,
  ...measureLetters,
]
