import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { InsideShell } from './inside-shell.tsx'
import { NoPage } from './no-page.tsx'
import { OutsideShell } from './outside-shell.tsx'

type Search = { [key: string]: string | number | boolean | undefined }

/** What every page stands in. Sections with many pages keep their own list: `pages/<section>/routes.tsx`. */
export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NoPage,
  validateSearch: (search: Record<string, unknown>) => search as Search,
})
/** For pages of people who are signed in, inside the masthead. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: InsideShell })
/** For pages of those who are not yet. */
export const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: OutsideShell })
