/** Words that only Norwegian has: none of them stands in an English sentence. */
const NORWEGIAN =
  /(?<!\p{L})(?:er|var|vert|vart|blir|blei|har|hadde|det|dei|eit|og|ikkje|som|på|skal|må|brenn|kjem|går|veit)(?!\p{L})/iu
const ENGLISH = /\b(?:the|is|are|was|were|of)\b/i
const NOW = /(?<!\p{L})no(?!\p{L})/giu

/** Is it English as a rule can see it: by a small word of it? */
export const isEnglish = (text: string): boolean => ENGLISH.test(text)

/** The text with nynorsk «no» as «nå», and as long as it was: in English it is a denial, and in Norwegian it denies nothing. */
export const withNow = (text: string): string =>
  NORWEGIAN.test(text) && !isEnglish(text) ? text.replace(NOW, 'nå') : text
