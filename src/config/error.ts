/** A fault in the configuration. The message is ready to print: place, code frame, what is wrong. */
export interface ConfigError extends Error {
  readonly name: 'ConfigError'
}

export function configError(message: string): ConfigError {
  return Object.assign(new Error(message), { name: 'ConfigError' as const })
}

export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === 'ConfigError'
}
