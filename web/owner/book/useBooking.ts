import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { call, newKey } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { repairs } from '#repairs/contract'
import { keepTold } from '../told.ts'
import type { Booking } from './bookingOf.ts'

/** Books once, however often the same is sent: what is equal has an equal key. */
export function useBooking(onRefused: (problem: unknown) => void) {
  const [, go] = useLocation()
  const keys = useRef(new Map<string, string>())
  return useMutation({
    mutationFn: (booking: Booking) => {
      const said = JSON.stringify(booking)
      const key = keys.current.get(said) ?? newKey()
      keys.current.set(said, key)
      return call(repairs.book, booking, { key })
    },
    onSuccess: ({ token }) => {
      keepTold('words', '')
      keepTold('number', '')
      go(`/book?done=${token}`, { replace: true })
    },
    onError: (error) => {
      // A refusal is final for this key; only a lost answer is asked for again with it.
      if (error instanceof Problem) keys.current.clear()
      onRefused(error)
    },
  })
}
