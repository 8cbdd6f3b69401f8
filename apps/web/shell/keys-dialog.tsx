import { Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { usePreferences } from '../../../kit/ui/preferences.ts'
import { PLACES } from './places.ts'

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { shortcuts } = usePreferences()
  const keys: [string, string][] = [
    [t('command.keys'), t('keys.command')],
    ['/', t('keys.search')],
    ['J K', t('keys.rows')],
    ['Enter', t('keys.open')],
    ...PLACES.map((place): [string, string] => [
      `G ${place.key.toUpperCase()}`,
      t('keys.go', { place: t(place.name) }),
    ]),
    ['?', t('keys.help')],
  ]
  return (
    <Dialog open={isOpen} asks={false} onClose={onClose} closeButton={t('dialog.close')} aria-labelledby="keys-title">
      <div className="v-stack">
        <Heading level={2} data-size="xs" id="keys-title">
          {t('keys.title')}
        </Heading>
        <dl className="v-keys">
          {keys.map(([key, does]) => (
            <div key={key} className="v-keys__row">
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="v-meta">{t(shortcuts ? 'keys.on' : 'keys.off')}</p>
      </div>
    </Dialog>
  )
}
