import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, call, read } from '../../../../kit/ui/api.ts'
import type { DashboardView, PlaceList, Span } from '../../rules/dashboard/dashboard-view.ts'
import type { OpenedFigure } from '../../rules/dashboard/figure.ts'

/** A dashboard; while another place or span is fetched, the one that stood there stays. */
export function useDashboard(query: { unitId?: string; initiativeId?: string; span: Span }) {
  return useQuery({
    queryKey: ['measure', 'dashboard', query],
    queryFn: (): Promise<DashboardView> => read(api.GET('/api/measure/dashboard', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export function usePlaces() {
  return useQuery({
    queryKey: ['measure', 'places'],
    queryFn: (): Promise<PlaceList> => read(api.GET('/api/measure/dashboard/places')),
  })
}

/** The rows of a figure, from the address that it carries. */
export function useOpenedFigure(source: string) {
  return useQuery({
    queryKey: ['measure', 'figure', source],
    queryFn: () => call<OpenedFigure>(source),
    staleTime: 0,
  })
}
