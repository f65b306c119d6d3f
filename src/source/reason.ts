const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder',
  EACCES: 'No permission to read it',
  EPERM: 'No permission to read it',
  EISDIR: 'It is a folder, not a file',
  ENOTDIR: 'A part of the path is a file, not a folder',
  ELOOP: 'The links lead in a circle',
  EMFILE: 'Too many files are open',
  ENAMETOOLONG: 'The name is too long',
  EIO: 'The disk failed while it was read',
}

/** The code that the operating system gave, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Why a file could not be opened, in plain words. */
export function reasonOf(error: unknown): string {
  const words = WORDS[codeOf(error) ?? '']
  return words ?? (error instanceof Error ? error.message : String(error))
}
