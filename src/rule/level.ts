/** How grave a finding is. */
export type Level = 'error' | 'warning' | 'info'
