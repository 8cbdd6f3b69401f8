import type { Language } from '../../../kit/kernel/caller.ts'

/** What is sent to one person, and where; what it is about stands behind the sign-in. */
export type NoticeContent = {
  language: Language
  email: string | null
  subject: string
  text: string
  address: string
}
