import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A text to take along: readable, selectable, and copied with one press. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('access')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="v-copy">
      <Textfield label={label} value={text} readOnly onFocus={(event) => event.target.select()} />
      <div className="v-btns">
        <Button variant="secondary" type="button" onClick={() => void copy()}>
          {t('factor.copy')}
        </Button>
        <span role="status" className="v-meta">
          {isCopied && t('factor.copied')}
        </span>
      </div>
    </div>
  )
}
