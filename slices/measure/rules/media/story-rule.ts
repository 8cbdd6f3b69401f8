/**
 * What makes appearances with the same words in the title one story: at most so many days between one and the next; null when the pause
 * does not matter. A figure that counts stories keeps the rule that it was made by.
 */
export type StoryRule = { days: number | null }

type Say = (key: string, options?: { count: number }) => string

/** The rule in words; `t` takes whole keys, with their file. */
export const storyRuleWords = ({ days }: StoryRule, t: Say): string =>
  days === null ? t('measure:story-rule.now.none') : t('measure:story-rule.now', { count: days })
