/** What a text can be built of: core messages, their blocks per audience, and what makes the agency unique. */
export const BLOCK_KINDS = ['core-message', 'platform-block', 'unique'] as const
