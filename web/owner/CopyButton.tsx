import { useState } from 'react'
import { copyText } from '#lib/copy.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconCheck, IconCopy } from '#ui/icons.ts'
import { useText } from './text.ts'

export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useText()
  const [copied, setCopied] = useState(false)
  const copy = () => void copyText(text).then(() => setCopied(true))
  return (
    <span>
      <Button kind="plain" onClick={copy}>
        <Icon of={copied ? IconCheck : IconCopy} />
        <span role="status">{copied ? t('action.copied') : t('action.copy')}</span>
      </Button>
    </span>
  )
}
