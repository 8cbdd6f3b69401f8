import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../../kit/ui/pick.tsx'
import type { ReportContent } from '../../rules/report/report.ts'
import type { ReportPart } from '../../rules/report/report-difference.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import type { Conflict } from './use-report-content.ts'

type Props = { conflict: Conflict; mine: ReportContent; onSettle: (keepMine: ReportPart[]) => void }

/** Two people have written in the same part: each is shown twice, and chosen one by one. Nothing is lost before that. */
export function ReportConflict({ conflict, mine, onSettle }: Props) {
  const { t } = useTranslation('report')
  const said = useSaid()
  const [kept, setKept] = useState<ReportPart[]>(conflict.parts)
  const name = (part: ReportPart) => {
    if (part === 'order' || part === 'period') return t(`conflict.${part}`)
    if (part === 'title' || part === 'audience' || part === 'language') return t(`field.${part}`)
    const block = [...mine.blocks, ...conflict.content.blocks].find(({ id }) => `block:${id}` === part)!
    return t(`block.${block.kind}`)
  }
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p data-data>{t('conflict.title', { name: conflict.author ?? t('conflict.somebody') })}</p>
      <p className="v-body2">{t('conflict.about')}</p>
      {conflict.parts.map((part) => (
        <div key={part} className="v-ini-both">
          <h3 className="v-h4">{name(part)}</h3>
          {(['theirs', 'mine'] as const).map((side) => (
            <div key={side}>
              <p className="v-meta">{t(`conflict.${side}`)}</p>
              <p className="v-ini-said" data-data>
                {said(side === 'mine' ? mine : conflict.content, part)}
              </p>
            </div>
          ))}
          <Pick
            legend={t('conflict.which', { part: name(part) })}
            isLegendHidden
            value={kept.includes(part) ? 'mine' : 'theirs'}
            options={[
              { value: 'theirs', label: t('conflict.keep-theirs') },
              { value: 'mine', label: t('conflict.keep-mine') },
            ]}
            onPick={(side) =>
              setKept(
                side === 'mine' ? [...kept.filter((one) => one !== part), part] : kept.filter((one) => one !== part),
              )
            }
          />
        </div>
      ))}
      <div className="v-btns">
        <Button type="button" data-size="sm" onClick={() => onSettle(kept)}>
          {t('conflict.save')}
        </Button>
      </div>
    </div>
  )
}

/** A part of a report in words, for two to be read beside each other. */
function useSaid() {
  const { t } = useTranslation('report')
  const { name, period } = useFigures()
  const lines = useRegister().data?.indicators ?? []
  return (content: ReportContent, part: ReportPart): string => {
    if (part === 'title') return content.title || '–'
    if (part === 'audience') return t(`audience.${content.audience}`)
    if (part === 'language') return t(`language.${content.language}`)
    if (part === 'period') return period(content.fromOn, content.toOn)
    if (part === 'order') return content.blocks.map(({ kind }) => t(`block.${kind}`)).join(' → ')
    const block = content.blocks.find(({ id }) => `block:${id}` === part)
    if (!block) return t('conflict.gone')
    const keys = block.keys.map((key) => {
      const line = lines.find((one) => one.key === key)
      return line ? name(line.names) : key
    })
    return [keys.join(', '), block.text].filter(Boolean).join('\n') || '–'
  }
}
