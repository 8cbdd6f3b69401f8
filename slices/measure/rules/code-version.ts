/**
 * What stands in the provenance of a value as the code that made it: the version of Varde, and a number that is raised whenever a rule
 * of `rules/` gives another figure for the same rows.
 */
export const CODE_VERSION = 'varde 0.1.0, rules 2'
