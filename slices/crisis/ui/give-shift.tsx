import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useAfterAct } from './afterwards-data.ts'
import { BriefDialog, peopleIn } from './brief-dialog.tsx'

export const mayGiveShift = (crisis: CrisisView, personId: string): boolean =>
  crisis.state === 'open' &&
  crisis.positions.some((one) => one.filledBy?.id === personId) &&
  peopleIn(crisis).some((one) => one.id !== personId)

/** For one who has a role in an open room where somebody else is: ends one's shift. */
export function GiveShift({ crisis, personId }: { crisis: CrisisView; personId: string }) {
  const { t } = useTranslation('crisis')
  const [isGiving, setGiving] = useState(false)
  const act = useAfterAct(crisis.id, () => setGiving(false))
  const others = peopleIn(crisis).filter((one) => one.id !== personId)
  if (!mayGiveShift(crisis, personId)) return null
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setGiving(true)}>
        {t('shifts.give')}
      </Button>
      {isGiving && (
        <BriefDialog
          title={t('shifts.give')}
          action={t('shifts.give.go')}
          people={others}
          most={2000}
          error={act.error}
          isBusy={act.isPending}
          onGive={(json) => act.mutate({ path: 'shifts', json })}
          onClose={() => setGiving(false)}
        >
          <p>{t('shifts.about')}</p>
        </BriefDialog>
      )}
    </>
  )
}
