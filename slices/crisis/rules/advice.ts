import { namesOne } from './word-forms.ts'

/** What to do if something is so: it tells of nothing that is. */
const IF =
  /(?<!\p{L})(?:hvis|viss|dersom|om\s+du|om\s+dere|om\s+de)(?!\p{L})|^\s*(?:er|har|ser|blir|vert|tenker|tenkjer|trenger|treng)\s+(?:du|dere|de|dykk|noen|nokon)(?!\p{L})/iu
const DO =
  /(?<!\p{L})(?:ring|kontakt|meld|gi\s+beskjed|gje\s+beskjed|si\s+fra|sei\s+frå|hold|hald|søk|gå|snakk|be\s+om)(?!\p{L})/iu
/** «Den innsatte som har rømt» is somebody. */
const SOMEBODY =
  /(?<!\p{L})(?:den|de|dei)\s+\p{L}+(?:e|ne)\s+som(?!\p{L})|(?<!\p{L})(?:ham|henne|han|hun|ho)(?!\p{L})/iu

/** Is it advice for whoever it may concern, and of nobody? */
export const isAdvice = (text: string): boolean =>
  IF.test(text) && DO.test(text) && !namesOne(text) && !SOMEBODY.test(text)
