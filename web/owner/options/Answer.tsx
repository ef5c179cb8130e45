import { Link } from 'wouter'
import type { Answer as AnswerOf } from '#lib/call.ts'
import type { repairs } from '#repairs/contract'
import { Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import { Heading } from '../Heading.tsx'
import { useText } from '../text.ts'
import { hrefOf, type Trouble } from '../trouble.ts'

export type Found = AnswerOf<typeof repairs.options>

const kinds = { full: 'good', partly: 'good', no: 'info', unknown: 'risk' } as const

type Props = { readonly found: Found; readonly trouble: Trouble }

/** The answer before anything else: covered or not, until when and why. */
export function Answer({ found, trouble }: Props) {
  const { t, format } = useText()
  const { covered, coveredUntil, because, model } = found
  const day = coveredUntil && covered !== 'no' ? format.day(coveredUntil) : undefined
  const words = {
    full: day ? t('owner.covered.fullUntil', { day }) : t('owner.covered.full'),
    partly: day ? t('owner.covered.partlyUntil', { day }) : t('owner.covered.partly'),
    no: t('owner.covered.no'),
    unknown: t('owner.covered.unknown'),
  }
  return (
    <Stack gap={12}>
      <DeviceHead model={model} lastFour={trouble.four}>
        <Link href={hrefOf('/', trouble)}>{t('owner.options.change')}</Link>
      </DeviceHead>
      <Heading>{words[covered]}</Heading>
      <Notice kind={kinds[covered]}>
        <p>{because}</p>
        {covered === 'unknown' && day ? <p>{t('owner.covered.mayUntil', { day })}</p> : null}
      </Notice>
    </Stack>
  )
}
