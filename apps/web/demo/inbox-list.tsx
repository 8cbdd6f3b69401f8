import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { InboxEntry } from './use-inbox.ts'

type Props = {
  items: InboxEntry[]
  chosen: string | undefined
  onChoose: (id: string) => void
  onMore: (() => void) | null
  isFetchingMore: boolean
}

/** The newest first; each row is a button that opens the message beside the list, or in its place on a telephone. */
export function InboxList({ items, chosen, onChoose, onMore, isFetchingMore }: Props) {
  const { t } = useTranslation('demo')
  const { clock } = useFormats()
  return (
    <>
      <ul className="v-inbox__list">
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="v-inbox__row"
              aria-current={item.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
            >
              <span className="v-inbox__to">{item.address}</span>
              <span className="v-meta">
                {t(`channel.${item.channel}`)} · <time dateTime={item.receivedAt}>{clock(item.receivedAt)}</time>
              </span>
              <span className="v-inbox__what" data-data>
                {item.text ?? (item.subject || t('no-subject'))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="secondary" data-size="sm" onClick={onMore} loading={isFetchingMore}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
