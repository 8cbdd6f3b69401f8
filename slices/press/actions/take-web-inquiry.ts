import type { Language } from '../../../kit/kernel/caller.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readLink, signLink } from '../../dispatch/index.ts'
import { suggestKind } from '../rules/inquiry-kind.ts'
import { dueOf, formAge, type WebForm, type WebFormFault, webFormFaults } from '../rules/web-form.ts'
import { inquiryOfForm, noteFormUse } from '../store/form-uses.ts'
import { findInquiry } from '../store/inquiries.ts'
import { readFormToken } from './form-token.ts'
import { receiveInquiry } from './receive-inquiry.ts'

const FORM = 'ask'
const WEB = { id: 'system:web' }

/** `again`: the form is to be sent once more, with a new proof; nothing in it was wrong. */
export type WebOutcome =
  | { kind: 'taken'; receipt: string }
  | { kind: 'fault'; faults: WebFormFault[] }
  | { kind: 'again'; why: 'too-fast' | 'too-old' }

/**
 * Takes in what a journalist asks in the open form. A form that we did not hand out, or that came at once, is to be sent
 * again; one that is sent twice counts once. The receipt is a link of its own.
 */
export async function takeWebInquiry(
  varde: Varde,
  form: WebForm,
  { token, language }: { token: string; language: Language },
): Promise<WebOutcome> {
  const proof = readFormToken(varde, FORM, token)
  const age = proof ? formAge(proof.issuedAt, varde.now().getTime()) : 'too-old'
  if (!proof || age === 'too-old') return { kind: 'again', why: 'too-old' }
  const known = await inquiryOfForm(varde.db, proof.nonce)
  if (known) return { kind: 'taken', receipt: signLink(varde.secrets.link, known) }
  const faults = webFormFaults(form, varde.now().getTime(), (text) => mailAddress(text) !== null)
  if (faults.length > 0) return { kind: 'fault', faults }
  if (age === 'too-fast') return { kind: 'again', why: 'too-fast' }
  const id = await takeOnce(varde, form, proof.nonce, language)
  return { kind: 'taken', receipt: signLink(varde.secrets.link, id) }
}

async function takeOnce(varde: Varde, form: WebForm, nonce: string, language: Language): Promise<string> {
  const due = dueOf(form)
  const input = {
    kind: suggestKind(`${form.topic}\n${form.question}`),
    channel: 'web' as const,
    topic: form.topic,
    question: form.question,
    language,
    dueAt: due === 'bad' ? null : due,
    unitId: null,
    journalistName: form.name || null,
    outletName: form.outlet || null,
    email: form.email || null,
    phone: form.phone || null,
    isSelfSaid: true,
  }
  try {
    return await varde.db.transaction().execute(async (trx) => {
      const { id } = await receiveInquiry(trx, varde, WEB, input)
      await noteFormUse(trx, { nonce, inquiry_id: id, used_at: varde.now() })
      return id
    })
  } catch (error) {
    const taken = await inquiryOfForm(varde.db, nonce)
    if (!taken) throw error
    return taken
  }
}

/** What the asker may know of their own question: its number and when to expect an answer. Null for a link that is not ours. */
export async function inquiryReceipt(varde: Varde, token: string): Promise<{ number: string; dueAt: Date } | null> {
  const id = readLink(varde.secrets.link, token)
  if (!id?.startsWith('inq_')) return null
  const inquiry = await findInquiry(varde.db, varde.mode, id)
  return inquiry ? { number: inquiry.number, dueAt: inquiry.due_at } : null
}
