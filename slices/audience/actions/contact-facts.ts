import type { StoredContact } from '../store/contacts.ts'

type Said = Pick<
  StoredContact,
  'id' | 'kind' | 'name' | 'title' | 'language' | 'unit_id' | 'region' | 'legal_basis' | 'protected'
>

/** Who a contact is and why we may write to them: the same in lists, on its page, and in what is handed out to it. */
export const contactFacts = (contact: Said) => ({
  id: contact.id,
  kind: contact.kind,
  name: contact.name,
  title: contact.title,
  language: contact.language,
  unitId: contact.unit_id,
  region: contact.region,
  legalBasis: contact.legal_basis,
  protected: contact.protected,
})
