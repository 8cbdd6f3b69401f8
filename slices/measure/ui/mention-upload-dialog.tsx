import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useMentionUpload } from './media-data.ts'

/** Takes a file of media monitoring in; says how many were new and how many were there already. */
export function MentionUploadDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [source, setSource] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const upload = useMentionUpload()
  const submit = () => {
    setTried(true)
    if (file && source.trim()) upload.mutate({ file, source: source.trim() })
  }
  return (
    <FormDialog
      title={t('media.upload')}
      action={t('media.upload.do')}
      error={upload.error}
      isBusy={upload.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('media.upload.about')}</p>
      <label className="v-form">
        <span className="v-h4">{t('import.choose')}</span>
        <input
          type="file"
          className="ds-input"
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <Textfield
        data-size="sm"
        maxLength={200}
        label={t('how.source')}
        description={t('media.source.help')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      {isTried && (!file || !source.trim()) && (
        <p className="v-signal" role="alert">
          {t('media.upload.missing')}
        </p>
      )}
      {upload.data && !upload.data.bigFileId && (
        <p role="status">{t('media.upload.done', { count: upload.data.made, known: upload.data.known })}</p>
      )}
      {upload.data?.bigFileId && (
        <p role="status">
          {t('media.upload.big')}{' '}
          <a className="v-link" href={`/maling/fil?fil=${upload.data.bigFileId}`}>
            {t('media.upload.big.follow')}
          </a>
        </p>
      )}
    </FormDialog>
  )
}
