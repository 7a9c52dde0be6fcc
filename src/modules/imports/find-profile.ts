/** The profile that somebody means: a built-in one by its name. */
import { invalid } from '../../kernel/refusal.ts'
import { findBuiltIn } from './built-in.ts'
import type { Profile } from './profile.ts'

/** Refuses (`invalid_input`, at `/profile`) a name that no profile has. */
export function requireProfile(name: string): Profile {
  const profile = findBuiltIn(name)
  if (profile === undefined) throw invalid('/profile', 'import.profile.unknown', { name })
  return profile
}
