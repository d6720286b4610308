import type { AuthStrategy } from '@filmmakers-sdk/auth-core'

/** A strategy that is asked for the first time already: it gives what it answered, and from then on what it says. */
export function heldAuthorization(auth: AuthStrategy, authorization: string): AuthStrategy {
  let held: string | undefined = authorization
  return {
    getAuthorization(options) {
      const answer = held ?? auth.getAuthorization(options)
      held = undefined
      return answer
    },
    ...(auth.invalidate && { invalidate: (rejected) => auth.invalidate?.(rejected) }),
    ...(auth.confirm && {
      confirm: (accepted) => {
        auth.confirm?.(accepted)
      },
    }),
  }
}
