import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** The backup codes, shown once. */
export function BackupCodes({ codes, about, onDone }: { codes: string[]; about?: string; onDone: () => void }) {
  const { t } = useTranslation('access')
  return (
    <section className="v-stack" aria-labelledby="backup-codes">
      <h3 className="v-h4" id="backup-codes">
        {t('factor.backup.title')}
      </h3>
      <p className="v-prose">{about ?? t('factor.backup.about')}</p>
      <ul className="v-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="v-btns">
        <Button onClick={onDone}>{t('factor.backup.done')}</Button>
        <Button variant="secondary" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {t('factor.copy')}
        </Button>
      </div>
    </section>
  )
}
