import { createContext, type ReactNode, useContext } from 'react'
import type { ElementView } from './strategy-data.ts'

/** What a page adds to the details of the chosen element, such as the way to where it leads. */
export type DetailsSlot = (element: ElementView, edition: { state: string }) => ReactNode

export const DetailsSlotContext = createContext<DetailsSlot>(() => null)

export const useDetailsSlot = (): DetailsSlot => useContext(DetailsSlotContext)
