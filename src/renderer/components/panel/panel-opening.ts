import { createContext } from 'react'

/**
 * One opening of a panel: the same object for as long as it stays open, whatever is shown in it meanwhile,
 * such as another episode's facts.
 */
export const PanelOpening = createContext<object | null>(null)
