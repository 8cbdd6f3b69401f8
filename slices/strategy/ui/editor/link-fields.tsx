import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../../rules/fields.ts'
import { KINDS, targetsOf } from '../../rules/kinds.ts'
import { withField } from '../../rules/merge.ts'
import { ElementPicker } from '../element-picker.tsx'
import type { FormPart } from './form-part.ts'

/** What the element points at, and the sources it cites: each a list that opens when it is asked for. */
export function LinkFields({ content, onChange, errorOf }: FormPart) {
  const { t } = useTranslation('strategy')
  const links = KINDS[content.kind].links ?? []
  return (
    <>
      {content.kind !== 'source' && (
        <Opening title={t('field.sources')} count={content.sources.length} error={errorOf('sources')}>
          <ElementPicker
            edition="draft"
            kinds={['source']}
            label={t('field.sources')}
            about={KINDS[content.kind].isClaim ? t('editor.sources.claim') : t('editor.sources.about')}
            value={content.sources}
            error={errorOf('sources')}
            onChange={(sources) => onChange({ ...content, sources })}
          />
        </Opening>
      )}
      {links.map((link) => (
        <LinkField key={link} link={link} content={content} onChange={onChange} errorOf={errorOf} />
      ))}
    </>
  )
}

function LinkField({ link, content, onChange, errorOf }: FormPart & { link: LinkKind }) {
  const { t } = useTranslation('strategy')
  const at = `links.${link}`
  const chosen = content.links[link] ?? []
  return (
    <Opening title={t(`field.link.${link}`)} count={chosen.length} error={errorOf(at)}>
      <ElementPicker
        edition="draft"
        kinds={targetsOf(link)}
        label={t(`field.link.${link}`)}
        value={chosen}
        error={errorOf(at)}
        onChange={(keys) => onChange(withField(content, at, keys.length > 0 ? keys : null))}
      />
    </Opening>
  )
}

type OpeningProps = { title: string; count: number; error: string | undefined; children: React.ReactNode }

/** Its content is asked for when it is opened, since a strategy has hundreds of elements to choose from. */
function Opening({ title, count, error, children }: OpeningProps) {
  const { t } = useTranslation('strategy')
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="v-details"
      open={isOpen || error !== undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title} <span className="v-muted">{t('editor.chosen', { count })}</span>
      </summary>
      {(isOpen || error !== undefined) && <div>{children}</div>}
    </details>
  )
}
