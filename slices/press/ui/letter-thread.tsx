import { useTranslation } from 'react-i18next'
import { wereNumbers } from '../../../kit/kernel/stops/without-numbers.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InquiryFile } from './press-data.ts'

type Letter = InquiryFile['letters'][number]

/** E-mail in and out, oldest first, with the files that came along. Nothing when it was all said on the telephone. */
export function LetterThread({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  if (file.letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <SectionHead title={t('letters')} id="letters">
        {file.letters.length}
      </SectionHead>
      <ol className="v-rows">
        {file.letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} inquiryId={file.id} />
        ))}
      </ol>
    </section>
  )
}

function LetterRow({ letter, inquiryId }: { letter: Letter; inquiryId: string }) {
  const { t } = useTranslation('press-desk')
  const { moment } = useFormats()
  const isRefused = letter.state === 'refused'
  return (
    <li className={letter.kind === 'answer' ? 'v-letter ours' : 'v-letter'}>
      <p className="v-meta">
        {letter.kind === 'answer' ? t('letter.ours') : <span data-data>{letter.name || letter.address}</span>},{' '}
        {moment(letter.at)}
        {letter.kind === 'answer' && ' · '}
        {letter.kind === 'answer' && (
          <span className={isRefused ? 'v-signal' : undefined}>{t(`letter.${letter.state}`)}</span>
        )}
      </p>
      <p className="v-strong" data-data>
        {letter.subject}
      </p>
      <p className="v-letter__text" data-data>
        {letter.text}
      </p>
      {wereNumbers(`${letter.name} ${letter.subject}\n${letter.text}`) && (
        <p className="v-note">{t('letter.numbers-covered')}</p>
      )}
      {letter.attachments.length > 0 && (
        <ul className="v-letter__files" aria-label={t('letter.files')}>
          {letter.attachments.map((one) => (
            <Attachment key={one.id} file={one} inquiryId={inquiryId} />
          ))}
        </ul>
      )}
    </li>
  )
}

const KILOBYTE = 1024

function Attachment({ file, inquiryId }: { file: Letter['attachments'][number]; inquiryId: string }) {
  const { t } = useTranslation('press-desk')
  const { count } = useFormats()
  const size = t('letter.size', { size: count(Math.max(1, Math.round(file.size / KILOBYTE))) })
  if (file.refused)
    return (
      <li className="v-meta">
        <span data-data>{file.name}</span> · {t(`letter.refused.${file.refused}`)}
      </li>
    )
  return (
    <li className="v-meta">
      <a className="v-link" href={`/api/press/inquiries/${inquiryId}/attachments/${file.id}`} data-data download>
        {file.name}
      </a>{' '}
      · {size}
    </li>
  )
}
