/** Somebody who can sign in at the sandbox. Invented, like everybody else in here. */
export interface SandboxAccount {
  readonly email: string
  readonly password: string
  /** Subject of the ID token and of `userinfo`. */
  readonly sub: string
}

export const ACCOUNTS: readonly [SandboxAccount, SandboxAccount] = [
  { email: 'robin@agency.example', password: 'robins-invented-password', sub: '2001' },
  { email: 'kim@agency.example', password: 'kims-invented-password', sub: '2002' },
]

export function signIn(email: string | undefined, password: string | undefined): SandboxAccount | undefined {
  return ACCOUNTS.find((account) => account.email === email && account.password === password)
}
