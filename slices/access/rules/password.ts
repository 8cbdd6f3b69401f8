export const PASSWORD_LENGTH = { min: 12, max: 128 } as const

/** Roots of the commonest passwords, Norwegian and English; with digits and signs around them they are as easy to guess. */
const COMMON_ROOTS = [
  'password passord passordet hemmelig hemmelighet sommer vinter host høst var vår velkommen welcome',
  'qwerty qwertyuiop qwertyuiopå asdfghjkl zxcvbnm qazwsxedc letmein iloveyou monkey dragon football fotball baseball',
  'superman batman princess sunshine shadow master admin administrator superuser default changeme endremeg',
  'norge norway oslo bergen trondheim kriminalomsorgen kriminalomsorg fengsel fengselet kdi varde varsel',
  'test testing tester abcdef abcdefgh abcdefghij abcdefghijkl bruker user login innlogging jegelskerdeg kjempehemmelig',
]
  .join(' ')
  .split(' ')

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'same-as-name'

/**
 * Length decides, not signs and capitals (NIST SP 800-63B). Refused besides: what everyone tries first, and what is made
 * of the person's own name or address. Returns null when the password will do.
 */
export function passwordFault(password: string, about: { name: string; email: string }): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return 'too-short'
  if (length > PASSWORD_LENGTH.max) return 'too-long'
  const letters = password.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  if (isWornOut(password.toLowerCase()) || COMMON_ROOTS.some((root) => isRepetition(letters, root))) return 'too-common'
  const own = [about.email.split('@')[0] ?? '', ...about.name.split(/\s+/)]
  const isOwn = own.some(
    (word) => word.length > 2 && isRepetition(letters, word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')),
  )
  return isOwn ? 'same-as-name' : null
}

/** One or two signs over and over, or a run such as 123456789012. */
function isWornOut(text: string): boolean {
  if (new Set(text).size <= 2) return true
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).filter((code, i) => Math.abs(code - codes[i]!) === 1 || Math.abs(code - codes[i]!) === 9)
  return steps.length >= codes.length - 2
}

/** `passordpassord` is `passord` twice; no letters at all repeat nothing and are judged by their run. */
function isRepetition(letters: string, root: string): boolean {
  return root.length > 0 && letters.length > 0 && letters.replaceAll(root, '') === ''
}
