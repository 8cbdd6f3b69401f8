import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takesInquiries } from '../rules/inquiry.ts'
import { viewInquiries } from './view-desk.ts'

/** Inquiries that the desk shows this person, by their words; none for those who are not at the desk. */
export async function findInquiries(varde: Varde, caller: Caller, text: string) {
  if (!takesInquiries(caller)) return []
  return (await viewInquiries(varde, caller, { view: 'all', text, page: 1 })).items
}
