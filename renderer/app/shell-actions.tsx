import { createContext, use } from 'react';

/** What a screen may ask of the frame around it. */
export interface ShellActions {
  openSearch: () => void;
  openKeys: () => void;
}

const ShellActionsContext = createContext<ShellActions | null>(null);
export const ShellActionsProvider = ShellActionsContext;

export function useShellActions(): ShellActions {
  const actions = use(ShellActionsContext);
  if (actions === null) throw new Error('used outside the shell');
  return actions;
}
