import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../../../slices/approval/ui/index.ts'
import { useAnswers, useDutyWords, WhoAnswers } from '../../../../slices/duty/ui/index.ts'
import {
  CloseUnit,
  UnitAbsences,
  UnitDuties,
  UnitFacts,
  UnitForm,
  type UnitInList,
  UnitPeople,
  type UnitView,
  useUnit,
} from '../../../../slices/organisation/ui/index.ts'

/** One unit: who answers, who does what, who is away, and what we know about it. */
export function UnitPage({ id, units }: { id: string; units: UnitInList[] }) {
  const { t } = useTranslation('organisation')
  const query = useUnit(id)
  return (
    <Loaded query={query} text={t('loading.unit')}>
      {(view) => <UnitParts view={view} units={units} />}
    </Loaded>
  )
}

function UnitParts({ view, units }: { view: UnitView; units: UnitInList[] }) {
  const { t, i18n } = useTranslation('organisation')
  const [open, setOpen] = useShown<'edit' | 'close'>()
  const { unit } = view
  const canEdit = view.abilities.includes('edit-unit')
  const { owner } = useDutyWords()
  const [first] = useAnswers(unit.id, 'press-contact', null).data?.chain ?? []
  const lead = first && t('unit.lead', { person: owner(first) })
  return (
    <>
      <PageHead
        className="c-3-12"
        over={<Above unit={unit} units={units} />}
        title={unit.names[i18n.language] ?? unit.name}
        {...(lead && !unit.validTo ? { lead } : unit.validTo ? { lead: t('unit.closed', { day: unit.validTo }) } : {})}
      >
        {canEdit && (
          <>
            <Button data-size="sm" variant="secondary" onClick={() => setOpen('edit')}>
              {t('unit.edit')}
            </Button>
            {!unit.validTo && (
              <Button data-size="sm" variant="tertiary" onClick={() => setOpen('close')}>
                {t('unit.close')}
              </Button>
            )}
          </>
        )}
      </PageHead>
      <div className="c-3-8">
        {!unit.validTo && unit.kind !== 'ministry' && <WhoAnswers unitId={unit.id} />}
        <UnitDuties view={view} />
      </div>
      <div className="c-9-12 v-org-side">
        <UnitAbsences view={view} />
        <WaitingWords kind="organisation.contact" subject={unit.id} />
        <UnitFacts view={view} units={units} />
      </div>
      {view.abilities.includes('see-people') && (
        <div className="c-3-8 v-gap">
          <UnitPeople view={view} />
        </div>
      )}
      {open === 'edit' && <UnitForm unit={unit} units={units} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseUnit unit={unit} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The units above, the top first, each a link. */
function Above({ unit, units }: { unit: UnitView['unit']; units: UnitInList[] }) {
  const { t, i18n } = useTranslation('organisation')
  const line: UnitInList[] = []
  let parent = units.find((one) => one.id === unit.parentId)
  while (parent && !line.includes(parent)) {
    line.unshift(parent)
    const above = parent.parentId
    parent = units.find((one) => one.id === above)
  }
  if (line.length === 0) return <>{t('index.units')}</>
  return (
    <nav aria-label={t('unit.line')} className="v-org-line">
      {line.map((one) => (
        <Link key={one.id} to="/organisasjon" search={{ enhet: one.id }} className="v-link">
          {one.names[i18n.language] ?? one.name}
        </Link>
      ))}
    </nav>
  )
}
