/** Why we may write to a contact: a duty to inform, their own subscription, or a task in the public interest. */
export const LEGAL_BASES = ['duty', 'subscription', 'public-task'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]
