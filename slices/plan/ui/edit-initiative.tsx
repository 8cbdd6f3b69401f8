import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import type { WrittenDocument } from '../rules/document-difference.ts'
import type { InitiativeView, PlanOptions } from '../rules/initiative-view.ts'
import { DocumentConflict, type TheirDocument } from './document-conflict.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { useSaveInitiative } from './plan-data.ts'
import { SimilarPanel } from './similar-panel.tsx'

type Props = { initiative: InitiativeView; options: PlanOptions; onDone: () => void }

/** The form over an initiative that is there. The page may hear of another's save meanwhile; what is written here stays. */
export function EditInitiative({ initiative, options, onDone }: Props) {
  const { t } = useTranslation('plan')
  const [document, setDocument] = useState<WrittenDocument>(initiative.document)
  const [revision] = useState(initiative.revision)
  const [base, setBase] = useState<WrittenDocument>(initiative.document)
  const save = useSaveInitiative(initiative.id, onDone)
  const theirs = theirsOf(save.error)
  return (
    <>
      <div className="c-3-8">
        <PageHead
          className=""
          title={t('edit.title', { title: initiative.document.title })}
          {...(initiative.isOpenForChange ? {} : { lead: t('form.frozen') })}
        />
        {theirs && (
          <DocumentConflict
            key={theirs.revision}
            base={base}
            theirs={theirs}
            mine={document}
            isBusy={save.isPending}
            onSettle={(chosen, built) => {
              setDocument(chosen)
              setBase(theirs.document)
              save.mutate({ revision: built, document: chosen })
            }}
          />
        )}
        <InitiativeForm
          value={document}
          onChange={setDocument}
          options={withCurrent(options, initiative)}
          isFrozen={!initiative.isOpenForChange}
          action={t('edit.save')}
          error={theirs ? null : save.error}
          isBusy={save.isPending}
          onSubmit={() => save.mutate({ revision, document })}
          onCancel={onDone}
        />
      </div>
      <aside className="c-9-12 v-ini-aside" aria-label={t('similar.label')}>
        <SimilarPanel document={document} except={initiative.id} />
      </aside>
    </>
  )
}

function theirsOf(error: unknown): TheirDocument | null {
  const isConflict = error instanceof Problem && error.code === 'plan.changed-meanwhile'
  return isConflict ? ((error.details.theirs as TheirDocument | undefined) ?? null) : null
}

/** The unit and owner it has now can always be kept, also where the writer could not have chosen them. */
function withCurrent({ units, owners }: PlanOptions, { unit, owner }: InitiativeView): PlanOptions {
  const has = (list: { id: string }[], id: string) => list.some((one) => one.id === id)
  return {
    units: has(units, unit.id) ? units : [{ id: unit.id, name: unit.name ?? unit.id }, ...units],
    owners: has(owners, owner.id)
      ? owners
      : [{ id: owner.id, name: owner.name ?? owner.id, unitId: unit.id }, ...owners],
  }
}
