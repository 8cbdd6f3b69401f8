import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type How = { skipFaulty?: boolean; closeGone?: number }
type Props = { countOf: (outcome: string) => number; isBusy: boolean; onApply: (how: How) => void }

/** What to do with faulty rows and with those who do not stand in the file, and the button that writes. */
export function PeopleFileApply({ countOf, isBusy, onApply }: Props) {
  const { t } = useTranslation('organisation')
  const [skips, setSkips] = useState(false)
  const [closes, setCloses] = useState(false)
  const [faulty, gone, kept] = [countOf('faulty'), countOf('gone'), countOf('kept')]
  const todo = countOf('new') + countOf('changed') + (closes ? gone : 0)
  return (
    <div className="v-form v-org-gap-s">
      {faulty > 0 && (
        <Checkbox
          data-size="sm"
          label={t('import.skip', { count: faulty })}
          checked={skips}
          onChange={(event) => setSkips(event.target.checked)}
        />
      )}
      {gone > 0 && faulty === 0 && (
        <Checkbox
          data-size="sm"
          label={t('people-file.close', { count: gone })}
          description={t('people-file.close.about')}
          checked={closes}
          onChange={(event) => setCloses(event.target.checked)}
        />
      )}
      {gone > 0 && faulty > 0 && <p className="v-meta">{t('people-file.close.not-yet', { count: gone })}</p>}
      {kept > 0 && <p className="v-meta">{t('people-file.kept', { count: kept })}</p>}
      <div className="v-btns">
        <Button
          data-size="sm"
          disabled={isBusy || todo === 0 || (faulty > 0 && !skips)}
          onClick={() =>
            onApply({ ...(faulty > 0 ? { skipFaulty: skips } : {}), ...(closes ? { closeGone: gone } : {}) })
          }
        >
          {todo === 0 ? t('import.nothing') : t('people-file.apply', { count: todo })}
        </Button>
      </div>
    </div>
  )
}
