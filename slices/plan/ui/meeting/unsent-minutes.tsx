import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptMinutes } from './kept-minutes.ts'

/** What somebody typed without a network about an item that can no longer be written in: shown, so that it can be taken up elsewhere. */
export function UnsentMinutes({ itemId, minutes }: { itemId: string; minutes: string }) {
  const { t } = useTranslation('meetings')
  const store = useKeptMinutes(itemId)
  const [found, setFound] = useState(store.find)
  if (!found || found.text === minutes) return null
  const remove = () => {
    store.drop()
    setFound(null)
  }
  return (
    <div className="v-note">
      <p>{t('minutes.unsent')}</p>
      <p className="v-ini-said" data-data>
        {found.text}
      </p>
      <button type="button" className="v-link" onClick={remove}>
        {t('minutes.unsent.remove')}
      </button>
    </div>
  )
}
