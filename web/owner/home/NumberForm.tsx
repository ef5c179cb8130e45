import { useMutation } from '@tanstack/react-query'
import { type ClipboardEvent, lazy, Suspense, useState } from 'react'
import { devices } from '#devices/contract'
import { type Answer, telling } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { keepTold } from '../told.ts'
import { useText } from '../text.ts'

const ScanBox = lazy(() => import('#ui/ScanBox.tsx').then(({ ScanBox }) => ({ default: ScanBox })))

export type Found = Answer<typeof devices.identify>

type Props = { readonly market: string; readonly onFound: (found: Found) => void }

/** One field for whatever the owner has: an IMEI, a serial, a whole text pasted, a code scanned. */
export function NumberForm({ market, onFound }: Props) {
  const { t } = useText()
  const [text, setText] = useState('')
  const identify = useMutation(telling(devices.identify))
  const ask = (said: string) => {
    keepTold('number', said)
    identify.mutate({ market, text: said }, { onSuccess: onFound })
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (!pasted.includes('\n')) return
    // A field of one line would join the lines, and with them two numbers into one.
    event.preventDefault()
    setText(
      pasted
        .trim()
        .replaceAll(/\s*\n\s*/g, ', ')
        .slice(0, 300),
    )
  }
  const { error } = identify
  const reason = error instanceof Problem ? error.reason('text') : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) ask(text.trim())
      }}
    >
      <Stack gap={8}>
        <Field
          label={t('owner.number.label')}
          hint={t('owner.number.hint')}
          name="number"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={300}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPaste={paste}
          error={reason}
        />
        <Suspense>
          <ScanBox
            onFound={(code) => {
              setText(code)
              ask(code)
            }}
          >
            {null}
          </ScanBox>
        </Suspense>
        {error && !reason ? <Refused problem={error} /> : null}
        <div>
          <Button kind="filled" type="submit" busy={identify.isPending}>
            {t('owner.number.go')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
