/** Letters and digits on either side of a name make it another word; a genitive s does not. */
const AFTER = "(?:'?s)?(?![\\p{L}\\p{N}])"

/** Does this text name one of these, whole: «Halden fengsel» and «Halden fengsels», never «Halden»? */
export function namesOneOf(text: string, names: readonly string[]): boolean {
  return names
    .filter((name) => name.trim().length > 3)
    .some((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim())}${AFTER}`, 'iu').test(text))
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
