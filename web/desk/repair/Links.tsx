import { useState } from 'react'
import type { RepairView } from '#repairs/contract'
import { copyText } from '#lib/copy.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconCopy, IconPrinter } from '#ui/icons.ts'
import { useText } from '../text.ts'
import style from './repair.module.css'

/** The owner's link to copy, and paper to print. */
export function Links({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const [copied, setCopied] = useState(false)
  return (
    <div className={style['links']}>
      <ButtonLink href={`/repairs/${repair.id}/print/job-sheet`}>
        <Icon of={IconPrinter} size={16} />
        {t('desk.print.jobSheet')}
      </ButtonLink>
      <ButtonLink href={`/repairs/${repair.id}/print/label`}>
        <Icon of={IconPrinter} size={16} />
        {t('desk.print.label')}
      </ButtonLink>
      <Button onClick={() => void copyText(repair.trackingLink).then(() => setCopied(true))}>
        <Icon of={IconCopy} size={16} />
        <span aria-live="polite">{copied ? t('action.copied') : t('desk.trackingLink')}</span>
      </Button>
    </div>
  )
}
