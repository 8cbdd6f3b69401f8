import { Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../kit/kernel/caller.ts'
import { useMessageOptions } from './message-calls.ts'

type Props = {
  ground: string
  until: string
  isTried: boolean
  /** The text goes to those who speak for the staff: then names are never seen. */
  isUnions: boolean
  onGround: (ground: string) => void
  onUntil: (until: string) => void
}

/** Why names are seen, from the closed list, and until which day. */
export function ByNameFields({ ground, until, isTried, isUnions, onGround, onUntil }: Props) {
  const { t } = useTranslation('message')
  const { grounds, said } = useGrounds()
  const noGround = isTried && ground === ''
  return (
    <>
      {isUnions && <ValidationMessage>{t('settings.by-name.unions')}</ValidationMessage>}
      <div className="ds-field">
        <label className="ds-label" htmlFor="by-name-ground">
          {t('settings.by-name.ground')}
        </label>
        <p id="by-name-ground-about" className="v-meta">
          {t('settings.by-name.ground.about')}
        </p>
        <Select
          id="by-name-ground"
          data-size="sm"
          value={ground}
          aria-invalid={noGround || undefined}
          aria-describedby={`by-name-ground-about${noGround ? ' by-name-ground-fault' : ''}`}
          onChange={(event) => onGround(event.target.value)}
        >
          <Select.Option value="">{t('settings.by-name.pick')}</Select.Option>
          {grounds.map(({ key }) => (
            <Select.Option key={key} value={key}>
              {said(key)}
            </Select.Option>
          ))}
        </Select>
        {noGround && (
          <ValidationMessage id="by-name-ground-fault">{t('settings.by-name.missing-ground')}</ValidationMessage>
        )}
      </div>
      <Textfield
        type="date"
        data-size="sm"
        label={t('settings.by-name.until')}
        error={isTried && until === '' ? t('settings.by-name.missing-until') : undefined}
        value={until}
        onChange={(event) => onUntil(event.target.value)}
      />
    </>
  )
}

/** The same in words, for those who read. */
export function ByNameFact({ ground, until }: { ground: string | null; until: string | null }) {
  const { t } = useTranslation('message')
  const { said } = useGrounds()
  if (!ground || !until) return t('open.by-name')
  return t('settings.by-name.fact', { words: said(ground), until })
}

function useGrounds() {
  const { i18n } = useTranslation('message')
  const grounds = useMessageOptions().data?.byNameGrounds ?? []
  const said = (key: string) => grounds.find((one) => one.key === key)?.names[i18n.language as Language] ?? key
  return { grounds, said }
}
