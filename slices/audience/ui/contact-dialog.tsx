import { Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { type Contact, type Group, useContact } from './audience-data.ts'
import { ContactForm } from './contact-form.tsx'
import { ContactOut } from './contact-out.tsx'

const blank = (group: Group | null): Contact => ({
  kind: 'organisation',
  name: '',
  title: null,
  language: 'nb',
  unitId: null,
  region: null,
  legalBasis: 'public-task',
  evidence: null,
  protected: false,
  groupKeys: group?.reach === 'contacts' ? [group.key] : [],
  points: [{ channel: 'email', address: '', preferred: true, suppressedReason: null }],
})

/** One contact: seen, changed, left out or erased; or a new one when there is no id. */
export function ContactDialog({
  id,
  group,
  groups,
  onClose,
}: {
  id: string | null
  group: Group | null
  groups: Group[]
  onClose: () => void
}) {
  const { t } = useTranslation('audience')
  const query = useContact(id)
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="contact-title">
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="contact-title">
          {id ? (query.data?.name ?? t('contact')) : t('contact.add')}
        </Heading>
        {id ? (
          <Loaded query={query} text={t('contacts.loading')}>
            {(contact) => (
              <>
                <ContactCourse contact={contact} />
                <ContactForm
                  contact={contact}
                  groups={groups}
                  mayEdit={contact.abilities?.includes('edit') ?? false}
                  onDone={onClose}
                />
                {contact.abilities?.includes('erase') && <ContactOut contact={contact} onDone={onClose} />}
              </>
            )}
          </Loaded>
        ) : (
          <ContactForm contact={blank(group)} groups={groups} mayEdit onDone={onClose} />
        )}
      </div>
    </Dialog>
  )
}

/** When the contact came, was last used by a dispatch, and last looked at: what a review goes by. */
function ContactCourse({ contact }: { contact: Contact }) {
  const { t } = useTranslation('audience')
  const { date } = useFormats()
  const day = (at: string | null | undefined) => (at ? date(at) : t('contact.never'))
  return (
    <p className="v-meta">
      {t('contact.course', {
        made: day(contact.createdAt),
        used: day(contact.lastUsedAt),
        reviewed: day(contact.reviewedAt),
      })}
    </p>
  )
}
