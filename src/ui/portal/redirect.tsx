/** Sends the person to another page first, which then leads back to where they wanted to go. Once, not on every drawing. */
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Skeleton } from '../plain/skeleton.tsx'
import { searchText } from './address.ts'

export function RedirectFirst({ to }: { to: string }) {
  const router = useRouter()
  // Where they wanted to go is fixed now: while the other page loads, the present address is already its own.
  const [address] = useState(() => to + searchText({ to: router.state.location.href }))
  useEffect(() => router.history.replace(address), [router, address])
  return <Skeleton />
}
