import { createContext, useContext } from 'react'

/** True while the store holds invented data: the layout sets it, and every picture and file then says DEMO. */
export const DemoMode = createContext(false)

export function useDemoMode(): boolean {
  return useContext(DemoMode)
}
