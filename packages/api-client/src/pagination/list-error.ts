import { PaginationError, type PaginationErrorCode } from '../errors.ts'

const nextSteps: Readonly<Record<PaginationErrorCode, string>> = {
  incomplete: 'Read the list again; to take what there is, pass allowIncomplete: true.',
  loop: 'Report it to the operator of the server: its links never end.',
  foreign_link: 'Check baseUrl: it has to be the address the server gives for itself in its links.',
  malformed_link: 'Report it to the operator of the server, or read single pages with the page parameter.',
  endless: 'Report it to the operator of the server, or read single pages with the page parameter.',
  invalid_cursor: 'Pass the next of a page of the same list and server, unchanged.',
}

export function listError(code: PaginationErrorCode, message: string): PaginationError {
  return new PaginationError(message, { code, retryable: code === 'incomplete', next: nextSteps[code] })
}

const blindness = {
  hidden: {
    why: 'The browser does not show pages of other origins whether this list goes on',
    next: 'Read lists through a server of your own; to take a single page, pass allowIncomplete: true.',
  },
  unreadable: {
    why: 'The server says in no readable number how long this list is',
    next: 'Report it to the operator of the server; to take what there is, pass allowIncomplete: true.',
  },
}

/** The same call will not see more later. */
export function blindError(reason: keyof typeof blindness): PaginationError {
  const { why, next } = blindness[reason]
  return new PaginationError(`${why}, so nobody knows if it is whole.`, { code: 'incomplete', next })
}
