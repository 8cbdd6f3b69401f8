import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ContactInput, saveContact } from '../actions/save-contact.ts'

/** Somebody writes a contact into the address book by hand. Gives its id. */
export const writeContact = (varde: Varde, caller: Caller, input: ContactInput): Promise<string> =>
  saveContact(varde, caller, input)
