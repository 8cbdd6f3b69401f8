import { Button, Radio, Textfield } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { isAddressOf, SUPPRESSION_REASONS, type SuppressionReason } from '../rules/contact.ts'
import type { Point } from './audience-data.ts'

const CHANNELS = ['email', 'sms', 'webhook'] as const
const BLANK: Point = { channel: 'email', address: '', preferred: false, suppressedReason: null }

type Props = { points: Point[]; areHidden: boolean; fault: string | undefined; onChange: (points: Point[]) => void }

/** The addresses of a contact, as many as it has, with the one we prefer; one that fails may stand without being used. */
export function ContactPoints({ points, areHidden, fault, onChange }: Props) {
  const { t } = useTranslation('audience')
  const name = useId()
  const set = (at: number, part: Partial<Point>) =>
    onChange(points.map((point, i) => (i === at ? { ...point, ...part } : point)))
  // A hidden address is kept as it is.
  const isWrong = ({ channel, address, id }: Point) => !(areHidden && id && !address) && !isAddressOf(channel, address)
  const prefer = (at: number) => onChange(points.map((point, i) => ({ ...point, preferred: i === at })))
  return (
    <fieldset className="v-choice">
      <legend>{t('points')}</legend>
      <p className="v-meta">{t(areHidden ? 'points.hidden' : 'points.about')}</p>
      <ul className="v-rows v-points">
        {points.map((point, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new address has no identity before it is saved
          <li key={at}>
            <SelectField
              label={t('points.channel')}
              options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
              value={point.channel}
              onPick={(channel) => set(at, { channel })}
            />
            <Textfield
              data-size="sm"
              label={t(`points.address.${point.channel}`)}
              description={point.channel === 'webhook' ? t('channel.webhook.about') : undefined}
              placeholder={areHidden && point.id ? t('contact.protected') : undefined}
              value={point.address}
              error={fault && isWrong(point) ? fault : undefined}
              onChange={(event) => set(at, { address: event.target.value })}
            />
            <SelectField
              label={t('points.use')}
              options={[
                { value: '', label: t('points.used') },
                ...SUPPRESSION_REASONS.map((value) => ({ value, label: t(`points.not-used.${value}`) })),
              ]}
              value={point.suppressedReason ?? ''}
              onPick={(reason) => set(at, { suppressedReason: (reason || null) as SuppressionReason | null })}
            />
            <div className="v-points__acts">
              <Radio
                data-size="sm"
                name={name}
                value={String(at)}
                label={t('points.preferred')}
                checked={point.preferred}
                disabled={point.suppressedReason !== null}
                onChange={() => prefer(at)}
              />
              {points.length > 1 && (
                <button
                  type="button"
                  className="v-link"
                  aria-label={t('points.remove.of', { n: at + 1 })}
                  onClick={() => onChange(points.filter((_, i) => i !== at))}
                >
                  {t('points.remove')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button type="button" data-size="sm" variant="secondary" onClick={() => onChange([...points, BLANK])}>
        {t('points.add')}
      </Button>
    </fieldset>
  )
}
