import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { ScenarioView } from '../rules/scenario.ts'
import { useNameIn } from './crisis-title.ts'
import { PrecautionForm } from './precaution-form.tsx'
import { useKindAct } from './scenario-data.ts'

type Props = {
  title: string
  kinds: readonly ScenarioView[]
  mayWrite: boolean
  mayKeepPrecautions: boolean
  onChange: (kind: ScenarioView) => void
}

/** Kinds of crisis: what must come first, how many lines the cards have, and what first messages are lacking. */
export function ScenarioTable({ title, kinds, mayWrite, mayKeepPrecautions, onChange }: Props) {
  const { t } = useTranslation(['practice', 'crisis'])
  const { date } = useFormats()
  const nameIn = useNameIn()
  const [turning, setTurning] = useShown<ScenarioView>()
  const [asking, setAsking] = useShown<ScenarioView>()
  const act = useKindAct()
  return (
    <section className="v-crisis-part v-kinds">
      <SectionHead title={title}>{kinds.length}</SectionHead>
      <DataTable
        caption={title}
        rows={kinds}
        keyOf={(one) => one.key}
        columns={[
          {
            key: 'name',
            title: t('kind.what'),
            isHead: true,
            cell: (one) => (
              <>
                <span data-data={one.version > 0 ? '' : undefined}>{nameIn(one.names)}</span>
                {one.keptAt && (
                  <span className="v-meta">
                    {t('kind.kept', { version: one.version, at: date(one.keptAt) })}{' '}
                    <span data-data>{one.keptBy?.name ?? t('somebody')}</span>
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'stop',
            title: t('kind.first'),
            cell: ({ hardStop, policeOwnsFacts }) =>
              [hardStop && t(`kind.stop.${hardStop}`), policeOwnsFacts && t('kind.police.short')]
                .filter(Boolean)
                .join('. ') || '–',
          },
          {
            key: 'cards',
            title: t('kind.lines'),
            isNumber: true,
            cell: ({ cards, shared }) => t('kind.lines.of', { own: cards.length, shared: shared.length }),
          },
          {
            key: 'lacking',
            title: t('kind.messages'),
            cell: ({ lacking, needed, isActive }) =>
              !isActive ? (
                '–'
              ) : lacking === 0 ? (
                t('kind.messages.all', { count: needed })
              ) : (
                <Link to="/krise/forstemeldinger">{t('kind.messages.lack', { count: lacking, of: needed })}</Link>
              ),
          },
          { key: 'declared', title: t('kind.declared'), isNumber: true, cell: ({ declared }) => declared },
          ...(mayWrite
            ? [
                {
                  key: 'acts',
                  title: t('kind.acts'),
                  cell: (one: ScenarioView) => (
                    <span className="v-kinds__acts">
                      <button type="button" className="v-link" onClick={() => onChange(one)}>
                        {t('kind.change.short')}
                        <span className="ds-sr-only"> {nameIn(one.names)}</span>
                      </button>
                      {mayKeepPrecautions && (
                        <button type="button" className="v-link" onClick={() => setAsking(one)}>
                          {t('kind.precaution')}
                          <span className="ds-sr-only"> {nameIn(one.names)}</span>
                        </button>
                      )}
                      <button type="button" className="v-link" onClick={() => setTurning(one)}>
                        {t(one.isActive ? 'kind.retire' : 'kind.use')}
                        <span className="ds-sr-only"> {nameIn(one.names)}</span>
                      </button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {asking && <PrecautionForm kind={asking} onClose={() => setAsking(null)} />}
      {turning && (
        <ConfirmDialog
          isOpen
          title={t(turning.isActive ? 'kind.retire.title' : 'kind.use.title', { name: nameIn(turning.names) })}
          action={t(turning.isActive ? 'kind.retire' : 'kind.use')}
          error={act.error}
          isBusy={act.isPending}
          onClose={() => setTurning(null)}
          onConfirm={() =>
            act.mutate(
              {
                method: 'POST',
                path: `/${encodeURIComponent(turning.key)}/active`,
                json: { version: turning.version, isActive: !turning.isActive },
              },
              { onSuccess: () => setTurning(null) },
            )
          }
        >
          <p>{t(turning.isActive ? 'kind.retire.about' : 'kind.use.about')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
